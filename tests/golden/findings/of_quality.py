"""What readers of the model would stumble over."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.findings.base import SHEET, files, sheet
from tests.workbooks import Sheet, book

_LONG = replace(SHEET, rows=(*SHEET.rows, ("city", "0..1", "string"), ("street_name", "0..1", "string")))
_TWO = replace(
    SHEET,
    entries=("TEST:15-15:test", "OTHER:15-18:other"),
    perimeters=("15-15", "15-18"),
    rows=(*SHEET.rows[:3], ("  name", "1..1", "string", "REGEX: ^[A-Z]+$", "X", ""), *SHEET.rows[4:]),
)
_OTHER = Sheet(
    (("doctor", "0..1", "X person"), ("  names", "1..1", "string"), ("  birth", "0..1", "date")),
    "OTHER",
    ("OTHER:15-15:other",),
    cells={"I10": "ANNE", "I11": "2026-03-14"},
)

_ALIKE = replace(SHEET, rows=(*SHEET.rows, ("doctor", "0..1", "X Person"), ("  mail", "0..1", "string")))

CASES = (
    sheet(
        "endless-object",
        "error",
        "!J13",
        K11="1..1",
        K13="1..1",
        L13="X",
        M13="person",
        I13=None,
        cause="endless-object",
    ),
    sheet("endless-object", "error", "!J13", K13="1..1", L13="X", M13="person", I13=None, cause="unfillable-object"),
    sheet("types-alike", "warning", "!B16", _ALIKE, I17="a@b.fr"),
    sheet("missing-descriptions", "warning", "!H9", H9=None),
    sheet("description-repeats-label", "info", "!H9", H9="Libellé de « caseId »"),
    sheet("unusual-name", "warning", "!J17", _LONG, I16="Nantes", I17="de la Paix"),
    sheet("unknown-template-name", "warning", "!N9", N9="TEMPLATE: {status} {nom}"),
    sheet("template-order", "warning", "!N9", H9="À écrire {kind} {status}", N9="TEMPLATE: {status} {kind}"),
    sheet("excluded-requirement", "info", "!P12", _TWO),
    files("type-differs-between-sheets", "info", "second.xlsx OTHER!B9", {"second.xlsx": book(_OTHER)}),
)
