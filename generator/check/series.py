"""Cells that a spreadsheet counts up when one is filled down: `0..1`, `0..2`, `0..3`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.check.subject import Subject, is_used
from generator.diagnostics import Diagnostic, finding
from generator.read.rows import CARDINALITY, DETAILS, Cell, Row

_SHORTEST = 3  # cells of a series; two may be a chance
_COUNTED = re.compile(r"(.*?)([0-9]{1,6})", re.DOTALL)


def counted_series(subject: Subject) -> Iterator[Diagnostic]:
    """Cardinalities and details of adjacent rows that differ by a last number alone, one more each time.

    Reports: counted-series
    """
    for sheet in subject.sheets:
        rows = [row for row in sheet.rows if is_used(row)]
        for cells in _columns(rows):
            yield from _series(cells)


def _columns(rows: Sequence[Row]) -> Iterator[list[Cell]]:
    for name in (CARDINALITY, DETAILS):
        yield [row[name] for row in rows]
    for name in rows[0].perimeters if rows else ():
        yield [row.perimeters[name] for row in rows]


def _series(cells: Sequence[Cell]) -> Iterator[Diagnostic]:
    """One finding for each run of cells that go on counting, at its second cell."""
    run: list[Cell] = []
    for cell in cells:
        if run and _follows(run[-1], cell):
            run.append(cell)
            continue
        yield from _counted_series(run)
        run = [cell]
    yield from _counted_series(run)


def _follows(cell: Cell, other: Cell) -> bool:
    before, after = _COUNTED.fullmatch(cell.text), _COUNTED.fullmatch(other.text)
    is_next_row = other.origin.row == cell.origin.row + 1
    is_counted = before and after and before[1] == after[1] and int(after[2]) == int(before[2]) + 1
    return is_next_row and bool(is_counted and before and before[1])


def _counted_series(run: Sequence[Cell]) -> Iterator[Diagnostic]:
    if len(run) >= _SHORTEST:
        first, second, *others = run
        places = [first.origin, *(cell.origin for cell in others)]
        values = {"first": first.text, "value": second.text, "last": run[-1].text, "count": len(run)}
        yield finding("counted-series", second.origin, related=places, proposal=first.text, **values)
