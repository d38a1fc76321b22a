"""What stands in a typed tree, from left to right, and its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

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
    Size,
    Test,
    Truth,
    Value,
)


def truths_in(truth: Truth) -> Iterator[Truth]:
    """A truth, and all those within it."""
    yield truth
    match truth:
        case All(parts) | Any(parts):
            for part in parts:
                yield from truths_in(part)
        case Not(part):
            yield from truths_in(part)
        case Quantified():
            yield from truths_in(truth.condition)
        case _:
            pass


def paths_in(truth: Truth) -> Iterator[Path]:
    """Every path of a truth, those of quantifiers before what is asked of their items."""
    for part in truths_in(truth):
        match part:
            case All() | Any() | Not():
                pass
            case Has(path):
                yield path
            case Quantified():
                yield part.items
            case Compare():
                yield from _paths(part.left)
                yield from _paths(part.right)
            case OneOf() | Flag():
                yield from _paths(part.value)
            case Among():
                yield from _paths(part.value)
                yield part.items
            case Test():
                yield from _paths(part.text)
                yield from _paths(part.other)
            case Matches():
                yield from _paths(part.text)
            case _:
                assert_never(part)


def _paths(value: Value) -> Iterator[Path]:
    match value:
        case Path():
            yield value
        case Size(path) | Instant(path):
            yield path
        case Joined(parts):
            for part in parts:
                yield from _paths(part)
        case Literal():
            pass
        case _:
            assert_never(value)


def negated(truth: Truth) -> Truth:
    """The opposite, without a second negation."""
    return truth.part if isinstance(truth, Not) else Not(truth)
