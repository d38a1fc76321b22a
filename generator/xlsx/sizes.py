"""How wide and high the columns and rows of a sheet are, in pixels."""

from __future__ import annotations

from lxml import etree

from generator.xlsx.cells import columns, numbered, spans
from generator.xlsx.package import local

_WIDTH, _HEIGHT = "9.14", "15"  # characters, points: where a sheet does not say


class Sizes:
    """The sizes that a sheet tells of; what is hidden has none."""

    def __init__(self, sheet: etree._Element) -> None:
        self._columns = tuple(columns(sheet))
        self._width = _attribute(sheet, "sheetFormatPr", "defaultColWidth") or _WIDTH
        self._height = _attribute(sheet, "sheetFormatPr", "defaultRowHeight") or _HEIGHT
        data = next((one for one in sheet if local(one) == "sheetData"), ())
        self._rows = {number: row for number, row in numbered(data, "row") if row.get("ht") or row.get("hidden")}

    def width(self, column: int) -> int:
        """Of a 1-based column; Excel counts in digits of 7 pixels, with 5 pixels around them."""
        told = next((one for one in self._columns if spans(one, column)), None)
        if told is not None and _is_hidden(told):
            return 0
        width = self._width if told is None else told.get("width") or self._width
        return round(min(_number(width), 255) * 7 + 5)

    def height(self, row: int) -> int:
        """Of a 1-based row."""
        told = self._rows.get(row)
        if told is not None and _is_hidden(told):
            return 0
        return round(_number(self._height if told is None else told.get("ht") or self._height) * 4 / 3)


def _is_hidden(one: etree._Element) -> bool:
    return one.get("hidden") in ("1", "true")


def _attribute(sheet: etree._Element, child: str, name: str) -> str:
    return next((one.get(name, "") for one in sheet if local(one) == child), "")


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1000.0)
    except ValueError:
        return 0.0
