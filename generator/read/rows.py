"""What the reader hands on: sheets, their schemas and rows, each cell with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Origin

LABEL = "Donnée"
DESCRIPTION = "Description"
EXAMPLES = "Exemples"
WIRE_NAME = "Balise"
CARDINALITY = "Cardinalité"
OBJECT = "Objet"
FORMAT = "Format (ou type)"
DETAILS = "Détails de format"
PERIMETER = "Périmètre"

CODE_AND_LABEL = "codeAndLabel"
"""The type whose every occurrence constrains its own `code`."""

YES = frozenset({"oui", "o", "yes", "y", "vrai", "true", "1", "ok", "✓", "x"})
NO = frozenset({"non", "n", "no", "faux", "false", "0"})
"""What people write, in lower case, where a mark is expected."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, blanks and non-breaking spaces at its edges taken off."""

    text: str
    origin: Origin
    is_date: bool = False  # Excel holds a date or a time, whatever was typed

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a sheet's table."""

    depth: int  # 1-based level
    label: str
    cells: Mapping[str, Cell]  # by column header; empty cells are there too
    perimeters: Mapping[str, Cell]  # by perimeter
    narrowings: Mapping[str, Cell]  # "Détails de format (<perimeter>)", by perimeter
    origin: Origin  # of the label's cell

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """One line of a sheet's configuration table: a schema drawn from the sheet."""

    schema: Cell
    perimeter: Cell
    root: Cell
    namespace: Cell  # as written, without the release's prefix
    header: Cell
    has_header: bool  # what `header` says
    is_generated: bool  # `automaticGeneration`
    is_from_words: bool  # A1 names it, and no table says more of it
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that holds at least one schema."""

    name: str
    entries: tuple[SchemaEntry, ...]
    rows: tuple[Row, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One line of a code list's table."""

    code: Cell
    labels: tuple[str, ...]
    description: str
    comment: str
    levels: tuple[int, ...]  # 1-based, those of the labels
    is_padded: bool  # blanks stand around the code, in the workbook


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """A code list as it stands in its workbook."""

    id: Cell
    title: str
    description: str
    levels: Cell  # how many there are, as the list says itself
    rows: tuple[CodeRow, ...]
    origin: Origin
    has_codes: bool = True  # whether its column of codes was found
