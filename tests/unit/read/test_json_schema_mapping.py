"""What each construct of a JSON Schema becomes in the Model."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.emit import json_schema
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Coded,
    Field,
    Length,
    Message,
    Model,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.read.json_schema import read_schema
from tests.factories import field, message, model, object_type
from tests.official import VERSIONS, needs_official_releases, official_model, own_model

LATITUDE = Bounds(Decimal(-90), Decimal("90.5"))
FROM_ZERO = Bounds(Decimal(0), None)

FILE = "json-schema/CASE.schema.json"

CASE: dict[str, Any] = {"type": "object", "title": "Case", "xml": {"name": "case", "namespace": "urn:test"}}


def read(schema: dict[str, Any]) -> Message:
    made, findings = read_schema(json.dumps(schema).encode(), FILE)
    assert findings == ()
    assert made is not None
    return made


def read_field(schema: dict[str, Any], *, required: bool = False, **top: Any) -> Field:
    document = {**CASE, "properties": {"x": schema}, "required": ["x"] if required else [], **top}
    return read(document).root_object.fields[0]


def test_a_message_is_named_after_its_file_and_its_root_after_its_element():
    made = read({**CASE, "description": "What it is."})
    assert (made.name, made.root, made.namespace) == ("CASE", "case", "urn:test")
    assert (made.title, made.description, made.has_header) == ("Case", "What it is.", False)
    assert made.origin.file == FILE


def test_without_an_element_the_root_is_named_as_the_schema():
    assert read({"type": "object"}).root == "CASE"


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ({"type": "string"}, Text()),
        ({"type": "string", "pattern": "^a+$"}, Text(("^a+$",))),
        ({"type": "string", "minLength": 2, "maxLength": 3}, Text((), Length(2, 3))),
        ({"type": "string", "pattern": "^a+$", "maxLength": 3}, Text(("^a+$",), Length(0, 3))),
        ({"type": "number", "minimum": -90, "maximum": 90.5}, Bounded(Scalar.NUMBER, LATITUDE)),
        ({"type": "integer", "minimum": 0}, Bounded(Scalar.INTEGER, FROM_ZERO)),
        ({"type": "string", "enum": ["b", "a", "b"]}, Coded(("b", "a"))),
        ({"type": "string", "const": "a"}, Coded(("a",))),
        ({"type": "string", "format": "date"}, Scalar.DATE),
        ({"type": "string", "format": "date-time"}, Scalar.DATETIME),
        ({"type": "integer"}, Scalar.INTEGER),
        ({"type": "number"}, Scalar.NUMBER),
        ({"type": "boolean"}, Scalar.BOOLEAN),
        ({"type": "object"}, Ref("x")),
        ({"$ref": "#/definitions/text"}, Coded(("a",))),
        ({"$ref": "#/definitions/part"}, Ref("part")),
        ({"x-any-message": True}, AnyMessage()),
    ],
)
def test_a_schema_is_a_type(schema: dict[str, Any], type_: Type):
    definitions = {"text": {"type": "string", "enum": ["a"]}, "part": {"type": "object"}}
    assert read_field(schema, definitions=definitions).type == type_


@pytest.mark.parametrize(
    ("schema", "required", "cardinality"),
    [
        ({"type": "string"}, False, Cardinality(0, 1)),
        ({"type": "string"}, True, Cardinality(1, 1)),
        ({"type": "array", "items": {"type": "string"}}, False, Cardinality(0, None)),
        ({"type": "array", "items": {"type": "string"}, "minItems": 1}, True, Cardinality(1, None)),
        ({"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 3}, True, Cardinality(2, 3)),
        ({"type": "array", "items": {"type": "string"}, "maxItems": 99_999}, False, Cardinality(0, 99_999)),
    ],
)
def test_a_property_has_a_cardinality(schema: dict[str, Any], required: bool, cardinality: Cardinality):
    assert read_field(schema, required=required).cardinality == cardinality


def test_properties_keep_their_order():
    made = read({**CASE, "properties": {"b": {"type": "string"}, "a": {"type": "string"}}})
    assert [one.name for one in made.root_object.fields] == ["b", "a"]


@pytest.mark.parametrize(("word", "is_open"), [({}, True), ({"additionalProperties": False}, False)])
def test_an_object_is_open_unless_it_says_otherwise(word: dict[str, Any], is_open: bool):
    assert read({**CASE, **word}).root_object.is_open is is_open


def test_words_for_readers_are_kept():
    made = read_field({"type": "string", "title": "T", "description": "D", "examples": ["e", 1, True, None]})
    assert (made.title, made.description, made.examples) == ("T", "D", ("e", "1", "true", "null"))
    assert made.origin.pointer == "/properties/x"


def test_the_words_of_a_property_stand_before_those_of_what_it_refers_to():
    definitions = {"part": {"type": "string", "title": "part", "description": "D"}}
    made = read_field({"$ref": "#/definitions/part", "title": "own"}, definitions=definitions)
    assert (made.title, made.description) == ("own", "D")


def test_an_element_may_be_named_otherwise_than_its_property():
    made = read_field({"type": "string", "xml": {"name": "y"}})
    assert (made.name, made.element, made.xml_wrapper) == ("x", "y", "")


def test_a_wrapped_list_has_an_element_around_its_items():
    schema = {"type": "array", "xml": {"wrapped": True}, "items": {"type": "string", "xml": {"name": "y"}}}
    made = read_field(schema)
    assert (made.name, made.element, made.xml_wrapper) == ("x", "y", "x")


def test_a_property_may_have_a_namespace_of_its_own():
    made = read_field({"type": "string", "xml": {"name": "Y", "namespace": "urn:other"}}, additionalProperties=False)
    assert (made.element, made.xml_namespace, made.tag) == ("Y", "urn:other", "{urn:other}Y")


def test_the_namespace_of_the_document_is_no_property_s_own():
    made = read_field({"type": "string", "xml": {"namespace": "urn:test"}})
    assert (made.xml_namespace, made.tag) == ("", "x")


@pytest.mark.parametrize("word", [{}, {"readOnly": False}])
def test_a_property_is_sent_unless_it_is_read_only(word: dict[str, Any]):
    assert not read_field({"type": "string", **word}).is_read_only
    assert read_field({"type": "string", "readOnly": True}).is_read_only


def test_what_a_property_refers_to_may_be_read_only():
    definitions = {"part": {"type": "string", "readOnly": True}}
    assert read_field({"$ref": "#/definitions/part"}, definitions=definitions).is_read_only


@pytest.mark.parametrize(("word", "is_required"), [({}, False), ({"x-xlink-required": True}, True)])
def test_an_xlink_type_may_be_required(word: dict[str, Any], is_required: bool):
    made = read({**CASE, "x-xlink-type": "extended", **word}).root_object
    assert (made.xlink_type, made.is_xlink_required) == ("extended", is_required)


@pytest.mark.parametrize(
    ("schema", "place"),
    [
        ({**CASE, "x-xlink-required": True}, "/x-xlink-required"),
        ({**CASE, "x-xlink-type": "a", "x-xlink-required": "yes"}, "/x-xlink-required"),
        ({**CASE, "properties": {"x": {"type": "string", "readOnly": "yes"}}}, "/properties/x/readOnly"),
        (
            {**CASE, "properties": {"x": {"type": "string", "readOnly": True}}, "required": ["x"]},
            "/properties/x/readOnly",
        ),
    ],
)
def test_a_mark_that_means_nothing_is_told_at_its_place(schema: dict[str, Any], place: str):
    _, findings = read_schema(json.dumps(schema).encode(), FILE)
    assert [(one.code, one.origin.pointer) for one in findings] == [("schema-not-expressible", place)]


OWN = {"namespace": "urn:other"}


@pytest.mark.parametrize(
    ("schema", "top"),
    [
        ({"type": "object", "xml": OWN}, {}),
        ({"type": "string", "xml": OWN}, {"additionalProperties": True}),
        ({"type": "array", "xml": {**OWN, "wrapped": True}, "items": {"type": "string"}}, {}),
        ({"x-any-message": True, "xml": OWN}, {}),
    ],
)
def test_a_namespace_that_xml_schema_cannot_declare_is_told(schema: dict[str, Any], top: dict[str, Any]):
    document = {**CASE, "additionalProperties": False, "properties": {"x": schema}, **top}
    _, findings = read_schema(json.dumps(document).encode(), FILE)
    assert [(one.code, one.origin.pointer) for one in findings] == [("schema-not-expressible", "/properties/x/xml")]


def test_an_object_used_twice_is_one_object():
    reference = {"$ref": "#/definitions/part"}
    made = read({**CASE, "properties": {"a": reference, "b": reference}, "definitions": {"part": {"type": "object"}}})
    assert [one.name for one in made.objects] == ["case", "part"]


def test_objects_of_one_name_at_two_places_are_told_apart():
    inner = {"type": "object", "properties": {"x": {"type": "object"}}}
    made = read({**CASE, "properties": {"x": inner}})
    assert [one.name for one in made.objects] == ["case", "x", "x2"]
    assert made.object_by_name["x"].fields[0].type == Ref("x2")


def test_an_object_may_hold_itself():
    part = {"type": "object", "properties": {"part": {"$ref": "#/definitions/part"}}}
    made = read({**CASE, "properties": {"part": {"$ref": "#/definitions/part"}}, "definitions": {"part": part}})
    assert made.object_by_name["part"].fields[0].type == Ref("part")


def test_the_root_may_hold_itself():
    made = read({**CASE, "properties": {"x": {"$ref": "#"}}})
    assert [one.name for one in made.objects] == ["case"]
    assert made.root_object.fields[0].type == Ref("case")


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": "1"},
        {"type": "string", "format": "time"},
        {"type": "string", "maxLength": 2, "enum": ["a"]},
        {"type": "string", "maxLength": 10, "format": "date"},
        {"type": "integer", "exclusiveMinimum": 0},
        {"type": "integer", "minimum": 0.5},
        {"type": "boolean", "minimum": 0},
        {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        {"type": "array", "items": {"type": "string"}, "minItems": 1},
        {"type": "array"},
        {"type": ["string", "null"]},
        {"oneOf": []},
        {"$ref": "#/definitions/none"},
        {"$ref": "other.json"},
        {"type": "string", "pattern": "a"},
    ],
)
def test_a_word_that_the_model_cannot_say_is_told_at_its_place(schema: dict[str, Any]):
    document = {**CASE, "properties": {"x": schema}}
    made, findings = read_schema(json.dumps(document).encode(), FILE)
    assert made is None
    assert {one.code for one in findings} == {"schema-not-expressible"}
    assert all(one.origin.pointer.startswith("/properties/x/") for one in findings)


# --- what is emitted reads as what it was --------------------------------------------------


def without_guards(node: Any) -> Any:
    """A schema without the words that only tell other engines what a pattern of ours means."""
    if isinstance(node, dict):
        guards = {"not", "allOf"} if node.get("type") == "string" else set()
        return {word: without_guards(value) for word, value in node.items() if word not in guards}
    return [without_guards(one) for one in node] if isinstance(node, list) else node


def without_xml(of: Message) -> Message:
    """The message as its JSON Schema says it, read from the emitted file."""
    document = {"type": "object", **without_guards(json_schema.document(of, model(of))), "xml": {"name": of.root}}
    made, findings = read_schema(json.dumps(document).encode(), f"{of.name}.schema.json")
    assert findings == ()
    assert made is not None
    return made


def structure(of: Message) -> dict[str, Any]:
    """What the Model says of each object, without words for readers and without places."""
    return {
        one.name: (one.is_open, [(f.name, f.cardinality, _plain(f.type)) for f in one.fields]) for one in of.objects
    }


def _plain(type_: Type) -> Type:
    """Without what no JSON Schema says: of which list the codes are, how a pattern was written."""
    match type_:
        case Coded():
            return replace(type_, code_list=None)
        case Text(sources, length):
            spelt = (json_schema.document(_of(source), model())["properties"]["x"]["pattern"] for source in sources)
            return Text(tuple(spelt), length)
        case _:
            return type_


def _of(source: str) -> Message:
    return message(object_type("case", field("x", Text((source,)))))


def readable(of: Message) -> bool:
    """Whether the reader has words for it: two patterns at once it has none, nor a root that holds itself."""
    types = [one.type for each in of.objects for one in each.fields]
    return not any(
        (isinstance(one, Text) and len(one.patterns) > 1) or isinstance(one, AnyMessage) or one == Ref(of.root)
        for one in types
    )


def told_apart(of: Model) -> list[str]:
    """The messages that do not read as they were."""
    return [m.name for m in of.messages if readable(m) and structure(without_xml(m)) != structure(m)]


def test_emitted_lengths_and_bounds_read_as_they_were():
    fields = [
        field("a", Text((), Length(1, 40))),
        field("b", Text(("^a+$",), Length(0, 4)), "0..n"),
        field("c", Bounded(Scalar.NUMBER, Bounds(Decimal("-0.0000001"), Decimal(999999999999999)))),
        field("d", Bounded(Scalar.INTEGER, FROM_ZERO), "1..2"),
    ]
    one = message(object_type("case", *fields))
    assert structure(without_xml(one)) == structure(one)


def test_an_emitted_schema_of_our_own_reads_as_the_message_it_was_made_of():
    assert sum(map(readable, own_model().messages)) > 5
    assert told_apart(own_model()) == []


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_an_emitted_official_schema_reads_as_the_message_it_was_made_of(version: str):
    assert sum(map(readable, official_model(version).messages)) > 15
    assert told_apart(official_model(version)) == []


def test_the_comparison_tells_a_change():
    one = message(object_type("case", field("x")))
    other = message(object_type("case", field("x", cardinality="0..1")))
    assert structure(without_xml(one)) == structure(one) != structure(other)
