"""What a rule asks that a JSON Schema cannot say: it knows one value at a time, and what stands within it."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import assert_never

from generator.rules.compiled import Compiled, whole
from generator.rules.tree import (
    All,
    Among,
    Any,
    Compare,
    Flag,
    Has,
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


class Obstacle(enum.Enum):
    """Why a rule has no JSON Schema of draft-07."""

    BEFORE = "before"  # it reads what was sent before
    ELSEWHERE = "elsewhere"  # it reads beside the object or the item that it judges
    TWO_VALUES = "two-values"  # it compares two values of a document
    ORDER = "order"  # it asks which of two dates comes first
    EXACTLY_ONE = "exactly-one"  # it asks for exactly one item, and there is no `maxContains`


def obstacle(rule: Compiled) -> Obstacle | None:
    """The first of them in a rule; None of a rule that a JSON Schema says."""
    if rule.is_conversation:
        return Obstacle.BEFORE
    is_root = rule.ways == ((),)
    return next(_in_truth(whole(rule), (Root.CONTEXT, Root.MESSAGE) if is_root else (Root.CONTEXT,)), None)


Roots = tuple[Root | str, ...]
"""What stands for the value that is judged."""


def _in_truth(truth: Truth, here: Roots) -> Iterator[Obstacle]:
    match truth:
        case All(parts) | Any(parts):
            for part in parts:
                yield from _in_truth(part, here)
        case Not(part):
            yield from _in_truth(part, here)
        case Quantified(quantifier, items, variable, condition):
            yield from _in_path(items, here)
            yield from [Obstacle.EXACTLY_ONE] if quantifier == "exists_one" else []
            yield from _in_truth(condition, (variable,))
        case _:
            yield from _in_test(truth, here)


def _in_test(truth: Has | Compare | OneOf | Among | Test | Matches | Flag, here: Roots) -> Iterator[Obstacle]:
    match truth:
        case Has(path):
            yield from _in_path(path, here)
        case Compare(sign, sort, left, right):
            yield from _beside_a_literal(left, right, here)
            if sort is Sort.DATE and sign not in ("==", "!="):
                yield Obstacle.ORDER
        case OneOf(value):
            yield from _in_value(value, here)
        case Among(_, value, items):
            yield from [] if isinstance(value, Literal) else [Obstacle.TWO_VALUES]
            yield from _in_path(items, here)
        case Test(_, text, other):
            yield from [] if isinstance(other, Literal) else [Obstacle.TWO_VALUES]
            yield from _in_value(text, here)
        case Matches(text):
            yield from _in_value(text, here)
        case Flag(value):
            yield from _in_path(value, here) if isinstance(value, Path) else []
        case _:
            assert_never(truth)


def _beside_a_literal(left: Value, right: Value, here: Roots) -> Iterator[Obstacle]:
    """A value of the document is compared with one that is written, on either side."""
    if isinstance(left, Literal):
        left, right = right, left
    yield from [] if isinstance(right, Literal) else [Obstacle.TWO_VALUES]
    yield from _in_value(left, here)


def _in_value(value: Value, here: Roots) -> Iterator[Obstacle]:
    match value:
        case Path() | Size(Path()):
            yield from _in_path(value.path if isinstance(value, Size) else value, here)
        case _:
            yield Obstacle.TWO_VALUES


def _in_path(path: Path, here: Roots) -> Iterator[Obstacle]:
    if path.root not in here:
        yield Obstacle.ELSEWHERE
