"""What the JSON Schemas say of each construct, and what they accept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from generator.emit import json_schema
from generator.model import (
    Bounded,
    Bounds,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Model,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.naming.python import class_name
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import VERSIONS, needs_official_releases, official_model, own_model
from tests.plain_schemas import Plain
from tests.unit.emit.hub import ENVELOPE, HUB
from tests.unit.runtime.shapes import LATITUDE, LISTS, SHAPES


def schema_of(*fields: Field, is_open: bool = False) -> json_schema.Schema:
    one = message(object_type("case", *fields, is_open=is_open))
    return json_schema.document(one, model(one))


def accepts(schema: json_schema.Schema, value: Any) -> bool:
    return jsonschema_rs.Draft7Validator(schema, validate_formats=True).is_valid(value)


def property_of(type_: Type, cardinality: str = "1..1", **options: Any) -> json_schema.Schema:
    found: json_schema.Schema = schema_of(field("x", type_, cardinality, **options))["properties"]["x"]
    return found


# --- documents -----------------------------------------------------------------------


def test_each_message_has_a_file_for_people_and_one_for_code_generators():
    paths = [str(one.path) for one in json_schema.emit(model(*HUB))]
    assert paths == [
        *(f"json-schema/{one.name}.schema.json" for one in HUB),
        *(f"json-schema/bundle/{one.name}.schema.json" for one in HUB),
    ]


def test_a_document_says_what_it_is():
    one = replace(message(object_type("case", field("x"))), title="Partage d'affaire")
    document = json_schema.document(one, model(one))
    assert document["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert document["$id"] == "CASE.schema.json"
    assert document["title"] == "case"
    assert document["description"] == "Partage d'affaire."
    assert document["$comment"] == "CASE, version 1.0.0"


def test_a_file_is_readable_text_with_one_newline_at_its_end():
    one = message(object_type("case", field("x", title="Été")))
    schemas = (json_schema.document(one, model(one)), json_schema.bundle(one, model(one)))
    for artifact, schema in zip(json_schema.emit(model(one)), schemas, strict=True):
        text = artifact.content.decode("utf-8")
        assert "Été" in text
        assert text.startswith('{\n  "$schema"')
        assert text.endswith("}\n")
        assert json.loads(text) == schema


def test_a_file_defines_what_it_refers_to_and_nothing_else():
    """But for the header in the bundle of an envelope: it tells of the fields that each message has in short."""
    for artifact in json_schema.emit(model(*HUB, *SHAPES, code_lists=LISTS)):
        text = artifact.content.decode("utf-8")
        links = re.findall(r'"#/definitions/(.*?)"', text)
        header = ["header"] if str(artifact.path) == "json-schema/bundle/ENVELOPE.schema.json" else []
        assert {*links, *header} == set(json.loads(text).get("definitions", {})), artifact.path


@pytest.mark.parametrize("of", [model(*HUB), model(message(object_type("case")))], ids=["hub", "empty"])
def test_every_document_is_a_schema(of: Model):
    for artifact in json_schema.emit(of):
        jsonschema_rs.meta.validate(json.loads(artifact.content))


# --- types ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "accepted", "refused"),
    [
        (Text(), ["", "é\n"], [1, None, True, [], {}]),
        (Text(("^a+$",)), ["a", "aa"], ["", "b", "a\n", "xa", 1]),
        (Text(("^a+$", "^.{2}$")), ["aa"], ["a", "bb", "aaa"]),
        (Text((r"^\d$",)), ["7"], ["٣"]),
        (Text((), Length(2, 3)), ["aé", "😀😀", "e\u0301"], ["", "a", "aaaa", "😀", "😀" * 4, 12]),
        (Text((), Length(0, 1)), ["", "😀"], ["aa"]),
        (Text(("^a+$",), Length(2, None)), ["aa", "a" * 9], ["a", "bb", "aa\n"]),
        (Bounded(Scalar.NUMBER, LATITUDE), [-90, 90.5, -0.0, 9e1], [-90.0000001, 91, "1", True, None]),
        (Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)), [0, -0.0, 10**30, 1.0], [-1, 0.5, -1e300]),
        (Coded(("a", "b")), ["a", "b"], ["c", "A", "", 1, None]),
        (Scalar.INTEGER, [0, -1, 1.0, 10**30], [1.5, "1", True, None]),
        (Scalar.NUMBER, [0, -1.5, 1e30], ["1", True, None]),
        (Scalar.BOOLEAN, [True, False], ["true", 0, 1, None]),
        (Scalar.DATE, ["2024-02-29"], ["2023-02-29", "2024-02-29Z", "0000-01-01", "", None, 20240229]),
        (
            Scalar.DATETIME,
            ["2024-02-29T08:30:00+01:00", "2024-02-29T08:30:00-00:00", "2024-02-29T08:30:00+14:00"],
            ["2024-02-29T08:30:00Z", "2024-02-29T08:30:00.5+01:00", "2024-02-29T08:30:60+01:00", "2024-02-29", None],
        ),
    ],
    ids=str,
)
def test_a_type_accepts_its_values_and_no_others(type_: Type, accepted: list[Any], refused: list[Any]):
    schema = schema_of(field("x", type_))
    assert [value for value in accepted if not accepts(schema, {"x": value})] == []
    assert [value for value in refused if accepts(schema, {"x": value})] == []


@pytest.mark.parametrize(
    ("cardinality", "accepted", "refused"),
    [
        ("1..1", [{"x": "a"}], [{}, {"x": None}, {"x": ["a"]}]),
        ("0..1", [{}, {"x": "a"}], [{"x": None}, {"x": ["a"]}]),
        ("0..n", [{}, {"x": []}, {"x": ["a"] * 9}], [{"x": None}, {"x": "a"}, {"x": [None]}, {"x": [1]}]),
        ("1..n", [{"x": ["a"]}, {"x": ["a"] * 9}], [{}, {"x": []}, {"x": "a"}]),
        ("2..3", [{"x": ["a"] * 2}, {"x": ["a"] * 3}], [{}, {"x": ["a"]}, {"x": ["a"] * 4}]),
        ("0..2", [{}, {"x": []}, {"x": ["a"] * 2}], [{"x": ["a"] * 3}]),
    ],
)
def test_a_cardinality_bounds_what_is_there(cardinality: str, accepted: list[Any], refused: list[Any]):
    schema = schema_of(field("x", cardinality=cardinality))
    assert [value for value in accepted if not accepts(schema, value)] == []
    assert [value for value in refused if accepts(schema, value)] == []


def test_an_unknown_member_is_refused():
    assert not accepts(schema_of(field("x", cardinality="0..1")), {"y": 1})


def test_an_open_object_takes_others_beside_its_own_fields():
    schema = schema_of(field("x"), is_open=True)
    assert accepts(schema, {"x": "a", "y": [None]})
    assert not accepts(schema, {"x": 1, "y": [None]})


def test_fields_stand_in_workbook_order():
    schema = schema_of(field("b"), field("a"), field("c", cardinality="0..1"))
    assert list(schema["properties"]) == ["b", "a", "c"]
    assert schema["required"] == ["b", "a"]


def test_a_field_that_is_never_sent_is_marked_and_accepted():
    one = message(object_type("a", field("b"), field("c", cardinality="0..n", is_read_only=True)))
    schema = json_schema.document(one, model(one))
    assert [name for name, said in schema["properties"].items() if said.get("readOnly")] == ["c"]
    assert jsonschema_rs.is_valid(schema, {"b": "x", "c": ["y"]})


def test_an_object_may_hold_itself_and_the_root():
    one = message(
        object_type("case", field("part", Ref("part"), "0..n"), field("case", Ref("case"), "0..1")),
        object_type("part", field("part", Ref("part"), "0..1"), field("case", Ref("case"), "0..1")),
    )
    schema = json_schema.document(one, model(one))
    assert accepts(schema, {"part": [{"part": {"case": {"part": []}}}], "case": {"case": {}}})
    assert not accepts(schema, {"part": [{"part": {"case": {"part": {}}}}]})
    assert not accepts(schema, {"case": {"case": {"other": 1}}})


# --- words for readers -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        (Text(), "1", "1"),
        (Scalar.INTEGER, "15", 15),
        (Scalar.INTEGER, "15.0", 15),
        (Scalar.NUMBER, "1.50", 1.5),
        (Scalar.NUMBER, "2", 2),
        (Scalar.NUMBER, "1,5", "1,5"),
        (Scalar.NUMBER, "nan", "nan"),
        (Scalar.NUMBER, "-inf", "-inf"),
        (Scalar.NUMBER, "1e999", "1e999"),
        (Scalar.BOOLEAN, "TRUE", True),
        (Scalar.BOOLEAN, "false", False),
        (Scalar.BOOLEAN, "oui", "oui"),
        (Scalar.DATE, "2024-02-29", "2024-02-29"),
        (Coded(("15",)), "15", "15"),
    ],
)
def test_an_example_is_the_value_that_its_text_stands_for(type_: Type, text: str, value: Any):
    (found,) = property_of(type_, examples=[text])["examples"]
    assert found == value
    assert type(found) is type(value)


def test_the_examples_of_a_list_are_its_items():
    assert property_of(Text(), "0..n", examples=["a", "b"])["examples"] == [["a", "b"]]


def test_a_field_without_examples_says_none():
    assert "examples" not in property_of(Text())


# --- envelopes -------------------------------------------------------------------------


def wrapped(inner: Any) -> dict[str, Any]:
    return {"id": "1", "content": [{"jsonContent": {"message": inner}}]}


ACCEPTED = {
    "header and use case": {"messageId": "1", "case": {"id": "2"}},
    "another use case": {"messageId": "1", "note": "n", "report": {"text": "t"}},
    "a message without header": {"free": {"any": [None, {"thing": 1}]}},
}
REFUSED = {
    "nothing": {},
    "header alone": {"messageId": "1"},
    "use case without header": {"case": {"id": "2"}},
    "use case with part of a header": {"note": "n", "case": {"id": "2"}},
    "two use cases": {"messageId": "1", "case": {"id": "2"}, "report": {"text": "t"}},
    "header beside a message without": {"messageId": "1", "free": {}},
    "use case beside a message without header": {"messageId": "1", "case": {"id": "2"}, "free": {}},
    "unknown member": {"messageId": "1", "case": {"id": "2"}, "other": 1},
    "unknown member beside a message without header": {"free": {}, "other": 1},
    "unknown member in the use case": {"messageId": "1", "case": {"id": "2", "other": 1}},
    "wrong header": {"messageId": 1, "case": {"id": "2"}},
    "wrong use case": {"messageId": "1", "case": {"id": 2}},
    "null": None,
    "list": [],
    "the envelope itself": {"messageId": "1", "edxl": wrapped({})},
}

BUNDLE = json_schema.bundle(ENVELOPE, model(*HUB))


@pytest.fixture(scope="session")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> jsonschema_rs.Draft7Validator:
    """The envelope's own document, the files that it refers to beside it."""
    folder = tmp_path_factory.mktemp("schemas")
    for artifact in json_schema.emit(model(*HUB)):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    path = folder / "json-schema" / "ENVELOPE.schema.json"
    return jsonschema_rs.Draft7Validator(json.loads(path.read_bytes()), base_uri=path.as_uri())


