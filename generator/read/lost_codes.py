"""A code list whose column of codes is not found."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, finding
from generator.read.grid import Grid
from generator.read.list_names import CODE, LABEL, is_read, nearly
from generator.read.misspelt import unnamed_columns


def without_codes(grid: Grid, rows: Iterable[int]) -> Diagnostic:
    """The finding at the header that may be that of the codes, beside one of labels in one of the 0-based rows.

    Reports: misspelt-column, missing-column
    """
    header = next((row for row in rows if any(cell.text.startswith(LABEL) for cell in grid.filled(row))), None)
    if header is None:
        return finding("missing-column", grid.origin, column=CODE)
    headers = [grid.keyword(header, column) for column in range(len(grid.values[header]))]
    for cell in headers:
        if not is_read(cell.text) and nearly(cell.text, (CODE,)):
            return finding("misspelt-column", cell.origin, value=cell.text, column=CODE)
    unnamed = unnamed_columns(grid, header, headers)
    return finding("missing-column", unnamed[0].origin if unnamed else grid.cell(header, 0).origin, column=CODE)
