"""What a workbook says of itself: its sheets, its number formats, what leads out of it."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.archive import Parts
from generator.read.book_parts import BookParts, Paths, relations, relations_of

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOOK = (
    b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s">'
    b"<workbookPr%%s/><sheets>%%s</sheets></workbook>"
) % _OFFICE.encode()
_SINCE_1904 = re.compile(rb"date1904=[\"'](?:1|true)[\"']")
_HIDDEN = ("hidden", "veryHidden")
_MACROS = (b"/vbaProject.bin", b"xl/macrosheets/")  # as the archive names its parts
_LINKS = "xl/externallinks/"
_MACRO_KINDS = ("vbaProject", "xlMacrosheet")
_MOST_LINKS = 20  # that are reported
_CELL_FORMATS = b"cellXfs"
_CELL_FORMAT = re.compile(rb"<(?:\w+:)?xf\b[^<>]*?numFmtId=[\"'](\d{1,5})[\"']")
_OWN_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s[^<>]*>")
_ATTRIBUTE = re.compile(rb"(numFmtId|formatCode)=(?:\"([^\"]*)\"|'([^']*)')")
_PLAIN = frozenset({"", "General", "GENERAL", "Standard", "general", "0", "@", "#", "#0"})
_NUMBERS = ["General", "0", "0.00", "#,##0", "#,##0.00"]  # the formats that have no code of their own, by number
_BUILT_IN = {
    **dict(enumerate(_NUMBERS)),
    **dict.fromkeys((5, 6, 7, 8, *range(37, 45)), "#,##0.00 €"),
    **dict(enumerate(("0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??"), start=9)),
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), "d/m/y h:m:s"),
    48: "##0.0E+0",
    49: "@",
}
_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')  # of a number format: what is shown as it stands


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet as the workbook names it."""

    name: str
    path: str  # of its XML in the archive; "" where nothing leads to one
    is_hidden: bool


def sheet_parts(parts: Parts, book: BookParts) -> tuple[SheetPart, ...] | None:
    """The sheets in the order of their tabs; None when the list is not what a program would write."""
    paths = {relation.identity: relation.path for relation in book.others}
    try:
        sheets = tuple(_xml(parts[book.workbook]).iter("{*}sheet"))
    except etree.XMLSyntaxError:  # deeper nested, or longer, than any parser should follow
        return None
    return tuple(
        SheetPart(sheet.get("name", ""), paths.get(_relation(sheet), ""), sheet.get("state") in _HIDDEN)
        for sheet in sheets
    )


def _relation(sheet: etree._Element) -> str:
    """The `r:id` of a sheet, in the transitional namespace or the strict one."""
    return next((str(value) for name, value in sheet.items() if str(name).endswith("}id")), "")


def _xml(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def plain_book(sheets: Iterable[bytes], workbook: bytes) -> dict[str, bytes]:
    """A workbook of nothing but these sheets, named `1`, `2`, … in their order, and the part that listed them.

    Whatever else a workbook says of its sheets may keep a reader from all of them.
    """
    parts = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, start=1)}
    since = b' date1904="1"' if _SINCE_1904.search(workbook) else b""
    listed = b"".join(b'<sheet name="%d" sheetId="%d" r:id="rId%d"/>' % (n, n, n) for n in range(1, len(parts) + 1))
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="/{path}"/>'
        for number, path in enumerate(parts, start=1)
    )
    return {
        "_rels/.rels": _relations(
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        ),
        "xl/workbook.xml": _BOOK % (since, listed),
        "xl/_rels/workbook.xml.rels": _relations(relations),
        **parts,
    }


def _relations(each: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'.encode()


def leads_outside(content: bytes, parts: Parts, book: BookParts, origin: Origin) -> Iterator[Diagnostic]:
    """What a reader of the workbook would run or fetch.

    Reports: macros, external-link
    """
    paths = Paths(parts)
    is_named = any(mark in content for mark in _MACROS) or any(
        relation.kind in _MACRO_KINDS for relation in book.others
    )
    if is_named or b"macroEnabled" in parts.get(paths.actual("[Content_Types].xml"), b""):
        yield finding("macros", origin)
    links = {relation.path for relation in book.others if relation.kind == "externalLink" and relation.path}
    links |= {path for path in parts if path.lower().startswith(_LINKS) and path.endswith(".xml")}
    for path in sorted(links)[:_MOST_LINKS]:
        yield finding("external-link", origin, target=_link_target(parts, path, paths))


def _link_target(parts: Parts, path: str, paths: Paths) -> str:
    """What the part of a link says that it reads, or its own path where it does not say."""
    listed = relations(parts, paths.actual(relations_of(path)), posixpath.dirname(path), paths)
    return next((relation.target for relation in listed if relation.target), path)


def number_formats(styles: bytes) -> tuple[str, ...]:
    """For each cell style its number format, `"0%"`; empty where a number is shown as it is."""
    before, _, after = styles.partition(_CELL_FORMATS)  # the formats of conditions stand behind
    own = {}
    for element in _OWN_FORMAT.findall(before):
        attributes = {
            name: (double or single).decode(errors="replace") for name, double, single in _ATTRIBUTE.findall(element)
        }
        own[attributes.get(b"numFmtId", "")] = html.unescape(attributes.get(b"formatCode", ""))
    section = after[: after.find(_CELL_FORMATS)]
    numbers = [number.decode() for number in _CELL_FORMAT.findall(section)]
    codes = [own.get(number) or _BUILT_IN.get(int(number), "") for number in numbers]
    return tuple("" if code in _PLAIN else code for code in codes)


def is_date_format(code: str) -> bool:
    """Whether a number format shows days or hours."""
    return any(letter in "dmyhs" for letter in _LITERALS.sub("", code).lower())
