"""What an `Exemples` cell shows: its examples, and whether a type takes them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import assert_never

from generator import lexical
from generator.model import AnyMessage, Bounded, Coded, Ref, Scalar, Text, Type
from generator.patterns.texts import matches

_INTRODUCTION = re.compile(r"(?:[-–•*·]\s+|(?:par )?ex(?:emples?)?\.?\s*:\s*)+", re.IGNORECASE)
_QUOTES = "\"'«»“”‘’"
_ENDS = " ;,"
_SEPARATORS = re.compile(r"[,;]|\s[/|]\s|\sou\s")
_ELLIPSES = frozenset({"", "…", "...", "etc", "etc.", "…."})

_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")  # what every reader's numbers can hold
_WHOLE = re.compile(r"-?[0-9]{1,15}(\.0{1,15})?")
_DATE = re.compile(lexical.DATE)
_DATETIME = re.compile(lexical.DATETIME)


def example_lines(text: str) -> tuple[str, ...]:
    """The examples of a cell, one a line."""
    return tuple(line for part in text.split("\n") if (line := part.strip()))


def tidied(example: str) -> str:
    """An example without what people put around it: a bullet, `ex. :`, quotes, a `;` at the end."""
    return _INTRODUCTION.sub("", example, count=1).strip(_ENDS).strip(_QUOTES).strip()


def shown_values(example: str) -> tuple[str, ...]:
    """The values of a line that shows several, `A, B ou C, …`; without the ellipsis."""
    parts = (tidied(part) for part in _SEPARATORS.split(example))
    return tuple(part for part in parts if part.lower() not in _ELLIPSES)


def is_accepted(text: str, type_: Type) -> bool:
    """Whether a type takes an example; `TRUE` stands for the boolean, as spreadsheets show it."""
    match type_:
        case Text(sources, length):
            return (length is None or length.admits(text)) and all(matches(source, text) for source in sources)
        case Coded(codes):
            return text in codes
        case Scalar.BOOLEAN:
            return text.lower() in {"true", "false"}
        case Scalar.DATE:
            return _DATE.fullmatch(text) is not None
        case Scalar.DATETIME:
            return _DATETIME.fullmatch(text) is not None
        case Scalar.INTEGER:
            return _WHOLE.fullmatch(text) is not None
        case Scalar.NUMBER:
            return _NUMBER.fullmatch(text) is not None
        case Bounded(scalar, bounds):
            return is_accepted(text, scalar) and bounds.admits(Decimal(text))
        case Ref() | AnyMessage():
            return True
        case _:
            assert_never(type_)
