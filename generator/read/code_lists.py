"""Code lists as they stand in their workbooks: a block of facts, then a table of codes."""

from __future__ import annotations

from generator.diagnostics import Diagnostic, finding
from generator.read.rows import Cell, CodeRow, CodeSheet
from generator.read.workbook import Grid, broken_cell

ID = "Identifiant nomenclature"
SOURCE = "Référentiel nomenclature"
NAME = "Nom Nomenclature"
DESCRIPTION = "Description"
LEVELS = "Nombre de niveau"
CODE = "Code"
LABEL = "Libellé niveau"
COMMENT = "Commentaire"

_TOP = 20  # rows in which the block of facts and the table's header stand


def is_code_list(grid: Grid) -> bool:
    """Whether the sheet's first column names a code list; `#` sets a sheet aside."""
    return not grid.name.startswith("#") and any(
        grid.cell(row, 0).text in (ID, NAME) for row in range(min(_TOP, len(grid.values)))
    )


def read_code_list(grid: Grid) -> tuple[CodeSheet | None, tuple[Diagnostic, ...]]:
    """The list on a sheet; codes in order, blank lines passed over.

    Reports: missing-column, missing-code-list-id, number-expected, code-without-label,
    formula-without-value, error-value, date-value
    """
    facts = _facts(grid)
    header = next((r for r in range(min(_TOP, len(grid.values))) if _header(grid, r)), None)
    if header is None:
        return None, (finding("missing-column", grid.origin, column=CODE),)
    identity = facts.get(ID) or _composed_id(facts, grid)
    findings = []
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
            title=grid.name,
            description=description.text if description else (name.text if name else ""),
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
        found.setdefault(grid.cell(row, 0).text, grid.cell(row, 1))
    return found


def _header(grid: Grid, row: int) -> dict[str, int]:
    """0-based columns by header; empty when the row is no table header."""
    named = {grid.cell(row, c).text: c for c in reversed(range(len(grid.values[row])))}
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
    findings: list[Diagnostic] = []
    for number in range(header + 1, len(grid.values)):
        code = grid.cell(number, columns[CODE])
        problem = _broken_code(grid, code)
        if problem:
            findings.append(problem)
        if problem or not code:
            continue
        texts = tuple(text for c in labels if (text := grid.cell(number, c).text))
        if not texts:
            findings.append(finding("code-without-label", code.origin, value=code.text))
        rows.append(
            CodeRow(
                code, texts, _optional(grid, number, columns, DESCRIPTION), _optional(grid, number, columns, COMMENT)
            )
        )
    return tuple(rows), findings


def _broken_code(grid: Grid, code: Cell) -> Diagnostic | None:
    return finding("date-value", code.origin, value=code.text) if code.is_date else broken_cell(grid, code)


def _optional(grid: Grid, row: int, columns: dict[str, int], name: str) -> str:
    return grid.cell(row, columns[name]).text if name in columns else ""
