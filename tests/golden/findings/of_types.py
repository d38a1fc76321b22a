"""Types and the constraints of `Détails de format`."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.findings.base import MDD, SHEET, files, sheet
from tests.workbooks import Sheet, workbook

_REDEFINED = replace(SHEET, rows=(*SHEET.rows, ("doctor", "0..1", "X person"), ("  name", "0..1", "string")))
_LENDER = Sheet(
    (("doctor", "0..1", "X doctor"), ("  mail", "0..1", "string")),
    "OTHER",
    ("OTHER:15-15:other",),
    cells={"I10": "a@b.fr"},
)
_THIRD_USE = replace(SHEET, rows=(*SHEET.rows, ("doctor", "0..1", "X person")))

_BORROWER = workbook(replace(SHEET, rows=(*SHEET.rows, ("carer", "0..1", "X doctor"))), _LENDER)

CASES = (
    sheet("unknown-type", "error", "!M9", M9="strin"),
    files("type-of-another-sheet", "error", f"{MDD} TEST!M16", {MDD: _BORROWER}),
    sheet("misnamed-type", "error", "!M11", _THIRD_USE, M11="persone"),
    sheet("unticked-object", "error", "!L14", L14=None),
    sheet("bad-type-name", "error", "!M14", M14="une personne"),
    sheet("type-defined-twice", "error", "!M16", _REDEFINED),
    sheet("empty-object", "error", "!B11", O12=None, O13=None, O14=None),
    sheet("object-without-type", "error", "!M9", L9="X", M9=None),
    sheet("object-with-simple-type", "error", "!L9", L9="X"),
    sheet("children-without-object", "error", "!L11", L11=None, O14=None),
    sheet("invalid-pattern", "error", "!N9", N9="REGEX: ^(a$"),
    sheet("long-pattern", "error", "!N9", N9=f"REGEX: ^{'a' * 2_000}$"),
    sheet("unanchored-pattern", "warning", "!N9", N9="REGEX: [A-Z]+"),
    sheet("empty-enumeration", "error", "!N10", N10="ENUM: , "),
    sheet("duplicate-enumeration-code", "error", "!N10", N10="ENUM: A, B, A"),
    sheet("doubtful-enumeration", "warning", "!N10", N10="ENUM: A, etc."),
    sheet("lost-constraint", "error", "!N9", N9="REGEXP: ^[A-Z]+$"),
    sheet("constraint-like-remark", "warning", "!N9", N9="ABC, DEF"),
    sheet("details-ignored", "error", "!N13", N13="ENUM: 2026-01-01"),
    sheet("open-ignored", "warning", "!N13", N13="OUVERT"),
    sheet("not-a-narrowing", "error", "!P10", P8="Détails de format (15-15)", Q8="CUT", P10="ENUM: A, C"),
    sheet("pattern-on-codes", "error", "!P10", P8="Détails de format (15-15)", Q8="CUT", P10="REGEX: ^A$"),
)
