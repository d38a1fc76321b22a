from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from difflib import ndiff
from typing import Any

import pytest

from generator.diagnostics import Origin
from generator.emit import model_json
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Code,
    Coded,
    CodeList,
    Length,
    Model,
    Ref,
    Scalar,
    Scenario,
    Step,
    Text,
    Type,
)
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import needs_official_releases, official_model

COLOURS = CodeList("Test.couleur", "Couleur", "", (Code("R", ("Rouge",), "", ""),), ORIGIN)


def text(one: Model) -> str:
    return files(one)["model/model.json"]


def files(one: Model) -> dict[str, str]:
    return {str(artifact.path): artifact.content.decode("utf-8") for artifact in model_json.emit(one)}


def tree(one: Model) -> Any:
    return json.loads(text(one))


def with_type(type_: Type) -> Model:
    return model(message(object_type("a", field("b", type_)), object_type("c")), code_lists=[COLOURS])


@pytest.mark.parametrize(
    ("type_", "told"),
    [
        (Text(), {"kind": "text"}),
        (Text(("[0-9]+",)), {"kind": "text", "patterns": ["[0-9]+"]}),
        (Coded(("A", "B")), {"kind": "code", "codes": ["A", "B"]}),
        (Coded(("R",), "Test.couleur"), {"kind": "code", "code_list": "Test.couleur"}),
        (Text((), Length(1, 40)), {"kind": "text", "length": "1..40"}),
        (Text(("[0-9]+",), Length(0, None)), {"kind": "text", "patterns": ["[0-9]+"], "length": "0..n"}),
        (Bounded(Scalar.NUMBER, Bounds(None, Decimal("1E+2"))), {"kind": "number", "bounds": "n..100"}),
        (Scalar.DATETIME, {"kind": "datetime"}),
        (Ref("c"), {"kind": "object", "object": "c"}),
        (AnyMessage(), {"kind": "message"}),
    ],
)
def test_a_type_is_told_by_its_kind(type_: Type, told: object) -> None:
    assert tree(with_type(type_))["messages"][0]["objects"][0]["fields"][0]["type"] == told


def test_what_is_empty_is_left_out() -> None:
    assert tree(with_type(Text()))["messages"][0] == {
        "name": "A",
        "root": "a",
        "namespace": "urn:test:a",
        "header": False,
        "title": "a",
        "source": {"file": "test.xlsx", "sheet": "Test"},
        "objects": [
            {
                "name": "a",
                "title": "a",
                "fields": [{"name": "b", "title": "b", "cardinality": "1..1", "type": {"kind": "text"}}],
            },
            {"name": "c", "title": "c"},
        ],
    }


def test_what_is_special_in_a_field_is_told() -> None:
    one = replace(field("b", examples=["x"], xml_name="n", xml_wrapper="w"), description="d", note="p")
    other = field("c", cardinality="0..1", xml_namespace="urn:c", is_read_only=True, suggested_list="Test.c")
    holder = object_type("a", one, other, is_open=True, xlink_type="resource", is_xlink_required=True)

    told = tree(model(message(holder)))["messages"][0]["objects"][0]

    assert (told["open"], told["xlink_type"], told["xlink_required"]) == (True, "resource", True)
    assert told["fields"][0].items() >= {"description": "d", "note": "p", "xml_name": "n", "xml_wrapper": "w"}.items()
    assert (
        told["fields"][1].items() >= {"xml_namespace": "urn:c", "read_only": True, "suggested_list": "Test.c"}.items()
    )
    assert told["fields"][0]["examples"] == ["x"]


def test_code_lists_and_scenarios_are_told() -> None:
    step = Step("01", "A", "Début", "", {"distributionID": "x"}, ORIGIN)

    told = tree(replace(with_type(Text()), scenarios=(Scenario("s", "Histoire", "", (step,)),)))

    assert told["code_lists"] == [
        {
            "id": "Test.couleur",
            "title": "Couleur",
            "source": {"file": "test.xlsx", "sheet": "Test"},
            "codes": [{"code": "R", "labels": ["Rouge"]}],
        }
    ]
    steps = [{"name": "01", "schema": "A", "title": "Début", "envelope": {"distributionID": "x"}}]
    assert told["scenarios"] == [{"name": "s", "title": "Histoire", "steps": steps}]


def test_moving_a_row_changes_no_file_but_that_of_the_places() -> None:
    moved = replace(field("b"), origin=Origin("other.xlsx", 3, "Autre", 99, 7))

    before, after = (files(model(message(object_type("a", one)))) for one in (field("b"), moved))

    assert {name for name in after if after[name] != before[name]} == {"model/model.origins.json"}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"title": "Autre"}, '"title": "Autre",'),
        ({"description": "Autre"}, '"description": "Autre",'),
        ({"cardinality": Cardinality(0, None)}, '"cardinality": "0..n",'),
        ({"note": "Autre"}, '"note": "Autre"'),
    ],
)
def test_one_cell_changes_one_line(change: dict[str, Any], line: str) -> None:
    one = replace(field("b"), description="d", note="p")

    before = text(model(message(object_type("a", one, field("c")))))
    after = text(model(message(object_type("a", replace(one, **change), field("c")))))

    new = [each[2:].strip() for each in ndiff(before.splitlines(), after.splitlines()) if each.startswith("+ ")]
    assert new == [line]


def test_half_a_surrogate_pair_can_be_written() -> None:
    assert tree(model(message(replace(object_type("a"), title="\ud800"))))["messages"][0]["objects"][0]["title"] == (
        "\ud800"
    )


@needs_official_releases
def test_an_official_release_is_told_whole() -> None:
    one = official_model("3.4.0")

    told = tree(one)

    assert [each["name"] for each in told["messages"]] == [each.name for each in one.messages]
    assert [len(each["codes"]) for each in told["code_lists"]] == [len(each.codes) for each in one.code_lists]
