"""The cells of a sheet's XML: found by row and column, made where there are none."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator

from lxml import etree

from generator.diagnostics import column_letters, column_number
from generator.xlsx.package import local, made

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

Place = tuple[int, int]
"""Row and column, both 1-based."""


def name_of(place: Place) -> str:
    """The cell's name, `"K16"`."""
    return f"{column_letters(place[1])}{place[0]}"


def place_of(name: str) -> Place:
    """The place of `"K16"`; `(0, 0)`, which is nowhere, for anything else."""
    match = _NAME.fullmatch(name)
    return (int(match[2]), column_number(match[1])) if match else (0, 0)


def is_on_sheet(place: Place) -> bool:
    """Whether a spreadsheet has such a cell at all."""
    return 1 <= place[0] <= LAST_ROW and 1 <= place[1] <= LAST_COLUMN


class Cells:
    """The rows and cells of one sheet."""

    def __init__(self, sheet: etree._Element) -> None:
        self._sheet = sheet
        self._data = next((one for one in sheet if local(one) == "sheetData"), None)
        self._rows = {} if self._data is None else dict(numbered(self._data, "row"))
        self._numbers = sorted(self._rows)

    def __iter__(self) -> Iterator[tuple[Place, etree._Element]]:
        """Every cell that the XML holds."""
        for number, row in self._rows.items():
            yield from (((number, column), cell) for column, cell in numbered(row, "c"))

    def styled(self, styles: Collection[int]) -> Iterator[tuple[Place, etree._Element]]:
        """The cells that have one of the styles."""
        wanted = {str(style) for style in styles}
        for number, row in self._rows.items():
            if any(cell.get("s") in wanted for cell in row):
                yield from (((number, at), cell) for at, cell in numbered(row, "c") if cell.get("s") in wanted)

    def at(self, place: Place) -> etree._Element | None:
        """The cell at a place; an empty one is made, with the style that the spreadsheet shows there."""
        if self._data is None:
            return None
        row = self._row(self._data, place[0])
        behind = None
        for column, cell in numbered(row, "c"):
            if column == place[1]:
                return cell
            if column > place[1]:
                behind = cell
                break
        made_cell = made(row, "c", r=name_of(place), s=self._inherited_style(row, place[1]))
        _put_before(row, behind, made_cell)
        row.attrib.pop("spans", "")
        return made_cell

    def _row(self, data: etree._Element, number: int) -> etree._Element:
        if number not in self._rows:
            place = bisect(self._numbers, number)
            behind = self._rows[self._numbers[place]] if place < len(self._numbers) else None
            self._rows[number] = made(data, "row", r=number)
            self._numbers.insert(place, number)
            _put_before(data, behind, self._rows[number])
        return self._rows[number]

    def _inherited_style(self, row: etree._Element, column: int) -> int:
        if row.get("customFormat") in ("1", "true"):
            return whole(row.get("s"))
        return next((whole(one.get("style")) for one in columns(self._sheet) if spans(one, column)), 0)


def columns(sheet: etree._Element) -> Iterable[etree._Element]:
    """The `col` elements of a sheet."""
    return (one for group in sheet if local(group) == "cols" for one in group if local(one) == "col")


def whole(text: str | None) -> int:
    """A number as an attribute holds it; 0 where it holds none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def numbered(elements: Iterable[etree._Element], name: str) -> Iterator[tuple[int, etree._Element]]:
    """Rows or cells with their number; one that does not say it follows the one before."""
    number = 0
    for one in elements:
        if local(one) == name:
            number = _own_number(one.get("r", ""), name) or number + 1
            yield number, one


def _own_number(reference: str, name: str) -> int:
    if name == "row":
        return whole(reference)
    letters = _LETTERS.match(reference)
    return column_number(letters[0].upper()) if letters else 0


def _put_before(parent: etree._Element, behind: etree._Element | None, child: etree._Element) -> None:
    if behind is None:
        parent.append(child)
    else:
        parent.insert(parent.index(behind), child)


def spans(column: etree._Element, number: int) -> bool:
    """Whether a `col` element speaks of a 1-based column."""
    return whole(column.get("min")) <= number <= whole(column.get("max"))
