"""The columns of a sheet's perimeters: those that it has, and those that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.diagnostics import Candidate, Diagnostic, Origin, finding, finding_of, phrase, resembling
from generator.read.grid import Grid
from generator.read.nameless_rows import is_mark
from generator.read.rows import PERIMETER, Cell, SchemaEntry
from generator.read.values import bare

_NARROWING = re.compile(r"Détails de format\s*\((.+)\)")
_NARROWING_LIKE = re.compile(r"details?\W*(?:de\b)?\W*formats?\W+(\S+?)\W*")


def perimeter_columns(grid: Grid, header: int, headers: Sequence[Cell]) -> tuple[dict[str, int], list[Diagnostic]]:
    """Columns under the word `Périmètre`, by the perimeter's name.

    Reports: duplicate-column
    """
    columns: dict[str, int] = {}
    findings: list[Diagnostic] = []
    for column, cell in enumerate(headers):
        if not cell or not _is_marked(grid, header, column):
            continue
        if cell.text in columns:
            first = headers[columns[cell.text]].origin
            values = {"column": cell.text, "first": first.cell}
            findings.append(finding("duplicate-column", cell.origin, related=[first], **values))
        columns.setdefault(cell.text, column)
    return columns, findings


def _is_marked(grid: Grid, header: int, column: int) -> bool:
    """Whether `Périmètre` stands above a header, or in the first of merged cells above it."""
    if not header:
        return False
    row, above = header, column
    for area in grid.marks.merged:
        if area.first_row == row == area.last_row and area.first_column <= column + 1 <= area.last_column:
            above = area.first_column - 1
    return grid.keyword(header - 1, above).text.startswith(PERIMETER)


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
        elif nearly and (perimeter := next((name for name in perimeters if bare(name) == nearly[1]), "")):
            findings.append(
                finding("misspelt-column", cell.origin, value=cell.text, column=f"Détails de format ({perimeter})")
            )
    return columns, findings


def unmarked_perimeters(
    headers: Sequence[Cell], entries: Sequence[SchemaEntry], perimeters: Mapping[str, int]
) -> dict[str, int]:
    """Columns of the schemas' perimeters that only their names show to be such, without `Périmètre` above."""
    wanted = {entry.perimeter.text for entry in entries} - perimeters.keys()
    return {cell.text: column for column, cell in reversed([*enumerate(headers)]) if cell and cell.text in wanted}


def misplaced_perimeters(
    grid: Grid,
    entries: Sequence[SchemaEntry],
    header: int,
    headers: Sequence[Cell],
    perimeters: Mapping[str, int],
    narrowings: Mapping[str, int],
) -> Iterator[Diagnostic]:
    """Perimeters that a schema, or a column of narrower details, names and no column has, or an unmarked one.

    A perimeter such as `12-15` is easily turned into a date.

    Reports: missing-perimeter-column, lost-perimeter-header, unmarked-perimeter-column, lost-value
    """
    for cell in (grid.cell(header, column) for column in perimeters.values()):
        if cell.is_date:
            yield finding_of("lost-value", cell.origin, "date-value", value=cell.text)
    named = [(entry.perimeter.text, entry.perimeter.origin) for entry in entries if entry.perimeter]
    named += [(name, grid.cell(header, column).origin) for name, column in narrowings.items()]
    places = {name: grid.cell(header, column).origin for name, column in perimeters.items()}
    wanted = {perimeter for perimeter, _ in named}
    others = {name: place for name, place in places.items() if name not in wanted}
    lost = [] if wanted <= places.keys() else _lost_headers(grid, headers, perimeters)
    for perimeter, origin in named:
        if perimeter not in places and len(lost) == 1 and not lost[0]:
            values = {"perimeter": perimeter, "cell": origin.cell}
            yield finding("lost-perimeter-header", lost[0].origin, related=[origin], **values)
        elif perimeter not in places:
            yield _missing(perimeter, origin, others, lost, places)
        elif not _is_marked(grid, header, perimeters[perimeter]):
            above = grid.keyword(max(header - 1, 0), perimeters[perimeter])
            yield finding("unmarked-perimeter-column", above.origin, related=[origin], perimeter=perimeter)


def _missing(
    perimeter: str, origin: Origin, others: Mapping[str, Origin], lost: Sequence[Cell], known: Iterable[str]
) -> Diagnostic:
    """A perimeter without column: the only column that nothing else names, or that repeats a name, may be its own."""
    only = Candidate(*next(iter(others.items()))) if len(others) == 1 else None
    candidate = resembling(perimeter, others) or only
    place = lost[0].origin if len(lost) == 1 else only.origin if only else None
    remedy = (
        phrase("rewritten-perimeter", perimeter=perimeter, cell=place.cell)
        if place
        else phrase("known-perimeters", known=", ".join(known) or "—")
    )
    related = [place] if place else []
    return finding(
        "missing-perimeter-column", origin, related=related, proposal=candidate, perimeter=perimeter, remedy=remedy
    )


def _lost_headers(grid: Grid, headers: Sequence[Cell], perimeters: Mapping[str, int]) -> list[Cell]:
    """Headers above marks alone that are empty, or repeat another's: what they were called is gone."""
    return [
        cell
        for column, cell in enumerate(headers)
        if column not in perimeters.values() and (not cell or cell.text in perimeters)
        if (texts := _texts_below(grid, cell)) and all(map(is_mark, texts))
    ]


def _texts_below(grid: Grid, cell: Cell) -> list[str]:
    rows, column = range(cell.origin.row, len(grid.values)), cell.origin.column - 1
    return [text for row in rows if (text := grid.text(row, column))]
