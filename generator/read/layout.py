"""Where things stand in a sheet of the MDD, found by name and not by position."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, finding
from generator.read.cell_doubts import ERROR_VALUES, broken_cell
from generator.read.entries import read_entries
from generator.read.level_order import levels_out_of_order
from generator.read.misspelt import absent_columns, unnamed_columns
from generator.read.nameless_rows import nameless_row
from generator.read.perimeters import (
    misplaced_perimeters,
    narrowing_columns,
    perimeter_columns,
    unmarked_perimeters,
)
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
from generator.read.table_doubts import Crowd, filled_rows, merged_header, row_doubts, table_doubts
from generator.read.values import composed
from generator.read.workbook import Grid

REQUIRED_COLUMNS = (WIRE_NAME, CARDINALITY, OBJECT, FORMAT, DETAILS)
OPTIONAL_COLUMNS = (DESCRIPTION, EXAMPLES)
CUT = "CUT"
COMMENT = "#"

_LEVEL = re.compile(r"Donnée\s*\(\s*Niveau\s*([0-9]{1,2})\s*\)", re.IGNORECASE)
_HEADER_SEARCH = 40  # rows


@dataclass(frozen=True, slots=True)
class Columns:
    """0-based columns of a sheet's table, by what they hold."""

    header_row: int  # 0-based
    levels: tuple[int, ...]  # level 1 first
    named: Mapping[str, int]
    perimeters: Mapping[str, int]
    narrowings: Mapping[str, int]

    @property
    def used(self) -> frozenset[int]:
        """Every column that the model depends on."""
        return frozenset(
            (*self.levels, *self.named.values(), *self.perimeters.values(), *self.narrowings.values()),
        )

    def of_perimeters(self, names: Collection[str]) -> Columns:
        """Without the columns of other perimeters: what they hold is nobody's."""
        return replace(
            self,
            perimeters={name: c for name, c in self.perimeters.items() if name in names},
            narrowings={name: c for name, c in self.narrowings.items() if name in names},
        )


@dataclass(frozen=True)
class Look:
    """What was seen of a sheet of the MDD, whether or not it could be read."""

    findings: tuple[Diagnostic, ...]
    entries: tuple[SchemaEntry, ...] = ()
    columns: Columns | None = None  # of all perimeters that the sheet has, also of those that no schema names
    sheet: Sheet | None = None  # its schemas and rows; None when it holds no schema


def read_sheet(grid: Grid) -> Look:
    """A sheet's schemas and rows, and where they were found.

    Reports: sheet-without-schema, missing-header, missing-column, misspelt-column,
    misspelt-optional-column, missing-optional-column, column-behind-cut, duplicate-column, missing-perimeter-column,
    unmarked-perimeter-column, merged-cells, levels-out-of-order, missing-wire-name, stray-mark,
    no-level, two-levels, level-skipped, and all that
    `read_entries`, `broken_cell` and the doubts report
    """
    entries, findings = read_entries(grid)
    header = _header_row(grid, len(entries))
    if not entries:
        return Look(tuple(findings or _without_schema(grid, header)))
    if header is None:
        absent = finding("missing-header", grid.origin, columns=", ".join(REQUIRED_COLUMNS))
        return Look((*findings, absent), entries)
    whole, problems = _columns(grid, header)
    if whole is None:
        return Look((*findings, *problems, *merged_header(grid, header)), entries)
    unmarked = unmarked_perimeters(_headers(grid, header)[0], entries, whole.perimeters)
    whole = replace(whole, perimeters={**whole.perimeters, **unmarked})
    findings += [
        *problems,
        *misplaced_perimeters(grid, entries, whole.header_row, whole.perimeters, whole.narrowings),
    ]
    columns = whole.of_perimeters({entry.perimeter.text for entry in entries})
    rows, problems = _rows(grid, columns, len(entries))
    if rows is None:
        return Look((*findings, *problems), entries, whole)
    lines = {row.origin.row - 1 for row in rows if _is_marked(grid, row)}
    doubts = table_doubts(grid, columns.header_row, columns.used, lines)
    return Look((*findings, *problems, *doubts), entries, whole, Sheet(grid.name, entries, rows, grid.origin))


def _is_marked(grid: Grid, row: Row) -> bool:
    """Whether a row is in a perimeter, or a formula decides whether it is: the next save may say otherwise."""
    return any(mark or mark.origin.cell in grid.marks.formulas for mark in row.perimeters.values())


def _without_schema(grid: Grid, header: int | None) -> Iterator[Diagnostic]:
    """A sheet of fields that no message comes from is more likely a slip than a note."""
    if header is not None and _columns(grid, header)[0] is not None:
        yield finding("sheet-without-schema", grid.origin)


# --- the table's header --------------------------------------------------------


def _header_row(grid: Grid, entries: int) -> int | None:
    """The row that names the most columns we know, at least three; below a table of so many schemas."""
    known = {*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS}

    def score(row: int) -> int:
        texts = [" ".join(composed(v).split()) for v in grid.values[row] if v != "" and isinstance(v, str)]
        return len(known & set(texts)) + sum(1 for t in texts if _LEVEL.fullmatch(t))

    best = max(range(min(entries + _HEADER_SEARCH, len(grid.values))), key=score, default=None)
    return best if best is not None and score(best) >= 3 else None


