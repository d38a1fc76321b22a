"""The cells of a sheet's XML: found by row and column, created where there are none."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator

from lxml import etree

from generator.diagnostics import column_letters, column_number
from generator.xlsx.package import local, new_element

SHEET_ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"),
    *("AlternateContent", "webPublishItems", "tableParts", "extLst"),
)
"""The children of a sheet, in the order of the schema; controls may stand in an `AlternateContent`."""

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

_NAME = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_LETTERS = re.compile("[A-Za-z]{1,3}")

CellRef = tuple[int, int]
"""Row and column, both 1-based."""


def name_of(ref: CellRef) -> str:
    """The cell's name, `"K16"`."""
    return f"{column_letters(ref[1])}{ref[0]}"


def cell_ref(name: str) -> CellRef:
    """The row and column of `"K16"`; `(0, 0)`, which is no cell, for anything else."""
    match = _NAME.fullmatch(name)
    return (int(match[2]), column_number(match[1])) if match else (0, 0)


def is_on_sheet(ref: CellRef) -> bool:
    """Whether a spreadsheet has such a cell at all."""
    return 1 <= ref[0] <= LAST_ROW and 1 <= ref[1] <= LAST_COLUMN


class Cells:
    """The rows and cells of one sheet."""

    def __init__(self, sheet: etree._Element) -> None:
        self._sheet = sheet
        self._data = next((child for child in sheet if local(child) == "sheetData"), None)
        self._rows = {} if self._data is None else dict(numbered(self._data, "row"))
        self._numbers = sorted(self._rows)

    def __iter__(self) -> Iterator[tuple[CellRef, etree._Element]]:
        """Every cell that the XML holds."""
        for number, row in self._rows.items():
            yield from (((number, column), cell) for column, cell in numbered(row, "c"))

    def styled(self, styles: Collection[int]) -> Iterator[tuple[CellRef, etree._Element]]:
        """The cells that have one of the styles."""
        wanted = {str(style) for style in styles}
        for number, row in self._rows.items():
            if any(cell.get("s") in wanted for cell in row):
                yield from (((number, column), cell) for column, cell in numbered(row, "c") if cell.get("s") in wanted)

    def at(self, ref: CellRef) -> etree._Element | None:
        """The cell of a row and column; where there is none, an empty one is created, with the style shown there."""
        if self._data is None:
            return None
        row = self._row(self._data, ref[0])
        next_cell = None
        for column, cell in numbered(row, "c"):
            if column == ref[1]:
                return cell
            if column > ref[1]:
                next_cell = cell
                break
        new_cell = new_element(row, "c", r=name_of(ref), s=self._inherited_style(row, ref[1]))
        _put_before(row, next_cell, new_cell)
        row.attrib.pop("spans", "")
        return new_cell

    def _row(self, data: etree._Element, number: int) -> etree._Element:
        if number not in self._rows:
            index = bisect(self._numbers, number)
            next_row = self._rows[self._numbers[index]] if index < len(self._numbers) else None
            self._rows[number] = new_element(data, "row", r=number)
            self._numbers.insert(index, number)
            _put_before(data, next_row, self._rows[number])
        return self._rows[number]

    def _inherited_style(self, row: etree._Element, column: int) -> int:
        if row.get("customFormat") in ("1", "true"):
            return whole(row.get("s"))
        return next((whole(col.get("style")) for col in columns(self._sheet) if spans(col, column)), 0)


def columns(sheet: etree._Element) -> Iterable[etree._Element]:
    """The `col` elements of a sheet."""
    return (child for group in sheet if local(group) == "cols" for child in group if local(child) == "col")


def whole(text: str | None) -> int:
    """The number in an attribute; 0 where it holds none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def numbered(elements: Iterable[etree._Element], name: str) -> Iterator[tuple[int, etree._Element]]:
    """Rows or cells with their number; an element without one follows the element before."""
    number = 0
    for element in elements:
        if local(element) == name:
            number = _own_number(element.get("r", ""), name) or number + 1
            yield number, element


def _own_number(reference: str, name: str) -> int:
    if name == "row":
        return whole(reference)
    letters = _LETTERS.match(reference)
    return column_number(letters[0].upper()) if letters else 0


def _put_before(parent: etree._Element, next_sibling: etree._Element | None, child: etree._Element) -> None:
    if next_sibling is None:
        parent.append(child)
    else:
        parent.insert(parent.index(next_sibling), child)


def spans(column: etree._Element, number: int) -> bool:
    """Whether a `col` element covers a 1-based column."""
    return whole(column.get("min")) <= number <= whole(column.get("max"))
