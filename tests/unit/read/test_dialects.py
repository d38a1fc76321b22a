"""Workbooks as other programs write them read like those of Excel."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.breakages.base import SHEET_PART, replaced, with_shared_texts
from tests.golden.findings.base import BASE, LISTS, MDD
from tests.office import SOFFICE, needs_libreoffice
from tests.workbooks import compiled, read_grids, saved, with_parts

SHARED = with_shared_texts()
TEXTS = "xl/sharedStrings.xml"
STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


def strict(part: bytes) -> bytes:
    for old, new in STRICT.items():
        part = part.replace(old, new)
    return part


def prefixed(part: bytes) -> bytes:
    return re.sub(rb"<(/?)([a-z])", rb"<\1x:\2", part).replace(b"xmlns=", b"xmlns:x=")


def in_one_sheet(change: Callable[[bytes], bytes]) -> bytes:
    return with_parts(SHARED, lambda name, part: change(part) if name == SHEET_PART else part)


DIALECTS = {
    "texts of their own": SHARED,
    "the strict form": with_parts(SHARED, lambda _, part: strict(part)),
    "a prefix": in_one_sheet(prefixed),
    "apostrophes": in_one_sheet(lambda part: part.replace(b'"', b"'")),
    "line ends between elements": in_one_sheet(lambda part: part.replace(b"><", b">\r\n<")),
    "a byte order mark": in_one_sheet(lambda part: b"\xef\xbb\xbf" + part),
    "comments": in_one_sheet(lambda part: part.replace(b"<sheetData>", b'<sheetData><!-- <c r="J9"><v>1</v></c> -->')),
    "runs of rich text": replaced(
        TEXTS,
        rb"<t>caseId</t>",
        b"<r><t>case</t></r><r><rPr><b/><vertAlign val='superscript'/></rPr><t>Id</t></r><rPh><t>zz</t></rPh>",
        SHARED,
    ),
    "CDATA": replaced(TEXTS, rb"<t>caseId</t>", b"<t><![CDATA[caseId]]></t>", SHARED),
    "absolute paths": replaced("xl/_rels/workbook.xml.rels", rb'Target="/xl/', b'Target="', SHARED),
}


@pytest.mark.parametrize("content", DIALECTS.values(), ids=DIALECTS)
def test_dialect_reads_alike(content: bytes) -> None:
    ours, theirs = (read_grids(one, MDD) for one in (BASE[MDD], content))
    assert theirs[1] == ()
    assert [one.values for one in theirs[0]] == [one.values for one in ours[0]]


def marked() -> bytes:
    """A workbook with all that is told of beside values."""
    book = openpyxl.load_workbook(io.BytesIO(BASE[MDD]))
    sheet = book.worksheets[0]
    sheet.merge_cells("N12:N13")
    sheet.row_dimensions[10].hidden = True
    sheet.column_dimensions["K"].hidden = True
    sheet["I9"], sheet["I10"], sheet["I12"], sheet["I13"] = "=1+1", "#N/A", 0.5, "='[1]Feuille'!A1"
    sheet["I12"].number_format = "0%"
    return saved(book)


def quoted(part: bytes) -> bytes:
    """Attributes between apostrophes; in the text of a formula they stand already."""
    return re.sub(rb'="([^"<>]*)"', rb"='\1'", part)


def spaced(part: bytes) -> bytes:
    return part.replace(b"<v></v>", b"<v/>").replace(b"><", b">\n<")


@pytest.mark.parametrize("change", [prefixed, quoted, spaced, lambda part: part + b"<!-- end -->"])
def test_what_excel_hides_is_seen_in_every_dialect(change: Callable[[bytes], bytes]) -> None:
    ((ours,), _) = read_grids(marked(), MDD)
    other = with_parts(marked(), lambda name, part: change(part) if name == SHEET_PART else part)
    ((theirs,), _) = read_grids(other, MDD)
    assert theirs.marks == ours.marks
    assert (ours.marks.hidden_rows, ours.marks.hidden_columns) == ({10}, {11})
    assert [str(area) for area in ours.marks.merged] == ["N12:N13"]
    assert (ours.marks.uncomputed, ours.marks.linked) == ({"I9", "I13"}, {"I13": "'[1]Feuille'!A1"})
    assert (ours.marks.errors, ours.marks.formats) == ({"I10": "#N/A"}, {"I12": "0%"})


def test_dates_since_1904_are_read_as_they_are_shown() -> None:
    numbered = replaced(SHEET_PART, rb'<c r="I13".*?</c>', b'<c r="I13" s="0"><v>44633</v></c>', SHARED)
    dated = replaced("xl/styles.xml", rb'(?<=<cellXfs count="1"><xf numFmtId=")0', b"14", numbered)
    since = replaced("xl/workbook.xml", rb"<workbookPr", b'<workbookPr date1904="1"', dated)
    (one,), _ = read_grids(since, MDD)
    assert one.cell(12, 8).text == "2026-03-14"


@needs_libreoffice("calc")
def test_workbooks_that_libreoffice_saved_have_no_finding(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in (MDD, LISTS):
        (tmp_path / "in" / Path(name).name).write_bytes(BASE[name])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [SOFFICE, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    names = [str(path) for path in sorted((tmp_path / "in").iterdir())]
    subprocess.run([*command, str(tmp_path / "out"), *names], check=True, capture_output=True)
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    model, findings = compiled(files)
    assert ([one.name for one in model.messages], findings) == (["TEST"], [])
