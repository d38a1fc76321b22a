"""A workbook as lines, one a cell that matters, for who compares texts: a row that is inserted is its own lines alone.

A line says the sheet, what names the row (the names that lead to a field, a code) and the column,
but no row's number.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.read import code_lists, layout
from generator.read.columns import Columns
from generator.read.grid import Grid
from generator.read.rows import WIRE_NAME, CodeSheet, Row, SchemaEntry
from generator.read.workbook import read_book


def cell_lines(content: bytes, name: str) -> Iterator[str]:
    """The lines of a workbook, sheet by sheet as its tabs stand; sheets that are set aside are left out."""
    for grid in read_book(content, name, ()).grids:
        for path, column, text in _cells(grid):
            yield " | ".join(filter(None, (grid.name, path, f"{column} = {_line(text)}")))


Cell = tuple[str, str, str]
"""What names the row, the column, the text."""


def _cells(grid: Grid) -> Iterator[Cell]:
    if code_lists.is_code_list(grid):
        yield from _of_list(code_lists.read_code_list(grid)[0])
        return
    look = layout.read_sheet(grid)
    if look.sheet is None or look.columns is None:
        yield from _of_others(grid)
        return
    for entry in look.entries:
        yield from _of_entry(entry)
    yield from _of_rows(look.sheet.rows, look.columns)


def _of_entry(entry: SchemaEntry) -> Iterator[Cell]:
    cells = {"perimeter": entry.perimeter, "rootElement": entry.root, "xmlns": entry.namespace, "header": entry.header}
    yield from ((entry.schema.text, column, cell.text) for column, cell in cells.items() if cell.text)


def _of_rows(rows: tuple[Row, ...], columns: Columns) -> Iterator[Cell]:
    """The cells of each row below the wire names that lead to it."""
    names: list[str] = []
    for row in rows:
        names = [*names[: row.depth - 1], row.cells[WIRE_NAME].text or row.label]
        path = ".".join(names)
        yield path, f"Donnée (Niveau {row.depth})", row.label
        for column in columns.named:
            if column in row.cells and row.cells[column].text:
                yield path, column, row.cells[column].text
        for perimeter, cell in (*row.perimeters.items(), *row.narrowings.items()):
            if cell.text:
                yield path, perimeter, cell.text


def _of_list(sheet: CodeSheet) -> Iterator[Cell]:
    yield from (("", column, text) for column, text in _heads(sheet).items() if text)
    for row in sheet.rows:
        yield from (
            (row.code.text, f"Libellé niveau {n}", text) for n, text in zip(row.levels, row.labels, strict=False)
        )
        yield from ((row.code.text, "Description", row.description),) if row.description else ()
        yield from ((row.code.text, "Commentaire", row.comment),) if row.comment else ()


def _heads(sheet: CodeSheet) -> dict[str, str]:
    return {
        "Identifiant nomenclature": sheet.id.text,
        "Nom Nomenclature": sheet.title,
        "Description": sheet.description,
    }


def _of_others(grid: Grid) -> Iterator[Cell]:
    """A sheet without table of ours: the cells of a row below the first of them."""
    for row in range(len(grid.values)):
        first, *others = [cell.text for cell in grid.filled(row)] or [""]
        yield from (("", "texte", first),) if first else ()
        yield from ((_line(first), "texte", text) for text in others)


def _line(text: str) -> str:
    """A text in one line, whose line ends are seen."""
    return text.replace("\r\n", "\n").replace("\n", "\\n")
