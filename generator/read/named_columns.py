"""Columns that a sheet names in one row near its top, in whatever order, and those that it lacks."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.lookup import name_key
from generator.read.grid import Grid


def named_columns(grid: Grid, columns: Collection[str], top: int) -> tuple[int, Mapping[str, int]]:
    """The 0-based row, of so many at the top, that names the most columns, and the first column of each name."""
    best: tuple[int, dict[str, int]] = (0, {})
    for number in range(min(top, len(grid.values))):
        named: dict[str, int] = {}
        for cell in grid.filled(number):
            named.setdefault(name_key(cell.text), cell.origin.column - 1)
        known = {name: column for name, column in named.items() if name in columns}
        best = (number, known) if len(known) > len(best[1]) else best
    return best
