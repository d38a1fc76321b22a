"""Which change is why a message is refused: the one of the place where the receiver refuses it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diff.change import Change, Kind, Level
from generator.diff.judge import Judgement
from generator.diff.renames import Renames
from generator.diff.rules import Role
from generator.diff.sent import Refusal
from generator.diff.side import Side
from generator.model import Code, Message, Model, ObjectType, Ref

Names = tuple[str, ...]
"""Of a message, an object, a field, as one release has them."""

_ITEM = re.compile(r"\[[0-9]+\]$")


@dataclass(frozen=True)
class Blame:
    """The changes that are proven to break a role, by the place where its receiver sees them."""

    old: Model
    new: Model
    numbers: Mapping[tuple[Role, Names], tuple[int, ...]]
    codes: Mapping[int, str]  # of changes of one code: the code that is refused

    @classmethod
    def of(cls, old: Side, new: Side, judgements: Sequence[Judgement]) -> Blame:
        renames = Renames.of(judgement.change for judgement in judgements)
        found: dict[tuple[Role, Names], list[int]] = {}
        codes: dict[int, str] = {}
        for number, judgement in enumerate(judgements):
            change = judgement.change
            roles = {role for role, form in judgement.breaks if form != "python"}
            if change.subject.level is Level.CODE:
                codes[number] = _code(change)
            for names in _places(change, new) if "old-sender" in roles else ():
                found.setdefault(("old-sender", names), []).append(number)
            for names in _old_places(change, old, renames) if "new-sender" in roles else ():
                found.setdefault(("new-sender", names), []).append(number)
        numbers = {key: tuple(dict.fromkeys(each)) for key, each in found.items()}
        return cls(old.model, new.model, numbers, codes)

    def changes(self, role: Role, refusals: Iterable[Refusal], roots: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the changes that explain the refusals, or else that the message is of, by its root."""
        receiver, sender = (self.new, self.old) if role == "old-sender" else (self.old, self.new)
        found = [number for each in refusals for number in self._of_refusal(role, each, receiver)]
        if not found:
            named = [message.name for model in (receiver, sender) for message in _named(model, roots)]
            found = [number for name in named for number in self.numbers.get((role, (name,)), ())]
        return tuple(dict.fromkeys(found))

    def _of_refusal(self, role: Role, refusal: Refusal, receiver: Model) -> Iterator[int]:
        """The changes of the innermost place that has some."""
        for names in reversed(list(_along(refusal.place, receiver))):
            numbers = self.numbers.get((role, names), ())
            fitting = [number for number in numbers if self.codes.get(number, refusal.value) == refusal.value]
            if fitting:
                yield from fitting
                return


def _named(model: Model, roots: Iterable[str]) -> Iterator[Message]:
    wanted = set(roots)
    return (message for message in model.messages if message.root in wanted)


def _along(place: str, model: Model) -> Iterator[Names]:
    """The objects and fields on the way to a place, from the message on; the last may be one that is unknown."""
    message: Message | None = None
    holder: ObjectType | None = None
    for step in place.split("/")[1:]:
        name = _ITEM.sub("", step)
        if message is None or name in model.content_roots:
            message = model.bare_by_root.get(name) or message
            holder = message.root_object if message else None
            if message and holder:
                yield from ((message.name,), (message.name, holder.name))
        elif holder is not None and not name.isdecimal():
            yield (message.name, holder.name, name)
            holder = _inside(message, holder, name)
            if holder is None:
                return
            yield (message.name, holder.name)


def _inside(message: Message, holder: ObjectType, name: str) -> ObjectType | None:
    """The object under a field, by its name in JSON or in XML."""
    field = next((each for each in holder.fields if name in (each.name, each.element)), None)
    return message.object_by_name[field.type.name] if field and isinstance(field.type, Ref) else None


def _code(change: Change) -> str:
    """The code that was there and is no more, or that was not there before."""
    value = change.old if change.old is not None else change.new
    return value.code if isinstance(value, Code) else str(value)


def _places(change: Change, new: Side) -> Iterator[Names]:
    """Where the new release has a change, also by the name that it had before."""
    names = change.subject.names
    if change.subject.level in (Level.CODE, Level.CODE_LIST):
        yield from _held(new, names[0])
        return
    yield names
    if change.target:
        yield change.target.names
    if change.kind is Kind.NAME:
        yield (*names[:-1], change.new)


def _old_places(change: Change, old: Side, renames: Renames) -> Iterator[Names]:
    """The same in the old release."""
    subject = renames.old_subject(change.subject)
    if change.subject.level in (Level.CODE, Level.CODE_LIST):
        yield from _held(old, subject.names[0])
        return
    yield subject.names
    if change.target:
        yield renames.old_subject(change.target).names
    if change.kind is Kind.NAME:
        yield (*subject.names[:-1], change.new)


def _held(side: Side, identity: str) -> Iterator[Names]:
    for target in side.holders(identity):
        if target.field:
            yield (target.message.name, target.holder.name, target.field.name)
