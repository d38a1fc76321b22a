"""What a cell of a scenario stands for, and how a value is written into one."""

from __future__ import annotations

import json
import re
from typing import Any

from generator.document_places import DocumentPlace
from generator.model import Scalar, scalar_of
from generator.read.values import MAX_LENGTH, as_text

LITERAL = "json:"
"""Begins a value that no plain cell can hold: `json:null`, `json:{}`, `json:" texte"`."""

REFERENCE = "id:"
"""Begins the name of a step, `id:01-appel`, in the place of its distributionID."""

_UNWRITTEN = re.compile("[\x7f-\x9f\ud800-\udfff]")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_BOOLEANS = {"true": True, "vrai": True, "oui": True, "false": False, "faux": False, "non": False}


def value_of(text: str, place: DocumentPlace | None) -> Any:
    """The JSON value of a cell's text, by the type of the field that it belongs to.

    A text that spells no number stays a text where a number belongs, for the model to refuse.

    Raises: ValueError for a literal that is no JSON.
    """
    if text.startswith(LITERAL):
        return json.loads(text.removeprefix(LITERAL), parse_constant=_refuse)
    match scalar_of(place.field.type) if place and place.field else None:
        case Scalar.INTEGER | Scalar.NUMBER:
            return _parsed_number(text)
        case Scalar.BOOLEAN:
            return _BOOLEANS.get(text.lower(), text)
        case _:
            return text


def text_of(value: object, place: DocumentPlace | None) -> str:
    """The text of a cell that stands for a value: as a person would type it where that is read back alike.

    Raises: ValueError for more than a cell can hold.
    """
    plain = value if isinstance(value, str) else json.dumps(value)
    is_special = not plain or plain.startswith((LITERAL, REFERENCE)) or not _survives(plain)
    if not is_special and _is_same(value_of(plain, place), value):
        return plain
    readable = LITERAL + json.dumps(value, ensure_ascii=False)
    text = readable if _survives(readable) else LITERAL + json.dumps(value)
    if len(text) > MAX_LENGTH:
        raise ValueError(text[:20])
    return text


def _survives(text: str) -> bool:
    """Whether a cell that holds the text is read as the same text."""
    return as_text(text) == text and not _UNWRITTEN.search(text)


def _is_same(read: object, value: object) -> bool:
    """Whether two values are one in JSON, where `true` is not 1, and 1.0 not 1 for those who compare texts."""
    return json.dumps(read) == json.dumps(value)


def _parsed_number(text: str) -> float | str:
    if _INTEGER.fullmatch(text):
        return int(text)
    decimal = text.replace(",", ".")
    return float(decimal) if _DECIMAL.fullmatch(decimal) else text


def _refuse(constant: str) -> None:
    raise ValueError(constant)
