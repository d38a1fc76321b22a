"""A JSON text read strictly: the document, or why there is none."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import shown
from generator.read.json_document import MAX_DEPTH, JsonError, load_json
from generator.validate.lines import Path, Spot, spots
from generator.validate.verdict import Problem, pointer

_LONGEST_NUMBER = 4_300
"""How many digits Python reads."""


@dataclass(frozen=True, slots=True)
class JsonText:
    """A document, and the text that it was read from."""

    text: str
    document: Any


def read_json(content: bytes) -> JsonText | Problem:
    """The document in UTF-8, or the first thing wrong with it."""
    try:
        document = load_json(content)
    except JsonError as error:
        return _located(content, error)
    return JsonText(content.decode("utf-8-sig"), document)


def _located(content: bytes, error: JsonError) -> Problem:
    fault = None if error.line else _fault(content.decode("utf-8-sig"))
    if fault:
        return fault
    return Problem("", error.line, "", "un document JSON en UTF-8", "", f"document JSON illisible : {shown(error)}")


def _fault(text: str) -> Problem | None:
    """What JSON allows and we refuse, where it stands first."""
    seen: set[Path] = set()
    for spot in spots(text):
        problem, expected = _refused(spot, seen)
        if problem:
            return Problem(pointer(spot.path), spot.line, shown(spot.lexeme[:200]), expected, "", problem)
        seen.add(spot.path)
    return None


def _refused(spot: Spot, seen: set[Path]) -> tuple[str, str]:
    """What is wrong with a value and what would be right; empty when nothing is."""
    if len(spot.path) > MAX_DEPTH:
        return f"plus de {MAX_DEPTH} niveaux imbriqués", "un document moins profond"
    if spot.path in seen:
        return f"la donnée « {shown(spot.path[-1], 60)} » figure deux fois dans le même objet", "une seule fois"
    if spot.lexeme in ("NaN", "Infinity", "-Infinity"):
        return f"{spot.lexeme} n'est pas un nombre JSON", "un nombre fini"
    if _is_too_large(spot.lexeme):
        return "nombre trop grand", "un nombre fini"
    return "", ""


def _is_too_large(lexeme: str) -> bool:
    if lexeme[0] not in "-0123456789":
        return False
    return sum(c.isdigit() for c in lexeme) > _LONGEST_NUMBER or math.isinf(float(lexeme))
