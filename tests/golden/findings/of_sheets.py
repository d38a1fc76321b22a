"""Sheets whose table of schemas, header or columns are not as they must be."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import partial

import openpyxl

from tests.golden.findings.base import MDD, SHEET, files, sheet
from tests.workbooks import Sheet, book, saved, workbook

_HEADER = Sheet(
    (("messageId", "1..1", "string"),), "RC-DE", ("RC-DE:15-15:distributionElement",), cells={"I9": "abc", "F3": "x"}
)
_TWO = replace(SHEET, entries=("TEST:15-15:test", "OTHER:15-18:other"), perimeters=("15-15", "15-18"))
_PUBLISHED = b"""\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:emergency:eda:1.9">
  <xs:element name="test"/>
</xs:schema>
"""
_ONE_NAMESPACE = _TWO.having(F4="test:1.0", E3="Y")
_HEADED = SHEET.having(E3="Y", C3="messageId")
_SKIPPING = b'version = "3.4.0"\nskip_sheets = ["TEST2"]\n'

_MANY = range(1, 42)
_WITHOUT_TABLE = {f"{letter}{row}": None for letter in "ABCDEFGHIJ" for row in (2, 3)}


def _with_schemas(numbers: range) -> bytes:
    """The sheet TEST below a table of so many schemas, each of a perimeter of its own."""
    names = [f"t{number}" for number in numbers]
    book = openpyxl.load_workbook(io.BytesIO(workbook(replace(SHEET, perimeters=tuple(names)))))
    table = book["TEST"]
    table.insert_rows(4, len(names))
    for row, name in enumerate(names, start=3):
        for column, cell in enumerate((name.upper(), name, name, "Y", "N", f"test:{name}"), start=1):
            table.cell(row, column, cell)
    return saved(book)


def _with_merged_headers() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook(SHEET)))
    book["TEST"].merge_cells("J8:K8")
    return saved(book)


CASES = (
    files("sheet-without-schema", "warning", "second.xlsx TEST", {"second.xlsx": book(replace(SHEET, entries=()))}),
    sheet("missing-header", "error", "", **{f"{letter}8": None for letter in "BCDEFGHIJKLMN"}),
    sheet("missing-column", "error", "!K8", K8=None),
    sheet("misspelt-column", "error", "!K8", K8="Cardinalite"),
    sheet("misspelt-optional-column", "warning", "!I8", I8="Exemple"),
    sheet("duplicate-column", "error", "!P8", P8="Balise", Q8="CUT"),
    sheet("missing-perimeter-column", "error", "!B3", B3="15-18"),
    sheet("lost-perimeter-header", "error", "!O8", O8=None),
    files("merged-header", "error", f"{MDD} TEST!J8", {MDD: _with_merged_headers}),
    sheet("unmarked-perimeter-column", "warning", "!O7", O7=None),
    sheet("checkbox-column", "error", "!O8", SHEET, **{f"O{row}": True for row in range(9, 16)}),
    sheet("missing-entry-cell", "error", "!C3", C3=None),
    sheet("default-namespace", "info", "!F3", F3=None),
    sheet("schemas-from-words", "info", "!A1", A1="TEST:15-15:test", **_WITHOUT_TABLE),
    files("too-many-schemas", "error", f"{MDD} TEST!A43", {MDD: partial(_with_schemas, _MANY)}),
    sheet("bad-flag", "error", "!E3", E3="oui"),
    sheet("bad-schema-name", "error", "!A3", A3="../TEST"),
    sheet("reserved-schema-name", "error", "!A3", A3="com1"),
    sheet("bad-root-name", "error", "!C3", C3="élément racine"),
    sheet("absent-header-schema", "warning", "!E3", E3="Y"),
    sheet("bad-namespace", "error", "!F3", F3="eda 1.9"),
    sheet("doubtful-namespace", "warning", "!F3", F3="eda:1.9:test:"),
    files("contradicted-name", "warning", f"{MDD} TEST!F3", {"official/xsd/TEST.xsd": _PUBLISHED}),
    files("shared-namespace", "warning", f"{MDD} TEST!F4", {MDD: book(_ONE_NAMESPACE, _HEADER)}),
    files(
        "copied-source",
        "error",
        f"{MDD} TEST (2)",
        {MDD: book(SHEET, replace(SHEET, name="TEST (2)"))},
        cause="copied-sheet",
    ),
    files("duplicate-schema", "error", "second.xlsx TEST!A3", {"second.xlsx": book(SHEET)}),
    sheet("duplicate-root", "error", "!C4", _TWO, C4="test"),
    files("unknown-skipped-sheet", "warning", "release.toml:2", {"release.toml": _SKIPPING}),
    files("root-in-header", "error", f"{MDD} TEST!C3", {MDD: book(_HEADED, _HEADER)}),
    sheet("empty-schema", "error", "!A3", **{f"O{row}": None for row in range(9, 16)}),
)

OF_ARGUMENTS = (files("unknown-schema", "error", ".", {MDD: book(SHEET)}),)
"""What `--schema TESTS` gives beside the schema TEST."""

OF_SKIPPING = (files("unknown-sheet", "error", ".", {MDD: book(SHEET)}),)
"""What `--skip-sheet TESTS` gives beside the sheet TEST."""
