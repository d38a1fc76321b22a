"""Why a cell's text may not be what its editor typed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, finding, finding_of
from generator.read.garbled import mended
from generator.read.grid import Grid
from generator.read.lookalikes import latin, strangers
from generator.read.rows import Cell
from generator.read.values import CONTROL, INVISIBLE, MAX_LENGTH, Value

ERROR_VALUES = frozenset(
    [
        *("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"),
        *("#GETTING_DATA", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!"),
        *("#NOM?", "#VALEUR!", "#NOMBRE!", "#NUL!", "#CALCUL!", "#CHAMP!"),
    ]
)
"""What spreadsheets show for a formula that fails, in English and in French."""

EDGES = "\xa0\u2007\u202f\u3000"
"""Blanks that do not break a line, which come with text pasted from elsewhere."""

_LOST = "\ufffd"  # what a reader puts for a byte that it cannot read
_DIGITS = 1e15  # from here on Excel has lost digits


def broken_cell(grid: Grid, cell: Cell) -> Diagnostic | None:
    """Why a cell has no value that can be read.

    Reports: formula-without-value, error-value, long-text
    """
    if grid.marks.uncomputed and cell.origin.cell in grid.marks.uncomputed:
        return finding("formula-without-value", cell.origin)
    if cell.text in ERROR_VALUES or (cell and grid.marks.errors and cell.origin.cell in grid.marks.errors):
        return finding("error-value", cell.origin, value=cell.text)
    value = _value(grid, cell)
    if isinstance(value, str) and len(value) > MAX_LENGTH:
        return finding("long-text", cell.origin, length=len(value), limit=MAX_LENGTH)
    return None


def turned_name(grid: Grid, cell: Cell, *, edges: str = EDGES) -> Iterator[Diagnostic]:
    """What is wrong with a cell that is read to the letter: a name, a mark, a type, a code.

    Of the blanks at its edges, which are taken off, some are worth telling.

    Reports: what `broken_cell` and `unseen` report, lost-value, odd-character
    """
    broken = broken_cell(grid, cell)
    if broken:
        yield broken
    elif cell.is_date:
        yield finding_of("lost-value", cell.origin, "date-value", value=cell.text)
    elif isinstance(_value(grid, cell), bool):
        yield finding_of("lost-value", cell.origin, "boolean-value", value=cell.text)
    else:
        yield from unseen(grid, cell, edges)
        yield from _looking_latin(cell)


def _looking_latin(cell: Cell) -> Iterator[Diagnostic]:
    """A letter or digit of another script, in a word that is Latin but for it.

    Reports: odd-character
    """
    character = strangers(cell.text)
    if character:
        proposal = latin(cell.text)
        yield finding_of(
            "odd-character", cell.origin, "look-alike-letter", value=cell.text, character=character, proposal=proposal
        )


def turned_number(grid: Grid, cell: Cell) -> Iterator[Diagnostic]:
    """What is wrong with a number where a text is meant, and is published as one.

    Reports: changed-value
    """
    value = _value(grid, cell)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    form = grid.marks.formats.get(cell.origin.cell)
    if form:
        yield finding_of("changed-value", cell.origin, "shown-otherwise", value=cell.text, format=form)
    elif not float(value).is_integer() or abs(value) >= _DIGITS:
        yield finding_of("changed-value", cell.origin, "number-value", value=cell.text)


def turned_code(grid: Grid, cell: Cell) -> Iterator[Diagnostic]:
    """What is wrong with a code, which a list may well write as a number; its edges are what a check reports.

    Reports: what `turned_name` and `turned_number` report, garbled-text, number-code
    """
    findings = [*turned_name(grid, cell, edges=""), *turned_number(grid, cell), *_garbled(cell)]
    yield from findings
    value = _value(grid, cell)
    if not findings and isinstance(value, int | float):
        yield finding("number-code", cell.origin, value=cell.text)


def turned_text(grid: Grid, cell: Cell) -> Iterator[Diagnostic]:
    """What is wrong with a label, a description or an example.

    Reports: what `broken_cell` reports, changed-value, garbled-text, odd-character
    """
    broken = broken_cell(grid, cell)
    if broken:
        yield broken
    elif cell.is_date:
        yield finding_of("changed-value", cell.origin, "date-in-text", value=cell.text)
    else:
        yield from _garbled(cell)
        yield from _control(_value(grid, cell), cell)


def _garbled(cell: Cell) -> Iterator[Diagnostic]:
    """A text whose accents were read in another encoding than they were written in.

    Reports: garbled-text
    """
    proposal = mended(cell.text)
    if proposal != cell.text or _LOST in cell.text:
        yield finding("garbled-text", cell.origin, value=cell.text, proposal="" if _LOST in proposal else proposal)


def unseen(grid: Grid, cell: Cell, edges: str) -> Iterator[Diagnostic]:
    """Characters of a cell that nobody sees, and that are left out.

    Reports: odd-character
    """
    value = _value(grid, cell)
    if not isinstance(value, str) or value.isprintable():
        return
    invisible = INVISIBLE.search(value)
    edge = next((character for character in (*value[:1], *value[-1:]) if character in edges), "")
    if invisible or edge:
        character = f"U+{ord(invisible[0] if invisible else edge):04X}"
        if cell.text:
            yield finding_of("odd-character", cell.origin, "invisible-character", value=cell.text, character=character)
        else:
            yield finding_of("odd-character", cell.origin, "invisible-character-alone", character=character)
    yield from _control(value, cell)


def _control(value: Value, cell: Cell) -> Iterator[Diagnostic]:
    if not isinstance(value, str) or value.isprintable():
        return
    control = CONTROL.search(value)
    if control:
        yield finding_of("odd-character", cell.origin, "control-character", character=f"U+{ord(control[0]):04X}")


def _value(grid: Grid, cell: Cell) -> Value:
    return grid.value(cell.origin.row - 1, cell.origin.column - 1)
