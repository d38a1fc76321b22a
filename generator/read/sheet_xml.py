"""What a sheet's XML says beside its values: broken cells, and cells out of reach."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree

from generator.diagnostics import column_letters, column_number
from generator.read.archive import Parts

MAX_AREA = 5_000_000  # cells from A1 to the corner of the last row and column, filled or not

_OPEN = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)>')
_VALUE = re.compile(rb"<v[^>]*>([^<]+)")
_FORMULA = re.compile(rb"<f[ />]")
_FILLED = re.compile(rb'<c r="([A-Z]+)([0-9]+)"[^>/]*>(?!</c>)')


@dataclass(frozen=True, slots=True)
class Marks:
    """Cells of one sheet by their names, `"K16"`."""

    uncomputed: frozenset[str]  # a formula whose value nobody has computed
    errors: Mapping[str, str]  # `#REF!` and the like, where Excel knows them for errors
    far: str  # the filled cell that is too far out to be read; "" if there is none


def read_marks(parts: Parts) -> dict[str, Marks]:
    """The marks of each sheet, by the sheet's name, in the order of the tabs.

    A spreadsheet program stores each formula's last value; a file written by a
    script may lack it, and its cells then read as empty.

    Raises: lxml.etree.XMLSyntaxError, KeyError for a workbook that is none.
    """
    return {name: _marks(parts[path]) for name, path in _paths(parts).items()}


def _paths(parts: Parts) -> dict[str, str]:
    relations = {one.get("Id", ""): one.get("Target", "") for one in _xml(parts["xl/_rels/workbook.xml.rels"])}
    sheets = _xml(parts["xl/workbook.xml"]).iter("{*}sheet")
    targets = {s.get("name", ""): relations.get(_relation(s), "") for s in sheets}
    paths = {name: posixpath.normpath(posixpath.join("/xl", target))[1:] for name, target in targets.items()}
    return {name: path for name, path in paths.items() if path in parts}


def _relation(sheet: etree._Element) -> str:
    """The `r:id` of a sheet, in the transitional namespace or the strict one."""
    return next((str(value) for name, value in sheet.items() if str(name).endswith("}id")), "")


def _xml(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _marks(part: bytes) -> Marks:
    cells = part if _is_plain(part) else _rewritten(part)
    errors = {}
    for name, attributes, cell in _cells_around(cells, b't="e"'):
        value = _VALUE.search(cell)
        if re.search(rb'\bt="e"', attributes) and value:
            errors[name] = value[1].decode()
    uncomputed = {
        name
        for name, attributes, cell in _cells_around(cells, b"<f")
        if _FORMULA.search(cell) and not _VALUE.search(cell) and b't="str"' not in attributes
    }
    return Marks(frozenset(uncomputed), errors, _far(cells))


def _is_plain(part: bytes) -> bool:
    """Whether each cell is written as Excel does, `<c r="A1"`; reading bytes is then enough.

    It takes a twentieth of the time of an XML parser, on sheets that have
    hundreds of thousands of empty cells.
    """
    if any(other in part for other in (b":c ", b":c>", b"<c>", b"<c/", b"<c\t", b"<c\n", b"<c\r")):
        return False
    return part.count(b'<c r="') == part.count(b"<c ")


def _rewritten(part: bytes) -> bytes:
    """The same cells as Excel would write them: each with its name, without prefix."""
    cells: list[str] = []
    row = column = 0
    source = io.BytesIO(part)
    for event, element in etree.iterparse(
        source, ("start", "end"), tag=("{*}row", "{*}c"), resolve_entities=False, no_network=True, huge_tree=True
    ):
        if etree.QName(element).localname == "row":
            row, column = (_number(element, row), 0) if event == "start" else (row, column)
        elif event == "start":
            column = _number(element, column)
        else:
            name = element.get("r") or f"{column_letters(column)}{row}"
            inside = "".join(f"<{tag}>{text}</{tag}>" for tag, text in _children(element))
            cells.append(f'<c r="{escape(name)}" t="{escape(element.get("t", "n"))}">{inside}</c>')
            element.clear()
    return "".join(cells).encode()


def _number(element: etree._Element, before: int) -> int:
    """The 1-based row or column that an element names, or else the next one."""
    name = element.get("r", "")
    if name[:7].isdecimal():
        return int(name[:7])
    letters = re.match("[A-Z]{1,4}", name)
    return column_number(letters[0]) if letters else before + 1


def _children(cell: etree._Element) -> Iterator[tuple[str, str]]:
    return ((etree.QName(child).localname, escape(child.text or "")) for child in cell.iterchildren(etree.Element))


def _cells_around(cells: bytes, mark: bytes) -> Iterator[tuple[str, bytes, bytes]]:
    """Name, attributes and whole text of each cell that the mark stands in."""
    after = 0
    while (at := cells.find(mark, after)) >= 0:
        start = cells.rfind(b"<c ", after, at)
        end = cells.find(b"</c>", at)
        cell = cells[max(start, after) : end if end >= 0 else len(cells)]
        after = max(end, at + 1) if end >= 0 else len(cells)
        opening = _OPEN.match(cell)
        if opening:
            yield opening[1].decode(), opening[2], cell


def _far(cells: bytes) -> str:
    """The cell that makes a sheet larger than may be laid out in memory."""
    places = {(found[1], found[2]) for found in _FILLED.finditer(cells)}
    lowest = max(places, key=lambda place: int(place[1][:10]), default=(b"A", b"1"))
    rightmost = max(places, key=lambda place: (len(place[0]), place[0]), default=(b"A", b"1"))
    rows, columns = int(lowest[1][:10]), column_number(rightmost[0][:10].decode())
    if rows * columns <= MAX_AREA:
        return ""
    return b"".join(lowest if rows > columns else rightmost).decode()
