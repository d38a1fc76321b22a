"""What a sheet's XML says beside its values: broken cells, formulas, what is hidden or merged."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import lt
from typing import Any
from xml.parsers import expat

from generator.diagnostics import column_letters, column_number
from generator.read.book import is_date_format
from generator.read.sheet_dialect import rewritten

MAX_AREA = 2_000_000  # cells from A1 to the corner of the last row and column, filled or not
MAX_REWRITTEN = 8 * 1024 * 1024  # bytes of a sheet that is not written as Excel does: it takes a slow parser

_OPEN = re.compile(rb'<c r="([A-Z]+)([0-9]+)"([^>]*)>')
_EMPTY = re.compile(rb'<c r="[A-Z]++[0-9]++"(?: s="[0-9]++")?/>')
_VALUE = re.compile(rb"<v>([^<]*)")
_FORMULA = re.compile(rb"<f(?: [^>]*)?(?:/>|>([^<]*))")
_TYPE = re.compile(rb'\bt="([^"]*)"')
_STYLE = re.compile(rb'\bs="([0-9]{1,6})"')
_NUMBER = re.compile(rb"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_OTHER_BOOK = re.compile(rb"\[[0-9]+\]|\[[^\]]*\.xls")  # `[1]Feuil1!A1`
_HIDDEN_ROW = re.compile(rb'<row (?=[^>]*\bhidden="(?:1|true)")[^>]*\br="([0-9]{1,7})"')
_ROW = re.compile(rb'<row (?:[^>]*? )?r="([0-9]{1,10})"')
_FIRST_CELL = re.compile(_ROW.pattern + rb'[^>]*>\s*<c r="[A-Z]+([0-9]{1,10})"')
_HIDDEN_COLUMNS = re.compile(
    rb'<col (?=[^>]*\bhidden="(?:1|true)")(?=[^>]*\bmin="([0-9]{1,5})")[^>]*\bmax="([0-9]{1,5})"'
)
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_RUN = re.compile(rb"<r>(.*?)</r>", re.DOTALL)
_STRUCK = re.compile(rb"<strike(?:/>|\s+val=\"(?:1|true)\")")
_OTHER_SPELLINGS = (re.compile(rb":c[ >/\t\n\r]"), re.compile(rb"<c[>/\t\n\r]"), re.compile(rb"<v[ \t\n\r]"))
_DECLARATION = 100  # bytes at the beginning, in which a quote of the other kind does no harm
_LARGE = 32 * 1024 * 1024  # bytes, from where on a copy takes more than it saves
_MOST_COLUMNS = 500  # elements that hide some
_LAST_DATE = 2_958_465  # days from 1900 on: 9999-12-31
_KNOWN_TYPES = frozenset({b"", b"n", b"s", b"b", b"e", b"str", b"inlineStr", b"d"})
_BOOLEANS = (b"0", b"1")


@dataclass(frozen=True, slots=True)
class Area:
    """Cells from one corner to the other, 1-based, both inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        first = f"{column_letters(self.first_column)}{self.first_row}"
        return f"{first}:{column_letters(self.last_column)}{self.last_row}"


