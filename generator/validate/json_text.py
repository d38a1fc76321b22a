"""A JSON text read strictly: the document, or why there is none."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from pydantic_core import from_json, to_json

from generator.diagnostics import Phrase, phrase, shown
from generator.read.json_document import MAX_DEPTH, JsonError, depth_exceeds, load_json
from generator.validate.lines import Spot, spots
from generator.validate.verdict import Problem, pointer
from generator.walk import Path

_LONGEST_NUMBER = 4_300
"""How many digits Python reads."""

_ESCAPED_COLON = b"\\u003"  # or another sign between 0 and ?
_INFINITE = b"Infinity"


@dataclass(frozen=True, slots=True)
class JsonText:
    """A document, and the text that it was read from."""

    content: bytes
    document: Any
    may_hold_halves: bool  # of surrogate pairs, which only the strict reader lets pass


def read_json(content: bytes) -> JsonText | Problem:
    """The document in UTF-8, or the first thing wrong with it."""
    document = _usual(content)
    if document is not None:
        return JsonText(content, document, may_hold_halves=False)
    try:
        return JsonText(content, load_json(content), may_hold_halves=True)
    except JsonError as error:
        return _located(content, error)


def _usual(content: bytes) -> Any:
    """What `load_json` reads, in a third of its time; None where it may refuse the text, or read it otherwise.

    Of a member that stands twice one is lost. Written again, a document then has fewer colons than its text: colons
    stand behind names and in texts alone, unless one is escaped.
    """
    if _ESCAPED_COLON in content:
        return None
    try:
        document = from_json(content, allow_inf_nan=False)
        written = to_json(document, inf_nan_mode="constants")
    except ValueError:
        return None
    is_single = content.count(b":") == written.count(b":")
    is_flat = content.count(b"{") + content.count(b"[") <= MAX_DEPTH or not depth_exceeds(document, MAX_DEPTH)
    return document if is_single and is_flat and _INFINITE not in written else None


def _located(content: bytes, error: JsonError) -> Problem:
    fault = None if error.line else _fault(content.decode("utf-8-sig"))
    if fault:
        return fault
    return Problem("", error.line, "", phrase("json-document"), "", phrase("json-unreadable", problem=error.problem))


def _fault(text: str) -> Problem | None:
    """The first thing that JSON allows and we refuse."""
    seen: set[Path] = set()
    for spot in spots(text):
        refused = _refused(spot, seen)
        if refused:
            problem, expected = refused
            return Problem(pointer(spot.path), spot.line, shown(spot.lexeme[:200]), expected, "", problem)
        seen.add(spot.path)
    return None


def _refused(spot: Spot, seen: set[Path]) -> tuple[Phrase, Phrase] | None:
    """What is wrong with a value and what would be right; None when nothing is."""
    if len(spot.path) > MAX_DEPTH:
        return phrase("json-nested", most=MAX_DEPTH), phrase("json-less-nested")
    if spot.path in seen:
        return phrase("json-member-twice", name=shown(spot.path[-1], 60)), phrase("json-member-once")
    if spot.lexeme in ("NaN", "Infinity", "-Infinity"):
        return phrase("json-constant", constant=spot.lexeme), phrase("json-finite")
    if _is_too_large(spot.lexeme):
        return phrase("too-large-number"), phrase("json-finite")
    return None


def _is_too_large(lexeme: str) -> bool:
    if lexeme[0] not in "-0123456789":
        return False
    return sum(character.isdigit() for character in lexeme) > _LONGEST_NUMBER or math.isinf(float(lexeme))
