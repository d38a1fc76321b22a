"""The columns of a sheet's table, found by their headers and not by position."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, finding
from generator.lookup import name_key
from generator.read.cell_doubts import broken_cell
from generator.read.grid import Grid
from generator.read.level_order import levels_out_of_order
from generator.read.misspelt import absent_columns, unnamed_columns
from generator.read.perimeters import narrowing_columns, perimeter_columns
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
)

REQUIRED_COLUMNS = (WIRE_NAME, CARDINALITY, OBJECT, FORMAT, DETAILS)
OPTIONAL_COLUMNS = (DESCRIPTION, EXAMPLES)
CUT = "CUT"

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


def header_row(grid: Grid, entries: int) -> int | None:
    """The row that names the most columns we know, at least three; below a table of so many schemas."""
    known = {*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS}

    def score(row: int) -> int:
        texts = [name_key(v) for v in grid.values[row] if v != "" and isinstance(v, str)]
        return len(known & set(texts)) + sum(1 for t in texts if _LEVEL.fullmatch(t))

    best = max(range(min(entries + _HEADER_SEARCH, len(grid.values))), key=score, default=None)
    return best if best is not None and score(best) >= 3 else None


def columns_of(grid: Grid, header: int) -> tuple[Columns | None, list[Diagnostic]]:
    """The columns that a 0-based row of headers names; None when one is missing without which no row can be read.

    Reports: missing-column, misspelt-column, misspelt-optional-column, missing-optional-column,
    column-behind-cut, duplicate-column, levels-out-of-order, and what `broken_cell` reports
    """
    headers, behind = headers_of(grid, header)
    named, findings = _named_columns(headers)
    depth = max((n for n in range(1, 100) if _level(n) in named), default=1)
    levels = [_level(n) for n in range(1, depth + 1)]
    required = [name for name in (*levels, *REQUIRED_COLUMNS) if name not in named]
    perimeters, repeated = perimeter_columns(grid, header, headers)
    narrowings, lost = narrowing_columns(headers, perimeters)
    used = {*named.values(), *perimeters.values(), *narrowings.values()}
    strange = [cell for column, cell in enumerate(headers) if column not in used]
    hidden = [cell for cell in behind if cell.text in required]
    findings += [*repeated, *lost]
    findings += [
        finding("column-behind-cut", cell.origin, column=cell.text, cut=behind[0].origin.cell) for cell in hidden
    ]
    findings += levels_out_of_order([headers[named[name]] for name in levels if name in named])
    absent = [name for name in required if name not in {cell.text for cell in hidden}]
    optional = [name for name in OPTIONAL_COLUMNS if name not in named]
    unnamed = unnamed_columns(grid, header, headers) if absent or optional else []
    findings += absent_columns(strange, absent, optional, replace(grid.origin, row=header + 1), unnamed)
    if required:
        findings += [problem for cell in headers if (problem := broken_cell(grid, cell))]
        return None, findings
    above = tuple(named.pop(name) for name in levels)
    return Columns(header, above, named, perimeters, narrowings), findings


def headers_of(grid: Grid, header: int) -> tuple[list[Cell], list[Cell]]:
    """The cells of the header row before CUT, and those from there on."""
    cells = [grid.keyword(header, column) for column in range(len(grid.values[header]))]
    cut = next((i for i, cell in enumerate(cells) if cell.text.upper() == CUT), len(cells))
    return cells[:cut], cells[cut:]


def _named_columns(headers: Sequence[Cell]) -> tuple[dict[str, int], list[Diagnostic]]:
    named: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        level = _LEVEL.fullmatch(cell.text)
        name = _level(int(level[1])) if level else cell.text
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
