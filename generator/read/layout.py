"""A sheet of the MDD: its schemas, and the rows of its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, finding
from generator.read.cell_doubts import broken_cell
from generator.read.checkboxes import without_checkboxes
from generator.read.columns import (
    OPTIONAL_COLUMNS,
    REQUIRED_COLUMNS,
    Columns,
    columns_of,
    header_row,
    headers_of,
)
from generator.read.comment_rows import (
    Label,
    comment_above,
    comment_in_the_names,
    comment_with_marks,
    is_comment,
    out_of_use,
)
from generator.read.entries import read_entries
from generator.read.grid import Grid
from generator.read.merged_headers import merged_headers
from generator.read.nameless_rows import nameless_row
from generator.read.perimeters import (
    misplaced_perimeters,
    unmarked_perimeters,
)
from generator.read.row_order import rows_out_of_order, sorted_column
from generator.read.rows import (
    WIRE_NAME,
    Cell,
    Row,
    SchemaEntry,
    Sheet,
)
from generator.read.shifted_rows import without_shifts
from generator.read.struck import struck_rows
from generator.read.table_doubts import Crowd, filled_rows, merged_entries, row_doubts, table_doubts


@dataclass(frozen=True)
class Look:
    """What was seen of a sheet of the MDD, whether or not it could be read."""

    findings: tuple[Diagnostic, ...]
    entries: tuple[SchemaEntry, ...] = ()
    columns: Columns | None = None  # of all perimeters that the sheet has, also of those that no schema names
    sheet: Sheet | None = None  # its schemas and rows; None when it holds no schema


def read_sheet(grid: Grid) -> Look:
    """A sheet's schemas and rows, and where they were found.

    Reports: sheet-without-schema, missing-header, missing-perimeter-column, lost-perimeter-header,
    unmarked-perimeter-column, merged-header, merged-cells, missing-wire-name, stray-mark, marked-comment, no-level,
    two-levels, level-skipped, comment-row, commented-out-row, and all that `read_entries`, `columns_of`,
    `without_checkboxes`, `without_shifts`, `broken_cell` and the doubts report
    """
    entries, findings = read_entries(grid)
    header = header_row(grid, len(entries))
    findings += merged_entries(grid, {entry.schema.origin.row for entry in entries})
    if not entries:
        return Look(tuple(findings or _without_schema(grid, header)))
    if header is None:
        absent = finding("missing-header", grid.origin, columns=", ".join(REQUIRED_COLUMNS))
        return Look((*findings, absent), entries)
    if merged := list(merged_headers(grid, header)):
        return Look((*findings, *merged), entries)
    whole, problems = columns_of(grid, header)
    if whole is None:
        return Look((*findings, *problems), entries)
    whole, misplaced = _with_unmarked_perimeters(grid, whole, entries)
    findings += [*problems, *misplaced]
    columns = whole.of_perimeters({entry.perimeter.text for entry in entries})
    grid, ticked = without_checkboxes(grid, columns)
    findings += ticked
    rows, problems = _rows(grid, columns, len(entries))
    if rows is None:
        return Look((*findings, *problems), entries, whole)
    doubts = _doubts(grid, columns, [row for row in rows if _is_marked(grid, row)])
    return Look((*findings, *problems, *doubts), entries, whole, Sheet(grid.name, entries, rows, grid.origin))


def _with_unmarked_perimeters(
    grid: Grid, columns: Columns, entries: tuple[SchemaEntry, ...]
) -> tuple[Columns, list[Diagnostic]]:
    """The columns, with those of perimeters that have no `Périmètre` above them, and what is wrong with perimeters.

    Reports: what `misplaced_perimeters` reports
    """
    headers, _ = headers_of(grid, columns.header_row)
    unmarked = unmarked_perimeters(headers, entries, columns.perimeters)
    whole = replace(columns, perimeters={**columns.perimeters, **unmarked})
    problems = misplaced_perimeters(grid, entries, whole.header_row, headers, whole.perimeters, whole.narrowings)
    return whole, list(problems)


def _doubts(grid: Grid, columns: Columns, marked: Sequence[Row]) -> Iterator[Diagnostic]:
    """What is doubtful about the table as a whole, from the rows that are in a perimeter.

    Reports: rows-out-of-order, sorted-column, struck-rows, and what `table_doubts` reports
    """
    yield from table_doubts(grid, columns.header_row, columns.used, {row.origin.row - 1 for row in marked})
    out_of_order = list(rows_out_of_order(grid, columns.header_row))
    yield from out_of_order or sorted_column(grid, columns, [row.origin.row - 1 for row in marked])
    yield from struck_rows(list(_named_cells(grid, marked)), grid.marks.struck)


def _named_cells(grid: Grid, rows: Iterable[Row]) -> Iterator[Cell]:
    """Of each row the cell that names it: its label, or else its Balise where that alone is struck through."""
    for row in rows:
        is_balise = row[WIRE_NAME].origin.cell in grid.marks.struck and row.origin.cell not in grid.marks.struck
        yield row[WIRE_NAME] if is_balise else Cell(row.label, row.origin)


def _is_marked(grid: Grid, row: Row) -> bool:
    """Whether a row is in a perimeter, or a formula decides whether it is: the next save may say otherwise."""
    return any(mark or mark.origin.cell in grid.marks.formulas for mark in row.perimeters.values())


def _without_schema(grid: Grid, header: int | None) -> Iterator[Diagnostic]:
    """A sheet of fields that no message comes from is more likely a slip than a note."""
    if header is not None and columns_of(grid, header)[0] is not None:
        yield finding("sheet-without-schema", grid.origin)


# --- the rows ------------------------------------------------------------------


def _rows(grid: Grid, columns: Columns, schemas: int) -> tuple[tuple[Row, ...] | None, list[Diagnostic]]:
    """The rows of the table, which as many schemas are drawn from; None when it is too much to be read."""
    rows: list[Row] = []
    held = (*columns.levels, columns.named[WIRE_NAME], *columns.perimeters.values())
    numbers = filled_rows(grid, columns.header_row, held)
    crowd = Crowd(grid, numbers, schemas)
    grid, strange, shifts = without_shifts(grid, columns, numbers)
    crowd.add(shifts, max(numbers, default=0))
    numbers = [number for number in numbers if number not in strange]
    depth = 0
    for at, number in enumerate(numbers):
        if crowd.is_too_much:
            return None, crowd.findings
        row, problems = _row(grid, number, columns)
        following = (
            below for later in range(at + 1, len(numbers)) if (below := _row(grid, numbers[later], columns)[0])
        )
        if row is not None and (comment := comment_with_marks(row) or comment_above(row, following)):
            row, problems = None, [comment]
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
    levels = [Label(depth, grid.cell(number, column)) for depth, column in enumerate(columns.levels, start=1)]
    filled = [label for label in levels if label.cell]
    labels = [label for label in filled if not is_comment(label.cell)]
    retired = out_of_use(grid, labels or filled, cells, perimeters.values())
    if retired is not None:
        label, cells[WIRE_NAME], doubt = retired
        row = Row(label.depth, label.cell.text, cells, perimeters, narrowings, label.cell.origin)
        return row if cells[WIRE_NAME] else None, [doubt]
    if not labels and not cells[WIRE_NAME]:
        return None, list(nameless_row(cells, perimeters, is_comment=bool(filled)))
    if not labels and (comment := comment_in_the_names(cells, perimeters.values())):
        return None, [comment]
    is_draft = not any(cell or cell.origin.cell in grid.marks.uncomputed for cell in perimeters.values())
    if is_draft and filled and not labels:
        return None, []
    others = (*(() if is_draft else narrowings.values()), *perimeters.values())
    labelling = [] if is_draft else [label.cell for label in levels]
    named = {} if is_draft else {name: cells[name] for name in columns.named}
    findings = [*row_doubts(grid, named, labelling, others), *_label_doubts(grid, cells[WIRE_NAME], labels, labelling)]
    if not labels:
        return None, findings
    label = labels[0]
    return Row(label.depth, label.cell.text, cells, perimeters, narrowings, label.cell.origin), findings


def _label_doubts(grid: Grid, balise: Cell, labels: Sequence[Label], labelling: Iterable[Cell]) -> Iterator[Diagnostic]:
    """What is wrong with a row whose labels are none or several, in the cells where there might be one.

    Reports: no-level, two-levels
    """
    if not labels and not any(broken_cell(grid, cell) for cell in labelling):
        yield finding("no-level", balise.origin, balise=balise.text)
    if len(labels) > 1:
        first, second = labels[0].cell, labels[1].cell
        yield finding("two-levels", second.origin, related=[first.origin], value=second.text, first=first.origin.cell)
