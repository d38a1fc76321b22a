"""What the names of one expression lead to, and what is wrong with it: the Model, variables, findings so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.catalogue.nearest import nearest
from generator.diagnostics import Phrase
from generator.model import Message, Model, ObjectType
from generator.rules.faults import Fault, fault
from generator.rules.places import Key, Place, members, root_place
from generator.rules.syntax import Member, Name, Syntax
from generator.rules.tree import Path, Root

MESSAGE = "message"
"""The variable that stands for the root object of the message."""

BEFORE = "before"
"""The variable that stands for the envelopes that were sent before, in a rule about an envelope."""

Present = frozenset[Key]
"""The optional fields that are known to be there."""

NOTHING: Present = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may speak of."""

    model: Model
    message: Message
    object_type: ObjectType


@dataclass(frozen=True, slots=True)
class Scope:
    """One expression, or the condition of a quantifier in it."""

    context: Context
    variable: tuple[str, Place] | None = None  # of the quantifier around
    outer: frozenset[str] = frozenset()  # variables of the quantifiers around that one, which no condition may read
    faults: list[Fault] = field(default_factory=list)

    def wrong(self, name: str, at: int, **values: str | Phrase) -> None:
        """One more mistake."""
        self.faults.append(fault(name, at, **values))

    def within(self, variable: str, item: Place) -> Scope:
        """The scope of a quantifier's condition; its mistakes are those of the whole."""
        outer = self.outer | {self.variable[0]} if self.variable else self.outer
        return replace(self, variable=(variable, item), outer=outer)

    def is_taken(self, name: str) -> bool:
        """Whether a new variable would hide something."""
        variables = {*self.outer, MESSAGE, BEFORE, *([self.variable[0]] if self.variable else [])}
        return name in variables or self.context.object_type.field(name) is not None

    def list_at(self, syntax: Syntax, present: Present) -> Place | None:
        """The list that a path leads to."""
        if not isinstance(syntax, Name | Member):
            self.wrong("no-list", syntax.at)
            return None
        place = self.place(syntax, present)
        if place is not None and not place.is_list:
            self.wrong("no-list", syntax.at)
            return None
        return place

    def place(self, syntax: Syntax, present: Present, *, is_asked: bool = False) -> Place | None:
        """What a path leads to, where all of it is there; of one that is asked for, all but its last step."""
        match syntax:
            case Name(name, at):
                return self._first(name, at, present, is_asked=is_asked)
            case Member(holder, name, at):
                place = self.place(holder, present)
                return place and self._below(place, name, at, present, is_asked=is_asked)
            case _:
                self.wrong("no-path", syntax.at)
                return None

    def _first(self, name: str, at: int, present: Present, *, is_asked: bool) -> Place | None:
        if self.variable and self.variable[0] == name:
            return self.variable[1]
        if name in self.outer:
            self.wrong("outer-variable", at, found=name)
            return None
        own = root_place(Root.CONTEXT, self.context.object_type, self.context.message)
        if name == MESSAGE and name not in members(own, self.context.model):
            return root_place(Root.MESSAGE, self.context.message.root_object, self.context.message)
        if name == BEFORE and self.context.message.is_envelope and name not in members(own, self.context.model):
            sent = root_place(Root.BEFORE, self.context.message.root_object, self.context.message)
            return replace(sent, is_list=True)
        return self._below(own, name, at, present, is_asked=is_asked)

    def _below(self, place: Place, name: str, at: int, present: Present, *, is_asked: bool) -> Place | None:
        if place.is_list:
            self.wrong("list-has-no-members", at, found=path_text(place.path))
            return None
        known = members(place, self.context.model)
        if name not in known:
            self.wrong("unknown-field", at, found=name, nearest=nearest(name, known) or "")
            return None
        below = place.then(*known[name])
        is_there = known[name][0].cardinality.is_required or below.key in present
        if not is_there and not is_asked:
            self.wrong("maybe-absent", at, path=path_text(below.path))
        return below


def path_text(path: Path) -> str:
    """A path as it is written in an expression."""
    names = [field.name for field in path.fields]
    match path.root:
        case Root.CONTEXT:
            return ".".join(names)
        case Root.MESSAGE:
            return ".".join([MESSAGE, *names])
        case Root.BEFORE:
            return ".".join([BEFORE, *names])
        case variable:
            return ".".join([variable, *names])


def written(syntax: Name | Member) -> str:
    """A path of names as it is written."""
    match syntax:
        case Member(Name() | Member() as holder, name):
            return f"{written(holder)}.{name}"
        case _:
            return syntax.name
