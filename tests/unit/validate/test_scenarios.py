"""What one change of the model breaks in the scenarios is told once, related to its cell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostic, Origin
from generator.model import Message, Scenario, Step
from generator.validate.scenarios import scenario_findings
from tests.unit.validate.hub import HEADER_FIELDS, HUB, envelope, validation

PAYLOAD = "/envelope/content/0/jsonContent/message"
ROWS = {"id": 9, "size": 10, "kind": 11, "victim": 12}


def cell(name: str) -> Origin:
    return Origin("mdd.xlsx", 0, "CASE", ROWS.get(name, 30), 10)


def placed(message: Message) -> Message:
    """The message, each field of its root with a cell of its own."""
    root = message.root_object
    fields = tuple(replace(one, origin=cell(one.name)) for one in root.fields)
    return replace(message, objects=(replace(root, fields=fields), *message.objects[1:]))


def findings(*cases: dict[str, Any], schema: str = "CASE") -> list[Diagnostic]:
    """What the hub finds in a story whose steps send these cases."""
    steps = tuple(
        Step(
            f"s{n}", schema, "", "", envelope({**HEADER_FIELDS, "case": case}), Origin("s.json", pointer=f"/steps/{n}")
        )
        for n, case in enumerate(cases)
    )
    messages = tuple(placed(one) if one.name == "CASE" else one for one in HUB.messages)
    model = replace(HUB, messages=messages, scenarios=(Scenario("story", "", "", steps),))
    return list(scenario_findings(model, validation(model)))


def told(one: Diagnostic) -> tuple[str, list[Origin]]:
    return one.origin.pointer, list(one.related)


def test_messages_that_the_model_accepts_give_nothing() -> None:
    assert findings({"id": "1"}, {"id": "2", "kind": "A"}) == []


def test_one_code_that_is_gone_is_told_once_for_all_steps() -> None:
    (one,) = findings({"id": "1", "kind": "Z"}, {"id": "2"}, {"id": "3", "kind": "Y"})
    other = Origin("s.json", pointer=f"/steps/2{PAYLOAD}/case/kind")
    assert told(one) == (f"/steps/0{PAYLOAD}/case/kind", [cell("kind"), other])
    assert dict(one.values)["value"] == "Z"


def test_field_that_became_required_is_told_with_its_cell() -> None:
    (one,) = findings({}, {})
    other = Origin("s.json", pointer=f"/steps/1{PAYLOAD}/case/id")
    assert told(one) == (f"/steps/0{PAYLOAD}/case/id", [cell("id"), other])


def test_items_of_a_list_are_of_one_cell() -> None:
    (one,) = findings({"id": "1", "victim": [7, 8]})
    assert one.related[0] == cell("victim")


def test_unknown_field_is_related_to_the_schema_that_does_not_have_it() -> None:
    (one,) = findings({"id": "1", "colour": "red"}, {"id": "1", "colour": "red"})
    assert one.origin.pointer == f"/steps/0{PAYLOAD}/case/colour"
    assert len(one.related) == 2


def test_different_faults_are_told_apart() -> None:
    found = findings({"id": 1, "kind": "Z"}, {"id": "2", "size": "3"})
    assert [one.related[0] for one in found] == [cell("id"), cell("kind"), cell("size")]


def test_what_is_only_received_is_told_wherever_it_stands() -> None:
    """A scenario shows what to send: such a field is valid, and no example is to have it."""
    root, *others = HUB.message_by_name["CASE"].objects
    fields = tuple(replace(one, is_read_only=one.name == "kind") for one in root.fields)
    case = replace(HUB.message_by_name["CASE"], objects=(replace(root, fields=fields), *others))
    tags = [{"value": "v"}]
    sent = envelope({**HEADER_FIELDS, "case": {"id": "1", "kind": "A"}}, tag=tags)
    step = Step("s", "CASE", "", "", sent, Origin("s.json", pointer="/steps/0"))
    messages = tuple(case if one.name == "CASE" else one for one in HUB.messages)
    model = replace(HUB, messages=messages, scenarios=(Scenario("story", "", "", (step,)),))
    assert validation(model).validate_json_value(sent, "ENVELOPE") == ()
    told = list(scenario_findings(model, validation(model)))
    assert [one.origin.pointer for one in told] == ["/steps/0/envelope/tag", f"/steps/0{PAYLOAD}/case/kind"]
    assert {one.code for one in told} == {"invalid-scenario-message"}
    assert {dict(one.phrases)["problem"].name for one in told} == {"field-read-only"}


def test_related_steps_are_bounded() -> None:
    (one,) = findings(*({"id": number} for number in range(50)))
    assert len(one.related) == 20


def test_step_of_an_unknown_schema_is_not_judged() -> None:
    assert findings({"id": 1}, schema="OTHER") == []


def test_step_whose_message_is_of_another_schema_is_told_at_its_schema() -> None:
    (one,) = findings({"id": "1"}, schema="FREE")
    assert (one.code, one.origin.pointer) == ("other-scenario-schema", "/steps/0/schema")
    assert dict(one.values)["proposal"] == "CASE"


def test_step_may_name_its_envelope() -> None:
    assert findings({"id": "1"}, schema="ENVELOPE") == []
