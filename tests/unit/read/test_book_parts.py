"""Parts are found through relations: what they are called, and how a path to them is written, is each program's own."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping

import openpyxl
import pytest

from generator.diagnostics import Language, Origin, finding
from generator.read.book_parts import Paths
from generator.xlsx.annotate import annotated
from tests.golden.findings.base import CODES, SHEET
from tests.workbooks import read_grids, workbook

PLAIN = workbook(SHEET.having(R9=datetime.date(2026, 3, 14), R10="=1+1"), CODES)
"""Two sheets, shared texts, a style for a date, a formula without value."""

PLACE = Origin("mdd.xlsx", 0, "TEST", 9, 11)
RELATIONS = "xl/_rels/workbook.xml.rels"


def renamed(names: Mapping[str, str], texts: Mapping[str, str] = {}) -> bytes:  # is only read
    """The workbook with other names of parts, and other texts in what leads to them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                for before, after in texts.items():
                    content = content.replace(before.encode(), after.encode())
            new.writestr(names.get(name, name), content)
    return made.getvalue()


def upper() -> bytes:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        return renamed({name: name.upper() for name in old.namelist()})


def backslashes() -> bytes:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        return renamed({name: name.replace("/", "\\") for name in old.namelist()}, {"/xl/": "\\xl\\"})


ODD = {
    "capital": renamed({"xl/sharedStrings.xml": "xl/SharedStrings.xml"}),
    "other texts": renamed({"xl/sharedStrings.xml": "xl/texts.xml"}, {"sharedStrings.xml": "texts.xml"}),
    "other styles": renamed({"xl/styles.xml": "xl/look/styles2.xml"}, {"styles.xml": "look/styles2.xml"}),
    "other workbook": renamed(
        {"xl/workbook.xml": "xl/workbook2.xml", RELATIONS: "xl/_rels/workbook2.xml.rels"},
        {"xl/workbook.xml": "xl/workbook2.xml"},
    ),
    "root": renamed(
        {"xl/workbook.xml": "book.xml", RELATIONS: "_rels/book.xml.rels"},
        {"xl/workbook.xml": "book.xml", '"sharedStrings.xml': '"xl/sharedStrings.xml', '"styles.xml': '"xl/styles.xml'},
    ),
    "other sheets": renamed(
        {"xl/worksheets/sheet1.xml": "sheets/Feuil 1.xml"}, {"/xl/worksheets/sheet1.xml": "../sheets/Feuil%201.xml"}
    ),
    "absolute": renamed({}, {'"sharedStrings.xml': '"/xl/sharedStrings.xml', '"styles.xml': '"/xl/styles.xml'}),
    "from the root": renamed({}, {"/xl/worksheets/": "xl/worksheets/"}),
    "no relation to the texts": renamed({}, {"/sharedStrings": "/strings"}),
    "upper": upper(),
    "backslashes": backslashes(),
}


@pytest.mark.parametrize("name", ODD)
def test_workbook_of_other_names_holds_the_same_cells(name: str) -> None:
    grids, findings = read_grids(ODD[name], "mdd.xlsx")
    expected, _ = read_grids(PLAIN, "mdd.xlsx")
    assert findings == ()
    assert [(one.name, one.values, one.marks) for one in grids] == [(e.name, e.values, e.marks) for e in expected]


def test_workbook_that_is_renamed_has_what_other_names_could_lose() -> None:
    [sheet, _], _ = read_grids(PLAIN, "mdd.xlsx")
    assert sheet.cell(8, 17).is_date
    assert sheet.marks.uncomputed == {"R10"}


@pytest.mark.parametrize("name", ODD)
def test_workbook_of_other_names_can_be_annotated(name: str) -> None:
    copy = annotated(ODD[name], "mdd.xlsx", [finding("bad-cardinality", PLACE, value="")], Language.FRENCH)
    grids, findings = read_grids(copy, "mdd.xlsx")
    expected, _ = read_grids(PLAIN, "mdd.xlsx")
    assert findings == ()
    assert [(one.name, one.values) for one in grids] == [(each.name, each.values) for each in expected]


@pytest.mark.parametrize("name", ["other texts", "other workbook"])
def test_reader_of_record_finds_them_too(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(ODD[name]))
    assert [book.sheetnames, book["TEST"]["J9"].value] == [["TEST", "kind"], "caseId"]


def test_relation_that_leads_nowhere_finds_nothing() -> None:
    paths = Paths(["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
    assert paths.target("../../../etc/passwd", "xl") == ""
    assert paths.target("worksheets/sheet2.xml", "xl") == ""
    assert paths.target("", "xl") == ""
    assert paths.target("WorkSheets\\Sheet1.xml#A1", "xl") == "xl/worksheets/sheet1.xml"
