"""What a rule says of a document in JSON: the meaning of the language, to which every target is held."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any as Json
from typing import assert_never

from generator.rules.compiled import Compiled, Way
from generator.rules.matching import is_found
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
    Test,
    Truth,
    Value,
)
from generator.walk import Path as DocumentPath

_SIGNS: Mapping[str, Callable[[Json, Json], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TESTS: Mapping[str, Callable[[str, str], bool]] = {
    "startsWith": str.startswith,
    "endsWith": str.endswith,
    "contains": operator.contains,
}


class AbsentFieldError(Exception):
    """A required field that a rule reads, and an excerpt of a document does not have."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule says of one object of a document."""

    path: DocumentPath  # of the object, from the root object
    is_applied: bool  # whether the condition holds
    is_kept: bool


def outcomes(rule: Compiled, document: Json, before: Sequence[Json] = ()) -> Iterator[Outcome]:
    """What a rule says of each object that it speaks of, in what stands under the root of a message.

    `before` are the envelopes that were sent before, which rules of conversations speak of.

    Raises: AbsentFieldError where the document is an excerpt without a field that is read.
    """
    for way in rule.ways:
        for path, value in _reached(way, document, ()):
            around = _Around(value, document, before)
            is_applied = rule.condition is None or around.holds(rule.condition)
            yield Outcome(path, is_applied, not is_applied or around.holds(rule.requirement))


def _reached(way: Way, value: Json, path: DocumentPath) -> Iterator[tuple[DocumentPath, Json]]:
    """Every object at the end of a way."""
    if not way:
        yield path, value
        return
    first, *rest = way
    if first.name not in value:
        return
    below = value[first.name]
    if not first.cardinality.is_list:
        yield from _reached(tuple(rest), below, (*path, first.name))
        return
    for index, item in enumerate(below):
        yield from _reached(tuple(rest), item, (*path, first.name, index))


@dataclass(frozen=True, slots=True)
class _Around:
    """The objects that an expression may speak of."""

    context: Json
    message: Json
    before: Sequence[Json] = ()
    item: Json = None

    def holds(self, truth: Truth) -> bool:
        match truth:
            case All(parts):
                return all(self.holds(part) for part in parts)
            case Any(parts):
                return any(self.holds(part) for part in parts)
            case Not(part):
                return not self.holds(part)
            case Quantified():
                return self._quantified(truth)
            case _:
                return self._test(truth)

    def _test(self, truth: Has | Compare | OneOf | Among | Test | Matches | Flag) -> bool:
        match truth:
            case Has(path):
                return self._has(path)
            case Compare(sign, _, left, right):
                return _SIGNS[sign](self.value(left), self.value(right))
            case OneOf(value, literals):
                return any(self.value(value) == literal.value for literal in literals)
            case Among(_, value, items):
                return self.value(value) in self.value(items)
            case Test(function, text, other):
                return _TESTS[function](self.value(text), self.value(other))
            case Matches(text):
                return is_found(truth, self.value(text))
            case Flag(value):
                return self.value(value) is True
            case _:
                assert_never(truth)

    def value(self, value: Value) -> Json:
        """What a value is in Python; dates are texts, whose order is theirs."""
        match value:
            case Path():
                return self._at(value)
            case Literal(written):
                return written
            case Joined(parts):
                return "".join(self.value(part) for part in parts)
            case Size(path):
                return len(self._at(path))
            case Instant(path):
                return datetime.datetime.fromisoformat(self._at(path))
            case _:
                assert_never(value)

    def _quantified(self, truth: Quantified) -> bool:
        held = [replace(self, item=item).holds(truth.condition) for item in self._at(truth.items)]
        match truth.quantifier:
            case "all":
                return all(held)
            case "exists":
                return any(held)
            case _:
                return held.count(True) == 1

    def _start(self, root: Root | str) -> Json:
        match root:
            case Root.CONTEXT:
                return self.context
            case Root.MESSAGE:
                return self.message
            case Root.BEFORE:
                return self.before
            case _:
                return self.item

    def _at(self, path: Path) -> Json:
        found = self._start(path.root)
        for field in path.fields:
            if field.name not in found:
                raise AbsentFieldError(field.name)
            found = found[field.name]
        return found

    def _has(self, path: Path) -> bool:
        holder = self._at(Path(path.root, path.fields[:-1]))
        found = holder.get(path.fields[-1].name)
        return found is not None and found != []
