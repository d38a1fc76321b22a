"""The cells of a workbook, typed as the spreadsheet holds them."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import python_calamine

from generator.diagnostics import Diagnostic, Origin, column_number, finding, finding_of
from generator.lookup import name_key
from generator.read import archive
from generator.read.book import SheetPart, leads_outside, number_formats, plain_book, sheet_parts
from generator.read.book_parts import STYLES, TEXTS, WORKBOOK, BookParts, book_parts
from generator.read.grid import Grid
from generator.read.sheet_marks import Marks, Shared
from generator.read.sheet_xml import (
    MAX_REWRITTEN,
    is_plain,
    marks_of,
    root_of,
    without,
    without_empty_cells,
)
from generator.read.struck import struck_styles, struck_texts
from generator.read.values import Value

ASIDE = "#"
"""What begins the name of a sheet that is not read: notes, drafts, instructions."""

MAX_CELLS = 1_000_000  # filled, of a workbook
MAX_AREA = 4_000_000  # cells of a workbook, filled or not
MAX_TEXT = 64 * 1024 * 1024  # bytes of all cells together, each shared text as often as it is used

_SHEET_ROOTS = ("worksheet", "chartsheet", "dialogsheet", "macrosheet")
_MOST_UNREADABLE = 100  # cells of a sheet; beyond, they have one cause
_FILLED = (b"<v>", b"<is>")
_NAME = re.compile(r"([A-Z]+)([0-9]+)")
_TEXT = re.compile(rb"<(?:\w+:)?si[ />]")


@dataclass(frozen=True)
class _Tab:
    """A sheet that is fit to be read."""

    part: SheetPart
    xml: bytes
    origin: Origin
    marks: Marks


@dataclass(frozen=True)
class Book:
    """A workbook as it was opened."""

    tabs: tuple[Origin, ...]  # every sheet in its order, also what is set aside; none: it could not be opened
    grids: tuple[Grid, ...]  # the sheets that are read, in the same order
    findings: tuple[Diagnostic, ...]


def is_aside(name: str, skipped: Collection[str] = ()) -> bool:
    """Whether a sheet is not read: its name says so, or it is one of those to skip."""
    return name.startswith(ASIDE) or name_key(name) in set(map(name_key, skipped))


def read_book(content: bytes, file: str, skipped: Collection[str] = ()) -> Book:
    """The sheets of a workbook that are not set aside, in the order of their tabs.

    One that cannot be read hides no other.

    Reports: what `archive.read_parts` and `leads_outside` report, damaged-workbook,
    duplicate-sheet, unreadable-cell, oversized-file, far-cell
    """
    origin = Origin(file)
    unpacked, problems = archive.read_parts(content, origin)
    parts = dict(unpacked)
    del unpacked
    book = None if problems else book_parts(parts)
    if book is None:
        return Book((), (), problems or (finding_of("not-a-workbook", origin, "not-a-workbook", reason=WORKBOOK),))
    problems = tuple(_broken_book(parts, book, origin))
    sheets = () if problems else sheet_parts(parts, book)
    if sheets is None:
        problems = (finding_of("damaged-workbook", origin, "damaged-workbook", part=book.workbook),)
    if problems or sheets is None:
        return Book((), (), problems)
    places = tuple(replace(origin, sheet_position=n, sheet=sheet.name) for n, sheet in enumerate(sheets))
    read = [(s, place) for s, place in zip(sheets, places, strict=True) if not is_aside(s.name, skipped)]
    tabs, findings = _tabs(read, parts, book, origin)
    findings += leads_outside(content, parts, book, origin)
    # One filled cell in the last corner would have the reader lay out the whole sheet.
    findings += [finding("far-cell", _cell_origin(tab.origin, tab.marks.far)) for tab in tabs if tab.marks.far]
    tabs = [tab for tab in tabs if not tab.marks.far]
    texts = parts.get(book.texts, b"")
    excess = list(_excess(tabs, texts, origin))
    if excess:
        return Book(places, (), (*findings, *excess))
    findings += [problem for tab in tabs for problem in _unreadable_cells(tab)]
    grids, damaged = _grids(archive.packed(_kept(parts, book, tabs)), tabs, origin)
    return Book(places, grids, (*findings, *damaged))


def _broken_book(parts: archive.Parts, book: BookParts, origin: Origin) -> Iterator[Diagnostic]:
    """Parts without which no sheet can be read."""
    for path in (book.workbook, book.relations):
        if not root_of(parts.get(path, b"")):
            yield finding_of("damaged-workbook", origin, "damaged-workbook", part=path)
    if not root_of(parts[book.texts]) if book.texts else any(b' t="s"' in part for part in parts.values()):
        yield finding_of("damaged-workbook", origin, "damaged-workbook", part=book.texts or TEXTS)


def _tabs(
    sheets: Iterable[tuple[SheetPart, Origin]], parts: dict[str, bytes], book: BookParts, origin: Origin
) -> tuple[list[_Tab], list[Diagnostic]]:
    """The sheets that are fit to be read, and for each of the others the reason."""
    texts, styles = (parts.get(path, b"") for path in (book.texts, book.styles))
    shared = Shared(len(_TEXT.findall(texts)), number_formats(styles), struck_styles(styles), struck_texts(texts))
    tabs: list[_Tab] = []
    findings: list[Diagnostic] = []
    names: dict[str, str] = {}
    filled = 0
    for sheet, place in sheets:
        part = without_empty_cells(parts[sheet.path]) if sheet.path in parts else None
        root = root_of(part or b"")
        problem = _unfit(sheet, root, part, names.get(sheet.name.casefold()), place)
        names.setdefault(sheet.name.casefold(), sheet.name)
        findings += [problem] if problem else []
        if problem or part is None or root != "worksheet":
            continue
        del parts[sheet.path]  # a sheet may take a hundred megabytes
        filled += sum(part.count(mark) for mark in _FILLED)
        if filled > MAX_CELLS:
            return [], [finding_of("oversized-file", origin, "too-many-cells", limit=MAX_CELLS)]
        marks = marks_of(part, shared)
        if marks is None:
            findings.append(finding_of("damaged-workbook", place, "damaged-sheet", part=sheet.path))
        else:
            tabs.append(_Tab(sheet, part, place, marks))
    return tabs, findings


def _unfit(sheet: SheetPart, root: str, part: bytes | None, namesake: str | None, place: Origin) -> Diagnostic | None:
    """Why a sheet cannot be read; `root` is the first element of its part."""
    if namesake is not None:
        return finding("duplicate-sheet", place, first=namesake)
    if part is None:
        return finding_of("damaged-workbook", place, "missing-sheet-part")
    if root not in _SHEET_ROOTS:
        return finding_of("damaged-workbook", place, "damaged-sheet", part=sheet.path)
    if _is_slow(part):
        return finding_of("oversized-file", place, "oversized-workbook", limit=f"{MAX_REWRITTEN >> 20} MiB")
    return None


def _is_slow(part: bytes) -> bool:
    """Whether a sheet takes the slow parser, and too long."""
    return len(part) > MAX_REWRITTEN and not is_plain(part)


def _excess(tabs: list[_Tab], texts: bytes, origin: Origin) -> Iterator[Diagnostic]:
    """Why the cells would take more memory than a workbook may."""
    if sum(tab.marks.area for tab in tabs) > MAX_AREA:
        yield finding_of("oversized-file", origin, "too-many-cells", limit=MAX_AREA)
    lengths = [len(text) for text in re.split(_TEXT, texts)[1:]]
    if sum(lengths[number] for tab in tabs for number in tab.marks.text_cells) > MAX_TEXT:
        yield finding_of("oversized-file", origin, "oversized-workbook", limit=f"{MAX_TEXT >> 20} MiB")


def _unreadable_cells(tab: _Tab) -> Iterator[Diagnostic]:
    if len(tab.marks.unreadable) > _MOST_UNREADABLE:
        yield finding_of("damaged-workbook", tab.origin, "damaged-sheet", part=tab.part.path)
        return
    for name, value in tab.marks.unreadable.items():
        yield finding("unreadable-cell", _cell_origin(tab.origin, name), value=value)


def _kept(parts: archive.Parts, book: BookParts, tabs: list[_Tab]) -> dict[str, bytes]:
    """What the fast reader needs, where it looks for it, and nothing that it gives up at."""
    named = {usual: parts[path] for usual, path in ((TEXTS, book.texts), (STYLES, book.styles)) if path}
    return plain_book(map(_readable, tabs), parts[book.workbook]) | named


def _readable(tab: _Tab) -> bytes:
    bad = {**tab.marks.unreadable, **tab.marks.errors}
    return without(tab.xml, bad) if bad else tab.xml


def _grids(content: io.BytesIO, tabs: list[_Tab], origin: Origin) -> tuple[tuple[Grid, ...], list[Diagnostic]]:
    grids: list[Grid] = []
    findings: list[Diagnostic] = []
    try:
        book = python_calamine.load_workbook(content)
    except python_calamine.CalamineError:
        return (), [finding_of("damaged-workbook", origin, "damaged-workbook", part=STYLES)]
    for index, tab in enumerate(tabs):
        try:
            values = book.get_sheet_by_index(index).to_python(skip_empty_area=False)
        except (python_calamine.CalamineError, OverflowError):
            findings.append(finding_of("damaged-workbook", tab.origin, "damaged-sheet", part=tab.part.path))
            continue
        _put_errors(values, tab.marks.errors)
        grids.append(Grid(tab.part.name, tab.origin, values, tab.marks, tab.part.is_hidden))
    return tuple(grids), findings


def _put_errors(values: list[list[Value]], errors: Mapping[str, str]) -> None:
    """Set the errors, which the reader gives as empty cells, into a sheet's values."""
    for name, error in errors.items():
        row, column = cell_indices(name)
        if row < len(values) and column < len(values[row]):
            values[row][column] = error


def _cell_origin(sheet: Origin, name: str) -> Origin:
    row, column = cell_indices(name)
    return replace(sheet, row=row + 1, column=column + 1)


def cell_indices(name: str) -> tuple[int, int]:
    """The 0-based row and column of `"K16"`."""
    match = _NAME.fullmatch(name)
    return (int(match[2][:7]) - 1, column_number(match[1][:7]) - 1) if match else (0, 0)
