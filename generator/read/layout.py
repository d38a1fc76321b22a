"""Where things stand in a sheet of the MDD, found by name and not by position."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, finding
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
from generator.read.workbook import ERROR_VALUES, Grid, broken_cell

REQUIRED_COLUMNS = (WIRE_NAME, CARDINALITY, OBJECT, FORMAT, DETAILS)
OPTIONAL_COLUMNS = (DESCRIPTION, EXAMPLES)
PERIMETER = "Périmètre"
CUT = "CUT"
COMMENT = "#"

_LEVEL = re.compile(r"Donnée\s*\(\s*Niveau\s*([0-9]{1,2})\s*\)", re.IGNORECASE)
_NARROWING = re.compile(r"Détails de format\s*\((.+)\)")
_WORDS = re.compile(r"[^\s:]+:[^\s:]+:[^\s:]+")
_HEADER_SEARCH = 40  # rows
_ENTRY_SEARCH = 8  # rows
_ENTRY_REQUIRED = ("schema", "perimeter", "rootElement")
_ENTRY_COLUMNS = frozenset(
    {*_ENTRY_REQUIRED, "package", "customExtendPackage", "customExtendClass", "automaticGeneration", "subschema"}
    | {"header", "xmlns"}
)


@dataclass(frozen=True, slots=True)
class Columns:
    """0-based columns of a sheet's table, by what they hold."""

    header_row: int  # 0-based
    levels: tuple[int, ...]  # level 1 first
    named: Mapping[str, int]
    perimeters: Mapping[str, int]
    narrowings: Mapping[str, int]

    def of_perimeters(self, names: Collection[str]) -> Columns:
        """Without the columns of other perimeters: what they hold is nobody's."""
        return replace(
            self,
            perimeters={name: c for name, c in self.perimeters.items() if name in names},
            narrowings={name: c for name, c in self.narrowings.items() if name in names},
        )


def read_sheet(grid: Grid) -> tuple[Sheet | None, tuple[Diagnostic, ...]]:
    """A sheet's schemas and rows; None when it holds no schema.

    Reports: sheet-without-schema, missing-header, missing-column, duplicate-column,
    missing-perimeter-column, bad-flag, missing-entry-cell, no-level, two-levels,
    level-skipped, formula-without-value, error-value
    """
    if grid.name.startswith(COMMENT):
        return None, ()
    entries, findings = _entries(grid)
    header = _header_row(grid)
    if not entries:
        return None, tuple(findings or _without_schema(grid, header))
    if header is None:
        return None, (*findings, finding("missing-header", grid.origin, columns=", ".join(REQUIRED_COLUMNS)))
    columns, problems = _columns(grid, header)
    if columns is None:
        return None, (*findings, *problems)
    findings += [*problems, *_missing_perimeters(grid, entries, columns)]
    rows, problems = _rows(grid, columns.of_perimeters({entry.perimeter.text for entry in entries}))
    return Sheet(grid.name, entries, rows, grid.origin), (*findings, *problems)


# --- the configuration table ---------------------------------------------------


def _entries(grid: Grid) -> tuple[tuple[SchemaEntry, ...], list[Diagnostic]]:
    """The lines of the small table on top, or the words of A1 where it is not there."""
    for row in range(min(_ENTRY_SEARCH, len(grid.values))):
        names = {grid.cell(row, c).text: c for c in range(len(grid.values[row])) if grid.cell(row, c)}
        if len(_ENTRY_COLUMNS & names.keys()) < 2:
            continue
        missing = [name for name in _ENTRY_REQUIRED if name not in names]
        if not missing:
            return _table_entries(grid, row, names)
        return (), [finding("missing-column", replace(grid.origin, row=row + 1), column=name) for name in missing]
    return _word_entries(grid), []


def _without_schema(grid: Grid, header: int | None) -> Iterator[Diagnostic]:
    """A sheet of fields that no message comes from is more likely a slip than a note."""
    if header is not None and _columns(grid, header)[0] is not None:
        yield finding("sheet-without-schema", grid.origin)


