"""The row, or the line of a code list, that a person asks about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.catalogue.nearest import nearest
from generator.check.subject import has_column
from generator.diagnostics import Diagnostic, Origin, Phrase, column_letters, phrase, shown
from generator.lookup import name_key
from generator.read.rows import DETAILS, Cell, CodeRow, CodeSheet, Row, Sheet
from generator.report.place import WrittenPlace, is_in


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of a sheet, and the cell in it that was asked about."""

    sheet: Sheet
    row: Row
    heading: str  # of the cell's column, as the row has it; empty for a label and a whole row
    cell: Cell | None  # None for a whole row

    @property
    def origin(self) -> Origin:
        """Of what was asked about; a whole row has no column."""
        return replace(self.row.origin, column=0) if self.cell is None else self.cell.origin


@dataclass(frozen=True, slots=True)
class AskedCode:
    """A line of a code list."""

    sheet: CodeSheet
    row: CodeRow | None  # None above the table, and where no code was read
    origin: Origin  # of what was asked about


def asked(place: WrittenPlace, sheets: Iterable[Sheet]) -> Asked | Phrase:
    """The row at a place; or why there is none."""
    candidates = [sheet for sheet in sheets if is_in(place.file, sheet.origin.file)]
    sheet = next((sheet for sheet in candidates if name_key(sheet.name) == name_key(place.sheet)), None)
    if sheet is None:
        return _unknown_sheet(place.sheet, [sheet.name for sheet in candidates])
    row = next((row for row in sheet.rows if row.origin.row == place.row), None)
    if row is None:
        return _no_row(place, sheet)
    if not place.column:
        return Asked(sheet, row, "", None)
    cells = ((heading, cell) for heading, cell in _cells(row) if cell.origin.column == place.column)
    asked_cell = next(cells, None)
    if asked_cell is None:
        return phrase("beside-columns", column=column_letters(place.column), sheet=sheet.name)
    return Asked(sheet, row, *asked_cell)


def asked_of_a_list(place: WrittenPlace, lists: Iterable[CodeSheet]) -> AskedCode | None:
    """The line of a code list at a place; None where the sheet is no code list."""
    candidates = (
        sheet for sheet in lists if sheet.origin.sheet == place.sheet and is_in(place.file, sheet.origin.file)
    )
    sheet = next(candidates, None)
    if sheet is None or not place.row:
        return None
    row = next((row for row in sheet.rows if row.code.origin.row == place.row), None)
    return AskedCode(sheet, row, replace(sheet.origin, row=place.row, column=place.column))


def origin_at(place: WrittenPlace, findings: Iterable[Diagnostic]) -> Origin | None:
    """The place as findings have it, where one stands in its row or points at it: a header, a line, a file."""
    places = (at for finding in findings for at in (finding.origin, *finding.related))
    places_in_row = (at for at in places if _row_of(at) == _row_of(place) and is_in(place.file, at.file))
    return next((replace(at, column=place.column) for at in places_in_row), None)


def _row_of(place: WrittenPlace | Origin) -> tuple[str, int, str]:
    return name_key(place.sheet), place.row, place.pointer


def details(row: Row) -> Iterator[tuple[str, Cell]]:
    """What a row says of its values, for all and for a perimeter alone, by the columns' headings."""
    if has_column(row, DETAILS):
        yield DETAILS, row[DETAILS]
    yield from ((f"{DETAILS} ({perimeter})", cell) for perimeter, cell in row.narrowings.items())


def _cells(row: Row) -> Iterator[tuple[str, Cell]]:
    yield "", Cell(row.label, row.origin)
    yield from details(row)
    yield from row.perimeters.items()
    yield from ((heading, cell) for heading, cell in row.cells.items() if has_column(row, heading))


def _unknown_sheet(name: str, known: list[str]) -> Phrase:
    near = nearest(name, known)
    if near:
        return phrase("perhaps-sheet", sheet=name, near=near)
    if not known:
        return phrase("no-sheet", sheet=shown(name))
    return phrase("no-such-sheet", sheet=shown(name), known=", ".join(known))


def _no_row(place: WrittenPlace, sheet: Sheet) -> Phrase:
    if not sheet.rows:
        return phrase("no-rows", sheet=sheet.name)
    first, last = sheet.rows[0].origin.row, sheet.rows[-1].origin.row
    return phrase("no-row-there", row=place.row, sheet=sheet.name, first=first, last=last)