def _columns(grid: Grid, header: int) -> tuple[Columns | None, list[Diagnostic]]:
    headers, behind = _headers(grid, header)
    named, findings = _named_columns(headers)
    depth = max((n for n in range(1, 100) if _level(n) in named), default=1)
    levels = [_level(n) for n in range(1, depth + 1)]
    required = [name for name in (*levels, *REQUIRED_COLUMNS) if name not in named]
    optional = [name for name in OPTIONAL_COLUMNS if name not in named]
    perimeters, repeated = perimeter_columns(grid, header, headers)
    narrowings, lost = narrowing_columns(headers, perimeters)
    used = {*named.values(), *perimeters.values(), *narrowings.values()}
    strange = [cell for column, cell in enumerate(headers) if column not in used]
    hidden = [cell for cell in behind if cell.text in required]
    absent = [name for name in required if name not in {cell.text for cell in hidden}]
    findings += [*repeated, *lost]
    findings += [
        finding("column-behind-cut", cell.origin, column=cell.text, cut=behind[0].origin.cell) for cell in hidden
    ]
    unnamed = unnamed_columns(grid, header, headers) if absent or optional else []
    findings += levels_out_of_order([headers[named[name]] for name in levels if name in named])
    findings += absent_columns(strange, absent, optional, replace(grid.origin, row=header + 1), unnamed)
    if required:
        findings += [problem for cell in headers if (problem := broken_cell(grid, cell))]
        return None, findings
    return (
        Columns(
            header_row=header,
            levels=tuple(named[name] for name in levels),
            named={name: column for name, column in named.items() if name not in levels},
            perimeters=perimeters,
            narrowings=narrowings,
        ),
        findings,
    )


def _headers(grid: Grid, header: int) -> tuple[list[Cell], list[Cell]]:
    """The cells of the header row before CUT, and those from there on."""
    cells = [grid.keyword(header, column) for column in range(len(grid.values[header]))]
    cut = next((i for i, cell in enumerate(cells) if cell.text.upper() == CUT), len(cells))
    return cells[:cut], cells[cut:]


def _named_columns(headers: Sequence[Cell]) -> tuple[dict[str, int], list[Diagnostic]]:
    named: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        level = _LEVEL.fullmatch(cell.text)
        name = _level(int(level[1])) if level else " ".join(cell.text.split())
        if not level and name not in (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS):
            continue
        if name in named:
            kept, other = named[name], column
            if level and _is_in_order(headers, other) and not _is_in_order(headers, kept):
                kept, other = other, kept
            first, place = headers[kept].origin, headers[other].origin
            findings.append(finding("duplicate-column", place, related=[first], column=name, first=first.cell))
            named[name] = kept
            continue
        named[name] = column
    return named, findings


def _is_in_order(headers: Sequence[Cell], column: int) -> bool:
    """Whether a level's column stands after that of the level above, or before that of the level below."""
    around = (headers[n].text if 0 <= n < len(headers) else "" for n in (column - 1, column, column + 1))
    before, own, after = (int(level[1]) if (level := _LEVEL.fullmatch(text)) else 0 for text in around)
    return after == own + 1 or (after == 0 and before == own - 1)


def _level(number: int) -> str:
    return f"{LABEL} (Niveau {number})"


# --- the rows ------------------------------------------------------------------


def _rows(grid: Grid, columns: Columns, schemas: int) -> tuple[tuple[Row, ...] | None, list[Diagnostic]]:
    """The rows of the table, which as many schemas are drawn from; None when it is too much to be read."""
    rows: list[Row] = []
    held = (*columns.levels, columns.named[WIRE_NAME], *columns.perimeters.values())
    numbers = filled_rows(grid, columns.header_row, held)
    crowd = Crowd(grid, numbers, schemas)
    depth = 0
    for number in numbers:
        if crowd.is_too_much:
            return None, crowd.findings
        row, problems = _row(grid, number, columns)
        if row is not None and row.depth > depth + 1:
            problems.append(finding("level-skipped", row.origin, level=row.depth, expected=depth + 1))
        crowd.add(problems, number)
        if row is not None:
            depth = row.depth
            rows.append(row)
    return tuple(rows), crowd.findings


def _row(grid: Grid, number: int, columns: Columns) -> tuple[Row | None, list[Diagnostic]]:
    cells = {name: grid.cell(number, column) for name, column in columns.named.items()}
    for name in OPTIONAL_COLUMNS:
        cells.setdefault(name, Cell("", grid.cell(number, 0).origin))
    perimeters = {name: grid.cell(number, column) for name, column in columns.perimeters.items()}
    narrowings = {name: grid.cell(number, column) for name, column in columns.narrowings.items()}
    levels = [(depth, grid.cell(number, column)) for depth, column in enumerate(columns.levels, start=1)]
    labels = [(depth, cell) for depth, cell in levels if cell and not _is_comment(cell)]
    if not labels and not cells[WIRE_NAME]:
        return None, list(nameless_row(cells, perimeters))
    is_draft = not any(cell or cell.origin.cell in grid.marks.uncomputed for cell in perimeters.values())
    others = (*(() if is_draft else narrowings.values()), *perimeters.values())
    labelling = [] if is_draft else [cell for _, cell in levels]
    named = {} if is_draft else {name: cells[name] for name in columns.named}
    findings = list(row_doubts(grid, named, labelling, others))
    if not labels:
        if not any(broken_cell(grid, cell) for cell in labelling):
            findings.append(finding("no-level", cells[WIRE_NAME].origin, balise=cells[WIRE_NAME].text))
        return None, findings
    if len(labels) > 1:
        (_, first), (_, second) = labels[0], labels[1]
        findings.append(
            finding("two-levels", second.origin, related=[first.origin], value=second.text, first=first.origin.cell)
        )
    depth, label = labels[0]
    return Row(depth, label.text, cells, perimeters, narrowings, label.origin), findings


def _is_comment(label: Cell) -> bool:
    return label.text.startswith(COMMENT) and label.text not in ERROR_VALUES
