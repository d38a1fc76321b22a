"""Where things stand in a sheet of the MDD, found by name and not by position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.rows import (
    CARDINALITY,
    DESCRIPTION,
    DETAILS,
    EXAMPLES,
    FORMAT,
    LABEL,
    OBJECT,
    WIRE_NAME,
    Cell,
    Row,
    SchemaEntry,
    Sheet,
)
from generator.read.workbook import Grid

REQUIRED_COLUMNS = (WIRE_NAME, CARDINALITY, OBJECT, FORMAT, DETAILS)
OPTIONAL_COLUMNS = (DESCRIPTION, EXAMPLES)
PERIMETER = "Périmètre"
CUT = "CUT"
COMMENT = "#"

_LEVEL = re.compile(r"Donnée\s*\(\s*Niveau\s*(\d+)\s*\)", re.IGNORECASE)
_NARROWING = re.compile(r"Détails de format\s*\((.+)\)")
_WORDS = re.compile(r"[^\s:]+:[^\s:]+:[^\s:]+")
_HEADER_SEARCH = 40  # rows
_ERROR_VALUES = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"})


@dataclass(frozen=True, slots=True)
class Columns:
    """0-based columns of a sheet's table, by what they hold."""

    header_row: int  # 0-based
    levels: tuple[int, ...]  # level 1 first
    named: Mapping[str, int]
    perimeters: Mapping[str, int]
    narrowings: Mapping[str, int]


def read_sheet(grid: Grid) -> tuple[Sheet | None, tuple[Diagnostic, ...]]:
    """A sheet's schemas and rows; None when it holds no schema.

    Reports: missing-header, missing-column, duplicate-column, missing-perimeter-column,
    bad-flag, missing-entry-cell, no-level, two-levels, level-skipped,
    formula-without-value, error-value
    """
    if grid.name.startswith(COMMENT):
        return None, ()
    entries, findings = _entries(grid)
    if not entries:
        return None, tuple(findings)
    header = _header_row(grid)
    if header is None:
        return None, (*findings, finding("missing-header", grid.origin, columns=", ".join(REQUIRED_COLUMNS)))
    columns, problems = _columns(grid, header)
    findings += problems
    findings += _missing_perimeters(entries, columns)
    if columns is None:
        return None, tuple(findings)
    rows, problems = _rows(grid, columns)
    return Sheet(grid.name, entries, rows, grid.origin), (*findings, *problems)


# --- the configuration table ---------------------------------------------------


def _entries(grid: Grid) -> tuple[tuple[SchemaEntry, ...], list[Diagnostic]]:
    """The lines of the small table on top, or the words of A1 where it is not there."""
    for row in range(min(8, len(grid.values))):
        names = {grid.cell(row, c).text: c for c in range(len(grid.values[row])) if grid.cell(row, c)}
        if {"schema", "perimeter", "rootElement"} <= names.keys():
            return _table_entries(grid, row, names)
    return _word_entries(grid), []


def _table_entries(
    grid: Grid, header: int, names: Mapping[str, int]
) -> tuple[tuple[SchemaEntry, ...], list[Diagnostic]]:
    entries: list[SchemaEntry] = []
    findings: list[Diagnostic] = []
    for row in range(header + 1, min(header + 40, len(grid.values))):
        if any(grid.cell(row, c).text in (PERIMETER, WIRE_NAME) for c in range(len(grid.values[row]))):
            break
        if grid.cell(row, names["schema"]):
            entry, problems = _table_entry(grid, row, names)
            entries.append(entry)
            findings += problems
    return tuple(entries), findings


def _table_entry(grid: Grid, row: int, names: Mapping[str, int]) -> tuple[SchemaEntry, list[Diagnostic]]:
    def cell(name: str) -> Cell:
        return grid.cell(row, names[name]) if name in names else Cell("", grid.cell(row, 0).origin)

    findings = [
        finding("missing-entry-cell", cell(name).origin, column=name)
        for name in ("perimeter", "rootElement")
        if not cell(name)
    ]
    flags: dict[str, bool] = {}
    for name, default in (("header", True), ("automaticGeneration", True)):
        value = cell(name).text.upper()
        if value not in ("Y", "N", ""):
            findings.append(finding("bad-flag", cell(name).origin, column=name, value=cell(name).text))
        flags[name] = value == "Y" if value else default
    entry = SchemaEntry(
        schema=cell("schema"),
        perimeter=cell("perimeter"),
        root=cell("rootElement"),
        namespace=cell("xmlns"),
        has_header=flags["header"],
        is_generated=flags["automaticGeneration"],
        title=cell("title").text,
        description=cell("description").text,
    )
    return entry, findings


def _word_entries(grid: Grid) -> tuple[SchemaEntry, ...]:
    """Schemas named in A1 as `RC-EDA:15-18:createCase RS-EDA:15-15:createCaseHealth`."""
    first = grid.cell(0, 0)
    return tuple(
        SchemaEntry(
            schema=Cell(schema, first.origin),
            perimeter=Cell(perimeter, first.origin),
            root=Cell(root, first.origin),
            namespace=Cell("", first.origin),
            has_header=True,
            is_generated=True,
            title="",
            description="",
        )
        for word in first.text.split()
        if _WORDS.fullmatch(word)
        for schema, perimeter, root in [word.split(":")]
    )


