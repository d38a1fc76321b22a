"""How wide and high the columns and rows of a sheet are, in pixels."""

from __future__ import annotations

from lxml import etree

from generator.xlsx.cells import columns, numbered, spans
from generator.xlsx.package import local

_WIDTH, _HEIGHT = "9.14", "15"  # characters, points: where a sheet has no default


class Sizes:
    """The sizes of a sheet's columns and rows; what is hidden has none."""

    def __init__(self, sheet: etree._Element) -> None:
        self._columns = tuple(columns(sheet))
        self._width = _attribute(sheet, "sheetFormatPr", "defaultColWidth") or _WIDTH
        self._height = _attribute(sheet, "sheetFormatPr", "defaultRowHeight") or _HEIGHT
        data = next((child for child in sheet if local(child) == "sheetData"), ())
        self._rows = {number: row for number, row in numbered(data, "row") if row.get("ht") or row.get("hidden")}

    def width(self, column: int) -> int:
        """Of a 1-based column; Excel counts in digits of 7 pixels, with 5 pixels around them."""
        element = next((col for col in self._columns if spans(col, column)), None)
        if element is not None and _is_hidden(element):
            return 0
        width = self._width if element is None else element.get("width") or self._width
        return round(min(_size(width), 255) * 7 + 5)

    def height(self, row: int) -> int:
        """Of a 1-based row."""
        element = self._rows.get(row)
        if element is not None and _is_hidden(element):
            return 0
        return round(_size(self._height if element is None else element.get("ht") or self._height) * 4 / 3)


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") in ("1", "true")


def _attribute(sheet: etree._Element, child: str, name: str) -> str:
    return next((element.get(name, "") for element in sheet if local(element) == child), "")


def _size(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1000.0)
    except ValueError:
        return 0.0
