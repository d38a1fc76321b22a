"""Code lists as they stand in their workbooks: a block of facts, then a table of codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, finding, has_errors
from generator.lookup import name_key
from generator.read.cell_doubts import broken_cell, turned_code, turned_name, turned_text
from generator.read.grid import Grid
from generator.read.list_names import (
    CODE,
    COMMENT,
    DESCRIPTION,
    ID,
    LABEL,
    LEVELS,
    NAME,
    SOURCE,
    is_read,
    misspelt_facts,
    misspelt_labels,
    nearly,
    repeated_columns,
    repeated_facts,
)
from generator.read.lost_codes import without_codes
from generator.read.rows import Cell, CodeRow, CodeSheet
from generator.read.struck import struck_rows
from generator.read.table_doubts import Crowd, filled_rows, table_doubts
from generator.read.values import Value

_TOP = 20  # rows in which the block of facts and the table's header stand


def is_code_list(grid: Grid) -> bool:
    """Whether the sheet's first column names a code list; above a column of codes, nearly is enough."""
    top = range(min(_TOP, len(grid.values)))
    if any(grid.keyword(row, 0).text in (ID, NAME) for row in top):
        return True
    header = _header_row(grid)
    return header is not None and any(nearly(cell.text, (ID, NAME)) for cell in _titles(grid, header))


def read_code_list(grid: Grid, named: Cell | None = None, title: str = "") -> tuple[CodeSheet, tuple[Diagnostic, ...]]:
    """The list on a sheet; codes in order, blank lines passed over; none where their column is not found.

    Its id is that of the facts above the table, unless it is `named` from without.

    Reports: missing-column, misspelt-column, duplicate-column, duplicate-fact, missing-code-list-id,
    default-list-id, number-expected, code-without-label, and what `turned_name`, `turned_code`, `turned_text` and
    `table_doubts` report
    """
    header = _header_row(grid)
    titles = _titles(grid, header)
    facts = _facts(grid, titles)
    id_cell = named or facts.get(ID) or _composed_id(facts, grid)
    identity = replace(id_cell, text=name_key(id_cell.text))
    if header is None:
        unread = CodeSheet(identity, title or grid.name, "", Cell("", grid.origin), (), grid.origin, has_codes=False)
        return unread, (without_codes(grid, range(min(_TOP, len(grid.values)))),)
    rows, problems = _code_rows(grid, header)
    description, name = facts.get(DESCRIPTION), facts.get(NAME)
    sheet = CodeSheet(
        id=identity,
        title=title or grid.name,
        description=description.text if description else (name.text if name else ""),
        levels=facts.get(LEVELS) or Cell("", grid.origin),
        rows=rows,
        origin=grid.origin,
    )
    return sheet, (*_fact_doubts(grid, titles, facts, identity, is_named=named is not None), *problems)


def _header_row(grid: Grid) -> int | None:
    """The first row near the top that names a column of codes."""
    return next((row for row in range(min(_TOP, len(grid.values))) if _header(grid, row)), None)


def _titles(grid: Grid, header: int | None) -> list[Cell]:
    """The cells of column A above the table; those near the top where there is none."""
    return [grid.keyword(row, 0) for row in range(min(_TOP, len(grid.values)) if header is None else header)]


def _facts(grid: Grid, titles: Iterable[Cell]) -> dict[str, Cell]:
    facts: dict[str, Cell] = {}
    for title in titles:
        facts.setdefault(title.text, grid.cell(title.origin.row - 1, 1))
    return facts


def _fact_doubts(
    grid: Grid, titles: Sequence[Cell], facts: Mapping[str, Cell], identity: Cell, *, is_named: bool
) -> Iterator[Diagnostic]:
    """What is wrong with the facts above the table; those that make the id may be absent where the list `is_named`."""
    yield from _broken_facts(grid, facts)
    if ID in facts and identity and not facts[ID] and not is_named:
        yield finding("default-list-id", facts[ID].origin, value=identity.text)
    yield from repeated_facts(titles)
    absent = () if is_named else [name for name in (ID, SOURCE, NAME) if name not in facts]
    misspelt = [*misspelt_facts(titles, absent if not identity else {ID}.intersection(absent))]
    yield from misspelt
    if not identity and not misspelt:
        yield finding("missing-code-list-id", identity.origin)
    levels = facts.get(LEVELS)
    if levels and not levels.text.isdigit():
        yield finding("number-expected", levels.origin, value=levels.text, column=LEVELS)