@dataclass(frozen=True, slots=True)
class Marks:
    """Cells of one sheet by their names, `"K16"`."""

    uncomputed: frozenset[str] = frozenset()  # a formula whose value nobody has computed
    errors: Mapping[str, str] = field(default_factory=dict)  # `#REF!` and the like, where Excel knows them for errors
    far: str = ""  # the filled cell that is too far out to be read; "" if there is none
    formulas: frozenset[str] = frozenset()
    linked: Mapping[str, str] = field(default_factory=dict)  # formulas that read another workbook
    unreadable: Mapping[str, str] = field(default_factory=dict)  # stored values that are not of their type
    formats: Mapping[str, str] = field(default_factory=dict)  # of numbers that are shown otherwise than they are
    struck: frozenset[str] = frozenset()  # filled cells whose text is struck through
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()  # 1-based
    hidden_columns: frozenset[int] = frozenset()  # 1-based
    area: int = 0  # cells from A1 to the last row and column
    text_cells: tuple[int, ...] = ()  # the shared texts that cells hold, by their numbers


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sheets of a workbook share."""

    texts: int  # how many there are
    formats: Sequence[str]  # of each cell style, empty where a number is shown as it is
    struck_styles: frozenset[int] = frozenset()  # cell styles by their numbers
    struck_texts: frozenset[int] = frozenset()  # texts by their numbers


def root_of(part: bytes) -> str:
    """The name of the first element of a part; empty unless the whole part is well-formed.

    The fast reader would take half a sheet for a whole one.
    """
    roots: list[str] = []
    parser = expat.ParserCreate("UTF-8", " ")  # whatever it declares: the fast reader knows no other encoding

    def first(name: str, _attributes: object) -> None:
        roots.append(name)
        parser.StartElementHandler = None

    parser.StartElementHandler = first
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, ValueError):
        return ""
    return roots[0].rpartition(" ")[2]


def marks_of(part: bytes, shared: Shared) -> Marks | None:
    """The marks of a sheet whose XML is well-formed; None when it contradicts itself.

    A second parser may think that it is not. A row or a filled cell that stands twice,
    or a cell in a row of another number, each program reads in its own way.

    A spreadsheet program stores each formula's last value; a file written by a
    script may lack it, and its cells then read as empty.
    """
    plain = part if is_plain(part) else rewritten(part)
    if plain is None:
        return None
    scan = _Scan(plain, shared)
    marks = scan.marks()
    is_odd = scan.has_cell_twice or _has_odd_rows(plain, holds_cells=plain is part)
    return None if is_odd and not marks.far else marks


def _has_odd_rows(plain: bytes, *, holds_cells: bool) -> bool:
    """Whether a row stands twice, or its first filled cell says that it is in another; rewritten rows hold no cells."""
    if holds_cells and any(int(match[1]) != int(match[2]) for match in _FIRST_CELL.finditer(plain)):
        return True
    numbers = list(map(int, _ROW.findall(plain)))
    is_sorted = all(map(lt, numbers, islice(numbers, 1, None)))
    return not is_sorted and len(set(numbers)) < len(numbers)


def is_plain(part: bytes) -> bool:
    """Whether each cell is written as Excel does, `<c r="A1"`; reading bytes is then enough.

    It takes a twentieth of the time of an XML parser, on sheets that have
    hundreds of thousands of empty cells.
    """
    if b"<!" in part or part.find(b"='", _DECLARATION) >= 0 or any(other.search(part) for other in _OTHER_SPELLINGS):
        return False
    return part.count(b'<c r="') == part.count(b"<c ")


def without_empty_cells(part: bytes) -> bytes:
    """The same sheet less the cells that have a style and nothing else, as Excel writes them.

    Some sheets are styled to their last column: of 200,000 cells, 3,000 are filled.
    """
    return part if len(part) > _LARGE else _EMPTY.sub(b"", part)


def without(part: bytes, cells: Container[str]) -> bytes:
    """The same plain sheet, some of its filled cells left out, for the fast reader gives up at what it cannot read."""
    kept: list[bytes] = []
    after = 0
    for column, row, _, cell in _cells_around(part, b"<v>"):
        if (column + row).decode() in cells:
            at = part.find(cell, after)
            kept.append(part[after:at])
            after = at + len(cell) + len(b"</c>")
    return b"".join((*kept, part[after:]))


class _Scan:
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
            for column, row, attributes, cell in _cells_around(self.cells, mark):
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
            merged=tuple(
                Area(int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))
                for left, top, right, bottom in _MERGED.findall(self.cells)
            ),
            hidden_rows=frozenset(int(row) for row in self._hidden(_HIDDEN_ROW)),
            hidden_columns=frozenset(
                column
                for first, last in self._hidden(_HIDDEN_COLUMNS)[:_MOST_COLUMNS]
                for column in range(int(first), min(int(last), 16_384) + 1)
            ),
            area=area,
            text_cells=tuple(self.texts),
        )

    def _hidden(self, hidden: re.Pattern[bytes]) -> list[Any]:
        return hidden.findall(self.cells) if b"hidden=" in self.cells else []

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
        for column, row, attributes, cell in _cells_around(self.cells, b"<f"):
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


def _cells_around(cells: bytes, mark: bytes) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
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
