"""What a `Détails de format` cell asks for, told apart by its words; nothing is judged yet."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from generator.read.rows import Cell

LENGTH, BOUNDS = "LONGUEUR", "BORNES"

_DETAILS = re.compile(r"(ENUM|REGEX|NOMENCLATURE(?: +INDICATIVE)?|TEMPLATE)\s*:\s*(.*)", re.DOTALL | re.IGNORECASE)
_OPEN = "OUVERT"
_LIMIT = re.compile(rf"({LENGTH}|{BOUNDS})\s*:\s*(.*)", re.IGNORECASE)


class DetailKind(enum.Enum):
    """What the first word of `Détails de format` asks for."""

    ENUM = "ENUM"
    REGEX = "REGEX"
    CODE_LIST = "NOMENCLATURE"
    SUGGESTED = "NOMENCLATURE INDICATIVE"
    TEMPLATE = "TEMPLATE"
    OPEN = "OUVERT"
    PROSE = ""


@dataclass(frozen=True, slots=True)
class Details:
    """`Détails de format`, told apart by its first word; lines of limits stand for themselves."""

    kind: DetailKind
    text: str  # without the first word
    whole: str  # all that is no limit
    length: str | None  # after `LONGUEUR:`; None without such a line
    bounds: str | None  # after `BORNES:`
    cell: Cell

    @property
    def is_constraint(self) -> bool:
        """Whether it rules the value, and is more than a remark or a suggestion."""
        is_free = self.kind in (DetailKind.PROSE, DetailKind.TEMPLATE, DetailKind.SUGGESTED)
        return not is_free or self.length is not None or self.bounds is not None

    @property
    def is_of_codes(self) -> bool:
        """Whether it says which values there are, or might be."""
        return self.is_constraint or self.kind is DetailKind.SUGGESTED


def parse_details(cell: Cell) -> Details:
    """`ENUM: A, B`, `REGEX: ^…$`, `NOMENCLATURE: id`, `TEMPLATE: {a} {b}`, `OUVERT`, or prose.

    `NOMENCLATURE INDICATIVE: id` names a list whose codes are recommended, and rules nothing.
    Beside these or alone, each on its own line: `LONGUEUR: 1..40`, `BORNES: 0..360`.
    """
    limits: dict[str, str] = {}
    others: list[str] = []
    for line in cell.text.split("\n"):
        limit = _LIMIT.fullmatch(line.strip())
        if limit:
            keyword, limit_text = limit[1].upper(), limit[2]
            limits[keyword] = f"{limits[keyword]} ; {limit_text}" if keyword in limits else limit_text
        else:
            others.append(line)
    whole = "\n".join(others).strip()
    kind, text = _worded(whole)
    return Details(kind, text, whole, limits.get(LENGTH), limits.get(BOUNDS), cell)


def _worded(text: str) -> tuple[DetailKind, str]:
    """What the first word asks for, and what follows it."""
    if text.upper() == _OPEN:
        return DetailKind.OPEN, ""
    match = _DETAILS.fullmatch(text)
    return (DetailKind(" ".join(match[1].upper().split())), match[2].strip()) if match else (DetailKind.PROSE, text)
