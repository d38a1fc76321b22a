"""Archives that must not be opened, or not beyond their bounds."""

from __future__ import annotations

import io
import random
import resource
import struct
import time
import zipfile

import pytest

from generator.diagnostics import Origin
from generator.read import archive
from generator.read.workbook import read_grids
from tests.golden.findings.base import BASE, MDD
from tests.workbooks import Sheet, with_parts, with_sheet_xml, workbook

ORIGIN = Origin("x.xlsx")
WORKBOOK = BASE[MDD]
SHEET_PART = "xl/worksheets/sheet1.xml"


def refused(content: bytes) -> list[str]:
    """The codes of a workbook that gives no sheet."""
    grids, findings = read_grids(content, "x.xlsx")
    assert grids == ()
    return [one.code for one in findings]


def bomb(megabytes: int) -> bytes:
    """A workbook with one sheet part of zeros; few kilobytes as a file."""
    content = io.BytesIO(WORKBOOK)
    with (
        zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as file,
        file.open("xl/worksheets/sheet2.xml", "w") as part,
    ):
        for _ in range(megabytes):
            part.write(b"\0" * 2**20)
    return content.getvalue()


def with_false_size(content: bytes, name: str, size: int) -> bytes:
    """The same archive, but its directory says that a part unpacks to so many bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        start = file.start_dir
    at = content.index(name.encode(), start) - 46  # where the part's entry begins
    return content[: at + 24] + struct.pack("<I", size) + content[at + 28 :]


@pytest.mark.parametrize("content", [b"", b"PK", b"text", b"PK\x03\x04" + b"\0" * 100, WORKBOOK[: len(WORKBOOK) // 2]])
def test_what_is_no_archive_is_no_workbook(content: bytes) -> None:
    assert refused(content) == ["not-a-workbook"]


def test_archive_without_workbook_part_is_no_workbook() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("word/document.xml", "<document/>")
    assert refused(content.getvalue()) == ["not-a-workbook"]


def test_old_excel_format_is_told_from_a_broken_file() -> None:
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == ["encrypted-workbook"]


def test_bomb_is_refused_without_unpacking_it() -> None:
    content = bomb(300)
    started, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(content) == ["oversized-workbook"]
    assert time.process_time() - started < 0.5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_part_larger_than_its_declared_size_is_refused_without_unpacking_it() -> None:
    content = with_false_size(bomb(100), "xl/worksheets/sheet2.xml", 1000)
    started, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(content) == ["not-a-workbook"]
    assert time.process_time() - started < 0.5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_compression_that_cannot_be_unpacked_piece_by_piece_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    assert refused(content.getvalue()) == ["not-a-workbook"]


def test_twenty_thousand_parts_are_refused_at_once() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for number in range(20_000):
            file.writestr(f"xl/{number}.xml", "")
    started = time.process_time()
    assert refused(content.getvalue()) == ["oversized-workbook"]
    assert time.process_time() - started < 1


def test_entities_of_a_sheet_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    doctype = f'<!DOCTYPE x [<!ENTITY e0 "ha">{laughs}]>'.encode()
    assert refused(with_sheet_xml(WORKBOOK, b"<worksheet", doctype + b"<worksheet")) == ["unsafe-xml"]


def test_doctype_behind_a_long_comment_is_seen() -> None:
    comment = b"<!--" + b" " * 10_000 + b"--><!DOCTYPE x>"
    assert refused(with_sheet_xml(WORKBOOK, b"<worksheet", comment + b"<worksheet")) == ["unsafe-xml"]


@pytest.mark.parametrize("part", [SHEET_PART, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<a", b"\xff\xfe<\0a\0>\0", "<é/>".encode("latin-1")])
def test_broken_part_breaks_no_more_than_its_workbook(part: str, content: bytes) -> None:
    broken = with_parts(WORKBOOK, lambda name, old: content if name == part else old)
    _, findings = read_grids(broken, "x.xlsx")
    assert {one.code for one in findings} <= {"not-a-workbook"}


def test_no_damaged_byte_leads_to_an_exception() -> None:
    chance = random.Random(7)
    for _ in range(150):
        damaged = bytearray(WORKBOOK)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        _, findings = read_grids(bytes(damaged), "x.xlsx")
        assert {one.code for one in findings} <= {"not-a-workbook", "oversized-workbook", "encrypted-workbook"}


def test_packed_parts_are_the_parts_that_were_read() -> None:
    parts, findings = archive.read_parts(WORKBOOK, ORIGIN)
    assert findings == ()
    assert archive.read_parts(archive.packed(parts), ORIGIN) == (parts, ())


@pytest.mark.parametrize("cell", ["XFD1048576", "A1048576", "ZZZZZ7"])
def test_one_filled_cell_far_out_does_not_lay_out_the_sheet(cell: str) -> None:
    content = workbook(Sheet((("caseId", "1..1", "string"),)))
    far = f'<sheetData><row r="1"><c r="{cell}"><v>1</v></c></row>'.encode()
    _, findings = read_grids(with_sheet_xml(content, b"<sheetData>", far), "x.xlsx")
    assert [(one.code, one.origin.cell) for one in findings] == [("far-cell", cell)]


def test_far_cell_is_seen_however_it_is_written() -> None:
    content = workbook(Sheet((("caseId", "1..1", "string"),)))
    for far in (b"<row r='1048576'><c><v>1</v></c></row>", b"<row><x:c xmlns:x='u' r='A1048576'><v>1</v></x:c></row>"):
        _, findings = read_grids(with_sheet_xml(content, b"<sheetData>", b"<sheetData>" + far), "x.xlsx")
        assert [(one.code, one.origin.cell) for one in findings] == [("far-cell", "A1048576")]


def test_empty_cell_far_out_is_no_matter() -> None:
    content = workbook(Sheet((("caseId", "1..1", "string"),)))
    far = b'</row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    grids, findings = read_grids(with_sheet_xml(content, b"</row></sheetData>", far), "x.xlsx")
    assert findings == ()
    assert len(grids[0].values) == 9


@pytest.mark.parametrize("dimension", [b"A1", b"A1:XFD1048576", b"B2:B2"])
def test_declared_dimension_is_not_believed(dimension: bytes) -> None:
    content = workbook(Sheet((("caseId", "1..1", "string"),)))
    declared = with_sheet_xml(content, b'<dimension ref="A2:P9"', b'<dimension ref="' + dimension + b'"')
    assert read_grids(declared, "x.xlsx") == read_grids(content, "x.xlsx")
