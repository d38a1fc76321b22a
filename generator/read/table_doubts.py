"""What a spreadsheet changed in a table, or does not show of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, column_letters, finding, finding_of
from generator.read.cell_doubts import broken_cell, turned_name, turned_number, turned_text
from generator.read.grid import Grid
from generator.read.rows import DESCRIPTION, EXAMPLES, FORMAT, Cell
from generator.read.sheet_marks import Area
from generator.read.workbook import cell_indices

MAX_ROWS = 65_536  # filled rows of one table
MAX_FIELDS = 250_000  # rows of one table, each counted as often as schemas are drawn from it
MAX_ERRORS = 1_000  # of the rows of one sheet; beyond, they have one cause

_MOST_AREAS = 20  # merged ones that are reported, in a sheet
_NUMERIC = ("integer", "number")
_NAMES = ("schema", "perimeter", "rootElement", "xmlns")
_FLAGS = ("header", "automaticGeneration")
_TEXT_COLUMNS = (DESCRIPTION, EXAMPLES)


def row_doubts(
    grid: Grid, cells: Mapping[str, Cell], labels: Iterable[Cell], others: Iterable[Cell]
) -> Iterator[Diagnostic]:
    """What is wrong with the cells of a row: its labels, its columns by name, its other cells.

    Reports: what `turned_name`, `turned_text` and `turned_number` report
    """
    for cell in labels:
        yield from turned_text(grid, cell)
    for name, cell in cells.items():
        if name not in _TEXT_COLUMNS:
            yield from turned_name(grid, cell)
        elif name == EXAMPLES:
            yield from _example_doubts(grid, cell, cells[FORMAT].text)
        else:
            yield from turned_text(grid, cell)
    for cell in others:
        yield from turned_name(grid, cell)


def _example_doubts(grid: Grid, cell: Cell, form: str) -> Iterator[Diagnostic]:
    """A date is an example of a date, and 1.1 of a number."""
    for problem in turned_text(grid, cell):
        if not (problem.cause == "date-in-text" and form == "date" and len(cell.text) == len("2026-01-31")):
            yield problem
    for problem in turned_number(grid, cell):
        if not (problem.cause == "number-value" and form in _NUMERIC):
            yield problem


def entry_doubts(grid: Grid, cells: Mapping[str, Cell]) -> Iterator[Diagnostic]:
    """What is wrong with the cells of a schema's line, by their columns; `Y` and `N` are judged elsewhere.

    Reports: what `turned_name` and `turned_number` report
    """
    for name, cell in cells.items():
        if name in _NAMES:
            yield from turned_name(grid, cell)
        elif name in _FLAGS and (broken := broken_cell(grid, cell)):
            yield broken
        if name == "xmlns":
            yield from turned_number(grid, cell)


def table_doubts(grid: Grid, header: int, columns: Collection[int], rows: Collection[int]) -> Iterator[Diagnostic]:
    """What is merged, hidden or computed in a table of these 0-based columns and rows.

    Reports: merged-cells, hidden-rows, hidden-columns, hidden-sheet, formula-value, external-link
    """
    if grid.is_hidden:
        yield finding("hidden-sheet", grid.origin)
    yield from _merged(grid, columns, sorted({header, *rows}))
    yield from _hidden(grid, header, columns, rows)
    yield from _computed(grid, columns, rows)


def merged_entries(grid: Grid, rows: Collection[int]) -> Iterator[Diagnostic]:
    """Merged cells that reach over several of the 1-based rows of schemas.

    Reports: merged-cells
    """
    for area in grid.marks.merged:
        if area.first_row < area.last_row and any(area.first_row < row <= area.last_row for row in rows):
            yield finding("merged-cells", grid.cell(area.first_row - 1, area.first_column - 1).origin, range=area)


def _merged(grid: Grid, columns: Collection[int], lines: Sequence[int]) -> Iterator[Diagnostic]:
    count = 0
    for area in grid.marks.merged:
        at = bisect_left(lines, area.first_row - 1)
        is_beside = at == len(lines) or lines[at] >= area.last_row
        is_outside = not any(area.first_column <= column + 1 <= area.last_column for column in columns)
        if is_outside or (is_beside and not _is_lost_row(grid, area, columns)):
            continue
        yield finding("merged-cells", grid.cell(area.first_row - 1, area.first_column - 1).origin, range=area)
        count += 1
        if count == _MOST_AREAS:
            return


def _is_lost_row(grid: Grid, area: Area, columns: Collection[int]) -> bool:
    """Whether a whole row of the table was merged, and its number alone is left; a title over the table is none."""
    first = grid.text(area.first_row - 1, area.first_column - 1)
    return first.isdecimal() and all(area.first_column <= column + 1 <= area.last_column for column in columns)


def _hidden(grid: Grid, header: int, columns: Collection[int], rows: Collection[int]) -> Iterator[Diagnostic]:
    hidden_rows = sorted(row + 1 for row in rows if row + 1 in grid.marks.hidden_rows)
    if hidden_rows:
        yield finding("hidden-rows", replace(grid.origin, row=hidden_rows[0]), rows=_ranges(hidden_rows))
    hidden = [column for column in sorted(columns) if column + 1 in grid.marks.hidden_columns]
    filled = [column for column in hidden if any(grid.value(row, column) != "" for row in rows)]
    if filled:
        letters = ", ".join(column_letters(column + 1) for column in filled)
        yield finding("hidden-columns", grid.cell(header, filled[0]).origin, columns=letters)


def _computed(grid: Grid, columns: Collection[int], rows: Collection[int]) -> Iterator[Diagnostic]:
    """Formulas with a value; the first cell stands for all."""
    places = sorted((*cell_indices(name), name) for name in grid.marks.formulas - grid.marks.uncomputed)
    computed = [(row, column, name) for row, column, name in places if row in rows and column in columns]
    if computed:
        yield finding("formula-value", grid.cell(*computed[0][:2]).origin, count=len(computed))
    for row, column, name in computed[:_MOST_AREAS]:
        if name in grid.marks.linked:
            yield finding("external-link", grid.cell(row, column).origin, target=grid.marks.linked[name])


def _ranges(numbers: list[int]) -> str:
    """`"18-62, 70"` of sorted numbers."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(f"{first}-{last}" if last > first else f"{first}" for first, last in ranges)