@pytest.mark.parametrize("inner", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_an_envelope_carries_header_and_use_case_or_a_bare_message(on_disk: Any, inner: Any):
    assert on_disk.is_valid(wrapped(inner))
    assert accepts(BUNDLE, wrapped(inner))


@pytest.mark.parametrize("inner", REFUSED.values(), ids=REFUSED.keys())
def test_an_envelope_carries_nothing_else(on_disk: Any, inner: Any):
    assert not on_disk.is_valid(wrapped(inner))
    assert not accepts(BUNDLE, wrapped(inner))


def test_the_envelopes_document_needs_the_files_beside_it(tmp_path: Path):
    document = json_schema.document(ENVELOPE, model(*HUB))
    with pytest.raises(jsonschema_rs.ValidationError, match="not present"):
        jsonschema_rs.Draft7Validator(document, base_uri=(tmp_path / "ENVELOPE.schema.json").as_uri())


def test_a_bundle_refers_to_nothing_outside_itself():
    assert [one for one in references(BUNDLE) if not one.startswith("#")] == []
    assert len(references(BUNDLE)) > 5


def test_an_object_of_a_bundled_message_is_led_to_its_own_message():
    """Two messages that each have an object `part` do not get each other's."""
    one = message(object_type("one", field("part", Ref("part"))), object_type("part", field("a")), has_header=True)
    two = message(object_type("two", field("part", Ref("part"))), object_type("part", field("b")), has_header=True)
    hub = model(ENVELOPE, HUB[1], one, two)
    bundle = json_schema.bundle(ENVELOPE, hub)
    assert accepts(bundle, wrapped({"messageId": "1", "one": {"part": {"a": "x"}}}))
    assert accepts(bundle, wrapped({"messageId": "1", "two": {"part": {"b": "x"}}}))
    assert not accepts(bundle, wrapped({"messageId": "1", "two": {"part": {"a": "x"}}}))


def test_a_root_that_holds_itself_is_led_to_itself_in_a_bundle():
    one = message(object_type("one", field("one", Ref("one"), "0..1"), field("a")), has_header=True)
    bundle = json_schema.bundle(ENVELOPE, model(ENVELOPE, HUB[1], one))
    assert accepts(bundle, wrapped({"messageId": "1", "one": {"a": "x", "one": {"a": "x"}}}))
    assert not accepts(bundle, wrapped({"messageId": "1", "one": {"a": "x", "one": {"id": "x"}}}))


def test_a_release_without_header_carries_bare_messages_only():
    one = message(object_type("one", field("a")), has_header=True)
    bundle = json_schema.bundle(ENVELOPE, model(ENVELOPE, one))
    assert accepts(bundle, wrapped({"one": {"a": "x"}}))
    assert not accepts(bundle, wrapped({"messageId": "1", "one": {"a": "x"}}))


# --- bundles for code generators -----------------------------------------------------------


RELEASES = (
    pytest.param(lambda: model(*HUB), id="hub"),
    pytest.param(own_model, id="own"),
    *(pytest.param(partial(official_model, one), id=one, marks=needs_official_releases) for one in VERSIONS),
)


@pytest.mark.parametrize("release", RELEASES)
def test_a_bundle_says_of_values_what_the_document_says(release: Callable[[], Model]):
    of = release()
    files = {f"{one.name}.schema.json": json_schema.document(one, of) for one in of.messages}
    for one in of.messages:
        document, bundle = files[f"{one.name}.schema.json"], json_schema.bundle(one, of)
        assert Plain(bundle).of(bundle) == Plain(document, files).of(document), one.name


def test_a_bundle_that_says_otherwise_is_seen():
    bundle = json_schema.bundle(ENVELOPE, model(*HUB))
    before = Plain(bundle).of(bundle)
    bundle["definitions"]["caseMessage"]["required"].pop()
    assert Plain(bundle).of(bundle) != before


@pytest.mark.parametrize("release", RELEASES)
def test_generators_make_one_class_of_each_definition_named_as_on_the_wire(release: Callable[[], Model]):
    """The title is the name; a title anywhere else would be a class of its own."""
    for one in release().messages:
        bundle = json_schema.bundle(one, release())
        definitions = {one.root: bundle, **bundle.get("definitions", {})}
        assert [name for name, schema in definitions.items() if schema.get("title", name) != name] == []
        assert len({class_name(name).lower() for name in definitions}) == len(definitions)
        inner = [part for schema in definitions.values() for part in schema.get("properties", {}).values()]
        assert [part for part in inner if "title" in json.dumps(part)] == []


def test_what_two_messages_say_alike_is_one_definition_and_what_they_do_not_has_the_root_before_it():
    part, other = object_type("part", field("a")), object_type("part", field("b"))
    one, two, three = (
        message(object_type(root, field("part", Ref("part"))), inner, has_header=True)
        for root, inner in (("one", part), ("two", other), ("three", part))
    )
    bundle = json_schema.bundle(ENVELOPE, model(ENVELOPE, HUB[1], one, two, three))
    links = {root: bundle["definitions"][root]["properties"]["part"]["allOf"] for root in ("one", "two", "three")}
    assert links == {
        "one": [{"$ref": "#/definitions/part"}],
        "two": [{"$ref": "#/definitions/twoPart"}],
        "three": [{"$ref": "#/definitions/part"}],
    }


def test_codes_are_named_as_their_list_or_their_field():
    one = message(
        object_type("case", field("colour", Coded(("R", "V"), "Test.colour")), field("status", Coded(("a", "b")))),
    )
    colours = CodeList("Test.colour", "Couleurs", "", (Code("R", (), "", ""), Code("V", (), "", "")), ORIGIN)
    definitions = json_schema.bundle(one, model(one, code_lists=[colours]))["definitions"]
    assert {name: schema["enum"] for name, schema in definitions.items()} == {
        "TestColour": ["R", "V"],
        "caseStatus": ["a", "b"],
    }


def test_an_envelope_has_typed_header_fields_beside_each_use_case():
    carried = BUNDLE["definitions"]["caseMessage"]["properties"]
    assert (carried["messageId"]["type"], carried["case"]) == ("string", {"$ref": "#/definitions/case"})
    document = json_schema.document(ENVELOPE, model(*HUB))["definitions"]["caseMessage"]["properties"]
    assert document["messageId"] == {"$ref": "RC-DE.schema.json#/properties/messageId"}


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return [*own, *(one for child in node.values() for one in references(child))]
    return [one for child in node for one in references(child)] if isinstance(node, list) else []


# --- patterns, as Python and its like read them ------------------------------------------


@pytest.mark.parametrize("type_", [Text(("[a-z]+",)), Text(("[a-z]+", "[^x]*")), Scalar.DATE, Scalar.DATETIME])
@pytest.mark.parametrize("ending", ["", "\n", "\n\n", "\r", "\u2028"])
def test_a_line_end_after_the_text_is_refused_where_a_dollar_lets_it_pass(type_: Type, ending: str):
    text = {Scalar.DATE: "2026-03-14", Scalar.DATETIME: "2026-03-14T08:30:00+01:00"}.get(type_, "abc")  # type: ignore[call-overload]
    verdict = jsonschema.Draft7Validator(schema_of(field("x", type_))).is_valid({"x": f"{text}{ending}"})
    assert verdict is (ending == "")


def test_a_pattern_that_means_line_ends_keeps_them():
    schema = property_of(Text((r"[a-z\n]+",)))
    assert "pattern" not in schema
    assert jsonschema.Draft7Validator(schema).is_valid("abc\n")
    assert not jsonschema.Draft7Validator(schema).is_valid("ab-\n")


def test_any_characters_are_said_by_their_number_alone():
    assert property_of(Text((r"[\s\S]{1,80}",))).items() >= {"minLength": 1, "maxLength": 80}.items()
    assert property_of(Text((r"[\s\S]{1,80}",), Length(0, 20)))["maxLength"] == 20
    assert property_of(Text((r"[\s\S]{1,80}",), Length(3, None)))["minLength"] == 3
    assert {"pattern", "not"} & property_of(Text((r"[\s\S]{1,80}",))).keys() == set()


def test_a_pattern_that_would_backtrack_is_written_as_one_without_another_that_do_not():
    schema = property_of(Text((r"([a-zA-Z0-9_-]+\.?){4,10}",)))
    assert "allOf" not in schema
    hostile = [f"{'a' * 5_000}!", f"{'a.' * 5_000}!", f"{'a' * 5_000}\n"]
    assert not any(re.search(schema["pattern"], text) and len(text) > 9_000 for text in hostile)
    verdicts = [
        jsonschema.Draft7Validator(schema).is_valid(text) for text in (*hostile, "aaa", "a.a.a", "a.a.a.a", "abcd")
    ]
    assert verdicts == [False, False, False, False, False, True, True]
    assert accepts(schema_of(field("x", Text((r"([a-zA-Z0-9_-]+\.?){4,10}",)))), {"x": "fr.health.samu800"})


def test_a_date_stands_once_in_a_definition_clear_of_objects():
    one = message(
        object_type(
            "case", field("at", Scalar.DATETIME), field("days", Scalar.DATE, "0..n"), field("x", Ref("dateTime"))
        ),
        object_type("dateTime", field("at", Scalar.DATETIME)),
    )
    schema = json_schema.document(one, model(one))
    assert [schema["properties"]["at"]["$ref"], schema["properties"]["days"]["items"]["$ref"]] == [
        "#/definitions/dateTime_2",
        "#/definitions/calendarDate",
    ]
    assert json.dumps(schema).count('"format"') == 2
    assert accepts(schema, {"at": "2026-03-14T08:30:00+01:00", "x": {"at": "2026-03-14T08:30:00+01:00"}})
    assert not accepts(schema, {"at": "2026-03-14T08:30:00+01:00", "x": {"at": "2026-03-14"}})


def test_characters_that_editors_hide_are_escaped():
    one = message(object_type("case", field("x", Text(("[^#\\n]+a",)))))
    artifact, _ = json_schema.emit(model(one))
    text = artifact.content.decode("utf-8")
    assert "\\u0085\\u2028" in text
    assert "\u2028" not in text
    assert json.loads(text) == json_schema.document(one, model(one))


# --- whole releases ----------------------------------------------------------------------


def test_every_own_document_is_a_schema():
    for artifact in json_schema.emit(own_model()):
        jsonschema_rs.meta.validate(json.loads(artifact.content))
