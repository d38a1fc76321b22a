"""Archives that must not be opened, or not beyond their bounds."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from functools import partial

import pytest

from generator.diagnostics import Origin
from generator.read import archive
from tests.causes import cause, values_of
from tests.effort import calls, peak
from tests.golden.findings.base import BASE, MDD
from tests.workbooks import Sheet, read_grids, with_parts, with_sheet_xml, workbook

ORIGIN = Origin("x.xlsx")
WORKBOOK = BASE[MDD]
SHEET_PART = "xl/worksheets/sheet1.xml"
REFUSALS = {
    *("not-a-workbook", "truncated-workbook", "damaged-workbook", "damaged-sheet", "missing-sheet-part"),
    *("oversized-workbook", "encrypted-workbook", "unreadable-cell"),
}


def refused(content: bytes) -> list[str]:
    """The codes of a workbook that gives no sheet."""
    grids, findings = read_grids(content, "x.xlsx")
    assert grids == ()
    return [cause(one) for one in findings]


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


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-workbook"),
        (b"PK", "not-a-workbook"),
        (b"text", "not-a-workbook"),
        (b"PK\x03\x04" + b"\0" * 100, "truncated-workbook"),
        (WORKBOOK[: len(WORKBOOK) // 2], "truncated-workbook"),
        (b"PK\x05\x06" + b"\0" * 18, "not-a-workbook"),
        (b"PK\x05\x06" + b"\xff" * 18, "damaged-workbook"),
    ],
)
def test_what_is_no_archive_is_no_workbook(content: bytes, code: str) -> None:
    assert refused(content) == [code]


def archive_of(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (OLE + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (archive_of(mimetype=ODS, **{"content.xml": b"<x/>"}), ".ods"),
        (archive_of(**{"xl/workbook.bin": b""}), ".xlsb"),
        (archive_of(**{"word/document.xml": b"<document/>"}), ".docx"),
        (archive_of(**{"ppt/presentation.xml": b"<presentation/>"}), ".pptx"),
        (b"Code;Libell\xe9\r\n1;un\r\n", ".csv"),
        (b"\xef\xbb\xbfcode,label\n", ".csv"),
        (b"code\tlabel\n", ".csv"),
        (b"<!DOCTYPE html><html><table>", ".html"),
        (b"\n <html xmlns:x='urn:schemas-microsoft-com:office:excel'>", ".html"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', ".xml"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"{\\rtf1", ".rtf"),
        (b'{"a": 1}', ".json"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
    ],
)
def test_renamed_file_is_told_by_what_it_is(content: bytes, form: str) -> None:
    _, (found,) = read_grids(content, "x.xlsx")
    assert (cause(found), values_of(found)["format"]) == ("other-format", form)


def test_encrypted_workbook_is_told_from_the_old_format() -> None:
    assert refused(OLE + "EncryptedPackage".encode("utf-16-le") + "Workbook".encode("utf-16-le")) == [
        "encrypted-workbook"
    ]


def test_archive_without_workbook_part_is_no_workbook() -> None:
    assert refused(archive_of(**{"notes.txt": b""})) == ["not-a-workbook"]


def test_old_excel_format_is_told_from_a_broken_file() -> None:
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == ["encrypted-workbook"]


def test_bomb_is_refused_without_unpacking_it() -> None:
    content = bomb(130)
    assert refused(content) == ["oversized-workbook"]
    assert peak(partial(refused, content)) < 1


def test_part_larger_than_its_declared_size_is_refused_without_unpacking_it() -> None:
    content = with_false_size(bomb(100), "xl/worksheets/sheet2.xml", 1000)
    assert refused(content) == ["damaged-workbook"]
    assert peak(partial(refused, content)) < 2


def test_bomb_just_below_the_bound_is_known_by_its_ratio() -> None:
    assert refused(bomb(60)) == ["oversized-workbook"]


def test_workbook_in_a_workbook_is_not_opened() -> None:
    content = io.BytesIO(WORKBOOK)
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/embeddings/inner.xlsx", bomb(100))
    grids, findings = read_grids(content.getvalue(), "x.xlsx")
    assert ([one.name for one in grids], findings) == (["TEST"], ())


def test_two_entries_over_the_same_bytes_are_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as file:
        start, entry = file.start_dir, file.getinfo(SHEET_PART)
        names, end = file.namelist(), len(WORKBOOK) - 22
    position = WORKBOOK.index(SHEET_PART.encode(), start) - 46
    size = 46 + len(SHEET_PART) + len(entry.extra)
    twin = WORKBOOK[position : position + size].replace(b"sheet1.xml", b"sheet9.xml")
    tail = bytearray(WORKBOOK[end:])
    struct.pack_into("<HHI", tail, 8, len(names) + 1, len(names) + 1, end - start + size)
    assert refused(WORKBOOK[:end] + twin + bytes(tail)) == ["damaged-workbook"]


def test_compression_that_cannot_be_unpacked_piece_by_piece_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    assert refused(content.getvalue()) == ["damaged-workbook"]


def test_encrypted_part_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as file:
        at = file.start_dir + 8
    assert refused(WORKBOOK[:at] + b"\x01" + WORKBOOK[at + 1 :]) == ["encrypted-workbook"]


def test_archive_of_too_many_parts_is_refused_without_reading_their_names() -> None:
    content = archive_of(**{f"xl/{number}.xml": b"" for number in range(archive.MAX_PARTS + 1)})
    assert refused(content) == ["oversized-workbook"]
    assert calls(partial(refused, content)) < 1_000


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
    assert {cause(one) for one in findings} <= {"damaged-workbook", "damaged-sheet", "unsafe-xml"}
    assert findings or part == "[Content_Types].xml", "which nobody needs to read"


def test_no_damaged_byte_leads_to_an_exception() -> None:
    chance = random.Random(7)
    refused = 0
    for _ in range(150):
        damaged = bytearray(WORKBOOK)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        _, findings = read_grids(bytes(damaged), "x.xlsx")
        assert {cause(one) for one in findings} <= REFUSALS
        refused += bool(findings)
    assert refused > 100


def test_packed_parts_are_the_parts_that_were_read() -> None:
    parts, findings = archive.read_parts(WORKBOOK, ORIGIN)
    assert findings == ()
    assert archive.read_parts(archive.packed(parts).getvalue(), ORIGIN) == (parts, ())


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
