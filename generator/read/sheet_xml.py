"""What a sheet's XML says beside its values: broken cells, formulas, what is hidden or merged."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import islice
from operator import lt
from xml.parsers import expat

from generator.read.sheet_dialect import rewritten
from generator.read.sheet_marks import Marks, Shared
from generator.read.sheet_scan import Scan, cells_around

MAX_REWRITTEN = 8 * 1024 * 1024  # bytes of a sheet that is not written as Excel does: it takes a slow parser

_EMPTY_CELL = rb'<c r="[A-Z]++[0-9]++"(?: s="[0-9]++")?/>'
_EMPTY = re.compile(rb"%s(?:%s)*+" % (_EMPTY_CELL, _EMPTY_CELL))  # all that stand side by side
_ROW = re.compile(rb'<row (?:[^>]*? )?r="([0-9]{1,10})"')
_FIRST_CELL = re.compile(_ROW.pattern + rb'[^>]*>\s*<c r="[A-Z]+([0-9]{1,10})"')
_OTHER_SPELLINGS = (re.compile(rb":c[ >/\t\n\r]"), re.compile(rb"<c[>/\t\n\r]"), re.compile(rb"<v[ \t\n\r]"))
_DECLARATION = 100  # bytes at the beginning, in which a quote of the other kind does no harm
_LARGE = 32 * 1024 * 1024  # bytes, from where on a copy takes more than it saves


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
    scan = Scan(plain, shared)
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
    for column, row, _, cell in cells_around(part, b"<v>"):
        if (column + row).decode() in cells:
            at = part.find(cell, after)
            kept.append(part[after:at])
            after = at + len(cell) + len(b"</c>")
    return b"".join((*kept, part[after:]))
