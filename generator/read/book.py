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

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOOK = (
    b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s">'
    b"<workbookPr%%s/><sheets>%%s</sheets></workbook>"
) % _OFFICE.encode()
_SINCE_1904 = re.compile(rb"date1904=[\"'](?:1|true)[\"']")
_HIDDEN = ("hidden", "veryHidden")
_MACROS = (b"/vbaProject.bin", b"xl/macrosheets/")  # as the archive names its parts
_LINKS = "xl/externalLinks/"
_MOST_LINKS = 20  # that are told of
_TARGET = re.compile(rb"Target\s*=\s*\"([^\"]*)\"|Target\s*=\s*'([^']*)'")
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


def sheet_parts(parts: Parts) -> tuple[SheetPart, ...] | None:
    """The sheets in the order of their tabs; None when the list is not what a program would write."""
    try:
        relations = {one.get("Id", ""): one.get("Target", "") for one in _xml(parts["xl/_rels/workbook.xml.rels"])}
        sheets = tuple(_xml(parts["xl/workbook.xml"]).iter("{*}sheet"))
    except etree.XMLSyntaxError:  # deeper nested, or longer, than any parser should follow
        return None
    return tuple(
        SheetPart(sheet.get("name", ""), _path(relations.get(_relation(sheet), "")), sheet.get("state") in _HIDDEN)
        for sheet in sheets
    )


def _path(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/") if target else ""


def _relation(sheet: etree._Element) -> str:
    """The `r:id` of a sheet, in the transitional namespace or the strict one."""
    return next((str(value) for name, value in sheet.items() if str(name).endswith("}id")), "")


def _xml(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def plain_book(paths: Iterable[str], parts: Parts) -> dict[str, bytes]:
    """A workbook of nothing but these sheets, named `1`, `2`, … in their order.

    Whatever else a workbook says of its sheets may keep a reader from all of them.
    """
    numbered = list(enumerate(paths, start=1))
    since = b' date1904="1"' if _SINCE_1904.search(parts["xl/workbook.xml"]) else b""
    sheets = b"".join(b'<sheet name="%d" sheetId="%d" r:id="rId%d"/>' % (n, n, n) for n, _ in numbered)
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="/{html.escape(path)}"/>'
        for number, path in numbered
    )
    return {
        "_rels/.rels": _relations(
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        ),
        "xl/workbook.xml": _BOOK % (since, sheets),
        "xl/_rels/workbook.xml.rels": _relations(relations),
    }


def _relations(each: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'.encode()


def leads_outside(content: bytes, parts: Parts, origin: Origin) -> Iterator[Diagnostic]:
    """What a reader of the workbook would run or fetch.

    Reports: macros, external-link
    """
    if any(mark in content for mark in _MACROS) or b"macroEnabled" in parts.get("[Content_Types].xml", b""):
        yield finding("macros", origin)
    links = sorted(path for path in parts if path.startswith(_LINKS) and path.endswith(".xml"))
    for path in links[:_MOST_LINKS]:
        yield finding("external-link", origin, target=_link_target(parts, path))


def _link_target(parts: Parts, path: str) -> str:
    folder, name = posixpath.split(path)
    match = _TARGET.search(parts.get(f"{folder}/_rels/{name}.rels", b""))
    return html.unescape((match[1] or match[2] or b"").decode(errors="replace")) if match else path


def number_formats(styles: bytes) -> tuple[str, ...]:
    """For each cell style its number format, `"0%"`; empty where a number is shown as it is."""
    before, _, after = styles.partition(_CELL_FORMATS)  # the formats of conditions stand behind
    own = {}
    for element in _OWN_FORMAT.findall(before):
        said = {name: (one or other).decode(errors="replace") for name, one, other in _ATTRIBUTE.findall(element)}
        own[said.get(b"numFmtId", "")] = html.unescape(said.get(b"formatCode", ""))
    section = after[: after.find(_CELL_FORMATS)]
    numbers = [number.decode() for number in _CELL_FORMAT.findall(section)]
    codes = [own.get(number) or _BUILT_IN.get(int(number), "") for number in numbers]
    return tuple("" if code in _PLAIN else code for code in codes)


def is_date_format(code: str) -> bool:
    """Whether a number format shows days or hours."""
    return any(letter in "dmyhs" for letter in _LITERALS.sub("", code).lower())
