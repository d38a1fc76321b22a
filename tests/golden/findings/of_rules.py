"""Business rules: a sheet of them in a workbook of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

import openpyxl

from generator.read.rule_sheets import COLUMNS
from tests.golden.findings.base import Case, files
from tests.workbooks import saved

_FILE, _TITLE = "regles.xlsx", "rules"  # told by its headers
_PERSON = {"name": "ANNE"}
RULE = {
    "Identifiant": "statut-du-patient",
    "Schémas": "TEST",
    "Objet": "",
    "Rôle": "émetteur",
    "Périmètre": "15-15",
    "Condition": "has(patient)",
    "Exigence": "has(status) && status == 'A'",
    "Gravité": "avertissement",
    "Texte": "Avec un patient, le statut est A.",
    "Exemple conforme": json.dumps({"test": {"status": "A", "patient": [_PERSON]}}),
    "Exemple refusé": json.dumps({"test": {"status": "B", "patient": [_PERSON]}}),
}


def rule_workbook(*rules: Mapping[str, str], **cells: str | None) -> bytes:
    """A workbook of rules, its cells as they are there."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = _TITLE
    sheet.append(COLUMNS)
    for rule in rules or (RULE,):
        sheet.append([rule[column] for column in COLUMNS])
    for name, value in cells.items():
        sheet[name] = value
    return saved(book)


def _case(code: str, cell: str, *rules: Mapping[str, str], **cells: str | None) -> Case:
    return files(code, "error", f"{_FILE} {_TITLE}!{cell}", {_FILE: partial(rule_workbook, *rules, **cells)})


CASES = (
    _case("missing-rule-column", "G1", G1="Exigences"),
    _case("missing-rule-value", "I2", I2=None),
    _case("bad-rule-name", "A2", A2="statut du patient"),
    _case("duplicate-rule", "A3", RULE, RULE),
    _case("unknown-rule-word", "H2", H2="alerte"),
    _case("unknown-rule-schema", "B2", B2="TESTS"),
    _case("unknown-rule-object", "C2", C2="persons"),
    _case("bad-rule-expression", "G2", G2="status == 'A'"),
    _case("bad-rule-example", "J2", J2='{"test": {"statut": "A"}}'),
    _case("contradicted-rule-example", "K2", K2=RULE["Exemple conforme"]),
)
