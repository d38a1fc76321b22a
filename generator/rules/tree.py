"""The typed tree of an expression: all that a writer of a target has to know.

Whatever is read is there: the typing admits an optional field only where the
expression has asked for it before. An empty list counts as absent, since XML cannot
tell the two apart.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from generator.model import Field


class Sort(enum.Enum):
    """What a value is: only values of one sort are compared."""

    TEXT = "text"  # texts and codes
    DATE = "date"  # calendar dates
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    INSTANT = "instant"  # date-times by the moment that they name, whatever their offsets


class Root(enum.Enum):
    """Where a path begins, if not at the variable of a quantifier."""

    CONTEXT = "context"  # the object that the rule is about
    MESSAGE = "message"  # the root object of the message that it is in
    BEFORE = "before"  # the list of the envelopes that were sent before, the first of all first


# --- values --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Path:
    """A field below the context, the message, or the item of a quantifier; no step but the last is a list."""

    root: Root | str  # a string is the variable of a quantifier
    fields: tuple[Field, ...]  # empty: the item itself


@dataclass(frozen=True, slots=True)
class Literal:
    """A value as it is written."""

    value: str | int | float | bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Texts one behind another."""

    parts: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How many items a list has."""

    path: Path


@dataclass(frozen=True, slots=True)
class Instant:
    """The moment that a date-time names."""

    path: Path


Value = Path | Literal | Joined | Size | Instant

# --- truths --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds, asked from left to right."""

    parts: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Some part holds, asked from left to right."""

    parts: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Truth


@dataclass(frozen=True, slots=True)
class Has:
    """A field is there; a list, with at least one item."""

    path: Path


@dataclass(frozen=True, slots=True)
class Compare:
    """Two values of one sort beside each other."""

    sign: str  # == != < <= > >=
    sort: Sort
    left: Value
    right: Value


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value is one of several that are written."""

    value: Value
    literals: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Among:
    """A value is an item of a list."""

    sort: Sort
    value: Value
    items: Path


@dataclass(frozen=True, slots=True)
class Test:
    """A text begins with another, ends with it, or contains it."""

    function: str  # startsWith endsWith contains
    text: Value
    other: Value


@dataclass(frozen=True, slots=True)
class Matches:
    """Some part of a text matches a pattern; `^` and `$` hold it to the ends."""

    text: Value
    pattern: str  # in the portable dialect, between the anchors
    is_from_start: bool
    is_to_end: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """A boolean field is true, or a truth is written."""

    value: Path | Literal


@dataclass(frozen=True, slots=True)
class Quantified:
    """How many items of a list hold a condition: all, some, exactly one."""

    quantifier: str  # all exists exists_one
    items: Path
    variable: str
    condition: Truth


Truth = All | Any | Not | Has | Compare | OneOf | Among | Test | Matches | Flag | Quantified
