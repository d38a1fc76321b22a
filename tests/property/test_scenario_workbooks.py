"""Whatever a scenario says, its workbook says too."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Origin
from generator.model import Model, Scenario, Step
from generator.read.scenario_sheets import read_scenario_sheet
from generator.resolve.scenario_sheets import resolve_scenario
from generator.xlsx.scenario_book import scenario_workbook
from generator.xlsx.scenario_files import as_json
from tests.official import own_model
from tests.property.model_messages import valid_messages

ORIGIN = Origin("scenarios/recit.json", pointer="/steps/0")
MODEL = own_model()
USE_CASES = valid_messages(MODEL).filter(lambda message: MODEL.message_by_name[message[0]] in MODEL.contents)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"))
    | st.sampled_from(
        [" a ", "json:1", "id:un", "=A1", "'a", "12", "true", "a\r\nb", "\x85", "_x0041_", "1.0", "\xa0"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def through_a_workbook(scenario: Scenario, model: Model) -> Scenario | None:
    sheet, findings = read_scenario_sheet(scenario_workbook(scenario, model), "scenarios/recit.xlsx")
    assert sheet is not None, findings
    back, problems = resolve_scenario(sheet, model)
    assert back is not None, problems
    return back


def step(name: str, envelope: dict[str, Any]) -> Step:
    return Step(name, "RC-EDA", "Titre", "", envelope, ORIGIN)


def carrying(message: object) -> dict[str, Any]:
    return {"senderID": "a", "content": [{"jsonContent": {"embeddedJsonContent": {"message": message}}}]}


@given(st.lists(USE_CASES, min_size=1, max_size=2))
@settings(max_examples=20)
def test_valid_messages_come_back_as_they_were(messages: list[tuple[str, Any]]) -> None:
    steps = tuple(
        step(f"etape-{number}", carrying({MODEL.message_by_name[name].root: value}))
        for number, (name, value) in enumerate(messages)
    )
    scenario = Scenario("recit", "Titre", "", steps)
    back = through_a_workbook(scenario, MODEL)
    assert back is not None
    for before, after in zip(scenario.steps, back.steps, strict=True):
        assert before.schema == after.schema
        assert carried(after) | carried(before) == carried(after)


@given(st.dictionaries(st.text(max_size=6), JSON, max_size=4), JSON)
@settings(max_examples=60)
def test_any_json_comes_back_as_it_was(content: dict[str, Any], sender: object) -> None:
    envelope = {**carrying({"customContent": content}), "senderID": sender}
    scenario = Scenario("recit", "Titre", "Un\nrécit", (step("un", envelope),))
    back = through_a_workbook(scenario, MODEL)
    assert back is not None
    assert repr(carried(back.steps[0])) == repr(carried(scenario.steps[0]))
    assert repr(back.steps[0].envelope["senderID"]) == repr(sender)


def carried(one: Step) -> dict[str, Any]:
    envelope: Any = one.envelope
    message: dict[str, Any] = envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    return message


@pytest.mark.parametrize(
    "scenario",
    [pytest.param(one, id=one.name, marks=pytest.mark.slow if len(one.steps) > 8 else ()) for one in MODEL.scenarios],
)
def test_own_scenarios_lose_nothing(scenario: Scenario) -> None:
    assert as_json(through_a_workbook(scenario, MODEL)) == as_json(scenario)
