"""Headers that were merged with their neighbours: the columns of these have lost their names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, finding
from generator.read.columns import OPTIONAL_COLUMNS, REQUIRED_COLUMNS, headers_of
from generator.read.grid import Grid
from generator.read.rows import LABEL, PERIMETER


def merged_headers(grid: Grid, header: int) -> Iterator[Diagnostic]:
    """The merged cells of a 0-based row of headers that hide the name of a column of the layout.

    Merged headers of notes hide nothing that is read.

    Reports: merged-header
    """
    names = (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS)
    headers, _ = headers_of(grid, header)
    for area in grid.marks.merged:
        is_wide = area.first_row <= header + 1 <= area.last_row and area.first_column < area.last_column
        if is_wide and area.first_column <= len(headers):
            cell = headers[area.first_column - 1]
            above = grid.keyword(max(header - 1, 0), area.first_column - 1)
            if cell.text in names or cell.text.startswith(LABEL) or above.text.startswith(PERIMETER):
                yield finding("merged-header", cell.origin, range=area, value=cell.text)
