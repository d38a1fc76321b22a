"""Rows whose level, name, cardinality or marks cannot be read."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace

import openpyxl
from openpyxl.styles import Font

from tests.golden.findings.base import BASE, MDD, SHEET, codes, files, sheet
from tests.workbooks import saved

_DEEP = replace(
    SHEET,
    rows=(
        ("chain", "1..1", "X t0"),
        *(row for n in range(70) for row in ((f"o{n}", "1..1", f"X t{n}"), (f"  f{n}", "1..1", f"X t{n + 1}"))),
        ("last", "1..1", "X t70"),
        ("  text", "1..1", "string"),
    ),
)


_SORTED = replace(SHEET, rows=(*SHEET.rows, *((f"l{letter}", "0..1", "string") for letter in "abcdefghijkl")))


def _with_struck_label() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(BASE[MDD]))
    book["TEST"]["B10"].font = Font(strike=True)
    return saved(book)


CASES = (
    sheet("no-level", "error", "!J10", B10=None),
    sheet("stray-mark", "warning", "!O16", O16="X"),
    sheet("marked-comment", "warning", "!O16", B16="# À revoir", O16="X"),
    sheet("comment-row", "error", "!B16", B16="À revoir", O16="X"),
    sheet("commented-out-row", "error", "!B10", B10="# Statut"),
    sheet("two-levels", "error", "!C10", C10="Deuxième libellé"),
    sheet("level-skipped", "error", "!E12", C12=None, E12="Nom"),
    sheet("row-at-wrong-level", "error", "!C10", B10=None, C10="Statut"),
    files("struck-rows", "warning", f"{MDD} TEST!B10", {MDD: _with_struck_label()}),
    sheet("shifted-rows", "error", "!L9", J9=None, K9="caseId", L9="1..1", M9=None, N9="string"),
    sheet("rows-of-other-columns", "error", "!C16", B16="string", C16="0..1", D16="Un libellé", E16="note"),
    sheet("rows-out-of-order", "warning", "!A11", SHEET, A9=1, A10=5, A11=3, A12=4, A13=6),
    sheet("sorted-column", "warning", "!J15", _SORTED, **{f"I{row}": "x" for row in range(16, 28)}),
    sheet("counted-series", "warning", "!K10", K9="0..1", K10="0..2", K11="0..3", I10="A"),
    sheet("unreachable-row", "warning", "!O12", O11=None, O14=None, O13=None),
    sheet("nested-too-deeply", "error", "!C137", _DEEP),
    sheet("missing-wire-name", "error", "!J9", J9=None),
    sheet("bad-wire-name", "error", "!J9", J9="numéro"),
    sheet("reserved-wire-name", "error", "!J9", J9="xmlId"),
    sheet("duplicate-field", "error", "!J10", J10="caseId"),
    sheet("name-collision", "warning", "!J10", J10="case_id"),
    sheet("bad-cardinality", "error", "!K9", K9="1"),
    sheet("bad-perimeter-mark", "error", "!O9", O9="oui"),
    sheet("bad-object-mark", "error", "!L9", L9="oui"),
    sheet("formula-without-value", "error", "!K9", K9='="1..1"'),
    sheet("error-value", "error", "!N10", N10="#REF!"),
    codes("lost-value", "error", "!A8", A8=datetime.date(2026, 1, 2), cause="date-value"),
)
