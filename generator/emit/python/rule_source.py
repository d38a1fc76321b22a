"""Typed trees of rules as Python expressions over the classes of a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import assert_never

from generator.emit.python.literals import literal
from generator.emit.python.names import ClassRef, ClassRefs, members
from generator.model import AnyMessage, Coded, Field, Message, Model, ObjectType, Ref, Type
from generator.naming.python import field_names
from generator.rules.matching import expression
from generator.rules.places import carried_message
from generator.rules.tree import (
    All,
    Among,
    Any,
    Compare,
    Flag,
    Has,
    Instant,
    Joined,
    Literal,
    Matches,
    Not,
    OneOf,
    Path,
    Quantified,
    Root,
    Size,
    Sort,
    Test,
    Truth,
    Value,
)
from generator.shapes.numbered_lists import numbered_lists

CONTEXT, MESSAGE, BEFORE = "context", "message", "before"
"""The parameters of a rule's function: its object, the root object of its message, and what was sent before."""

TAKEN = frozenset({CONTEXT, MESSAGE, BEFORE, "all", "any", "date", "found", "isinstance", "len", "sum"})
"""What expressions call: no function and no variable of a rule has such a name."""

_TESTS: Mapping[str, str] = {"startsWith": "{0}.startswith({1})", "endsWith": "{0}.endswith({1})"}

_OPPOSITES: Mapping[str, str] = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


Import = tuple[str, str]
"""A module as an import names it, and what is taken from it."""


@dataclass(frozen=True, slots=True)
class At:
    """A point of a message and the expression that leads there."""

    source: str
    type: Type
    message: Message  # whose objects a reference names


