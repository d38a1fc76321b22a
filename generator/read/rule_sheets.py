"""Sheets of business rules: a rule a line under one line of headers, the cells still as read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.lookup import name_key
from generator.read.cell_doubts import broken_cell
from generator.read.grid import Grid
from generator.read.named_columns import named_columns
from generator.read.rows import Cell

TITLE = "Règles"
NAME, SCHEMAS, CONTEXT, ROLE, PERIMETER = "Identifiant", "Schémas", "Objet", "Rôle", "Périmètre"
CONDITION, REQUIREMENT, SEVERITY, TEXT = "Condition", "Exigence", "Gravité", "Texte"
CONFORMING, REFUSED = "Exemple conforme", "Exemple refusé"

COLUMNS = (
    *(NAME, SCHEMAS, CONTEXT, ROLE, PERIMETER, CONDITION, REQUIREMENT, SEVERITY, TEXT),
    *(CONFORMING, REFUSED),
)
"""The headers, in the order in which a new sheet has them."""

REQUIRED = (NAME, SCHEMAS, REQUIREMENT, SEVERITY, TEXT, CONFORMING, REFUSED)
"""The columns in which each rule has a value."""

ROLES: Mapping[str, str] = {"émetteur": "sender", "récepteur": "receiver", "les deux": ""}
SEVERITIES: Mapping[str, str] = {"erreur": "error", "avertissement": "warning"}
"""What the cells of roles and severities hold, and what the Model has for it."""

_TOP = 20  # rows in which the headers are looked for
_MOST_ROWS = 5_000  # beyond, the sheet is no list that people wrote
_OWN = frozenset({REQUIREMENT, SEVERITY, CONFORMING, REFUSED})
"""Headers that no other kind of sheet has."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule: its cells by the header of their column, empty ones too."""

    cells: Mapping[str, Cell]

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    @property
    def origin(self) -> Origin:
        """The whole row."""
        return replace(self.cells[NAME].origin, column=0)


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """A sheet of rules as it stands in its workbook."""

    rows: tuple[RuleRow, ...]
    origin: Origin


def is_rule_sheet(grid: Grid) -> bool:
    """Whether a sheet holds rules: by its name, or by headers that no other sheet has."""
    if name_key(grid.name).casefold() == TITLE.casefold():
        return True
    _, columns = named_columns(grid, COLUMNS, _TOP)
    return len(_OWN & columns.keys()) > 1


def read_rule_sheet(grid: Grid) -> tuple[RuleSheet, tuple[Diagnostic, ...]]:
    """The rules of a sheet, in its order; lines without any value are passed over, and lines of notes (`#`) too.

    Reports: missing-rule-column, missing-rule-value, and what `broken_cell` reports
    """
    header, columns = named_columns(grid, COLUMNS, _TOP)
    absent = tuple(_absent_columns(grid, header, columns))
    if absent:
        return RuleSheet((), grid.origin), absent
    rows = [_row(grid, number, columns) for number in range(header + 1, min(len(grid.values), header + _MOST_ROWS))]
    filled = [row for row in rows if any(row.cells.values()) and not row[NAME].text.startswith("#")]
    findings = [problem for row in filled for problem in _cell_problems(grid, row)]
    broken = {problem.origin.row for problem in findings}
    whole = tuple(row for row in filled if row.origin.row not in broken)
    return RuleSheet(whole, grid.origin), tuple(findings)


def _absent_columns(grid: Grid, header: int, columns: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Reports: missing-rule-column"""
    strange = [cell for cell in _cells(grid, header) if cell.text not in columns]
    for name in COLUMNS:
        if name in columns:
            continue
        near = nearest(name, {cell.text for cell in strange})
        cell = next((cell for cell in strange if cell.text == near), None)
        place = cell.origin if cell else replace(grid.origin, row=header + 1)
        found = cell.text if cell else ""
        yield finding("missing-rule-column", place, value=found, column=name, columns=", ".join(COLUMNS))


def _cells(grid: Grid, number: int) -> Collection[Cell]:
    return list(grid.filled(number)) if number < len(grid.values) else []


def _row(grid: Grid, number: int, columns: Mapping[str, int]) -> RuleRow:
    return RuleRow({name: grid.cell(number, column) for name, column in columns.items()})


def _cell_problems(grid: Grid, row: RuleRow) -> Iterator[Diagnostic]:
    """Reports: missing-rule-value, and what `broken_cell` reports"""
    for name, cell in row.cells.items():
        broken = broken_cell(grid, cell)
        if broken:
            yield broken
        elif name in REQUIRED and not cell:
            yield finding("missing-rule-value", cell.origin, column=name)