def _table_entries(
    grid: Grid, header: int, names: Mapping[str, int]
) -> tuple[tuple[SchemaEntry, ...], list[Diagnostic]]:
    entries: list[SchemaEntry] = []
    findings: list[Diagnostic] = []
    for row in range(header + 1, min(header + 40, len(grid.values))):
        if any(grid.cell(row, c).text in (PERIMETER, WIRE_NAME) for c in range(len(grid.values[row]))):
            break
        if any(grid.cell(row, names[name]) for name in _ENTRY_REQUIRED):
            entry, problems = _table_entry(grid, row, names)
            entries.append(entry)
            findings += problems
    return tuple(entries), findings


def _table_entry(grid: Grid, row: int, names: Mapping[str, int]) -> tuple[SchemaEntry, list[Diagnostic]]:
    def cell(name: str) -> Cell:
        return grid.cell(row, names[name]) if name in names else Cell("", grid.cell(row, 0).origin)

    findings = [
        finding("missing-entry-cell", cell(name).origin, column=name) for name in _ENTRY_REQUIRED if not cell(name)
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


def _missing_perimeters(grid: Grid, entries: Sequence[SchemaEntry], columns: Columns) -> Iterator[Diagnostic]:
    """Perimeters that a schema, or a column of narrower details, names and no column has."""
    named = [(entry.perimeter.text, entry.perimeter.origin) for entry in entries if entry.perimeter]
    named += [(name, grid.cell(columns.header_row, c).origin) for name, c in columns.narrowings.items()]
    known = ", ".join(columns.perimeters) or "—"
    for perimeter, origin in named:
        if perimeter not in columns.perimeters:
            yield finding("missing-perimeter-column", origin, perimeter=perimeter, known=known)


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
    depth = max((n for n in range(1, 100) if _level(n) in named), default=1)
    levels = [_level(n) for n in range(1, depth + 1)]
    missing = [name for name in (*levels, *REQUIRED_COLUMNS) if name not in named]
    place = replace(grid.origin, row=header + 1)
    findings += [finding("missing-column", place, column=name) for name in missing]
    if missing:
        return None, findings
    return (
        Columns(
            header_row=header,
            levels=tuple(named[name] for name in levels),
            named={name: column for name, column in named.items() if name not in levels},
            perimeters=_perimeter_columns(grid, header, headers),
            narrowings={m[1].strip(): i for i, c in enumerate(headers) if (m := _NARROWING.fullmatch(c.text))},
        ),
        findings,
    )


def _named_columns(headers: Sequence[Cell]) -> tuple[dict[str, int], list[Diagnostic]]:
    named: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        level = _LEVEL.fullmatch(cell.text)
        name = _level(int(level[1])) if level else cell.text
        if not level and name not in (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS):
            continue
        if name in named:
            first = headers[named[name]].origin
            findings.append(finding("duplicate-column", cell.origin, related=[first], column=name, first=first.cell))
            continue
        named[name] = column
    return named, findings


def _level(number: int) -> str:
    return f"{LABEL} (Niveau {number})"


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
    narrowings = {name: grid.cell(number, column) for name, column in columns.narrowings.items()}
    levels = [(depth, grid.cell(number, column)) for depth, column in enumerate(columns.levels, start=1)]
    labels = [(depth, cell) for depth, cell in levels if cell and not _is_comment(cell)]
    if not labels and not cells[WIRE_NAME]:
        return None, []
    is_draft = not any(cell or cell.origin.cell in grid.uncomputed for cell in perimeters.values())
    used = [] if is_draft else [*(cell for _, cell in levels), *cells.values(), *narrowings.values()]
    findings = [problem for cell in (*used, *perimeters.values()) if (problem := broken_cell(grid, cell))]
    if not labels:
        return None, [*findings, finding("no-level", cells[WIRE_NAME].origin, balise=cells[WIRE_NAME].text)]
    if len(labels) > 1:
        (_, first), (_, second) = labels[0], labels[1]
        findings.append(
            finding("two-levels", second.origin, related=[first.origin], value=second.text, first=first.origin.cell)
        )
    depth, label = labels[0]
    return Row(depth, label.text, cells, perimeters, narrowings, label.origin), findings


def _is_comment(label: Cell) -> bool:
    return label.text.startswith(COMMENT) and label.text not in ERROR_VALUES
