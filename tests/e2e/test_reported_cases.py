"""Workbooks and messages that were judged wrongly once, each with what is right to say of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main
from generator.clock import Clock
from tests.official import CHECKOUT, FOLDER, needs_official_releases

CASES = FOLDER.parent / "cases"
UNTOLD = {"absent-header-schema", "bad-example"}
"""What the base workbook of all cases is told, and what comes of a case."""

WORKBOOKS = {
    "04-capital-SharedStrings": set(),
    "30-smart-quotes-regex": {("typographic-pattern", "N20")},
    "36-checkbox-FALSE": {("checkbox-column", "L8")},
    "66-csv-formula-quoted": {("decorated-code", "")},
    "67-csv-macroman": {("guessed-encoding", "")},
    "68-nfd-file-name": set(),
    "74a-max20000": set(),
    "90-enum-0": {("doubtful-enumeration", "N18")},
    "97-enum-7": {("doubtful-enumeration", "N18")},
    "9a-enum-10": {("doubtful-enumeration", "N18")},
    "a1-nullable-type-array": {("schema-not-expressible", "")},
    "a2-ref-siblings": {("schema-not-expressible", "")},
    "a7-ref-recursive-root": set(),
}
"""The code and the cell of each finding that is no remark."""

MESSAGES = {
    "01-keyword-xml/1-official-before.xml": ("✓", "✓"),
    "01-keyword-xml/2-official-after.xml": ("✗", "attendu : keyword avant explicitAddress"),
    "02-keyword-json/b42_keyword-0.json": ("✓", "✓"),
    "03-rs-error-ns/RS-ERROR.xml": ("✓", "(RS-ERROR, XML)"),
    "04-customcontent-ns/envelope.xml": ("✓", "✓"),
    "05-no-xlink/a29_no_xlink-0.xml": ("✗", 'attendu : xlink:type="extended"'),
    "12-message-ns-2x/sample__valid__RC-EDA__RC-EDA.xml": ("✗", "écrit pour la version cisu:2.0 du modèle"),
    "13-xsi-nil/a51_xsi_nil-0.xml": ("✗", "l'attribut « xsi:nil » n'est pas admis"),
    "15-bare-message/b46_bare_message-0.json": ("✓", "message jugé sans enveloppe"),
    "20-edxl-1.0/edxl-de-1.0.xml": ("✗", "attendu : la racine edxlDistribution, sans doute"),
    "21-root-named-like-member/i.json": ("✓", "(RS-INFO, JSON)"),
}
"""The verdict of `mdd validate`, and words of its answer."""

pytestmark = needs_official_releases


@pytest.mark.parametrize("case", WORKBOOKS)
def test_workbook_is_told_what_is_right(case: str) -> None:
    checked = pipeline.check(CASES / "workbooks" / case / "specs", frozenset(), Clock())
    told = [finding for finding in checked.findings if finding.severity != "info" and finding.code not in UNTOLD]
    assert {(finding.code, finding.origin.cell if finding.origin.sheet else "") for finding in told} == WORKBOOKS[case]


@pytest.fixture(scope="module")
def answers() -> dict[str, str]:
    """What one run of `mdd validate` says of each message."""
    files = [str(CASES / "messages" / message) for message in MESSAGES]
    output = CliRunner().invoke(main, ["validate", *files, "--specs", str(CHECKOUT / "specs"), "--lang", "fr"]).output
    parts = [part for part in re.split(r"^(?=[✓✗] )", output, flags=re.MULTILINE) if part]
    return {message: next(part for part in parts if message in part.splitlines()[0]) for message in MESSAGES}


@pytest.mark.parametrize("message", MESSAGES)
def test_message_is_judged_as_is_right(message: str, answers: dict[str, str]) -> None:
    mark, words = MESSAGES[message]
    assert answers[message].startswith(mark)
    assert words in answers[message]


def test_every_case_at_hand_is_tried() -> None:
    assert {path.name for path in (CASES / "workbooks").iterdir() if path.is_dir()} == WORKBOOKS.keys()
    assert {path.name for path in (CASES / "messages").iterdir() if path.is_dir()} == {
        Path(message).parts[0] for message in MESSAGES
    }
