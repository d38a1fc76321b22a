"""Slips in a sheet of rules, each told at its cell, all at once, and what is read of it where there is none."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import Diagnostic, Language
from generator.model import Rule
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.golden.findings.base import BASE
from tests.golden.findings.of_rules import RULE, rule_workbook

FILE = "regles.xlsx"


def found(**cells: str | None) -> list[Diagnostic]:
    sources, reading = sources_of({**BASE, FILE: rule_workbook(**cells)})
    return [*reading, *resolve(sources)[1]]


def told(**cells: str | None) -> list[tuple[str, str]]:
    return [(finding.code, finding.origin.cell) for finding in found(**cells)]


def test_a_rule_is_read_with_its_words() -> None:
    sources, _ = sources_of({**BASE, FILE: rule_workbook()})
    model, findings = resolve(sources)
    assert findings == ()
    (rule,) = model.rules
    assert rule == Rule(
        name="statut-du-patient",
        schemas=("TEST",),
        context="",
        role="sender",
        perimeter="15-15",
        condition="has(patient)",
        requirement="has(status) && status == 'A'",
        severity="warning",
        text="Avec un patient, le statut est A.",
        conforming=RULE["Exemple conforme"],
        refused=RULE["Exemple refusé"],
        origin=rule.origin,
    )
    assert (rule.origin.file, rule.origin.row) == (FILE, 2)


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"G1": "Exigences"}, "missing-rule-column", "G1"),
        ({"A2": None}, "missing-rule-value", "A2"),
        ({"A2": "statut du patient"}, "bad-rule-name", "A2"),
        ({"B2": "TESTS"}, "unknown-rule-schema", "B2"),
        ({"C2": "persons"}, "unknown-rule-object", "C2"),
        ({"D2": "emetteurs"}, "unknown-rule-word", "D2"),
        ({"F2": "has(patients)"}, "bad-rule-expression", "F2"),
        ({"F2": "has(patient"}, "bad-rule-expression", "F2"),
        ({"G2": "status == 'A'"}, "bad-rule-expression", "G2"),
        ({"G2": "has(status) && status == 'C'"}, "bad-rule-expression", "G2"),
        ({"G2": "has(status) and status == 'A'"}, "bad-rule-expression", "G2"),
        ({"G2": "has(status) && status == 1"}, "bad-rule-expression", "G2"),
        ({"G2": "has(status) && status = 'A'"}, "bad-rule-expression", "G2"),
        ({"G2": "has(status) && status == ‘A’"}, "bad-rule-expression", "G2"),
        ({"G2": "patient.name == 'A'"}, "bad-rule-expression", "G2"),
        ({"G2": "caseId.matches('(?=A)')"}, "bad-rule-expression", "G2"),
        ({"H2": "alerte"}, "unknown-rule-word", "H2"),
        ({"I2": None}, "missing-rule-value", "I2"),
        ({"J2": "{test: 1}"}, "bad-rule-example", "J2"),
        ({"J2": '{"test": {"statut": "A"}}'}, "bad-rule-example", "J2"),
        ({"J2": '{"test": {"status": "C"}}'}, "bad-rule-example", "J2"),
        ({"J2": '{"other": {}}'}, "bad-rule-example", "J2"),
        ({"J2": '{"test": {"patient": {}}}'}, "bad-rule-example", "J2"),
        ({"J2": '{"test": {"status": "A"}}'}, "contradicted-rule-example", "J2"),
        ({"K2": RULE["Exemple conforme"]}, "contradicted-rule-example", "K2"),
        ({"K2": "#REF!"}, "error-value", "K2"),
    ],
)
def test_a_slip_is_told_at_its_cell(cells: dict[str, str | None], code: str, cell: str) -> None:
    assert told(**cells) == [(code, cell)]


def test_slips_in_several_cells_are_told_together() -> None:
    assert told(F2="has(patients)", H2="alerte") == [("unknown-rule-word", "H2"), ("bad-rule-expression", "F2")]
    assert told(F2="has(patients)", G2="status == 'A'") == [("bad-rule-expression", "F2")]
    assert told(J2="[]", K2="[]") == [("bad-rule-example", "J2"), ("bad-rule-example", "K2")]


def test_a_finding_says_what_to_write() -> None:
    (finding,) = found(G2="status == 'A'")
    assert "écrire « has(status) && » devant" in finding.message(Language.FRENCH)
    (finding,) = found(F2="has(patients)")
    assert dict(finding.values)["proposal"] == "patient"


def test_a_line_of_notes_is_no_rule() -> None:
    sources, reading = sources_of({**BASE, FILE: rule_workbook(A2="# à revoir", B2=None)})
    assert reading == ()
    assert resolve(sources)[0].rules == ()


def test_a_rule_that_reads_a_required_field_needs_it_in_its_examples() -> None:
    example = json.dumps({"test": {"patient": [{}]}})
    refused = json.dumps({"test": {"patient": [{"name": "PAUL"}]}})
    (finding,) = found(F2=None, G2="has(patient) && patient.all(p, p.name == 'ANNE')", J2=example, K2=refused)
    assert (finding.code, finding.origin.cell) == ("bad-rule-example", "J2")
    assert "« name »" in finding.message(Language.FRENCH)
