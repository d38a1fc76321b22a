"""The types of a field: what stands in one value, and references to objects and messages."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Length:
    """How many characters a text has: `low` to `high` Unicode code points, both inclusive."""

    low: int
    high: int | None  # None: unbounded

    def admits(self, text: str) -> bool:
        """Whether a text is as long as it must be."""
        return self.low <= len(text) and (self.high is None or len(text) <= self.high)

    def __str__(self) -> str:
        return f"{self.low}..{'n' if self.high is None else self.high}"


@dataclass(frozen=True, slots=True)
class Text:
    """Any text that XML can carry, whose whole value matches every pattern and is as long as it must be."""

    patterns: tuple[str, ...] = ()  # in the portable dialect of `patterns`, unanchored
    length: Length | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """One of the codes, in the order of the list."""

    codes: tuple[str, ...]
    code_list: str | None = None  # its id, when the codes are a whole code list


class Scalar(enum.Enum):
    """The simple types that carry no constraint of their own."""

    INTEGER = "integer"  # `1.0` is one, `true` and `"1"` are none
    NUMBER = "number"  # finite
    BOOLEAN = "boolean"
    DATE = "date"  # a calendar date `YYYY-MM-DD`, year 0001-9999
    DATETIME = "datetime"  # `YYYY-MM-DDThh:mm:ss±hh:mm`, offset within ±14:00


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest of some numbers, both inclusive; at most 15 digits, which a double holds."""

    low: Decimal | None  # None: open
    high: Decimal | None

    def admits(self, number: Decimal) -> bool:
        """Whether a number is within."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    @property
    def are_whole(self) -> bool:
        """Whether no end has decimals."""
        return all(end is None or end == end.to_integral_value() for end in (self.low, self.high))

    def __str__(self) -> str:
        return "..".join("n" if end is None else format(end, "f") for end in (self.low, self.high))


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number within bounds."""

    scalar: Literal[Scalar.INTEGER, Scalar.NUMBER]
    bounds: Bounds  # whole numbers, of an integer


@dataclass(frozen=True, slots=True)
class Ref:
    """An object of the same message, by its name there."""

    name: str


@dataclass(frozen=True, slots=True)
class AnyMessage:
    """The payload of an envelope: header fields and one use case, or a bare message."""


Simple = Text | Coded | Scalar | Bounded
"""What stands in one JSON value or one XML element without others inside."""

Type = Simple | Ref | AnyMessage


def scalar_of(type_: Type) -> Scalar | None:
    """The simple type that is meant, bounds aside; None for texts, codes and objects."""
    match type_:
        case Scalar():
            return type_
        case Bounded(scalar):
            return scalar
        case _:
            return None
