"""Lengths and bounds as sources write them: `1..40`, `-90..90`, or two numbers of a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import UnionType
from typing import Any

from generator.diagnostics import Phrase, phrase
from generator.model import Bounds, Length

MOST_CHARACTERS = 99_999
MOST_DIGITS = 15  # what a double holds exactly, whatever they are

_TO = r"\s*(?:\.\.\.?|…)\s*"
_LENGTH = re.compile(rf"([0-9]{{0,5}}){_TO}([0-9]{{1,5}}|[nN*]?)")
_NUMBER = rf"[+\-−]?[0-9]{{1,{MOST_DIGITS}}}(?:\.[0-9]{{1,{MOST_DIGITS}}})?"
_BOUNDS = re.compile(rf"({_NUMBER}|[nN*]?){_TO}({_NUMBER}|[nN*]?)")
_LONGEST = 60  # characters, of a text that is guessed at
_OPEN = ("", "n", "N", "*")


def parse_length(text: str) -> Length | None:
    """`low..high` characters, `n` or nothing for no end; None when that is unreadable or leaves no choice.

    A number alone is not read: it may be meant as the greatest length or as the only one.
    """
    match = _LENGTH.fullmatch(text)
    return length_between(int(match[1] or 0), None if match[2] in _OPEN else int(match[2])) if match else None


def parse_bounds(text: str) -> Bounds | None:
    """`low..high`, decimals with a point, `n` or nothing for an open end; None when that is unreadable."""
    match = _BOUNDS.fullmatch(text)
    if not match:
        return None
    low, high = (None if end in _OPEN else Decimal(end.replace("−", "-")) for end in match.groups())
    return bounds_between(low, high)


def proposed_length(text: str) -> str:
    """The length that other signs may stand for: `1-40`, `1 à 40`, `max 40`; empty for anything else."""
    ends = sorted(map(int, re.findall(r"[0-9]{1,5}", text[:_LONGEST])))
    proposal = "..".join(map(str, ends)) if len(ends) > 1 else "".join(f"..{end}" for end in ends)
    return proposal if parse_length(proposal) else ""


def proposed_bounds(text: str) -> str:
    """The bounds that other signs may stand for: `0 à 360`, `[-90 ; 90]`, `0,5..1`; empty for anything else."""
    numbers = re.findall(_NUMBER, text[:_LONGEST].replace(",", "."))
    ends = sorted(numbers, key=lambda end: Decimal(end.replace("−", "-")))
    proposal = "..".join(end.removeprefix("+") for end in ends) if len(ends) == 2 else ""
    return proposal if parse_bounds(proposal) else ""


def length_of(schema: Mapping[str, Any]) -> Length | Phrase | None:
    """The length that a JSON Schema says, or why it is none that the Model has."""
    low, high = schema.get("minLength", 0), schema.get("maxLength")
    if (low, high) == (0, None):
        return None
    is_read = _is_number(low, int) and (high is None or _is_number(high, int))
    length = length_between(low, high) if is_read else None
    return length or phrase("schema-length", most=MOST_CHARACTERS)


def bounds_of(schema: Mapping[str, Any], *, is_integer: bool) -> Bounds | Phrase | None:
    """The bounds that a JSON Schema says, or why they are none that the Model has."""
    ends = (schema.get("minimum"), schema.get("maximum"))
    if ends == (None, None):
        return None
    kinds = int if is_integer else int | float
    is_read = all(end is None or _is_number(end, kinds) for end in ends)
    low, high = (Decimal(repr(end)) if is_read and end is not None else None for end in ends)
    return bounds_between(low, high) or phrase("schema-bounds", most=MOST_DIGITS)


def length_between(low: int, high: int | None) -> Length | None:
    """The length with these ends; None when every text has it, or at most the empty one."""
    is_limit = low > 0 or high is not None
    is_possible = low <= MOST_CHARACTERS and (high is None or max(low, 1) <= high <= MOST_CHARACTERS)
    return Length(low, high) if is_limit and is_possible else None


def bounds_between(low: Decimal | None, high: Decimal | None) -> Bounds | None:
    """The bounds with these ends; None when they bound nothing, contradict each other or have too many digits."""
    ends = [end for end in (low, high) if end is not None]
    if not ends or ends != sorted(ends) or not all(map(_is_exact, ends)):
        return None
    return Bounds(*(None if end is None else _plain(end) for end in (low, high)))


def _is_exact(end: Decimal) -> bool:
    whole, _, fraction = f"{_plain(end):f}".lstrip("-").partition(".")
    return end.is_finite() and len(whole.lstrip("0") + fraction) <= MOST_DIGITS


def _plain(end: Decimal) -> Decimal:
    """Equal, without needless digits; there is but one zero."""
    return end.normalize() if end else Decimal(0)


def _is_number(value: object, kinds: type[int] | UnionType) -> bool:
    return isinstance(value, kinds) and not isinstance(value, bool)
