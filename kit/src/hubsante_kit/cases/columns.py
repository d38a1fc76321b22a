"""Where a sheet of tests has its columns, told by their headers whatever their order."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

Row = Sequence[str]

_HEADERS: Mapping[str, tuple[str, ...]] = {
    "step": ("pas de test", "pas"),
    "sender": ("exp", "expediteur", "emetteur"),
    "recipient": ("dest", "destinataire"),
    "direction": ("sens",),
    "schema": ("modele", "message"),
    "description": ("description",),
    "example": ("json exemple", "exemple", "exemple json"),
    "identifier": ("sur", "surcharge"),
    "label": ("donnee ignoree", "donnee"),
    "path": ("path", "jsonpath", "chemin"),
}
"""The headers of a column as `folded` gives them, those of the published workbooks first."""

NEEDED = ("step", "direction", "path")
"""Without these a row is no head of columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The row of the headers, and the column of each that is there; both 0-based."""

    row: int
    places: Mapping[str, int]

    def text(self, row: Row, name: str) -> str:
        """What a row has in a column; empty where it has none."""
        place = self.places.get(name)
        return row[place] if place is not None and place < len(row) else ""

    def cell(self, row: int, name: str) -> str:
        """The name of a cell, `"K22"`, of a 0-based row; column A where the sheet does not have the column."""
        return f"{get_column_letter(self.places.get(name, 0) + 1)}{row + 1}"


def folded(text: str) -> str:
    """A text as headers are compared: without accents, case and repeated spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def find_columns(rows: Sequence[Row]) -> Columns | None:
    """The first row that heads the columns of a sheet of tests; None in a sheet of something else."""
    for number, row in enumerate(rows):
        places = _places(row)
        if all(name in places for name in NEEDED):
            return Columns(number, places)
    return None


def _places(row: Row) -> dict[str, int]:
    headers = [folded(text) for text in row]
    found = {name: _first(headers, spellings) for name, spellings in _HEADERS.items()}
    return {name: place for name, place in found.items() if place is not None}


def _first(headers: Sequence[str], spellings: Sequence[str]) -> int | None:
    return next((headers.index(spelling) for spelling in spellings if spelling in headers), None)
