"""How an empty sheet of the MDD looks: its table of schemas, its headers, its drop-down lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import column_letters
from generator.read.columns import CUT
from generator.read.rows import (
    CARDINALITY,
    DESCRIPTION,
    DETAILS,
    EXAMPLES,
    FORMAT,
    LABEL,
    OBJECT,
    PERIMETER,
    WIRE_NAME,
)
from generator.xlsx.cells import CellRef
from generator.xlsx.page import Choice, Column, FormatRule, Page, area
from generator.xlsx.styles import Look, Styles

DEPTH = 6  # levels

_ENTRY_HEADERS = (
    *("schema", "perimeter", "rootElement", "package", "customExtendPackage", "customExtendClass"),
    *("automaticGeneration", "subschema", "header", "xmlns", "title", "description"),
)
_FIRST_ENTRY, _LAST_ENTRY, _HEADER, _FIRST_ROW = 3, 6, 8, 9
_GRID_ROWS, _LIST_ROWS = 40, 300  # rows with lines around their cells; rows with drop-down lists

_COLUMNS = {
    "ID": 15,
    **{f"{LABEL} (Niveau {level})": 17 for level in range(1, DEPTH + 1)},
    DESCRIPTION: 70,
    EXAMPLES: 34,
    WIRE_NAME: 24,
    CARDINALITY: 14,
    OBJECT: 8,
    FORMAT: 19,
    DETAILS: 42,
}
_CENTRED = frozenset({"ID", CARDINALITY, OBJECT})
_PERIMETER_WIDTH, _CUT_WIDTH = 11, 6

_WORDS = Look(size=12, ink="1F4E78", is_bold=True)
_ENTRY_HEADER = Look(size=9, fill="DDEBF7", is_bold=True, has_grid=True)
_ENTRY = Look(size=9, is_wrapped=True, has_grid=True, number_format=49)
_ABOVE = Look(size=9, is_centred=True, has_grid=True, vertical="center")
_TITLE = Look(ink="FFFFFF", fill="1F4E78", is_bold=True, is_wrapped=True, has_grid=True, vertical="center")
_TITLE_CENTRED = Look(
    ink="FFFFFF", fill="1F4E78", is_bold=True, is_centred=True, is_wrapped=True, has_grid=True, vertical="center"
)
_PERIMETER_TITLE = Look(
    ink="FFFFFF", fill="2E75B6", is_bold=True, is_centred=True, is_wrapped=True, has_grid=True, vertical="center"
)
_FIELD = Look(is_wrapped=True, has_grid=True, number_format=49)
_FIELD_CENTRED = Look(is_centred=True, has_grid=True, number_format=49)
_PLAIN = Look(is_wrapped=True, number_format=49)
_PLAIN_CENTRED = Look(is_centred=True, number_format=49)

_TYPES = ("string", "integer", "number", "boolean", "date", "datetime", "phoneNumber", "codeAndLabel")
_CARDINALITIES = ("0..1", "1..1", "0..n", "1..n")
_LEVEL_FILLS = ("BDD7EE", "DDEBF7", "EDF4FB", "F7FAFD")  # of rows, by level
_MISSING = "FFD966"  # of a cell that is still to be filled in


def wanted_columns() -> frozenset[str]:
    """The headers that every sheet has, and no perimeter can have."""
    return frozenset(_COLUMNS)


def blank_page(styles: Styles, name: str, root: str, perimeters: Sequence[str]) -> Page:
    """A sheet for one schema; each perimeter has a column, of which the first is the schema's own.

    A line of the table of schemas names each further perimeter, for its schema to be
    filled in.
    """
    last = len(_COLUMNS) + len(perimeters) + 1
    heights = {1: 20.0, 2: 15.0, 7: 15.0, 8: 32.0}
    heights |= {row: 30.0 if row < _FIRST_ENTRY + len(perimeters) else 8.0 for row in range(_FIRST_ENTRY, 7)}
    description = len(_ENTRY_HEADERS)
    return Page(
        columns=tuple(_columns(styles, len(perimeters))),
        cells={
            (1, 1): (f"{name}:{perimeters[0]}:{root}", styles.look(_WORDS)),
            **_entries(styles, name, root, perimeters, last),
            **_headers(styles, perimeters),
            **_fields(styles, last - 1),
        },
        frozen=(_FIRST_ROW, 2),
        filter=area(*filter_corners(perimeters)),
        heights=heights,
        merged=tuple(area((row, description), (row, last)) for row in range(2, _FIRST_ENTRY + len(perimeters))),
        choices=tuple(_choices(len(perimeters))),
        rules=tuple(_rules(styles, last - 1)),
        zoom=85,
    )


def filter_corners(perimeters: Sequence[str]) -> tuple[CellRef, CellRef]:
    """The area of the filter: the headers and the rows with a grid, without `CUT`."""
    return (_HEADER, 1), (_FIRST_ROW + _GRID_ROWS - 1, len(_COLUMNS) + len(perimeters))


def _columns(styles: Styles, perimeters: int) -> Iterator[Column]:
    plain, centred = styles.look(_PLAIN), styles.look(_PLAIN_CENTRED)
    for header, width in _COLUMNS.items():
        yield Column(width, centred if header in _CENTRED else plain)
    for _ in range(perimeters):
        yield Column(_PERIMETER_WIDTH, centred)
    yield Column(_CUT_WIDTH, plain)


def _entries(
    styles: Styles, name: str, root: str, perimeters: Sequence[str], last: int
) -> dict[CellRef, tuple[str, int]]:
    """The table of schemas; the description has all columns up to the last one."""
    header, plain = styles.look(_ENTRY_HEADER), styles.look(_ENTRY)
    known = {"schema": name, "rootElement": root, "package": root, "xmlns": f"{root}:1.0"}
    common = {"automaticGeneration": "Y", "subschema": "N", "header": "Y"}
    cells = {(2, column): (title, header) for column, title in enumerate(_ENTRY_HEADERS, 1)}
    for row, perimeter in enumerate(perimeters, _FIRST_ENTRY):
        values = {**(known if row == _FIRST_ENTRY else {}), **common, "perimeter": perimeter}
        cells |= {(row, column): (values.get(title, ""), plain) for column, title in enumerate(_ENTRY_HEADERS, 1)}
        cells |= {(row, column): ("", plain) for column in range(len(_ENTRY_HEADERS) + 1, last + 1)}
    return cells


def _headers(styles: Styles, perimeters: Sequence[str]) -> dict[CellRef, tuple[str, int]]:
    title, centred, perimeter = (styles.look(look) for look in (_TITLE, _TITLE_CENTRED, _PERIMETER_TITLE))
    cells = {
        (_HEADER, column): (header, centred if header in _CENTRED else title)
        for column, header in enumerate(_COLUMNS, 1)
    }
    for column, name in enumerate(perimeters, len(_COLUMNS) + 1):
        cells[_HEADER - 1, column] = (PERIMETER, styles.look(_ABOVE))
        cells[_HEADER, column] = (name, perimeter)
    cells[_HEADER, len(_COLUMNS) + len(perimeters) + 1] = (CUT, title)
    return cells


def _fields(styles: Styles, last: int) -> dict[CellRef, tuple[str, int]]:
    """Empty cells with lines around them, so that the table is visible."""
    plain, centred = styles.look(_FIELD), styles.look(_FIELD_CENTRED)
    headers = [*_COLUMNS, *[""] * (last - len(_COLUMNS))]
    return {
        (row, column): ("", centred if not header or header in _CENTRED else plain)
        for row in range(_FIRST_ROW, _FIRST_ROW + _GRID_ROWS)
        for column, header in enumerate(headers, 1)
    }


# --- drop-down lists and colours -------------------------------------------------


def _choices(perimeters: int) -> Iterator[Choice]:
    yield Choice(
        _below(CARDINALITY),
        CARDINALITY,
        "min..max : 0..1, 1..1, 0..n, 1..n, ou une autre paire telle que 2..12.",
        _CARDINALITIES,
    )
    yield Choice(_below(OBJECT), OBJECT, "X pour un objet, rien sinon.", ("X",), is_strict=True)
    yield Choice(_below(FORMAT), FORMAT, "Un type simple, codeAndLabel, ou le nom du type d'un objet.", _TYPES)
    first = len(_COLUMNS) + 1
    yield Choice(
        area((_FIRST_ROW, first), (_FIRST_ROW + _LIST_ROWS - 1, first + perimeters - 1)),
        PERIMETER,
        "X : la donnée y est. Une cardinalité : elle y est, avec celle-ci. Vide : elle n'y est pas.",
        ("X", *_CARDINALITIES),
    )
    flags = [_ENTRY_HEADERS.index(name) + 1 for name in ("automaticGeneration", "header")]
    entries = area((_FIRST_ENTRY, flags[0]), (_LAST_ENTRY, flags[1]))
    yield Choice(entries, "Oui ou non", "Y ou N.", ("Y", "N"), is_strict=True)


def _rules(styles: Styles, last: int) -> Iterator[FormatRule]:
    """Formats for missing cells, comments, objects, and each level; the first that holds counts."""
    labels = [_letter(f"{LABEL} (Niveau {level})") for level in range(1, DEPTH + 1)]
    filled = [f'AND(${letter}{_FIRST_ROW}<>"",LEFT(${letter}{_FIRST_ROW},1)<>"#")' for letter in labels]
    is_field, is_simple = f"OR({','.join(filled)})", f'${_letter(OBJECT)}{_FIRST_ROW}=""'
    missing = styles.coloured(_MISSING)
    for header in (WIRE_NAME, CARDINALITY, DESCRIPTION, EXAMPLES, FORMAT):
        needed = f'{is_field},${_letter(header)}{_FIRST_ROW}=""'
        needed += f",{is_simple}" if header in (EXAMPLES, FORMAT) else ""
        yield FormatRule(_below(header), f"AND({needed})", missing, is_last=True)
    end = _FIRST_ROW + _LIST_ROWS - 1
    levels = area((_FIRST_ROW, 2), (end, 1 + DEPTH))
    is_object = f'${_letter(OBJECT)}{_FIRST_ROW}="X"'
    yield FormatRule(levels, f'LEFT({labels[0]}{_FIRST_ROW},1)="#"', styles.inked("7F7F7F", is_italic=True))
    yield FormatRule(f"{levels} {_below(WIRE_NAME)}", is_object, styles.inked("000000", is_bold=True))
    for formula, colour in zip(filled, _LEVEL_FILLS, strict=False):
        yield FormatRule(area((_FIRST_ROW, 1), (end, last)), formula, styles.coloured(colour))


def _letter(header: str) -> str:
    return column_letters(list(_COLUMNS).index(header) + 1)


def _below(header: str) -> str:
    letter = _letter(header)
    return f"{letter}{_FIRST_ROW}:{letter}{_FIRST_ROW + _LIST_ROWS - 1}"
