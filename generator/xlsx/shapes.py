"""The boxes in which notes are shown: shapes of a VML drawing, one for each note."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from lxml import etree

from generator.xlsx.cells import LAST_COLUMN, LAST_ROW, CellRef, name_of, whole
from generator.xlsx.package import local
from generator.xlsx.sizes import Sizes

_V, _O = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
_EXCEL = "urn:schemas-microsoft-com:office:excel"
_NAMESPACES = f'xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_EXCEL}"'
_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_LAYOUT = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
_NUMBER = re.compile("_x0000_s([0-9]{1,9})")
_FIRST_NUMBER = 1025  # Excel counts the shapes of a drawing from here
_WIDTH = 310  # pixels
_MAX_HEIGHT = 560
_REACH = 60  # rows and columns that a box may lie over

EMPTY_DRAWING = f"<xml {_NAMESPACES}>{_LAYOUT}{_TYPE}</xml>".encode()


def add_shapes(drawing: etree._Element, sheet: etree._Element, heights: Mapping[CellRef, int]) -> None:
    """Add a box beside each cell; heights are in pixels."""
    if not any(shape.get("id") == "_x0000_t202" for shape in drawing):
        drawing.append(_parsed(_TYPE))
    numbers = [int(match[1]) for shape in drawing if (match := _NUMBER.fullmatch(shape.get("id", "")))]
    number = max([_FIRST_NUMBER - 1, *numbers]) + 1
    sizes = Sizes(sheet)
    for (row, column), height in heights.items():
        anchor = _anchor(sizes, row, column, min(height, _MAX_HEIGHT))
        drawing.append(_parsed(_shape(number, row, column, anchor)))
        number += 1


def remove_shapes(drawing: etree._Element, cells: Collection[str]) -> None:
    """Remove the boxes of the notes on these cells, by their names."""
    for shape in list(drawing):
        if _cell(shape) in cells:
            drawing.remove(shape)


def _cell(shape: etree._Element) -> str:
    """The cell that a shape is the note of; `""` for any other shape."""
    note = next((child for child in shape if local(child) == "ClientData" and child.get("ObjectType") == "Note"), ())
    values = {local(child): (child.text or "").strip() for child in note}
    if not {"Row", "Column"} <= values.keys():
        return ""
    return name_of((whole(values["Row"]) + 1, whole(values["Column"]) + 1))


def _anchor(sizes: Sizes, row: int, column: int, height: int) -> str:
    """Where the box begins and ends: column, pixels, row, pixels, twice; rows and columns from 0.

    It begins a little right of the cell and above it, as Excel's own notes do.
    """
    left, top = min(column, LAST_COLUMN - _REACH - 1), min(max(row - 2, 0), LAST_ROW - _REACH - 1)
    right, right_rest = _stepped(sizes.width, left, 15 + _WIDTH)
    bottom, bottom_rest = _stepped(sizes.height, top, 8 + height)
    return f"{left}, 15, {top}, 8, {right}, {right_rest}, {bottom}, {bottom_rest}"


def _stepped(size: Callable[[int], int], start: int, distance: int) -> tuple[int, int]:
    """Where a distance ends: a 0-based row or column, and the pixels in it."""
    for index in range(start, start + _REACH):
        if distance < size(index + 1):
            return index, distance
        distance -= size(index + 1)
    return start + _REACH, 0


def _shape(number: int, row: int, column: int, anchor: str) -> str:
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden"'
        ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    )


def _parsed(xml: str) -> etree._Element:
    return etree.fromstring(f"<xml {_NAMESPACES}>{xml}</xml>")[0]
