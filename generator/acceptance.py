"""Whether a type accepts a text: an example, a code, a value of a cell."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import assert_never

from generator import lexical
from generator.model import AnyMessage, Bounded, Coded, Ref, Scalar, Text, Type
from generator.patterns.texts import matches

_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")  # what every reader's numbers can hold
_WHOLE = re.compile(r"-?[0-9]{1,15}(\.0{1,15})?")
_DATE = re.compile(lexical.DATE)
_DATETIME = re.compile(lexical.DATETIME)


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
