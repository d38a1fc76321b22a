"""Fields that are taken where they come, and written by nobody."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import RootModel, TypeAdapter, ValidationError
from pydantic_core import to_json

from generator.model import Ref, Text
from tests.factories import field, message, model, object_type
from tests.packages import Package

NOTE = message(
    object_type(
        "note",
        field("text"),
        field("tagList", Text(("^[a-z]+$",)), "0..n", is_read_only=True),
        field("part", Ref("part"), "0..1", is_read_only=True),
        field("last", cardinality="0..1"),
    ),
    object_type("part", field("name")),
    name="NOTE",
)
RECEIVED = {"text": "t", "tagList": ["a", "b"], "part": {"name": "p"}, "last": "l"}
SENT = {"text": "t", "last": "l"}
XML = (
    '<note xmlns="urn:test:note"><text>t</text><tagList>a</tagList><tagList>b</tagList>'
    "<part><name>p</name></part><last>l</last></note>"
)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return Package(model(NOTE), tmp_path_factory.mktemp("note"))


@pytest.fixture
def note(release: Package) -> Any:
    return release.message("NOTE")


def test_they_are_read_from_json_and_xml(note: Any):
    from_json, from_xml = note.from_json(json.dumps(RECEIVED)), note.from_xml(XML)
    assert from_json == from_xml
    assert (from_json.tag_list, from_json.part.name) == (["a", "b"], "p")


def test_they_are_validated_where_they_come(note: Any):
    with pytest.raises(ValidationError, match="tagList"):
        note.from_json(json.dumps({**RECEIVED, "tagList": ["A"]}))
    with pytest.raises(ValidationError, match="tagList"):
        note.from_xml(XML.replace(">a<", ">A<"))
    with pytest.raises(ValidationError, match="tagList"):
        note.from_json(json.dumps({**RECEIVED, "tagList": None}))


WRITERS = {
    "to_json": lambda one: one.to_json(),
    "model_dump_json": lambda one: one.model_dump_json(by_alias=True, exclude_none=True),
    "model_dump": lambda one: json.dumps(one.model_dump(mode="json", by_alias=True, exclude_none=True)),
    "an adapter": lambda one: TypeAdapter(type(one)).dump_json(one, by_alias=True, exclude_none=True),
    "pydantic_core": lambda one: to_json(one, by_alias=True, exclude_none=True),
    "another model": lambda one: RootModel[type(one)](one).model_dump_json(by_alias=True, exclude_none=True),
    "to_xml": lambda one: type(one).from_xml(one.to_xml()).to_json(),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_that_writes_writes_them(note: Any, writer: str):
    assert json.loads(WRITERS[writer](note.from_json(json.dumps(RECEIVED)))) == SENT


def test_xml_has_no_element_of_them(note: Any):
    assert note.from_xml(XML).to_xml().endswith(b'<note xmlns="urn:test:note"><text>t</text><last>l</last></note>')


def test_a_schema_of_what_is_written_does_not_have_them(note: Any):
    assert set(note.model_json_schema(mode="validation")["properties"]) == set(RECEIVED)
    assert set(note.model_json_schema(mode="serialization")["properties"]) == set(SENT)
