"""Rows that no longer stand in the order in which they were written, as after a sort of some columns or rows."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from string import digits

from generator.diagnostics import Diagnostic, finding
from generator.read.columns import Columns, headers_of
from generator.read.grid import Grid
from generator.read.rows import WIRE_NAME, Cell

_ID = "id"
_SHORTEST_SORT = 12  # Balises of one alphabetical run: the odds are one in 12!, where nobody sorted


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


def sorted_column(grid: Grid, columns: Columns, rows: Sequence[int]) -> Iterator[Diagnostic]:
    """The longest run of Balises, in 0-based rows, that stand in alphabetical order as no model has them.

    Names that are counted up, `field1`, `field2`, are no sign of a sort.

    Reports: sorted-column
    """
    cells = [cell for row in rows if (cell := grid.cell(row, columns.named[WIRE_NAME]))]
    run = max((_longest(cells, ordered) for ordered in (operator.le, operator.ge)), key=len)
    if len({cell.text.rstrip(digits) for cell in run}) >= _SHORTEST_SORT:
        first, last = run[0], run[-1]
        values = {"value": first.text, "last": last.text, "row": str(last.origin.row), "count": str(len(run))}
        yield finding("sorted-column", first.origin, related=[last.origin], **values)


def _longest(cells: Sequence[Cell], ordered: Callable[[str, str], bool]) -> Sequence[Cell]:
    """The longest run of cells of which each text and the next are in order."""
    starts = [0, *(n for n in range(1, len(cells)) if not ordered(_key(cells[n - 1]), _key(cells[n]))), len(cells)]
    return max((cells[start:end] for start, end in pairwise(starts)), key=len, default=())


def _key(cell: Cell) -> str:
    return cell.text.casefold()


def _numbered(grid: Grid, header: int) -> Sequence[tuple[int, Cell]]:
    """The whole numbers of the column of IDs, from the top."""
    column = next((n for n, cell in enumerate(headers_of(grid, header)[0]) if cell.text.casefold() == _ID), None)
    if column is None:
        return ()
    cells = (grid.cell(row, column) for row in range(header + 1, len(grid.values)))
    return [(int(cell.text), cell) for cell in cells if _is_typed(grid, cell)]


def _is_typed(grid: Grid, cell: Cell) -> bool:
    return cell.text.isdecimal() and cell.text.isascii() and cell.origin.cell not in grid.marks.formulas
