"""The cells of a workbook as a person typed them, by a fast reader that equals the reader of record."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.read.grid import Grid
from generator.read.values import as_text
from tests.official import FOLDER, needs_official_releases
from tests.workbooks import Sheet, read_grids, saved, with_parts, with_sheet_xml, workbook

QUICK = ("3.4.0", "workbooks", "model-technical.xlsx")
"""Of the workbooks of messages, the one that is not large."""

WORKBOOKS = [
    pytest.param(
        path,
        id=f"{path.parts[-3]}/{path.name}",
        marks=[pytest.mark.slow] if path.parts[-2] == "workbooks" and path.parts[-3:] != QUICK else [],
    )
    for path in sorted(FOLDER.rglob("*.xlsx"))
]


def grid(**cells: object) -> Grid:
    (one,), findings = read_grids(workbook(Sheet((), cells=cells)), "x.xlsx")
    assert findings == ()
    return one


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (60, "60"),
        (60.0, "60"),
        (0.1, "0.1"),
        (True, "true"),
        (datetime.date(2001, 1, 31), "2001-01-31"),
        (datetime.datetime(2001, 1, 31, 8, 30), "2001-01-31 08:30:00"),
        (datetime.time(8, 30), "08:30:00"),
        ("  0..1 \n", "0..1"),
        ("\xa0caseId\u202f", "caseId"),
        ("ENUM\xa0: A", "ENUM : A"),
        ("#REF!", "#REF!"),
        (None, ""),
    ],
)
def test_cell_reads_as_a_person_would_type_it(value: object, text: str) -> None:
    assert grid(A1=value).cell(0, 0).text == text


@pytest.mark.parametrize(
    ("value", "text"), [("a\x0bb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("a\x00\x01\ufffeb", "ab"), ("a\tb", "a\tb")]
)
def test_text_holds_only_what_xml_can_carry(value: str, text: str) -> None:
    assert as_text(value) == text


def test_control_character_that_excel_writes_as_an_escape_is_left_out() -> None:
    assert grid(A1="a_x0001_b").cell(0, 0).text == "ab"


def test_cell_knows_its_place_and_whether_excel_holds_a_date() -> None:
    cell = grid(AB12=datetime.date(2001, 1, 31)).cell(11, 27)
    assert (str(cell.origin), cell.is_date) == ("x.xlsx TEST!AB12", True)
    assert not grid(A1="2001-01-31").cell(0, 0).is_date


def test_cell_beyond_the_edge_is_empty() -> None:
    assert not grid(A1="x").cell(1000, 1000)


def test_formula_that_nobody_computed_is_told_from_one_with_a_value() -> None:
    written = workbook(Sheet((), cells={"A1": "=1+1", "A2": "=1+1", "A3": '=""'}))
    computed = with_sheet_xml(written, b'<c r="A2"><f>1+1</f><v></v>', b'<c r="A2"><f>1+1</f><v>2</v>')
    as_excel = with_sheet_xml(computed, b'<c r="A3"><f>', b'<c r="A3" t="str"><f>')
    (one,), _ = read_grids(as_excel, "x.xlsx")
    assert one.marks.uncomputed == {"A1"}
    assert one.cell(1, 0).text == "2"


@pytest.mark.parametrize("prefix", [b"", b"x:"])
def test_marks_of_a_sheet_are_seen_however_its_cells_are_written(prefix: bytes) -> None:
    """Excel's own way is scanned as bytes, any other is parsed."""
    cells = {"B2": "#N/A", "B3": "=1+1", "B4": "text"}

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml" or not prefix:
            return part
        return (
            part.replace(b"</", b"<!/")
            .replace(b"<", b"<" + prefix)
            .replace(b"<x:!/", b"</x:")
            .replace(b"xmlns=", b"xmlns:x=")
        )

    (one,), findings = read_grids(with_parts(workbook(Sheet((), cells=cells)), change), "x.xlsx")
    assert findings == ()
    assert one.marks.uncomputed == {"B3"}
    assert [one.cell(row, 1).text for row in (1, 2, 3)] == ["#N/A", "", "text"]


def test_sheets_come_in_the_order_of_the_tabs() -> None:
    grids, _ = read_grids(workbook(Sheet((), "B"), Sheet((), "A & B <été>")), "x.xlsx")
    assert [(one.name, one.origin.sheet_position) for one in grids] == [("B", 0), ("A & B <été>", 1)]


def test_chart_sheet_is_no_sheet_of_cells() -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("Graphique", 0)
    grids, findings = read_grids(saved(book), "x.xlsx")
    assert ([one.name for one in grids], findings) == (["Sheet"], ())


@needs_official_releases
@pytest.mark.parametrize("path", WORKBOOKS)
def test_fast_reader_equals_the_reader_of_record_cell_by_cell(path: Path) -> None:
    grids, findings = read_grids(path.read_bytes(), path.name)
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    assert findings == ()
    sheets = [sheet for sheet in book.worksheets if not sheet.title.startswith("#")]
    assert [one.name for one in grids] == [sheet.title for sheet in sheets]
    for one, sheet in zip(grids, sheets, strict=True):
        sheet.reset_dimensions()
        ours = {(r, c): as_text(value) for r, row in enumerate(one.values) for c, value in enumerate(row)}
        theirs = {
            (r, c): as_text(dated(value))
            for r, row in enumerate(sheet.iter_rows(values_only=True))
            for c, value in enumerate(row)
            if value is not None
        }
        assert filled(ours) == filled(theirs)


def filled(texts: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    return {place: text for place, text in texts.items() if text}


def dated(value: Any) -> Any:
    """A date without time, as a spreadsheet shows it."""
    is_midnight = isinstance(value, datetime.datetime) and value.time() == datetime.time()
    return value.date() if is_midnight else value
