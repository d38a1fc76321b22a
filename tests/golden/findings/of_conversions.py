"""Conversions: an earlier model, and a workbook that says what its messages become."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import openpyxl

from generator.read.conversion_tables import CODES, TABLE
from generator.read.correspondences import COLUMNS, TITLE
from tests.golden.findings.base import MDD, SHEET, Case, files
from tests.workbooks import saved, workbook

FILE, MODEL = "conversions/1.0.0-courant.xlsx", "conversions/releases/1.0.0/model.json"
CISU = "conversions/releases/cisu/model.json"
TABLE_NAME = f"{TABLE}statuts"

Row = Sequence[str]
"""Message, direction, source, target, operation, argument, fallback, condition."""

CODER: Row = ("TEST", "→", "status", "", "coder", "table statuts", "perte")
LOST: Row = ("TEST", "→", "remark", "", "supprimer")
BACK: tuple[Row, ...] = (
    ("TEST", "←", "patient[]", "", "supprimer"),
    ("TEST", "←", "witness.birth", "", "supprimer"),
)
ROWS = (CODER, LOST, *BACK)  # from row 2 on


def _field(name: str, cardinality: str, kind: Mapping[str, Any], title: str = "") -> Mapping[str, Any]:
    return {"name": name, "title": title or name, "cardinality": cardinality, "type": kind}


_TEXT = {"kind": "text"}


def old_model(*, has_kind: bool = True, has_witness: bool = True, title: str = "remark") -> bytes:
    """A release whose message has a status more, a remark, and no patient."""
    kind = [_field("kind", "1..1", {"kind": "code", "codes": ["K1", "K2"]})] if has_kind else []
    witness = [_field("witness", "0..1", {"kind": "object", "object": "person"})] if has_witness else []
    root = [
        _field("caseId", "1..1", _TEXT),
        _field("status", "0..1", {"kind": "code", "codes": ["A", "B", "C"]}),
        _field("remark", "0..1", _TEXT, title),
        *witness,
        *kind,
    ]
    person = {"name": "person", "title": "person", "fields": [_field("name", "1..1", _TEXT)]}
    message = {
        "name": "TEST",
        "root": "test",
        "namespace": "urn:emergency:test",
        "title": "Test",
        "objects": [{"name": "test", "title": "Test", "fields": root}, person],
    }
    release = {"version": "1.0.0", "namespace_prefix": "urn:emergency:"}
    return json.dumps({"format": 1, "release": release, "messages": [message]}).encode()


def conversion_workbook(
    *rows: Row,
    table: Sequence[tuple[str, str]] = (("C", "B"),),
    further: str = "",
    title: str = TITLE,
    **cells: str | None,
) -> bytes:
    """A workbook of correspondences with a table of codes and, where it has a name, a further one; cells as given."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    sheet.append(COLUMNS)
    for row in rows or ROWS:
        sheet.append([*row, *[""] * (len(COLUMNS) - len(row))])
    for name, value in cells.items():
        sheet[name] = value
    for name in filter(None, (TABLE_NAME, further)):
        codes = book.create_sheet(name)
        for pair in (CODES, *table):
            codes.append(pair)
    return saved(book)


def _case(code: str, place: str, *rows: Row, severity: str = "error", **cells: Any) -> Case:
    made = partial(conversion_workbook, *rows, **cells)
    return files(code, severity, f"{FILE}{place}", {FILE: made, MODEL: old_model()})


def _row(code: str, cell: str, row: Row, severity: str = "error") -> Case:
    """A row behind the others."""
    return _case(code, f" {TITLE}!{cell}", *ROWS, row, severity=severity)


def _with_model(code: str, rows: Sequence[Row], model: bytes, **sheet: object) -> Case:
    added = {FILE: partial(conversion_workbook, *rows), MODEL: model, MDD: workbook(SHEET.having(**sheet))}
    return files(code, "warning", FILE, added)


