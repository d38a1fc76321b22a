"""Scenarios as workbooks: a row a datum, a column a step, the cells still as read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, has_errors, phrase
from generator.read.grid import Grid
from generator.read.rows import Cell
from generator.read.workbook import read_book

TITLE = "Scénario"
STORY = "Récit"
DATUM = "Donnée"
PATH = "Chemin"

STEP_TITLE = "étape.titre"
STEP_STORY = "étape.récit"
STEP_SCHEMA = "étape.schéma"
"""The paths of what is said of a step itself; no name on the wire has an accent."""

_MOST_ROWS_ABOVE = 20  # where the header is looked for


@dataclass(frozen=True, slots=True)
class PathRow:
    """One datum: where it stands in a message, and its value in each step."""

    path: Cell  # `createCaseHealth.patient[2].patientId`; items count from 1; empty where a value has lost it
    values: tuple[Cell, ...]  # a cell a step, in the order of the steps; an empty one: absent


@dataclass(frozen=True, slots=True)
class ScenarioSheet:
    """A scenario as its sheet holds it."""

    name: str  # of its file
    title: Cell
    story: Cell
    steps: tuple[Cell, ...]  # their names, from left to right
    rows: tuple[PathRow, ...]
    origin: Origin  # of the sheet


def read_scenario_sheet(
    content: bytes, file: str, skipped: Collection[str] = ()
) -> tuple[ScenarioSheet | None, tuple[Diagnostic, ...]]:
    """The scenario of a workbook: its first sheet, others are notes when their names begin with #.

    On top `Scénario` and `Récit`, each with its text to the right; then the line
    `Donnée | Chemin | 01-appel | 02-renfort …`, and below it a datum a line.

    Reports: bad-scenario, and what `read_book` reports
    """
    book = read_book(content, file, skipped)
    if has_errors(book.findings):
        return None, book.findings
    if len(book.grids) != 1:
        problem = phrase("one-scenario-sheet")
        return None, (*book.findings, finding("bad-scenario", Origin(file), problem=problem))
    grid = book.grids[0]
    header = _header(grid)
    if header is None:
        problem = phrase("scenario-header-missing", datum=DATUM, path=PATH)
        return None, (*book.findings, finding("bad-scenario", grid.origin, problem=problem))
    return _sheet(grid, *header), book.findings


def _header(grid: Grid) -> tuple[int, int] | None:
    """The 0-based row and column of the word `Chemin`."""
    for row in range(min(_MOST_ROWS_ABOVE, len(grid.values))):
        for column in range(len(grid.values[row])):
            if grid.keyword(row, column).text == PATH:
                return row, column
    return None


def _sheet(grid: Grid, header: int, path_column: int) -> ScenarioSheet:
    columns = [column for column in range(path_column + 1, len(grid.values[header])) if grid.cell(header, column).text]
    rows = (
        PathRow(grid.keyword(row, path_column), tuple(grid.cell(row, column) for column in columns))
        for row in range(header + 1, len(grid.values))
    )
    return ScenarioSheet(
        name=PurePosixPath(grid.origin.file).stem,
        title=_beside(grid, header, TITLE),
        story=_beside(grid, header, STORY),
        steps=tuple(grid.cell(header, column) for column in columns),
        rows=tuple(row for row in rows if row.path or any(row.values)),
        origin=grid.origin,
    )


def _beside(grid: Grid, header: int, word: str) -> Cell:
    """The cell to the right of a word above the header; without the word, an empty one at the top."""
    for row in range(header):
        if grid.keyword(row, 0).text == word:
            return grid.cell(row, 1)
    return Cell("", grid.cell(0, 0).origin)