def filled_rows(grid: Grid, header: int, columns: Collection[int]) -> list[int]:
    """The 0-based rows below the header with something in these columns; a formula without value may be anything."""
    is_certain = not grid.marks.uncomputed
    below = range(header + 1, len(grid.values))
    return [row for row in below if not is_certain or any(grid.value(row, column) != "" for column in columns)]


class Crowd:
    """The findings of a sheet's rows, as long as rows and findings are few enough to be read."""

    def __init__(self, grid: Grid, rows: Sequence[int], schemas: int = 1) -> None:
        self.findings: list[Diagnostic] = []
        self._grid = grid
        self._errors = 0
        limit = min(MAX_ROWS, MAX_FIELDS // schemas)
        if len(rows) > limit:
            self.findings.append(
                finding_of("oversized-file", replace(grid.origin, row=rows[limit] + 1), "oversized-sheet", limit=limit)
            )
        self.is_too_much = len(rows) > limit

    def add(self, findings: Iterable[Diagnostic], row: int) -> None:
        """Take the findings of a 0-based row, or of several up to it.

        Reports: oversized-file, too-many-findings
        """
        new = list(findings)
        self.findings += new
        self._errors += sum(problem.severity is Severity.ERROR for problem in new)
        if self._errors >= MAX_ERRORS:
            place = replace(self._grid.origin, row=row + 1)
            self.findings.append(finding("too-many-findings", place, count=MAX_ERRORS))
            self.is_too_much = True
