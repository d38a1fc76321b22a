"""Workbooks that are broken below what a spreadsheet program shows: in their XML, or in their archive."""

from __future__ import annotations

from functools import partial

from tests.breakages.base import SHEET_PART, WARNING, Breakage, part, replaced, with_shared_texts, without_part
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.workbooks import Sheet, book, with_parts, workbook

_SHARED = with_shared_texts()
_TEXTS, _STYLES, _BOOK = "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_J9 = rb'<c r="J9" t="s"><v>\d+</v></c>'
_DATES = replaced(_STYLES, rb'(?<=<cellXfs count="1"><xf numFmtId=")0', b"14", _SHARED)
_HOURS = replaced(_STYLES, rb'(?<=<cellXfs count="1"><xf numFmtId=")0', b"46", _SHARED)
_KINDS = {_SHARED: "texts", _DATES: "dates", _HOURS: "hours"}


def _stored(attributes: bytes, value: bytes, content: bytes = _SHARED) -> Breakage:
    """The Balise of the first row, stored otherwise."""
    made = partial(replaced, SHEET_PART, _J9, b'<c r="J9"%s><v>%s</v></c>' % (attributes, value), content)
    return part(f"J9 is stored as {value!r}{attributes!r} of {_KINDS[content]}", made, "unreadable-cell", "TEST!J9")


def _sheet(name: str, old: bytes, new: bytes, code: str = "damaged-sheet", place: str = "TEST") -> Breakage:
    return part(name, partial(replaced, SHEET_PART, old, new, _SHARED), code, place)


def _cells(name: str, code: str, place: str, **cells: object) -> Breakage:
    return part(name, book(Sheet((), cells=cells)), code, place)


def _book(name: str, path: str, old: bytes, new: bytes, *told: str) -> Breakage:
    """A part changed; where nothing else is said, the workbook is damaged."""
    return part(name, partial(replaced, path, old, new, _SHARED), *(told or ("damaged-workbook",)))


def _gone(name: str, path: str, code: str, place: str = MDD) -> Breakage:
    return part(f"{name} is gone", partial(without_part, path, _SHARED), code, place)


def _in_utf_16(name: str, content: bytes) -> bytes:
    return content.decode().encode("utf-16") if name == SHEET_PART else content


def _two_sheets_of_one_name() -> bytes:
    return replaced(_BOOK, rb'"OTHER"', b'"tEST"', workbook(SHEET, Sheet((), "OTHER")))


CELLS = (
    *(_stored(b' t="s"', value) for value in (b"99999", b"-1", b"abc", b"1e3", b"99999999999999999999")),
    *(_stored(b' t="n"', value) for value in (b"abc", b"1e999", b"NaN", b"0x10", b"1,5", b"inf")),
    *(_stored(b' t="b"', value) for value in (b"7", b"vrai", b"-1")),
    _stored(b' t="zz"', b"3"),
    *(_stored(b"", value, _DATES) for value in (b"99999999999", b"-5", b"1e300")),
    *(_stored(b"", value, _HOURS) for value in (b"99999999999", b"-99999999999")),
    *(_sheet(f"J9 holds {error.decode()}", _J9, b'<c r="J9" t="e"><v>' + error + b"</v></c>", "error-value", "TEST!J9")
      for error in (b"#SPILL!", b"#GETTING_DATA", b"#NAME?", b"#ETRANGE!")),
)  # fmt: skip

