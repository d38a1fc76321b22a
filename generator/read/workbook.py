"""The cells of a workbook, typed as the spreadsheet holds them."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import python_calamine
from lxml import etree

from generator.diagnostics import Diagnostic, Origin, column_number, finding
from generator.read import archive
from generator.read.rows import Cell
from generator.read.sheet_xml import Marks, read_marks

ERROR_VALUES = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"})
Value = str | float | int | bool | datetime.date | datetime.time | datetime.timedelta

_NAME = re.compile(r"([A-Z]+)([0-9]+)")
_LINE_ENDS = re.compile(r"\r\n?|\x0b")  # Word's line break within a paragraph is \x0b
_NOT_IN_XML = re.compile("[\x00-\x08\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Grid:
    """A sheet's cells from A1 on; rows are as long as the sheet is wide."""

    name: str
    origin: Origin
    values: list[list[Value]]  # an error is the text that Excel shows for it, `#REF!`
    uncomputed: frozenset[str]  # names of cells whose formula has no value

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a 0-based row and column; empty beyond the sheet's edge."""
        origin = Origin(self.origin.file, self.origin.sheet_position, self.name, row + 1, column + 1)
        if row >= len(self.values) or column >= len(self.values[row]):
            return Cell("", origin)
        value = self.values[row][column]
        return Cell(as_text(value), origin, isinstance(value, datetime.date | datetime.time | datetime.timedelta))


def read_grids(content: bytes, file: str) -> tuple[tuple[Grid, ...], tuple[Diagnostic, ...]]:
    """Every sheet of a workbook, in the order of its tabs.

    Reports: not-a-workbook, encrypted-workbook, oversized-workbook, unsafe-xml, far-cell
    """
    origin = Origin(file)
    parts, problems = archive.read_parts(content, origin)
    if problems:
        return (), problems
    try:
        marks = read_marks(parts)
        far = tuple(_far_cells(marks, origin))
        return ((), far) if far else (tuple(_grids(archive.packed(parts), origin, marks)), ())
    except (python_calamine.CalamineError, etree.XMLSyntaxError, zipfile.BadZipFile, OSError, KeyError) as error:
        return (), (finding("not-a-workbook", origin, reason=error),)


def _far_cells(marks: Mapping[str, Marks], origin: Origin) -> Iterator[Diagnostic]:
    """One filled cell in the last corner would have the reader lay out the whole sheet."""
    for position, (name, sheet) in enumerate(marks.items()):
        if sheet.far:
            row, column = _indices(sheet.far)
            place = replace(origin, sheet_position=position, sheet=name, row=row + 1, column=column + 1)
            yield finding("far-cell", place)


def _grids(content: bytes, origin: Origin, marks: Mapping[str, Marks]) -> Iterator[Grid]:
    with python_calamine.load_workbook(io.BytesIO(content)) as book:
        for position, name in enumerate(book.sheet_names):
            if book.sheets_metadata[position].typ is python_calamine.SheetTypeEnum.WorkSheet:
                place = replace(origin, sheet_position=position, sheet=name)
                values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                _put_errors(values, marks[name].errors)
                yield Grid(name, place, values, marks[name].uncomputed)


def _put_errors(values: list[list[Value]], errors: Mapping[str, str]) -> None:
    """Set the errors, which the reader gives as empty cells, into a sheet's values."""
    for name, error in errors.items():
        row, column = _indices(name)
        if row < len(values) and column < len(values[row]):
            values[row][column] = error


def _indices(name: str) -> tuple[int, int]:
    """The 0-based row and column of `"K16"`."""
    match = _NAME.fullmatch(name)
    return (int(match[2][:7]) - 1, column_number(match[1][:7]) - 1) if match else (0, 0)


def broken_cell(grid: Grid, cell: Cell) -> Diagnostic | None:
    """Why a cell's text is not what its editor wrote.

    Reports: formula-without-value, error-value
    """
    if cell.origin.cell in grid.uncomputed:
        return finding("formula-without-value", cell.origin)
    if cell.text in ERROR_VALUES:
        return finding("error-value", cell.origin, value=cell.text)
    return None


def as_text(value: Value) -> str:
    """A cell's value as a person would type it: `60`, not `60.0`; `true`, not `True`.

    Characters that no XML document can hold are left out.
    """
    match value:
        case str() if value.isprintable():
            return value.strip()
        case str():
            return _NOT_IN_XML.sub("", _LINE_ENDS.sub("\n", value)).replace("\xa0", " ").strip()
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