def _missing_perimeters(entries: Sequence[SchemaEntry], columns: Columns | None) -> Iterator[Diagnostic]:
    if columns is None:
        return
    for entry in entries:
        if entry.perimeter and entry.perimeter.text not in columns.perimeters:
            yield finding(
                "missing-perimeter-column",
                entry.perimeter.origin,
                perimeter=entry.perimeter.text,
                known=", ".join(columns.perimeters) or "—",
            )


# --- the table's header --------------------------------------------------------


def _header_row(grid: Grid) -> int | None:
    """The row that names the most columns we know, at least three."""
    known = {*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS}

    def score(row: int) -> int:
        texts = [str(v).strip() for v in grid.values[row] if isinstance(v, str)]
        return len(known & set(texts)) + sum(1 for t in texts if _LEVEL.fullmatch(t))

    best = max(range(min(_HEADER_SEARCH, len(grid.values))), key=score, default=None)
    return best if best is not None and score(best) >= 3 else None


def _columns(grid: Grid, header: int) -> tuple[Columns | None, list[Diagnostic]]:
    width = len(grid.values[header])
    headers = [grid.cell(header, column) for column in range(width)]
    cut = next((i for i, cell in enumerate(headers) if cell.text.upper() == CUT), width)
    headers = headers[:cut]
    named, findings = _named_columns(headers)
    levels = {int(m[1]): i for i, cell in enumerate(headers) if (m := _LEVEL.fullmatch(cell.text))}
    place = Origin(grid.origin.file, grid.origin.sheet_position, grid.name, header + 1)
    missing = [name for name in REQUIRED_COLUMNS if name not in named]
    if 1 not in levels:
        missing.insert(0, f"{LABEL} (Niveau 1)")
    findings += [finding("missing-column", place, column=name) for name in missing]
    if missing:
        return None, findings
    depth = next(n for n in range(1, len(levels) + 2) if n not in levels) - 1
    return (
        Columns(
            header_row=header,
            levels=tuple(levels[n] for n in range(1, depth + 1)),
            named=named,
            perimeters=_perimeter_columns(grid, header, headers),
            narrowings={m[1].strip(): i for i, c in enumerate(headers) if (m := _NARROWING.fullmatch(c.text))},
        ),
        findings,
    )


def _named_columns(headers: Sequence[Cell]) -> tuple[dict[str, int], list[Diagnostic]]:
    named: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        if cell.text not in (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS):
            continue
        if cell.text in named:
            first = headers[named[cell.text]].origin
            findings.append(
                finding("duplicate-column", cell.origin, related=[first], column=cell.text, first=first.cell)
            )
            continue
        named[cell.text] = column
    return named, findings


def _perimeter_columns(grid: Grid, header: int, headers: Sequence[Cell]) -> dict[str, int]:
    """Columns under the word `Périmètre`, by the perimeter's name."""
    above = header - 1
    return {
        cell.text: column
        for column, cell in reversed(list(enumerate(headers)))
        if cell and above >= 0 and grid.cell(above, column).text.startswith(PERIMETER)
    }


# --- the rows ------------------------------------------------------------------


def _rows(grid: Grid, columns: Columns) -> tuple[tuple[Row, ...], list[Diagnostic]]:
    rows: list[Row] = []
    findings: list[Diagnostic] = []
    depth = 0
    for number in range(columns.header_row + 1, len(grid.values)):
        row, problems = _row(grid, number, columns)
        findings += problems
        if row is None:
            continue
        if row.depth > depth + 1:
            findings.append(finding("level-skipped", row.origin, level=row.depth, expected=depth + 1))
        depth = row.depth
        rows.append(row)
    return tuple(rows), findings


def _row(grid: Grid, number: int, columns: Columns) -> tuple[Row | None, list[Diagnostic]]:
    cells = {name: grid.cell(number, column) for name, column in columns.named.items()}
    for name in OPTIONAL_COLUMNS:
        cells.setdefault(name, Cell("", grid.cell(number, 0).origin))
    perimeters = {name: grid.cell(number, column) for name, column in columns.perimeters.items()}
    labels = [
        (depth, cell)
        for depth, column in enumerate(columns.levels, start=1)
        if (cell := grid.cell(number, column)) and not cell.text.startswith(COMMENT)
    ]
    if not labels and not cells[WIRE_NAME]:
        return None, []
    findings = _broken_cells(grid, [*cells.values(), *perimeters.values()])
    if not labels:
        return None, [*findings, finding("no-level", cells[WIRE_NAME].origin, balise=cells[WIRE_NAME].text)]
    if len(labels) > 1:
        (_, first), (_, second) = labels[0], labels[1]
        findings.append(
            finding("two-levels", second.origin, related=[first.origin], value=second.text, first=first.origin.cell)
        )
    depth, label = labels[0]
    narrowings = {name: grid.cell(number, column) for name, column in columns.narrowings.items()}
    return Row(depth, label.text, cells, perimeters, narrowings, label.origin), findings


def _broken_cells(grid: Grid, cells: Sequence[Cell]) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    for cell in cells:
        if cell.origin.cell in grid.uncomputed:
            findings.append(finding("formula-without-value", cell.origin))
        elif cell.text in _ERROR_VALUES:
            findings.append(finding("error-value", cell.origin, value=cell.text))
    return findings
