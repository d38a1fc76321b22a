"""A workbook that holds what an edit could lose, and what a spreadsheet reads of a copy."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from generator.diagnostics import Diagnostic, Origin, finding
from tests.golden.findings.base import SHEET
from tests.workbooks import saved

FILE = "mdd.xlsx"
UNTOUCHED = {
    "customXml/item1.xml": "<?xml version='1.0' encoding='UTF-16'?><a>é</a>".encode("utf-16"),
    "xl/media/image1.png": b"\x89PNG\r\n\x1a\n\0<!DOCTYPE",
    "xl/threadedComments/threadedComment1.xml": b"<ThreadedComments xmlns='urn:t'/>",
    "[trash]/0000.dat": b"\0\1\2",
}
NOTE = "relire avec le groupe de travail"


def workbook() -> bytes:
    """The sheet TEST of the golden cases, a second one, and much beside the cells."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "TEST"
    SHEET.write(sheet)
    sheet["K9"].comment = Comment(NOTE, "Camille")
    sheet["K10"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet.column_dimensions["K"].width = 33
    sheet.freeze_panes = "B9"
    validation = DataValidation("list", formula1='"0..1,1..1"')
    validation.add("K9:K50")
    sheet.add_data_validation(validation)
    sheet.conditional_formatting.add("K9:K50", FormulaRule(["TRUE"], fill=PatternFill(bgColor="FF0000FF")))
    book.defined_names["liste"] = DefinedName("liste", attr_text="TEST!$K$9:$K$50")
    other = book.create_sheet("#Notes")
    other["A1"] = "à garder"
    return _with(saved(book), UNTOUCHED)


def _with(content: bytes, parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def bad(cell: str, value: str = "0.1", sheet: str = "TEST", file: str = FILE) -> Diagnostic:
    """A finding of severity error in a cell."""
    row, column = openpyxl.utils.cell.coordinate_from_string(cell)[::-1]
    return finding(
        "bad-cardinality",
        Origin(file, 0, sheet, row, openpyxl.utils.column_index_from_string(column)),
        value=value,
    )


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))
