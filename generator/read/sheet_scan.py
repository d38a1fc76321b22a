"""One pass over the bytes of a plain sheet, which finds the marks of its cells."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

from generator.diagnostics import column_number
from generator.read.book import is_date_format
from generator.read.sheet_marks import Area, Marks, Shared

MAX_AREA = 2_000_000  # cells from A1 to the corner of the last row and column, filled or not
_VALUE = re.compile(rb"<v>([^<]*)")
_FORMULA = re.compile(rb"<f(?: [^>]*)?(?:/>|>([^<]*))")
_TYPE = re.compile(rb'\bt="([^"]*)"')
_STYLE = re.compile(rb'\bs="([0-9]{1,6})"')
_NUMBER = re.compile(rb"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_OTHER_BOOK = re.compile(rb"\[[0-9]+\]|\[[^\]]*\.xls")  # `[1]Feuil1!A1`
_HIDDEN_ROW = re.compile(rb'<row (?=[^>]*\bhidden="(?:1|true)")[^>]*\br="([0-9]{1,7})"')
_HIDDEN_COLUMNS = re.compile(
    rb'<col (?=[^>]*\bhidden="(?:1|true)")(?=[^>]*\bmin="([0-9]{1,5})")[^>]*\bmax="([0-9]{1,5})"'
)
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_RUN = re.compile(rb"<r>(.*?)</r>", re.DOTALL)
_STRUCK = re.compile(rb"<strike(?:/>|\s+val=\"(?:1|true)\")")
_MOST_COLUMNS = 500  # elements that hide some
_LAST_DATE = 2_958_465  # days from 1900 on: 9999-12-31
_KNOWN_TYPES = frozenset({b"", b"n", b"s", b"b", b"e", b"str", b"inlineStr", b"d"})
_BOOLEANS = (b"0", b"1")
_OPEN = re.compile(rb'<c r="([A-Z]+)([0-9]+)"([^>]*)>')


class Scan:
    """One pass over the filled cells of a plain sheet."""

    def __init__(self, cells: bytes, shared: Shared) -> None:
        self.cells = cells
        self.shared = shared
        self.errors: dict[str, str] = {}
        self.unreadable: dict[str, str] = {}
        self.formats: dict[str, str] = {}
        self.texts: list[int] = []
        self.struck: set[str] = set()
        self.kinds: dict[bytes, tuple[bytes, str, bool]] = {}  # type, number format, strike, by a cell's attributes
        self.lowest = (0, b"")
        self.rightmost = (0, b"")
        self.widths: dict[bytes, int] = {}
        self.names: set[bytes] = set()  # of the cells seen
        self.has_cell_twice = False

    def marks(self) -> Marks:
        for mark in (b"<v>", b"<is>"):
            for column, row, attributes, cell in cells_around(self.cells, mark):
                if mark == b"<is>" and b"<v>" in cell:
                    continue  # seen already
                self._count(column + row)
                self._extend(column, row)
                self._value(column, row, attributes, cell)
        formulas = list(self._formulas())
        rows, columns = self.lowest[0], self.rightmost[0]
        area = rows * columns
        return Marks(
            uncomputed=frozenset(name for name, _, is_computed in formulas if not is_computed),
            errors=self.errors,
            far="" if area <= MAX_AREA else (self.lowest if rows > columns else self.rightmost)[1].decode(),
            formulas=frozenset(name for name, _, _ in formulas),
            linked={name: text.decode(errors="replace") for name, text, _ in formulas if _OTHER_BOOK.search(text)},
            unreadable=self.unreadable,
            formats=self.formats,
            struck=frozenset(self.struck),
            merged=tuple(self._merged()),
            hidden_rows=frozenset(int(row) for row in self._hidden(_HIDDEN_ROW)),
            hidden_columns=frozenset(self._hidden_columns()),
            area=area,
            text_cells=tuple(self.texts),
        )

    def _hidden(self, hidden: re.Pattern[bytes]) -> list[Any]:
        return hidden.findall(self.cells) if b"hidden=" in self.cells else []

    def _hidden_columns(self) -> Iterator[int]:
        for first, last in self._hidden(_HIDDEN_COLUMNS)[:_MOST_COLUMNS]:
            yield from range(int(first), min(int(last), 16_384) + 1)

    def _merged(self) -> Iterator[Area]:
        for left, top, right, bottom in _MERGED.findall(self.cells):
            yield Area(int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))

    def _count(self, name: bytes) -> None:
        self.has_cell_twice = self.has_cell_twice or name in self.names
        self.names.add(name)

    def _extend(self, column: bytes, row: bytes) -> None:
        number = int(row[:10])
        if number > self.lowest[0]:
            self.lowest = (number, column + row)
        if column not in self.widths:
            self.widths[column] = column_number(column[:7].decode())
            if self.widths[column] > self.rightmost[0]:
                self.rightmost = (self.widths[column], column + row)

    def _value(self, column: bytes, row: bytes, attributes: bytes, cell: bytes) -> None:
        kind, form, is_struck = self.kinds.get(attributes) or self._kind(attributes)
        match = _VALUE.search(cell)
        value = match[1] if match else b""
        if is_struck or self._is_struck(kind, value, cell):
            self.struck.add((column + row).decode())
        if kind == b"s" and value.isdigit() and int(value[:10]) < self.shared.texts:
            self.texts.append(int(value))
        elif kind in (b"str", b"inlineStr") or not value:
            return
        elif kind == b"e":
            self.errors[(column + row).decode()] = value.decode(errors="replace")
        elif not _is_of_type(kind, value, form):
            self.unreadable[(column + row).decode()] = value[:40].decode(errors="replace")
        elif form and kind in (b"", b"n") and not is_date_format(form):
            self.formats[(column + row).decode()] = form

    def _is_struck(self, kind: bytes, value: bytes, cell: bytes) -> bool:
        """Whether the text of a cell is struck through from end to end, whatever its style."""
        if kind == b"s" and self.shared.struck_texts:
            return value.isdigit() and int(value[:10]) in self.shared.struck_texts
        runs = _RUN.findall(cell) if kind == b"inlineStr" and b"<strike" in cell else []
        return bool(runs) and all(map(_STRUCK.search, runs))

    def _kind(self, attributes: bytes) -> tuple[bytes, str, bool]:
        kind, style = _TYPE.search(attributes), _STYLE.search(attributes)
        number = int(style[1]) if style else 0
        form = self.shared.formats[number] if number < len(self.shared.formats) else ""
        self.kinds[attributes] = (kind[1] if kind else b"", form, number in self.shared.struck_styles)
        return self.kinds[attributes]

    def _formulas(self) -> Iterator[tuple[str, bytes, bool]]:
        """Each formula's cell, its text, and whether its value is there."""
        for column, row, attributes, cell in cells_around(self.cells, b"<f"):
            formula, value = _FORMULA.search(cell), _VALUE.search(cell)
            if formula:
                is_computed = b't="str"' in attributes or (value is not None and value[1] != b"")
                yield (column + row).decode(), formula[1] or b"", is_computed


def _is_of_type(kind: bytes, value: bytes, form: str) -> bool:
    """Whether a stored value is what its cell's type says, so that it can be shown at all."""
    if kind == b"s" or kind not in _KNOWN_TYPES:
        return False
    if kind == b"b":
        return value in _BOOLEANS
    if kind == b"d":
        return True
    if not _NUMBER.fullmatch(value):
        return False
    number = float(value)
    return math.isfinite(number) and (0 <= number <= _LAST_DATE or not form or not is_date_format(form))


def cells_around(cells: bytes, mark: bytes) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
    """Column, row, attributes and whole text of each cell that the mark stands in."""
    after = 0
    while (at := cells.find(mark, after)) >= 0:
        start = cells.rfind(b"<c ", after, at)
        end = cells.find(b"</c>", at)
        cell = cells[max(start, after) : end if end >= 0 else len(cells)]
        after = max(end, at + 1) if end >= 0 else len(cells)
        opening = _OPEN.match(cell)
        if opening:
            yield opening[1], opening[2], opening[3], cell
