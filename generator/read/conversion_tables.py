"""Tables of codes in a workbook of correspondences: what the codes of one version are in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.lookup import name_key
from generator.read.cell_doubts import broken_cell
from generator.read.grid import Grid
from generator.read.named_columns import named_columns
from generator.read.rows import Cell

TABLE = "table "
"""What the names of their sheets begin with: Excel has no colon in a name."""

CODES = ("Code source", "Code cible")
"""The headers, in the order in which a new table has them."""

TOP = 5
"""Rows in which the headers of a table, or of correspondences, are looked for."""


@dataclass(frozen=True, slots=True)
class CodeTable:
    """Codes of the first model and what they are in the second one."""

    name: str
    pairs: tuple[tuple[Cell, Cell], ...]
    origin: Origin

    @property
    def is_one_to_one(self) -> bool:
        """Whether no code of the second model stands for two of the first."""
        return len({target.text for _, target in self.pairs}) == len(self.pairs)


def is_code_table(grid: Grid) -> bool:
    """Whether a sheet is a table of codes of a conversion, by its name."""
    return name_key(grid.name).casefold().startswith(TABLE)


def read_code_table(grid: Grid) -> tuple[CodeTable, list[Diagnostic]]:
    """The codes below the headers; blanks at their edges are told by the lists.

    Reports: missing-correspondence-column, missing-correspondence-value, repeated-table-code, empty-code-table, and
    what `broken_cell` reports
    """
    number, columns = named_columns(grid, CODES, TOP)
    name = name_key(grid.name)[len(TABLE) :]
    absent = [column for column in CODES if column not in columns]
    if absent:
        return CodeTable(name, (), grid.origin), [absent_column(grid, number, absent[0], CODES)]
    first, second = (columns[column] for column in CODES)
    rows = [(grid.cell(line, first), grid.cell(line, second)) for line in range(number + 1, len(grid.values))]
    pairs = tuple(row for row in rows if all(row))
    findings = [*(problem for row in rows for problem in _problems(grid, row)), *_repeated(pairs)]
    findings += [] if pairs or findings else [finding("empty-code-table", grid.origin, value=name)]
    return CodeTable(name, pairs, grid.origin), findings


def _problems(grid: Grid, row: tuple[Cell, Cell]) -> Iterator[Diagnostic]:
    """Cells that cannot be read; else the empty one beside a code."""
    broken = [problem for cell in row if (problem := broken_cell(grid, cell))]
    yield from broken
    for column, cell in zip(CODES, row, strict=True):
        if any(row) and not cell and not broken:
            yield finding("missing-correspondence-value", cell.origin, column=column)


def _repeated(pairs: Iterable[tuple[Cell, Cell]]) -> Iterator[Diagnostic]:
    """Codes of the first model that have stood above."""
    above: dict[str, Cell] = {}
    for code, _ in pairs:
        first = above.setdefault(code.text, code)
        if first is not code:
            yield finding("repeated-table-code", code.origin, related=[first.origin], value=code.text)


def absent_column(grid: Grid, number: int, name: str, columns: Collection[str]) -> Diagnostic:
    """That a column is missing, told at the header that may be meant."""
    headers = {cell.text: cell.origin for cell in (grid.filled(number) if number < len(grid.values) else ())}
    near = nearest(name, [text for text in headers if text not in columns])
    place = headers.get(near, replace(grid.origin, row=number + 1))
    return finding("missing-correspondence-column", place, value=near, column=name, columns=", ".join(columns))
