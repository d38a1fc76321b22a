"""Code lists as they stand in their workbooks: a block of facts, then a table of codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic, finding, has_errors
from generator.read.cell_doubts import broken_cell, turned_code, turned_name
from generator.read.rows import Cell, CodeRow, CodeSheet
from generator.read.table_doubts import Crowd, filled_rows, table_doubts
from generator.read.values import Value, composed
from generator.read.workbook import Grid

ID = "Identifiant nomenclature"
SOURCE = "Référentiel nomenclature"
NAME = "Nom Nomenclature"
DESCRIPTION = "Description"
LEVELS = "Nombre de niveau"
CODE = "Code"
LABEL = "Libellé niveau"
COMMENT = "Commentaire"

_USED = (CODE, DESCRIPTION, COMMENT)

_TOP = 20  # rows in which the block of facts and the table's header stand


def is_code_list(grid: Grid) -> bool:
    """Whether the sheet's first column names a code list."""
    return any(grid.keyword(row, 0).text in (ID, NAME) for row in range(min(_TOP, len(grid.values))))


def read_code_list(
    grid: Grid, named: Cell | None = None, title: str = ""
) -> tuple[CodeSheet | None, tuple[Diagnostic, ...]]:
    """The list on a sheet; codes in order, blank lines passed over.

    Its id is that of the facts above the table, unless it is `named` from without.

    Reports: missing-column, missing-code-list-id, number-expected, code-without-label,
    and what `turned_name`, `turned_code` and `table_doubts` report
    """
    facts = _facts(grid)
    header = next((r for r in range(min(_TOP, len(grid.values))) if _header(grid, r)), None)
    if header is None:
        return None, (finding("missing-column", grid.origin, column=CODE),)
    identity = named or facts.get(ID) or _composed_id(facts, grid)
    findings = list(_fact_doubts(grid, facts))
    if not identity:
        findings.append(finding("missing-code-list-id", identity.origin))
    levels = facts.get(LEVELS)
    if levels and not levels.text.isdigit():
        findings.append(finding("number-expected", levels.origin, value=levels.text, column=LEVELS))
    rows, problems = _code_rows(grid, header)
    description = facts.get(DESCRIPTION)
    name = facts.get(NAME)
    return (
        CodeSheet(
            id=identity,
            title=title or grid.name,
            description=description.text if description else (name.text if name else ""),
            levels=levels or Cell("", grid.origin),
            rows=rows,
            origin=grid.origin,
        ),
        (*findings, *problems),
    )


def _facts(grid: Grid) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for row in range(min(_TOP, len(grid.values))):
        if _header(grid, row):
            break
        found.setdefault(grid.keyword(row, 0).text, grid.cell(row, 1))
    return found


def _fact_doubts(grid: Grid, facts: Mapping[str, Cell]) -> Iterator[Diagnostic]:
    """What is wrong with the facts that make the list's id, or say how many levels it has."""
    for name in (ID,) if facts.get(ID) else (ID, SOURCE, NAME):
        if name in facts:
            yield from turned_name(grid, facts[name])
    broken = broken_cell(grid, facts[LEVELS]) if LEVELS in facts else None
    if broken:
        yield broken


def _header(grid: Grid, row: int) -> dict[str, int]:
    """0-based columns by header; empty when the row is no table header."""
    named = {composed(cell.text): cell.origin.column - 1 for cell in reversed([*grid.filled(row)])}
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
    rows: list[CodeRow] = []
    numbers = filled_rows(grid, header, (columns[CODE], *labels))
    crowd = Crowd(grid, numbers)
    for number in numbers:
        if crowd.is_too_much:
            break
        code = grid.cell(number, columns[CODE])
        problems = list(_code_doubts(grid, number, code, labels))
        crowd.add(problems, number)
        if has_errors(problems) or not code:
            continue
        texts = {level: text for level, c in enumerate(labels, start=1) if (text := grid.text(number, c))}
        if not texts:
            crowd.add([finding("code-without-label", code.origin, value=code.text)], number)
        rows.append(
            CodeRow(
                code,
                tuple(texts.values()),
                _optional(grid, number, columns, DESCRIPTION),
                _optional(grid, number, columns, COMMENT),
                tuple(texts),
                _is_padded(grid.values[number][columns[CODE]]),
            )
        )
    used = {column for name, column in columns.items() if name in _USED or name.startswith(LABEL)}
    lines = {row.code.origin.row - 1 for row in rows}
    return tuple(rows), [*crowd.findings, *table_doubts(grid, header, used, lines)]


def _code_doubts(grid: Grid, row: int, code: Cell, labels: Iterable[int]) -> Iterator[Diagnostic]:
    """What is wrong with a code, or with the lack of one beside a label.

    Reports: what `turned_code` reports, label-without-code
    """
    yield from (doubts := list(turned_code(grid, code)))
    label = next((text for column in labels if (text := grid.text(row, column))), "")
    if label and not code and not doubts:
        yield finding("label-without-code", code.origin, value=label)


def _is_padded(value: Value) -> bool:
    return isinstance(value, str) and value != value.strip()


def _optional(grid: Grid, row: int, columns: dict[str, int], name: str) -> str:
    return grid.text(row, columns[name]) if name in columns else ""