def _broken_facts(grid: Grid, facts: Mapping[str, Cell]) -> Iterator[Diagnostic]:
    """Facts without a readable value, of those that make the list's id or say how many levels it has."""
    for name in (ID,) if facts.get(ID) else (ID, SOURCE, NAME):
        if name in facts:
            yield from turned_name(grid, facts[name])
    broken = broken_cell(grid, facts[LEVELS]) if LEVELS in facts else None
    if broken:
        yield broken


def _header(grid: Grid, row: int) -> dict[str, int]:
    """0-based columns by header; empty when the row is no table header."""
    named = {name_key(cell.text): cell.origin.column - 1 for cell in reversed([*grid.filled(row)])}
    return named if CODE in named else {}


def _composed_id(facts: dict[str, Cell], grid: Grid) -> Cell:
    source, name = facts.get(SOURCE), facts.get(NAME)
    if source and name:
        return Cell(f"{source.text}-{name.text}", name.origin)
    place = facts.get(ID, name)
    return Cell("", grid.origin if place is None else place.origin)


def _code_rows(grid: Grid, header: int) -> tuple[tuple[CodeRow, ...], list[Diagnostic]]:
    columns = _header(grid, header)
    labels = [c for name, c in sorted(columns.items(), key=lambda i: i[1]) if name.startswith(LABEL)]
    headers = [replace(cell, text=name_key(cell.text)) for cell in grid.filled(header)]
    misspelt = [*misspelt_labels(headers, has_labels=bool(labels))]
    rows: list[CodeRow] = []
    numbers = filled_rows(grid, header, (columns[CODE], *labels))
    description = columns.get(DESCRIPTION)
    crowd = Crowd(grid, numbers)
    for number in numbers:
        if crowd.is_too_much:
            break
        code = grid.cell(number, columns[CODE])
        problems = [*_code_doubts(grid, number, code, labels), *_text_doubts(grid, number, labels, description)]
        crowd.add(problems, number)
        if has_errors(problems) or not code:
            continue
        texts = {level: text for level, c in enumerate(labels, start=1) if (text := grid.text(number, c))}
        if not texts and not misspelt:
            crowd.add([finding("code-without-label", code.origin, value=code.text)], number)
        rows.append(_code_row(grid, number, columns, texts))
    used = {column for name, column in columns.items() if is_read(name)}
    lines = {row.code.origin.row - 1 for row in rows}
    doubts = [*table_doubts(grid, header, used, lines), *struck_rows([row.code for row in rows], grid.marks.struck)]
    return tuple(rows), [*misspelt, *repeated_columns(headers), *crowd.findings, *doubts]


def _code_row(grid: Grid, number: int, columns: dict[str, int], labels: Mapping[int, str]) -> CodeRow:
    """The line of a code, with its labels by their levels."""
    return CodeRow(
        grid.cell(number, columns[CODE]),
        tuple(labels.values()),
        _optional(grid, number, columns, DESCRIPTION),
        _optional(grid, number, columns, COMMENT),
        tuple(labels),
        _is_padded(grid.values[number][columns[CODE]]),
    )


def _code_doubts(grid: Grid, row: int, code: Cell, labels: Iterable[int]) -> Iterator[Diagnostic]:
    """What is wrong with a code, or with the lack of one beside a label.

    Reports: what `turned_code` reports, label-without-code
    """
    yield from (doubts := list(turned_code(grid, code)))
    label = next((text for column in labels if (text := grid.text(row, column))), "")
    if label and not code and not doubts:
        yield finding("label-without-code", code.origin, value=label)


def _text_doubts(grid: Grid, row: int, labels: Iterable[int], description: int | None) -> Iterator[Diagnostic]:
    """What is wrong with the labels and the description of a row; its comment is a note.

    A description that nobody has computed is no worse than none.

    Reports: what `turned_text` reports
    """
    for column in labels:
        if grid.value(row, column) != "" or grid.marks.uncomputed:
            yield from turned_text(grid, grid.cell(row, column))
    if description is not None and grid.value(row, description) != "":
        yield from turned_text(grid, grid.cell(row, description))


def _is_padded(value: Value) -> bool:
    return isinstance(value, str) and value != value.strip()


def _optional(grid: Grid, row: int, columns: dict[str, int], name: str) -> str:
    return grid.text(row, columns[name]) if name in columns else ""
