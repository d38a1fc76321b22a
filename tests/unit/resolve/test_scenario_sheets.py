"""Scenarios in workbooks: what cells become, what fills itself in, and which cell is at fault."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Origin
from generator.model import Model, Scenario
from generator.read.rows import Cell
from generator.read.scenario_sheets import STEP_TITLE, PathRow, ScenarioSheet
from generator.resolve.scenario_paths import absolute, parsed, written
from generator.resolve.scenario_sheets import resolve_scenario
from tests.official import own_model

FILE = "scenarios/recit.xlsx"
FIRST = {
    "edxlDistribution.senderID": "fr.health.samu770",
    "edxlDistribution.descriptor.explicitAddress.explicitAddressValue": "fr.fire.sis077",
    "edxlDistribution.dateTimeSent": "2026-03-14T08:30:00+01:00",
}


@pytest.fixture(scope="module")
def model() -> Model:
    return own_model()


def cell(text: str, row: int, column: int) -> Cell:
    return Cell(text, Origin(FILE, 0, "Scénario", row, column))


def sheet(*steps: dict[str, str], titles: bool = True) -> ScenarioSheet:
    """A sheet of the given steps; the row of a path is the same in all of them, from row 5 on."""
    paths = list(dict.fromkeys([STEP_TITLE, *(path for step in steps for path in step)]))
    rows = tuple(
        PathRow(
            cell(path, row, 3),
            tuple(
                cell(step.get(path, "Titre" if path == STEP_TITLE and titles else ""), row, column)
                for column, step in enumerate(steps, 4)
            ),
        )
        for row, path in enumerate(paths, 5)
    )
    names = tuple(cell(f"{number:02}-etape", 4, number + 3) for number in range(1, len(steps) + 1))
    return ScenarioSheet("recit", cell("Récit", 1, 2), cell("", 2, 2), names, rows, Origin(FILE, 0, "Scénario"))


def resolved(model: Model, *steps: dict[str, str]) -> Scenario:
    scenario, findings = resolve_scenario(sheet(*steps), model)
    assert scenario is not None, findings
    return scenario


def refused(model: Model, *steps: dict[str, str]) -> tuple[Diagnostic, ...]:
    scenario, findings = resolve_scenario(sheet(*steps), model)
    assert scenario is None
    return findings


def payload(scenario: Scenario, step: int = 0) -> Any:
    envelope: Any = scenario.steps[step].envelope
    return envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]


# --- paths ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["edxlDistribution.senderID", "message.recipient[1].name", "createCaseHealth.patient[2].patientId", "message.kind"],
)
def test_path_is_written_as_it_was_read(text: str, model: Model) -> None:
    path = parsed(text)
    assert path is not None
    assert written(absolute(path, model), model) == text


@pytest.mark.parametrize("text", ["", "createCase.", "createCase..caseId", "patient[0]", "patient[x]", "a b", "a[1"])
def test_path_of_another_form_is_none(text: str) -> None:
    assert parsed(text) is None


# --- values --------------------------------------------------------------------------


def test_cell_is_read_by_the_type_of_its_field(model: Model) -> None:
    scenario = resolved(
        model,
        FIRST
        | {
            "createCase.caseId": "123",
            "createCase.location.geometry.point.coord.lat": "48,5",
            "createCase.location.geometry.point.coord.lon": "2",
        },
    )
    case = payload(scenario)["createCase"]
    assert case["caseId"] == "123"
    assert case["location"]["geometry"]["point"]["coord"] == {"lat": 48.5, "lon": 2}


@pytest.mark.parametrize(("text", "value"), [("null", None), ("{}", {}), ("[]", []), ('""', ""), ("true", True)])
def test_literal_says_what_no_plain_cell_can(text: str, value: object, model: Model) -> None:
    assert payload(resolved(model, FIRST | {"createCase.caseId": f"json:{text}"}))["createCase"]["caseId"] == value


def test_free_content_holds_what_the_model_does_not_know(model: Model) -> None:
    scenario = resolved(model, FIRST | {"customContent.essai.valeur[2]": "b", "customContent.essai.valeur[1]": "a"})
    assert payload(scenario) == {"customContent": {"essai": {"valeur": ["a", "b"]}}}


# --- what fills itself in ------------------------------------------------------------


def test_envelope_and_header_follow_from_sender_recipient_and_time(model: Model) -> None:
    scenario = resolved(model, FIRST | {"createCase.caseId": "a"}, FIRST | {"reference.distributionID": "id:01-etape"})
    first: Any = scenario.steps[0].envelope
    assert first["distributionID"].startswith("fr.health.samu770_")
    assert (first["dateTimeExpires"], first["distributionKind"]) == ("2026-03-15T08:30:00+01:00", "Report")
    header = {name: member for name, member in payload(scenario).items() if name != "createCase"}
    assert header == {
        "messageId": first["distributionID"],
        "sender": {"name": "fr.health.samu770", "URI": "hubex:fr.health.samu770"},
        "sentAt": "2026-03-14T08:30:00+01:00",
        "kind": "Report",
        "status": "Actual",
        "recipient": [{"name": "fr.fire.sis077", "URI": "hubex:fr.fire.sis077"}],
    }
    assert scenario.steps[1].envelope["distributionKind"] == "Ack"
    assert payload(scenario, 1)["reference"] == {"distributionID": first["distributionID"]}


def test_step_without_time_is_sent_a_minute_after_the_one_before(model: Model) -> None:
    later = {path: text for path, text in FIRST.items() if not path.endswith("Sent")}
    scenario = resolved(model, FIRST | {"createCase.caseId": "a"}, later | {"createCase.caseId": "a"})
    assert scenario.steps[1].envelope["dateTimeSent"] == "2026-03-14T08:31:00+01:00"
    assert scenario.steps[0].envelope["distributionID"] != scenario.steps[1].envelope["distributionID"]


def test_what_a_cell_says_is_never_overridden(model: Model) -> None:
    said = {
        "message.sender.name": "lrm",
        "edxlDistribution.distributionKind": "Update",
        "edxlDistribution.distributionID": "x",
    }
    scenario = resolved(model, FIRST | said | {"createCase.caseId": "a"})
    assert payload(scenario)["sender"] == {"name": "lrm", "URI": "hubex:fr.health.samu770"}
    assert (payload(scenario)["kind"], payload(scenario)["messageId"]) == ("Update", "x")


def test_message_without_header_gets_none(model: Model) -> None:
    assert payload(resolved(model, FIRST | {"error.errorCause": "a"})) == {"error": {"errorCause": "a"}}


def test_schema_is_that_of_the_message(model: Model) -> None:
    assert resolved(model, FIRST | {"emsi.EVENT.ID": "a"}).steps[0].schema == "EMSI"
    assert resolved(model, FIRST | {"emsi.EVENT.ID": "a", "étape.schéma": "RC-EDA"}).steps[0].schema == "RC-EDA"


# --- places --------------------------------------------------------------------------


def test_value_is_found_at_its_cell_and_what_is_missing_at_the_first_cell_around(model: Model) -> None:
    (step,) = resolved(model, FIRST | {"createCase.caseId": "a"}).steps
    root = "/envelope/content/0/jsonContent/embeddedJsonContent/message/createCase"
    assert step.origin_of(f"{root}/caseId").cell == "D9"
    assert step.origin_of(f"{root}/location/city").cell == "D9"
    assert step.origin_of("/envelope/nowhere").cell == "D6"
    assert step.origin_of("/nowhere").cell == "D4"


@pytest.mark.parametrize(
    ("cells", "place", "problem"),
    [
        ({"createCaseHealth.patient[2].patientId": "a"}, "D9", "scenario-item-missing"),
        (
            {"createCaseHealth.patient": "json:[]", "createCaseHealth.patient[1].patientId": "a"},
            "D10",
            "scenario-value-and-parts",
        ),
        (
            {"createCaseHealth.patient[1].patientId": "a", "createCaseHealth.patient": "b"},
            "D10",
            "scenario-value-and-parts",
        ),
        ({"customContent.a[1]": "a", "customContent.a.b": "b"}, "D9", "scenario-list-and-object"),
        ({"createCase.caseId": "json:{"}, "D9", "scenario-literal-form"),
        ({"createCase.caseId": "json:NaN"}, "D9", "scenario-literal-form"),
        ({"reference.distributionID": "id:9-rien"}, "D9", "scenario-step-unknown"),
        ({"createCase..caseId": "a"}, "C9", "scenario-path-form"),
        ({"": "a"}, "C9", "scenario-path-missing"),
    ],
)
def test_slip_is_found_at_its_cell(cells: dict[str, str], place: str, problem: str, model: Model) -> None:
    (finding,) = refused(model, FIRST | cells)
    assert (finding.code, finding.origin.cell) == ("bad-scenario", place)
    assert dict(finding.phrases)["problem"].name == problem


@pytest.mark.parametrize(
    ("path", "proposal"),
    [("createCase.caseID", "caseId"), ("createCaze.caseId", "createCase"), ("edxlDistribution.senderId", "senderID")],
)
def test_path_that_leads_nowhere_is_found_with_the_name_that_was_intended(
    path: str, proposal: str, model: Model
) -> None:
    (finding,) = refused(model, FIRST | {path: "a"})
    assert (finding.code, finding.origin.cell) == ("unknown-scenario-path", "C9")
    assert dict(finding.values)["proposal"] == proposal


def test_row_that_no_step_uses_may_lead_anywhere(model: Model) -> None:
    assert resolved(model, FIRST | {"nulle.part": "", "createCase.caseId": "a"})


def test_titles_are_required_of_scenario_and_steps(model: Model) -> None:
    untitled = sheet(FIRST, titles=False)
    _, findings = resolve_scenario(untitled, model)
    assert [(one.code, one.origin.cell) for one in findings] == [("bad-scenario", "D5")]
