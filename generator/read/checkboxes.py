"""Columns of marks that hold checkboxes, or yes and no, where X and nothing are expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.diagnostics import Diagnostic, finding
from generator.read.columns import Columns
from generator.read.grid import Grid
from generator.read.rows import NO, OBJECT, YES, Cell

_TICKED = (YES - {"x"}) | frozenset("☑☒✔✅🗹🗷")
_UNTICKED = NO | frozenset("☐□▢⬜")
_BOXES = _TICKED | _UNTICKED
_FEWEST = 2  # cells that make a column of them; one alone is a slip


def without_checkboxes(grid: Grid, columns: Columns) -> tuple[Grid, list[Diagnostic]]:
    """The sheet as if each ticked box were an X and each other one empty, so that all else in it can be judged.

    Reports: checkbox-column, one a column
    """
    findings: list[Diagnostic] = []
    values = grid.values
    for column in (columns.named[OBJECT], *columns.perimeters.values()):
        boxes = _boxes(grid, columns.header_row, column)
        if boxes:
            findings.append(_checkbox_column(grid.cell(columns.header_row, column), boxes))
            values = [list(row) for row in values]
            for cell in boxes:
                values[cell.origin.row - 1][column] = "X" if cell.text.lower() in _TICKED else ""
    return replace(grid, values=values), findings


def _boxes(grid: Grid, header: int, column: int) -> list[Cell]:
    """The cells below a header that hold a box, or a word for one; none where there is but one of them."""
    rows = (row for row in range(header + 1, len(grid.values)) if grid.value(row, column) != "")
    cells = [grid.cell(row, column) for row in rows if grid.text(row, column).lower() in _BOXES]
    return cells if len(cells) >= _FEWEST else []


def _checkbox_column(header: Cell, boxes: Iterable[Cell]) -> Diagnostic:
    places, words = [cell.origin for cell in boxes], dict.fromkeys(cell.text for cell in boxes)
    return finding(
        "checkbox-column",
        header.origin,
        related=places,
        column=header.text,
        value=", ".join(words),
        count=len(places),
    )
