"""Rows that no longer stand in the order of their IDs, as after a sort of some columns or rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.diagnostics import Diagnostic, finding
from generator.read.columns import headers_of
from generator.read.rows import Cell
from generator.read.workbook import Grid

_ID = "id"


def rows_out_of_order(grid: Grid, header: int) -> Iterator[Diagnostic]:
    """The first row whose ID is less than the one above; IDs that formulas count, or that stand twice, say nothing.

    Reports: rows-out-of-order
    """
    numbered = _numbered(grid, header)
    counts = Counter(number for number, _ in numbered)
    single = [(number, cell) for number, cell in numbered if counts[number] == 1]
    back = [(above, cell) for above, cell in pairwise(single) if cell[0] < above[0]]
    if back:
        (above, place), (_, first) = back[0]
        yield finding(
            "rows-out-of-order",
            first.origin,
            related=[cell.origin for _, (_, cell) in back[1:]],
            value=first.text,
            above=above,
            row=place.origin.row,
            count=len(back),
        )


def _numbered(grid: Grid, header: int) -> Sequence[tuple[int, Cell]]:
    """The whole numbers of the column of IDs, from the top."""
    column = next((n for n, cell in enumerate(headers_of(grid, header)[0]) if cell.text.casefold() == _ID), None)
    if column is None:
        return ()
    cells = (grid.cell(row, column) for row in range(header + 1, len(grid.values)))
    return [(int(one.text), one) for one in cells if _is_typed(grid, one)]


def _is_typed(grid: Grid, cell: Cell) -> bool:
    return cell.text.isdecimal() and cell.text.isascii() and cell.origin.cell not in grid.marks.formulas
