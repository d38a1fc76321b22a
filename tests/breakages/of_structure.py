"""Columns, rows and sheets that are not where they should be."""

from __future__ import annotations

from dataclasses import replace

from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from tests.breakages.base import ERROR, WARNING, Breakage, cell, edited
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.workbooks import book

_REQUIRED = "BCDEFJKLMN"
_OTHER = replace(SHEET, name="OTHER", entries=("OTHER:15-15:other",))


def _deleted(column: str, code: str, place: str, severity: str = ERROR) -> Breakage:
    index = column_index_from_string(column)
    return edited(f"column {column} is deleted", lambda sheet: sheet.delete_cols(index), code, place, severity)


def _moved(area: str, *, rows: int = 0, columns: int = 0) -> str:
    return f"{area} is moved by {rows} rows and {columns} columns"


def _shifted(area: str, code: str, place: str, *, rows: int = 0, columns: int = 0) -> Breakage:
    def shift(sheet: Worksheet) -> None:
        sheet.move_range(area, rows=rows, cols=columns)

    return edited(_moved(area, rows=rows, columns=columns), shift, code, place)


def _two(name: str, code: str, place: str, **cells: object) -> Breakage:
    """A second sheet, which repeats what the first says."""
    files = {**BASE, MDD: book(SHEET, _OTHER.having(**cells))}
    return Breakage(name, files, code, place)


def _repeat_header(sheet: Worksheet) -> None:
    for column in range(1, 17):
        sheet.cell(10, column, sheet.cell(8, column).value)


COLUMNS = (
    *(cell(f"{column}8", None, "missing-column") for column in _REQUIRED),
    *(cell(f"{column}8", "Remarque", "missing-column", at="8") for column in _REQUIRED),
    *(_deleted(column, "missing-column", "TEST!8") for column in "DEFJKLMN"),
    *(_deleted(column, "missing-column", "TEST!2") for column in "ABC"),
    *(_deleted(column, "missing-optional-column", "TEST!8", WARNING) for column in "HI"),
    *(cell(f"{column}8", None, "missing-optional-column", WARNING) for column in "HI"),
    *(cell("J8", text, "misspelt-column") for text in ("balise", "BALISE", "Balises")),
    *(cell("K8", text, "misspelt-column") for text in ("Cardinalite", "Cardinalités", "cardinalité")),
    cell("B8", "Donnee (Niveau 1)", "misspelt-column"),
    cell("I8", "Exemple", "misspelt-optional-column", WARNING),
    cell("K8", "#REF!", "error-value"),
    cell("K8", '="Cardinalité"', "formula-without-value"),
    cell("P8", "Balise", "duplicate-column"),
    cell("D8", "Donnée (Niveau 2)", "duplicate-column"),
    cell("C8", "Donnée (Niveau 3)", "misspelt-column"),
    cell("L8", "CUT", "column-behind-cut", at="M8"),
    cell("A8", "CUT", "column-behind-cut", at="J8"),
    _shifted("J8:N8", "bad-cardinality", "TEST!J9", columns=-1),
)

PERIMETERS = (
    cell("O8", None, "lost-perimeter-header"),
    cell("O8", "15-18", "missing-perimeter-column", at="B3"),
    _deleted("O", "missing-perimeter-column", "TEST!B3"),
    *(cell("O7", text, "unmarked-perimeter-column", WARNING) for text in (None, "périmètre", "Perimetre", "Profil")),
    edited(
        "a perimeter has two columns",
        lambda sheet: [sheet.cell(row, 16, sheet.cell(row, 15).value) for row in range(7, 16)],
        "duplicate-column",
        "TEST!P8",
    ),
    edited("a row parts Périmètre from its columns", lambda sheet: sheet.insert_rows(8), "unmarked-perimeter-column",
           "TEST!O8", WARNING),
    edited("the perimeter is empty", lambda sheet: [sheet.cell(row, 15, "") for row in range(9, 16)], "empty-schema",
           "TEST!A3"),
)  # fmt: skip