_MODEL = {MODEL: old_model()}
CASES = (
    files("bad-conversion-name", "error", "conversions/a.xlsx", {"conversions/a.xlsx": conversion_workbook, **_MODEL}),
    files(
        "unknown-conversion-version",
        "error",
        "conversions/2.0.0-courant.xlsx",
        {"conversions/2.0.0-courant.xlsx": conversion_workbook, **_MODEL},
    ),
    files(
        "same-conversion-versions",
        "error",
        "conversions/0.0.0-courant.xlsx",
        {
            "conversions/0.0.0-courant.xlsx": conversion_workbook,
            "conversions/releases/0.0.0/model.json": old_model(),
        },
    ),
    files(
        "missing-correspondence-column",
        "error",
        f"conversions/cisu-courant.xlsx {TITLE}!B1",
        {"conversions/cisu-courant.xlsx": partial(conversion_workbook, B1="Sense"), CISU: old_model()},
    ),
    _row("missing-correspondence-value", "B6", ("TEST", "", "remark", "", "supprimer")),
    _row("bad-direction", "B6", ("TEST", "->", "remark", "", "supprimer")),
    _row("unknown-operation", "E6", ("TEST", "→", "remark", "", "suprimer")),
    _case("one-way-operation", f" {TITLE}!B3", B3="↔"),
    _case("inverted-table", f" {TITLE}!B2", table=(("C", "B"), ("B", "B")), B2="↔"),
    _case("unknown-code-table", f" {TITLE}!F2", F2="table statut"),
    _case("unknown-table-code", f" {TABLE_NAME}!B2", table=(("C", "Z"),)),
    _case("unanswered-code", f" {TITLE}!2", F2=None, G2=None),
    _case("bad-condition", f" {TITLE}!H3", H3="remark = 'x'"),
    _row("unknown-path", "C6", ("TEST", "→", "remarks", "", "supprimer")),
    _case("correspondence-without-target", f" {TITLE}!3", E3="déplacer"),
    _case("two-on-one-target", f" {TITLE}!3", D3="status", E3="déplacer"),
    _row("not-coded", "6", ("TEST", "→", "witness", "", "coder")),
    _case("unknown-fallback", f" {TITLE}!G2", G2="ignorer"),
    _row("refused-value", "F6", ("TEST", "→", "", "kind", "défaut", "Z")),
    _row("note-without-place", "6", ("TEST", "→", "remark", "", "noter")),
    _row("unknown-argument", "F6", ("TEST", "→", "", "kind", "enveloppe", "expediteur")),
    _case("unknown-function", f" {TITLE}!F2", E2="code", F2="table statuts, duree"),
    _case("undeclared-fallback", f" {TITLE}!G2", E2="code", F2="durée", G2=None),
    _row("not-simple", "C6", ("TEST", "→", "witness", "caseId", "déplacer", "", "", "has(name)")),
    _row("unfit-cardinality", "C6", ("TEST", "→", "remark", "kind", "compter", "0.. = K1")),
    _row("overlapping-classes", "F6", ("TEST", "←", "patient[]", "kind", "compter", "0..1 = K1 ; 1.. = K2")),
    _row("count-without-class", "F6", ("TEST", "←", "patient[]", "kind", "compter", "0..4 = K1")),
    _case("note-without-value", f" {TITLE}!F3", D3="witness.name", E3="noter", F3="Remarque"),
    _case("idle-cell", f" {TITLE}!F3", severity="warning", F3="acceptée"),
    _case(
        "unused-correspondence",
        f" {TITLE}!7",
        *(*ROWS, ("TEST", "→", "witness", "", "supprimer"), ("TEST", "→", "witness.name", "", "supprimer")),
        severity="warning",
    ),
    _row("unknown-correspondence-message", "A6", ("TEST, OTHER", "→", "", "kind", "défaut", "K1"), severity="warning"),
    _row("unfit-copy", "D6", ("TEST", "→", "caseId", "kind", "copier", "résultat")),
    _case("duplicate-code-table", " Table statuts ", further="Table statuts "),
    _case("empty-code-table", f" {TABLE_NAME}", table=()),
    _case("repeated-table-code", f" {TABLE_NAME}!A3", table=(("C", "B"), ("C", "A"))),
    files(
        "missing-correspondence-sheet",
        "error",
        "conversions/cisu-courant.xlsx",
        {"conversions/cisu-courant.xlsx": partial(conversion_workbook, title="Correspondence"), CISU: old_model()},
    ),
    _case("unaccepted-loss", "", CODER, *BACK, severity="warning"),
    _case("undeclared-codes", "", LOST, *BACK, severity="warning"),
    _with_model("unfilled-field", (*ROWS, ("TEST", "←", "kind", "", "supprimer")), old_model(has_kind=False)),
    _with_model(
        "two-candidates",
        (CODER, BACK[0], ("TEST", "←", "witness", "", "supprimer")),
        old_model(has_witness=False, title="Double"),
        B11="Double",
        B14="Double",
    ),
)