@dataclass(frozen=True)
class Writer:
    """Writes the expressions of one rule, and gathers the names that they use."""

    model: Model
    where: ClassRefs
    context: At
    root: At
    item: At | None = None
    used: set[Import] = field(default_factory=set)

    def truth(self, truth: Truth) -> str:
        """An expression that gives a boolean, in brackets where others around it would bind first."""
        match truth:
            case All(parts):
                return " and ".join(map(self._within, parts))
            case Any(parts):
                return " or ".join(map(self._within, parts))
            case Not(Has(path)):
                return self._absent(path)
            case Not(Compare() | OneOf() | Among() as part):
                return self._test(part, is_negated=True)
            case Not(part):
                return f"not {self._within(part)}"
            case Quantified():
                return self._quantified(truth)
            case _:
                return self._test(truth)

    def _within(self, truth: Truth) -> str:
        """A part of a greater truth."""
        source = self.truth(truth)
        return f"({source})" if isinstance(truth, All | Any) else source

    def _test(self, truth: Has | Compare | OneOf | Among | Test | Matches | Flag, *, is_negated: bool = False) -> str:
        among = "not in" if is_negated else "in"
        match truth:
            case Has(path):
                return self._present(path)
            case Compare(sign, sort, left, right):
                shown = _OPPOSITES[sign] if is_negated else sign
                return f"{self.value(left, sort, right)} {shown} {self.value(right, sort, left)}"
            case OneOf(value, literals):
                listed = ", ".join(self.value(each, beside=value) for each in literals)
                return f"{self.value(value)} {among} ({listed}{',' if len(literals) == 1 else ''})"
            case Among(sort, value, items):
                return f"{self.value(value, sort)} {among} {self.at(items).source}"
            case Test(function, text, other) if function in _TESTS:
                return _TESTS[function].format(self._operand(text), self.value(other))
            case Test(_, text, other):
                return f"{self.value(other)} in {self.value(text)}"
            case Matches(text):
                self.used.add(("..checking", "found"))
                return f"found({literal(expression(truth))}, {self.value(text)})"
            case Flag(value):
                return self.value(value)
            case _:
                assert_never(truth)

    def value(self, value: Value, sort: Sort = Sort.TEXT, beside: Value | None = None) -> str:
        """An expression for a value; a literal is written as its sort is, and beside a code as a member of its list."""
        match value:
            case Path() | Instant():
                return self.at(value if isinstance(value, Path) else value.path).source
            case Literal(str(text)) if sort is Sort.DATE:
                self.used.add(("datetime", "date"))
                day = date.fromisoformat(text)
                return f"date({day.year}, {day.month}, {day.day})"
            case Literal(str(text)):
                return self._member(text, beside) or literal(text)
            case Literal(written):
                return repr(written)
            case Joined(parts):
                return " + ".join(self.value(part) for part in parts)
            case Size(path):
                return f"len({self.at(path).source})"
            case _:
                assert_never(value)

    def _member(self, code: str, beside: Value | None) -> str:
        """A code as a member of the code list that the value beside it is of; empty where that is of none."""
        match self.at(beside).type if isinstance(beside, Path) else None:
            case Coded(_, str(identity)):
                is_numbered = identity in numbered_lists(self.model)
                names = members(self.model.code_list_by_id[identity], is_numbered=is_numbered)
                return f"{self._imported(self.where.code_lists[identity])}.{names[code]}"
            case _:
                return ""

    def _imported(self, place: ClassRef) -> str:
        self.used.add((f"..{place.module}", place.name))
        return place.name

    def at(self, path: Path) -> At:
        """Where a path leads, all of which is there."""
        at = self._start(path.root)
        for step in path.fields:
            at = self._then(at, step)
        return at

    def _operand(self, value: Value) -> str:
        """A text of which a method is called."""
        source = self.value(value)
        return f"({source})" if isinstance(value, Joined) else source

    def _start(self, root: Root | str) -> At:
        match root:
            case Root.CONTEXT:
                return self.context
            case Root.MESSAGE:
                return self.root
            case Root.BEFORE:
                return replace(self.root, source=BEFORE)
            case _:
                if self.item is None:
                    raise ValueError(f"{root} is the variable of no quantifier")
                return self.item

    def _then(self, at: At, step: Field) -> At:
        match at.type:
            case AnyMessage():
                return self._carried(at, step)
            case Ref(name):
                attribute = field_names(each.name for each in at.message.object_by_name[name].fields)[step.name]
                return At(f"{at.source}.{attribute}", step.type, at.message)
            case _:
                raise ValueError(f"{step.name} stands in no object")

    def _carried(self, at: At, step: Field) -> At:
        header = self._header_field(step)
        if header is not None and self.model.header is not None:
            attributes = field_names(each.name for each in self.model.header.root_object.fields)
            return At(f"{at.source}.header.{attributes[step.name]}", step.type, self.model.header)
        content = carried_message(step, self.model)
        return At(f"{at.source}.content", step.type, content)

    def _header_field(self, step: Field) -> Field | None:
        return self.model.header.root_object.field(step.name) if self.model.header else None

    def _present(self, path: Path) -> str:
        holder = self.at(Path(path.root, path.fields[:-1]))
        step = path.fields[-1]
        if isinstance(holder.type, AnyMessage):
            return self._is_carried(holder, step)
        source = self._then(holder, step).source
        is_there = f"{source} is not None"
        return f"({is_there} and {source} != [])" if step.cardinality.is_list else is_there

    def _is_carried(self, holder: At, step: Field) -> str:
        """Whether a payload has a header field, or is of a use case."""
        own = self._header_field(step)
        if own is None:
            at = self._carried(holder, step)
            return f"isinstance({at.source}, {self._imported(self.where.messages[at.message.name])})"
        there = f"{holder.source}.header is not None"
        if own.cardinality.is_required:
            return there
        source = self._carried(holder, step).source
        beside = f" and {source} != []" if step.cardinality.is_list else ""
        return f"({there} and {source} is not None{beside})"

    def _absent(self, path: Path) -> str:
        present = self._present(path)
        return present.replace(" is not None", " is None") if present.endswith(" is not None") else f"not {present}"

    def _quantified(self, truth: Quantified) -> str:
        items = self.at(truth.items)
        name = variable_name(truth.variable)
        inner = Writer(self.model, self.where, self.context, self.root, At(name, items.type, items.message), self.used)
        condition = inner.truth(truth.condition)
        match truth.quantifier:
            case "all":
                return f"all({condition} for {name} in {items.source})"
            case "exists":
                return f"any({condition} for {name} in {items.source})"
            case _:
                return f"sum(1 for {name} in {items.source} if {condition}) == 1"


def variable_name(variable: str) -> str:
    """The variable of a quantifier in Python, clear of keywords and of the parameters."""
    name = field_names([variable])[variable]
    return f"{name}_" if name in TAKEN else name


def at_root(message: Message) -> At:
    """The root object of a message, as its parameter."""
    return At(MESSAGE, Ref(message.root_object.name), message)


def at_context(message: Message, context: ObjectType) -> At:
    """The object of a rule, as its parameter."""
    return At(CONTEXT, Ref(context.name), message)
