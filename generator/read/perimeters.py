"""The columns of a sheet's perimeters: those that it has, and those that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.diagnostics import Diagnostic, finding, resembling
from generator.read.rows import PERIMETER, Cell, SchemaEntry
from generator.read.values import bare
from generator.read.workbook import Grid

_NARROWING = re.compile(r"Détails de format\s*\((.+)\)")
_NARROWING_LIKE = re.compile(r"details?\W*(?:de\b)?\W*formats?\W+(\S+?)\W*")


def perimeter_columns(grid: Grid, header: int, headers: Sequence[Cell]) -> tuple[dict[str, int], list[Diagnostic]]:
    """Columns under the word `Périmètre`, by the perimeter's name.

    Reports: duplicate-column
    """
    columns: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        if not cell or not header or not grid.keyword(header - 1, column).text.startswith(PERIMETER):
            continue
        if cell.text in columns:
            first = headers[columns[cell.text]].origin
            values = {"column": cell.text, "first": first.cell}
            findings.append(finding("duplicate-column", cell.origin, related=[first], **values))
        columns.setdefault(cell.text, column)
    return columns, findings


def narrowing_columns(
    headers: Sequence[Cell], perimeters: Mapping[str, int]
) -> tuple[dict[str, int], list[Diagnostic]]:
    """The columns `Détails de format (<perimeter>)`, by the perimeter's name.

    One that is written nearly so would be lost with all that it narrows.

    Reports: misspelt-column, duplicate-column
    """
    columns: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        match, nearly = _NARROWING.fullmatch(cell.text), _NARROWING_LIKE.fullmatch(bare(cell.text))
        name = match[1].strip() if match else ""
        if match and name in columns:
            first = headers[columns[name]].origin
            values = {"column": cell.text, "first": first.cell}
            findings.append(finding("duplicate-column", cell.origin, related=[first], **values))
        elif match:
            columns[name] = column
        elif nearly and (meant := next((one for one in perimeters if bare(one) == nearly[1]), "")):
            findings.append(
                finding("misspelt-column", cell.origin, value=cell.text, column=f"Détails de format ({meant})")
            )
    return columns, findings


def unmarked_perimeters(
    headers: Sequence[Cell], entries: Sequence[SchemaEntry], perimeters: Mapping[str, int]
) -> dict[str, int]:
    """Columns of the schemas' perimeters that their name alone tells, without `Périmètre` above."""
    wanted = {entry.perimeter.text for entry in entries} - perimeters.keys()
    return {cell.text: column for column, cell in reversed([*enumerate(headers)]) if cell and cell.text in wanted}


def misplaced_perimeters(
    grid: Grid,
    entries: Sequence[SchemaEntry],
    header: int,
    perimeters: Mapping[str, int],
    narrowings: Mapping[str, int],
) -> Iterator[Diagnostic]:
    """Perimeters that a schema, or a column of narrower details, names and no column has, or an unmarked one.

    A perimeter such as `12-15` is easily turned into a date.

    Reports: missing-perimeter-column, unmarked-perimeter-column, date-value
    """
    for cell in (grid.cell(header, column) for column in perimeters.values()):
        if cell.is_date:
            yield finding("date-value", cell.origin, value=cell.text)
    named = [(entry.perimeter.text, entry.perimeter.origin) for entry in entries if entry.perimeter]
    named += [(name, grid.cell(header, column).origin) for name, column in narrowings.items()]
    places = {name: grid.cell(header, column).origin for name, column in perimeters.items()}
    for perimeter, origin in named:
        if perimeter not in places:
            known, meant = ", ".join(places) or "—", resembling(perimeter, places)
            yield finding("missing-perimeter-column", origin, meant=meant, perimeter=perimeter, known=known)
            continue
        above = grid.keyword(max(header - 1, 0), perimeters[perimeter])
        if not header or not above.text.startswith(PERIMETER):
            yield finding("unmarked-perimeter-column", above.origin, related=[origin], perimeter=perimeter)
