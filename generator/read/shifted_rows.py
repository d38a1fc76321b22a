"""Rows whose cells stand under the headers of other columns, as after a paste one column off or from another table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.diagnostics import Diagnostic, finding, phrase
from generator.read.columns import OPTIONAL_COLUMNS, Columns
from generator.read.grid import Grid
from generator.read.nameless_rows import is_cardinality, is_mark
from generator.read.rows import CARDINALITY, DESCRIPTION, FORMAT, OBJECT, WIRE_NAME
from generator.read.values import Value

_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_TYPES = frozenset({"string", "integer", "number", "boolean", "date", "datetime", "phoneNumber", "codeAndLabel"})
_FURTHEST = 3  # columns, of a paste that missed its place


@dataclass(frozen=True, slots=True)
class _Stray:
    """A row whose cardinality stands elsewhere, 0-based."""

    row: int
    cardinality: int  # its column
    by: int  # columns to the right, where all cells stand so; 0: the columns are others


def without_shifts(grid: Grid, columns: Columns, rows: Iterable[int]) -> tuple[Grid, frozenset[int], list[Diagnostic]]:
    """The sheet with shifted rows moved back, the rows that have other columns, and a finding a block of either.

    Rows are 0-based. Nothing else is reported of such a row, since each of its cells would be wrong.
    Where most rows are so, it is the headers that moved.

    Reports: shifted-rows, rows-of-other-columns
    """
    numbers = list(rows)
    strays = [stray for row in numbers if (stray := _stray(grid, columns, row))]
    if not strays or 2 * len(strays) > len(numbers):
        return grid, frozenset(), []
    moved = {stray.row: _moved_back(grid, columns, stray) for stray in strays if stray.by}
    values = [moved.get(row, cells) for row, cells in enumerate(grid.values)]
    others = frozenset(stray.row for stray in strays if not stray.by)
    return replace(grid, values=values), others, [_finding(grid, columns, block) for block in _blocks(strays)]


def _stray(grid: Grid, columns: Columns, row: int) -> _Stray | None:
    own = columns.named
    is_object = grid.text(row, own[OBJECT]).upper() == "X"
    if is_object or _is_cardinality(grid, row, own[CARDINALITY]) or grid.text(row, own[FORMAT]) in _TYPES:
        return None
    cells = [column for column in range(len(grid.values[row])) if _is_cardinality(grid, row, column)]
    for column in cells:
        by = column - own[CARDINALITY]
        if abs(by) <= _FURTHEST and _fits(grid, row, own, by):
            return _Stray(row, column, by)
    marks = frozenset(columns.perimeters.values())
    stray_column = next((column for column in cells if column not in marks), cells[0] if cells else None)
    if stray_column is None or not _has_type_elsewhere(
        grid, row, {own[OBJECT], *marks}, is_mark_enough=stray_column not in marks
    ):
        return None
    return _Stray(row, stray_column, 0)


def _has_type_elsewhere(grid: Grid, row: int, others: Collection[int], *, is_mark_enough: bool) -> bool:
    """Whether a type stands anywhere in a row, or the X of an object in none of the columns that have one."""
    texts = {column: grid.text(row, column) for column in range(len(grid.values[row]))}
    is_object = any(text.upper() == "X" for column, text in texts.items() if column not in others)
    return not _TYPES.isdisjoint(texts.values()) or (is_mark_enough and is_object)


def _is_cardinality(grid: Grid, row: int, column: int) -> bool:
    return is_cardinality(grid.text(row, column))


def _fits(grid: Grid, row: int, own: Mapping[str, int], by: int) -> bool:
    """Whether Balise and type of a row stand as far from their columns as its cardinality."""
    if min(own.values()) + by < 0 or not _NAME.fullmatch(grid.text(row, own[WIRE_NAME] + by)):
        return False
    return grid.text(row, own[FORMAT] + by) in _TYPES or grid.text(row, own[OBJECT] + by).upper() == "X"


def _moved_back(grid: Grid, columns: Columns, stray: _Stray) -> list[Value]:
    """The cells of a row as they stood; its label and its marks keep their places where they fit there."""
    row, by = stray.row, stray.by
    cells = list(grid.values[row])
    marks = sorted(columns.perimeters.values())
    are_marks_moved = _marks(grid, row, (at + by for at in marks)) > _marks(grid, row, marks)
    is_label_moved = _is_label_moved(grid, columns, stray)
    named = [at for name, at in columns.named.items() if is_label_moved or name not in OPTIONAL_COLUMNS]
    for at in (*(columns.levels if is_label_moved else ()), *named, *(marks if are_marks_moved else ())):
        cells[at] = grid.value(row, at + by) if at + by >= 0 else ""
    return cells


def _is_label_moved(grid: Grid, columns: Columns, stray: _Stray) -> bool:
    """Whether the whole row was shifted: its description too, or its label, which is not alone any more."""
    described = columns.named.get(DESCRIPTION)
    labels = [level for level in columns.levels if grid.text(stray.row, level)]
    is_vacated = described is not None and not grid.text(stray.row, described)
    return len(labels) != 1 or (is_vacated and grid.text(stray.row, (described or 0) + stray.by) != "")


def _marks(grid: Grid, row: int, columns: Iterable[int]) -> int:
    return sum(is_mark(grid.text(row, column)) for column in columns)


def _blocks(strays: Sequence[_Stray]) -> Iterator[list[_Stray]]:
    """Rows that follow each other and are wrong alike."""
    block: list[_Stray] = []
    for stray in strays:
        if block and (stray.row, stray.by) != (block[-1].row + 1, block[-1].by):
            yield block
            block = []
        block.append(stray)
    yield block


def _finding(grid: Grid, columns: Columns, block: Sequence[_Stray]) -> Diagnostic:
    first, last = block[0], block[-1]
    cell = grid.cell(first.row, first.cardinality)
    values: dict[str, Any] = {
        "value": cell.text,
        "rows": f"{first.row + 1}-{last.row + 1}" if last is not first else str(first.row + 1),
        "column": grid.keyword(columns.header_row, first.cardinality).text,
    }
    if not first.by:
        return finding("rows-of-other-columns", cell.origin, **values)
    side, back = map(phrase, ("to-the-right", "to-the-left") if first.by > 0 else ("to-the-left", "to-the-right"))
    return finding("shifted-rows", cell.origin, **values, count=abs(first.by), side=side, back=back)
