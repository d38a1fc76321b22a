"""The cells of a workbook, typed as the spreadsheet holds them."""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass

import python_calamine
from lxml import etree

from generator.diagnostics import Diagnostic, Origin, finding
from generator.read import archive
from generator.read.rows import Cell

Value = str | float | int | bool | datetime.date | datetime.time | datetime.timedelta

MAX_ROWS = 20_000
MAX_COLUMNS = 16_384


@dataclass(frozen=True)
class Grid:
    """A sheet's cells from A1 on; rows are as long as the sheet is wide."""

    name: str
    origin: Origin
    values: list[list[Value]]
    uncomputed: frozenset[str]  # names of cells whose formula has no value

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a 0-based row and column; empty beyond the sheet's edge."""
        origin = Origin(self.origin.file, self.origin.sheet_position, self.name, row + 1, column + 1)
        if row >= len(self.values) or column >= len(self.values[row]):
            return Cell("", origin)
        value = self.values[row][column]
        return Cell(as_text(value), origin, isinstance(value, str))


def read_grids(content: bytes, file: str) -> tuple[tuple[Grid, ...], tuple[Diagnostic, ...]]:
    """Every sheet of a workbook, in the order of its tabs.

    Reports: not-a-workbook, encrypted-workbook, oversized-workbook, unsafe-xml
    """
    origin = Origin(file)
    problems = archive.unsafe(content, origin)
    if problems:
        return (), problems
    try:
        uncomputed = archive.formulas_without_value(content)
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            grids = tuple(
                _grid(book.get_sheet_by_name(name), Origin(file, position, name), uncomputed)
                for position, name in enumerate(book.sheet_names)
                if book.sheets_metadata[position].typ is python_calamine.SheetTypeEnum.WorkSheet
            )
    except (python_calamine.CalamineError, etree.XMLSyntaxError, OSError, KeyError) as error:
        return (), (finding("not-a-workbook", origin, reason=error),)
    oversized = [g for g in grids if len(g.values) > MAX_ROWS]
    return grids, tuple(finding("oversized-workbook", g.origin, limit=f"{MAX_ROWS} lignes") for g in oversized)


def _grid(sheet: python_calamine.CalamineSheet, origin: Origin, uncomputed: dict[str, frozenset[str]]) -> Grid:
    values = sheet.to_python(skip_empty_area=False, nrows=MAX_ROWS + 1)
    return Grid(origin.sheet, origin, values, uncomputed.get(origin.sheet, frozenset()))


def as_text(value: Value) -> str:
    """A cell's value as a person would type it: `60`, not `60.0`; `true`, not `True`."""
    match value:
        case str():
            return value.replace("\xa0", " ").replace("\r\n", "\n").strip()
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
