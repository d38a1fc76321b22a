"""Rows that were meant as a comment, or put out of use as one, and that the layout reads as fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, finding
from generator.read.cell_doubts import ERROR_VALUES, broken_cell
from generator.read.grid import Grid
from generator.read.rows import CARDINALITY, DESCRIPTION, EXAMPLES, FORMAT, OBJECT, WIRE_NAME, Cell, Row

COMMENT = "#"

_OUT_OF_USE = re.compile(r"(?:#+|//+|--+)\s*")
"""What people write before a text that is to count no more; the layout knows `#` alone, in a label."""
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_OF_A_FIELD = (CARDINALITY, OBJECT, FORMAT)


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a row, at its level."""

    depth: int  # 1-based level
    cell: Cell


def is_comment(label: Cell) -> bool:
    """Whether a label cell is a comment as the layout knows it."""
    return label.text.startswith(COMMENT) and label.text not in ERROR_VALUES


def out_of_use(
    grid: Grid, labels: Sequence[Label], cells: Mapping[str, Cell], marks: Iterable[Cell]
) -> tuple[Label, Cell, Diagnostic] | None:
    """A row in use whose label or Balise is a comment: both as they were before, and what is wrong.

    Such a row is read all the same: its own rows would be another's without it.

    Reports: commented-out-row
    """
    first = labels[0] if labels else None
    balise = cells[WIRE_NAME]
    if first is None or not any(marks) or not any((balise, *(cells[name] for name in _OF_A_FIELD))):
        return None
    for cell in (first.cell, balise):
        mark = _OUT_OF_USE.match(cell.text)
        rest = cell.text[mark.end() :] if mark else ""
        is_whole = _NAME.fullmatch(rest) if cell is balise else rest
        if mark and is_whole and not broken_cell(grid, cell):
            doubt = finding("commented-out-row", cell.origin, value=cell.text, sign=mark[0].strip())
            return replace(first, cell=_in_use(first.cell)), _in_use(balise), doubt
    return None


def _in_use(cell: Cell) -> Cell:
    mark = _OUT_OF_USE.match(cell.text)
    return replace(cell, text=cell.text[mark.end() :]) if mark else cell


def comment_in_the_names(cells: Mapping[str, Cell], marks: Iterable[Cell]) -> Diagnostic | None:
    """A remark that stands in the column of Balises, on a row without anything else.

    Reports: comment-row
    """
    balise = cells[WIRE_NAME]
    others = (cell for name, cell in cells.items() if name != WIRE_NAME)
    if not balise or _NAME.fullmatch(balise.text) or balise.text in ERROR_VALUES or any(others) or any(marks):
        return None
    return finding("comment-row", balise.origin, value=balise.text, proposal=_proposal(balise.text))


def comment_with_marks(row: Row) -> Diagnostic | None:
    """A label that is in a perimeter, of a row that says nothing of a field.

    Reports: comment-row
    """
    cells = (cell for name, cell in row.cells.items() if name not in (DESCRIPTION, EXAMPLES))
    if any(cells) or not any(row.perimeters.values()):
        return None
    return _comment(row)


def comment_above(row: Row, following: Iterable[Row]) -> Diagnostic | None:
    """A label alone, which would hold those of the rows behind it that are deeper and in use.

    Reports: comment-row
    """
    if any(row.cells.values()) or any(row.perimeters.values()):
        return None
    for below in following:
        if below.depth <= row.depth:
            return None
        if any(below.perimeters.values()):
            return _comment(row)
    return None


def _comment(row: Row) -> Diagnostic:
    return finding("comment-row", row.origin, value=row.label, proposal=_proposal(row.label))


def _proposal(text: str) -> str:
    """The comment as it should be written; empty where it stands so already, in another column."""
    mark = _OUT_OF_USE.match(text)
    proposal = f"{COMMENT} {text[mark.end() if mark else 0 :]}"
    return proposal if proposal != text else ""