HEADERS = (
    edited("the header is deleted", lambda sheet: sheet.delete_rows(8), "missing-header", "TEST"),
    edited("the header stands there twice", _repeat_header, "two-levels", "TEST!C10"),
    edited("all above the table is deleted", lambda sheet: sheet.delete_rows(1, 7), "no-sources", "."),
    edited("the table of schemas is deleted", lambda sheet: sheet.delete_rows(2, 2), "no-sources", "."),
    Breakage("a second table has no schemas", {**BASE, MDD: book(SHEET, replace(_OTHER, entries=()))},
             "sheet-without-schema", "OTHER", WARNING),
    *(cell(f"{column}2", None, "missing-column") for column in "ABC"),
    *(cell(f"{column}2", None, "missing-optional-column", WARNING) for column in "DEF"),
    cell("A2", "schéma", "misspelt-column"),
)  # fmt: skip

ROWS = (
    _shifted("K9:K15", "bad-cardinality", "TEST!K9", rows=1),
    _shifted("J9:J15", "missing-wire-name", "TEST!J9", rows=1),
    _shifted("J10:N10", "shifted-rows", "TEST!L10", columns=1),
    _shifted("K10:N10", "shifted-rows", "TEST!J10", columns=-1),
    _shifted("M9:M15", "unknown-type", "TEST!M9", rows=1),
    _shifted("C12:C12", "level-skipped", "TEST!D12", columns=1),
    _shifted("B9:B9", "level-skipped", "TEST!C9", columns=1),
    _shifted("B9:B9", "no-level", "TEST!J9", columns=-1),
    _shifted("C12:C12", "row-at-wrong-level", "TEST!B12", columns=-1),
    _shifted("A12:O13", "row-at-wrong-level", "TEST!B15", rows=20),
    cell("C9", "Deuxième", "two-levels"),
    edited("a row has lost its names", lambda sheet: [sheet.__setitem__(k, None) for k in ("B10", "J10")],
           "missing-wire-name", "TEST!J10"),
    edited("a row has lost all but its marks", lambda sheet: [sheet.__setitem__(f"{k}10", None) for k in "BHIJKLMN"],
           "stray-mark", "TEST!O10", WARNING),
    edited("a cardinality is filled down",
           lambda sheet: [sheet.__setitem__(f"K{9 + n}", f"1..{n + 1}") for n in (0, 1, 2)], "counted-series",
           "TEST!K10", WARNING),
    edited("an object names no type", lambda sheet: sheet.__setitem__("M14", None), "object-without-type", "TEST!M14"),
    cell("B9", None, "no-level", at="J9"),
    cell("B9", "# remarque", "commented-out-row"),
    edited("the definition is deleted", lambda sheet: sheet.delete_rows(11, 3), "unknown-type", "TEST!M11"),
    edited("a row is there twice", lambda sheet: [sheet.cell(16, c, sheet.cell(9, c).value) for c in range(1, 16)],
           "duplicate-field", "TEST!J16"),
    edited("an object holds no row of its perimeter",
           lambda sheet: [sheet.__setitem__(k, None) for k in ("O12", "O13")], "empty-object", "TEST!B11"),
    edited("rows are marked under one that is not", lambda sheet: [sheet.__setitem__(k, None) for k in ("O11", "O14")],
           "unreachable-row", "TEST!O12", WARNING),
)  # fmt: skip

SHEETS = (
    _two("two sheets define one schema", "duplicate-schema", "OTHER!A3", A3="TEST"),
    _two("two schemas differ by case", "duplicate-schema", "OTHER!A3", A3="test"),
    _two("two schemas have one root", "duplicate-root", "OTHER!C3", C3="test"),
    Breakage("all sheets are set aside", {MDD: book(replace(SHEET, name="#TEST"))}, "no-sources", "."),
    Breakage("the workbook has no sheet of a model", {MDD: book()}, "no-sources", "."),
)

BREAKAGES = (*COLUMNS, *PERIMETERS, *HEADERS, *ROWS, *SHEETS)
