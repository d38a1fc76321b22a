"""A refusal is explained by the difference between the releases at its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.emit import json_schema
from generator.emit.json_text import json_text
from generator.emit.model_json import emit
from generator.model import Coded, Field, Length, Model, Ref, Scalar, Text, Type
from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.examine import Examiner, Question, Row
from hubsante_kit.replay.identity import Editors, Pseudonyms
from hubsante_kit.replay.release import Release, load
from tests.factories import field, message, model, object_type


def case(**changes: Any) -> Model:
    """A release with one message of a few kinds of field, some of which are changed."""
    fields = {
        "name": field("name"),
        "colour": field("colour", Coded(("R", "V"), None), "0..1"),
        "tags": field("tags", Text(), "0..n"),
        "person": field("person", Ref("person"), "0..1"),
    }
    person = changes.pop("inside", object_type("person", field("phone", Text(), "0..1")))
    is_open = changes.pop("is_open", False)
    fields |= changes
    root = object_type("case", *(each for each in fields.values() if each), is_open=is_open)
    return model(message(root, person), message(object_type("other", field("name")), name="OTHER"))


def release(made: Model, folder: Path) -> Release:
    """A model as it is published."""
    (folder / "json-schema").mkdir(parents=True)
    (folder / "model").mkdir()
    (folder / "model" / "model.json").write_bytes(next(iter(emit(made))).content)
    for each in made.messages:
        text = json_text(json_schema.document(each, made))
        (folder / "json-schema" / json_schema.file_name(each)).write_text(text)
    return load(str(folder))


OLD = case()
Explain = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def explained(tmp_path: Path) -> Explain:
    """The role and change of each row of a message that two releases judge."""

    def rows(value: Any, new: Model, old: Model = OLD) -> list[tuple[str, str]]:
        releases = (release(old, tmp_path / "old"), release(new, tmp_path / "new"))
        examiner = Examiner(
            Question(releases, has_rules=False, conversion=None, most_samples=0, editors=Editors()), Pseudonyms(b"s")
        )
        found: list[Row] = list(examiner.rows(json.dumps(value).encode(), examiner.usage(), Counts()))
        return [(row.breaks, row.change) for row in found]

    return rows


def colour(*codes: str, cardinality: str = "0..1") -> dict[str, Any]:
    return {"colour": field("colour", Coded(codes, None), cardinality)}


def date(cardinality: str) -> dict[str, Any]:
    return {"date": field("date", Scalar.DATE, cardinality)}


def name(type_: Type, cardinality: str = "1..1") -> dict[str, Any]:
    return {"name": field("name", type_, cardinality)}


def tags(cardinality: str) -> dict[str, Any]:
    return {"tags": field("tags", Text(), cardinality)}


def inside(*fields: Field) -> dict[str, Any]:
    return {"inside": object_type("person", *fields)}


A = {"name": "A"}


@pytest.mark.parametrize(
    ("value", "changes", "expected"),
    [
        (A, colour("R", "V", cardinality="1..1"), "old-sender field-required CASE case.colour"),
        (A, date("1..1"), "old-sender field-added CASE case.date"),
        ({**A, "colour": "R"}, {"colour": None}, "old-sender field-removed CASE case.colour"),
        ({**A, "date": "2026-01-01"}, date("0..1"), "new-sender field-added CASE case.date"),
        ({}, name(Text(), "0..1"), "new-sender field-optional CASE case.name"),
        ({**A, "colour": "V"}, colour("R"), "old-sender codes-removed CASE case.colour"),
        ({**A, "colour": "B"}, colour("R", "V", "B"), "new-sender codes-added CASE case.colour"),
        ({**A, "colour": "V"}, colour("R", "B"), "old-sender codes-replaced CASE case.colour"),
        (A, name(Scalar.INTEGER), "old-sender type-kind CASE case.name"),
        (A, name(Text(length=Length(2, None))), "old-sender type-form CASE case.name"),
        (A, name(Text(), "1..n"), "old-sender field-list CASE case.name"),
        ({**A, "tags": ["a"]}, tags("0..1"), "old-sender field-single CASE case.tags"),
        ({**A, "tags": ["a"] * 3}, tags("0..2"), "old-sender list-sizes CASE case.tags"),
        ({**A, "more": 1}, {"is_open": True}, "new-sender object-opened CASE case"),
        ({**A, "person": {}}, inside(field("phone")), "old-sender field-required CASE case.person.phone"),
        ({**A, "person": {"phone": "1"}}, inside(field("mobile")), "old-sender field-removed CASE case.person.phone"),
    ],
)
def test_a_refusal_has_its_change(value: Any, changes: dict[str, Any], expected: str, explained: Explain) -> None:
    assert [" ".join(each) for each in explained({"case": value}, case(**changes))][:1] == [expected]


def test_a_message_of_one_release_alone(explained: Explain) -> None:
    without = replace(case(), messages=case().messages[:1])
    assert explained({"other": {"name": "A"}}, without) == [("old-sender", "message-removed OTHER other")]


def test_what_both_refuse_has_no_change(explained: Explain) -> None:
    assert explained({"case": {"name": 1}}, case(colour=None)) == [("", ""), ("", "")]


def test_the_change_of_the_place_itself_is_preferred(explained: Explain) -> None:
    """The object above is another too; the code that is gone is why."""
    new = case(colour=field("colour", Coded(("R",), None), "0..1"), date=field("date", Scalar.DATE, "0..1"))
    assert explained({"case": {"name": "A", "colour": "V"}}, new) == [("old-sender", "codes-removed CASE case.colour")]