SHEETS = (
    _sheet("a row is not closed", rb"</row>", b""),
    _sheet("the sheet ends in a cell", rb'<c r="J10".*', b""),
    _sheet("the sheet is empty", rb".*", b""),
    _sheet("the sheet is a web page", rb".*", b"<html/>"),
    _sheet("the sheet is a letter", rb".*", b"Bonjour"),
    _sheet("the sheet is not of this encoding", rb"<sheetData>", b"<sheetData><!-- \xe9 -->"),
    _sheet("an entity is unknown", _J9, b'<c r="J9" t="str"><v>&foo;</v></c>'),
    _sheet("an ampersand stands alone", _J9, b'<c r="J9" t="str"><v>a & b</v></c>'),
    _sheet("a character is none", _J9, b'<c r="J9" t="str"><v>&#0;</v></c>'),
    _sheet("a prefix is not declared", rb'<c r="J9"(.*?)</c>', b'<x:c r="J9"><x:v>1</x:v></x:c>'),
    _sheet("a cell has no such name", rb'r="J9"', b'r="9J"'),
    _sheet("a cell is in no row", rb'r="J9"', b'r="J0"'),
    _sheet("a cell stands twice", rb'(?=<c r="J9")', b'<c r="J9" t="str"><v>other</v></c>'),
    _sheet("a row stands twice", rb"</sheetData>", b'<row r="9"></row></sheetData>'),
    _sheet("a row holds the cells of another", rb'<row r="12"', b'<row r="200"'),
    _sheet("a DOCTYPE names a file", rb"<worksheet", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet',
           "unsafe-xml", MDD),
    _cells("a cell is in the last corner", "far-cell", "TEST!XFD1048576", XFD1048576="x"),
    _cells("a cell is in the last row", "far-cell", "TEST!D1048576", D1048576="x"),
    _cells("a cell is in the last column", "far-cell", "TEST!D1048576", XFD100="x", D1048576="y"),
)  # fmt: skip

BOOKS = (
    _gone("the relations", _RELATIONS, "damaged-workbook"),
    _gone("the book", _BOOK, "not-a-workbook"),
    _gone("the sheet", SHEET_PART, "missing-sheet-part", "TEST"),
    _gone("the texts", _TEXTS, "damaged-workbook"),
    _book("the sheet is without relation", _BOOK, rb'r:id="rId1"', b'r:id="rId77"', "missing-sheet-part", "TEST"),
    _book("the relation leads out", _RELATIONS, rb"/xl/worksheets/sheet1.xml", b"../../../../etc/passwd",
          "missing-sheet-part", "TEST"),
    *(_book(f"{path} is cut", path, rb"(?<=.{100}).*", b"") for path in (_BOOK, _RELATIONS, _TEXTS)),
    *(_book(f"{path} is empty", path, rb".*", b"") for path in (_BOOK, _RELATIONS, _TEXTS)),
    _book("the texts are not UTF-8", _TEXTS, rb"caseId", b"case\xe9Id"),
    part("the sheet is UTF-16", partial(with_parts, _SHARED, _in_utf_16), "damaged-workbook"),
    _book("a text has a control character", _TEXTS, rb">caseId<", b">case_x0000_Id<", "control-character", "TEST!J9",
          WARNING),
    _book("the sheet is hidden", _BOOK, rb'state="visible"', b'state="veryHidden"', "hidden-sheet", "TEST", WARNING),
    part("two sheets differ by case", _two_sheets_of_one_name, "duplicate-sheet", "tEST"),
    _book("the workbook is of macros", "[Content_Types].xml", rb"spreadsheetml.sheet.main", b"sheet.macroEnabled.main",
          "macros", MDD, WARNING),
)  # fmt: skip

FILES = (
    *(Breakage(f"{path} is {what}", {**BASE, path: content}, code, path)
      for path in (MDD, LISTS) for what, content, code in (
          ("empty", b"", "empty-workbook"),
          ("a word", b"Bonjour", "not-a-workbook"),
          ("without its end", BASE[path][:-10], "truncated-workbook"),
          ("its beginning", BASE[path][:900], "truncated-workbook"),
          ("without its beginning", BASE[path][200:], "not-a-workbook"),
          ("the mark of an archive", b"PK\x03\x04", "truncated-workbook"),
          ("encrypted", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted-workbook"),
          ("comma-separated", b"code;label\nK1;un\n", "other-format"),
          ("a page of the web", b"<html><body>404</body></html>", "other-format"),
          ("every byte", bytes(range(256)) * 40, "not-a-workbook"),
      )),
)  # fmt: skip

BREAKAGES = (*CELLS, *SHEETS, *BOOKS, *FILES)
