"""Scenarios: chains of messages beside the workbooks."""

from __future__ import annotations

import io
from functools import partial

import openpyxl

from tests.golden.findings.base import STEP, STORY, as_json, files
from tests.workbooks import Sheet, book

_FILE = "scenarios/recit.json"
ENVELOPE = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "content": {"x-any-message": True, "type": "object"}},
    "required": ["id"],
    "additionalProperties": False,
    "xml": {"name": "envelope", "namespace": "urn:test"},
}

ENVELOPE_FILE = "json-schema/ENVELOPE.schema.json"
_OTHER = Sheet((("text", "1..1", "string"),), "OTHER", ("OTHER:15-15:other",), cells={"I9": "un texte"})

_SHEET_FILE = "scenarios/recit.xlsx"
_ROWS = (
    ("Scénario", "Récit"),
    ("Donnée", "Chemin", "un"),
    ("Titre", "étape.titre", "Un"),
    ("Schéma", "étape.schéma", "TEST"),
    ("Identifiant", "envelope.id", "1"),
)


def scenario_workbook(**cells: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Scénario"
    for row in _ROWS:
        sheet.append(row)
    for name, value in cells.items():
        sheet[name] = value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


CASES = (
    files(
        "unknown-scenario-path",
        "error",
        f"{_SHEET_FILE} Scénario!B5",
        {ENVELOPE_FILE: as_json(ENVELOPE), _SHEET_FILE: partial(scenario_workbook, B5="envelope.ident")},
    ),
    files(
        "scenario-twice",
        "error",
        _SHEET_FILE,
        {ENVELOPE_FILE: as_json(ENVELOPE), _FILE: as_json(STORY), _SHEET_FILE: scenario_workbook},
    ),
    files("bad-scenario", "error", f"{_FILE}#/title", {_FILE: as_json({**STORY, "title": 1})}),
    files(
        "unknown-scenario-schema",
        "error",
        f"{_FILE}#/steps/0",
        {_FILE: as_json({**STORY, "steps": [{**STEP, "schema": "TESTS"}]})},
    ),
    files(
        "other-scenario-schema",
        "error",
        f"{_FILE}#/steps/0/schema",
        {
            "other.xlsx": book(_OTHER),
            ENVELOPE_FILE: as_json(ENVELOPE),
            _FILE: as_json(
                {**STORY, "steps": [{**STEP, "envelope": {"id": "1", "content": {"other": {"text": "a"}}}}]}
            ),
        },
    ),
    files(
        "invalid-scenario-message",
        "error",
        f"{_FILE}#/steps/0/envelope/id",
        {
            ENVELOPE_FILE: as_json(ENVELOPE),
            _FILE: as_json({**STORY, "steps": [{**STEP, "envelope": {"id": 1}}]}),
        },
    ),
)
