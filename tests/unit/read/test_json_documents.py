"""JSON from outside: what is no document that we accept is told, at once and without a trace."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.diagnostics import Language
from generator.read.json_schema import read_schema
from generator.read.scenarios import read_scenario
from tests.golden.findings.base import SCHEMA, STEP, STORY, as_json

FILE = "json-schema/X.schema.json"


def codes(content: bytes) -> list[str]:
    message, findings = read_schema(content, FILE)
    assert (message is None) is bool(findings)
    return [one.code for one in findings]


def having(**properties: Any) -> bytes:
    return as_json({**SCHEMA, "properties": properties})


def pointers(content: bytes) -> list[str]:
    return [one.origin.pointer for one in read_schema(content, FILE)[1]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe{\0}\0",
        b"{",
        b'{"a": NaN}',
        b'{"a": 1e999}',
        b'{"a": 1, "a": 2}',
        b'{"a": ' + b"9" * 5_000 + b"}",
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b"[" * 100_000,
        b'{"title": "\\ud800"}',
        b'{"\\udfff": 1}',
    ],
)
def test_what_is_no_json_document_is_told(content: bytes) -> None:
    assert codes(content) == ["bad-json"]
    assert [one.code for one in read_scenario(content, "scenarios/x.json")[1]] == ["bad-json"]


HALF = b'"\\ud800"'


@pytest.mark.parametrize(
    ("old", "new", "pointer"),
    [
        (b'"un"', HALF, "/steps/0/name"),
        (b'"1"', b'"a\\uDFFFb"', "/steps/0/envelope/id"),
        (b'"id"', b'"i/d\\ud83d"', "/steps/0/envelope"),
        (b'"1"', b'{"a/b": [1, ' + HALF + b"]}", "/steps/0/envelope/id/a~1b/1"),
        (b'"1"', b'"\\ude00\\ud83d"', "/steps/0/envelope/id"),
    ],
)
def test_half_a_surrogate_pair_is_told_at_its_pointer(old: bytes, new: bytes, pointer: str) -> None:
    _, (one,) = read_scenario(as_json(STORY).replace(old, new), "scenarios/x.json")
    assert (one.code, one.origin.pointer) == ("bad-json", pointer)


def test_half_a_surrogate_pair_in_a_schema_is_told_at_its_pointer() -> None:
    content = as_json({**SCHEMA, "title": "TITLE"}).replace(b'"TITLE"', HALF)
    assert (codes(content), pointers(content)) == (["bad-json"], ["/title"])


@pytest.mark.parametrize("text", ["\\ud83d\\ude00", "\\\\ud800"])
def test_whole_surrogate_pair_and_escaped_backslash_are_texts(text: str) -> None:
    content = as_json({**SCHEMA, "title": "TITLE"}).replace(b"TITLE", text.encode())
    assert codes(content) == []


@pytest.mark.parametrize("document", [[], 1, "x", None, True])
def test_schema_is_an_object(document: object) -> None:
    assert codes(json.dumps(document).encode()) == ["schema-not-expressible"]


@pytest.mark.parametrize(
    ("field", "pointer"),
    [
        ({"type": "string", "contentEncoding": "base64"}, "/properties/a/contentEncoding"),
        ({"type": ["string", "null"]}, "/properties/a/type"),
        ({}, "/properties/a/type"),
        ({"$ref": "#/definitions/none"}, "/properties/a/$ref"),
        ({"$ref": "http://example.org/x.json"}, "/properties/a/$ref"),
        ({"$ref": {"a": 1}}, "/properties/a/$ref"),
        ({"type": "array"}, "/properties/a/items"),
        ({"type": "array", "items": [{"type": "string"}]}, "/properties/a/items"),
        ({"type": "array", "items": {"type": "string"}, "maxItems": "3"}, "/properties/a/minItems"),
        ({"type": "array", "items": {"type": "string"}, "minItems": -1}, "/properties/a/minItems"),
        ({"type": "array", "items": {"type": "string"}, "minItems": True}, "/properties/a/minItems"),
        ({"type": "array", "items": {"type": "string"}, "minItems": 100_000}, "/properties/a/minItems"),
        ({"type": "array", "items": {"type": "string"}, "maxItems": 100_000}, "/properties/a/minItems"),
        ({"type": "array", "items": {"type": "array", "items": {}}}, "/properties/a/items/type"),
        ({"type": "string", "enum": []}, "/properties/a/enum"),
        ({"type": "string", "enum": ["a", 1]}, "/properties/a/enum"),
        ({"type": "string", "format": "email"}, "/properties/a/format"),
        ({"type": "string", "pattern": "a(?=b)"}, "/properties/a/pattern"),
        ({"type": "string", "pattern": "a"}, "/properties/a/pattern"),
        ({"type": "object", "properties": []}, "/properties/a/properties"),
        ({"type": "object", "properties": {"b": 1}}, "/properties/a/properties"),
        ({"type": "object", "required": ["b"]}, "/properties/a/required"),
        ({"type": "object", "required": [{}]}, "/properties/a/required"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "/properties/a/additionalProperties"),
        ({"$ref": "#/definitions/text", "maxLength": 3}, "/properties/a/maxLength"),
        ({"$ref": "#/definitions/text", "type": "string"}, "/properties/a/type"),
        ({"$ref": "#/definitions/text", "x-xlink-type": "extended"}, "/properties/a/x-xlink-type"),
        ({"$ref": "#/definitions/text", "nullabel": True}, "/properties/a/nullabel"),
        ({"type": "array", "items": {"$ref": "#/definitions/text", "enum": ["a"]}}, "/properties/a/items/enum"),
        ({"$ref": "#/definitions/text", "title": None}, "/properties/a/title"),
        ({"type": "string", "title": None}, "/properties/a/title"),
        ({"type": "object", "description": ["a"]}, "/properties/a/description"),
        ({"type": "string", "pattern": ["^a$"]}, "/properties/a/pattern"),
        ({"type": "string", "format": {"a": None}}, "/properties/a/format"),
        ({"type": "string", "nullable": True}, "/properties/a/nullable"),
        ({"type": ["string"]}, "/properties/a/type"),
        ({"type": ["string", "integer", "null"]}, "/properties/a/type"),
        ({"type": None}, "/properties/a/type"),
        ({"$ref": None}, "/properties/a/type"),
        ({"$ref": True}, "/properties/a/$ref"),
        ({"type": "string", "xml": {"attribute": True}}, "/properties/a/xml"),
        ({"type": "string", "xml": {"name": "é"}}, "/properties/a/xml/name"),
        ({"type": "string", "xml": {"name": 5}}, "/properties/a/xml/name"),
    ],
)
def test_what_the_model_cannot_express_is_told_at_its_pointer(field: dict[str, Any], pointer: str) -> None:
    _, findings = read_schema(having(a=field), FILE)
    assert pointer in [one.origin.pointer for one in findings]
    told = " ".join(one.message(language) for one in findings for language in Language)
    assert not re.search(r"None|True|False|\['|\{'", told)


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        (["string", "null"], "« string » seul, la donnée hors de « required »"),
        (["null", "integer"], "« integer » seul"),
        (["string"], "« string » sans crochets"),
        (["string", "integer"], '« ["string", "integer"] »'),
        (["null"], '« ["null"] »'),
        (None, "type manque"),
    ],
)
def test_type_that_is_none_is_told_with_the_one_that_would_do(type_: object, words: str) -> None:
    (one,) = read_schema(having(a={"type": type_}), FILE)[1]
    assert words in one.message(Language.FRENCH)


@pytest.mark.parametrize("word", ["title", "description", "examples", "default", "$comment", "xml"])
def test_words_of_the_field_may_stand_beside_a_reference(word: str) -> None:
    said = {"xml": {"name": "b"}, "examples": ["a"]}.get(word, "text")
    field = {"$ref": "#/definitions/text", word: said}
    assert codes(as_json({**SCHEMA, "definitions": {"text": {"type": "string"}}, "properties": {"a": field}})) == []


@pytest.mark.parametrize("examples", [5, "x", None, {}, [{"a": 1}, "b"]])
def test_examples_of_any_form_are_borne(examples: object) -> None:
    assert codes(having(a={"type": "string", "examples": examples})) == []


def test_references_in_a_ring_are_told() -> None:
    ring = {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}
    content = as_json({**SCHEMA, "definitions": ring, "properties": {"x": {"$ref": "#/definitions/a"}}})
    assert codes(content) == ["schema-not-expressible"]


def test_object_that_refers_to_itself_is_read() -> None:
    tree = {"type": "object", "properties": {"child": {"$ref": "#/definitions/tree"}}}
    content = as_json({**SCHEMA, "definitions": {"tree": tree}, "properties": {"x": {"$ref": "#/definitions/tree"}}})
    assert codes(content) == []


def test_long_chain_of_references_is_told() -> None:
    chain = {
        f"t{n}": {"type": "object", "properties": {"next": {"$ref": f"#/definitions/t{n + 1}"}}} for n in range(500)
    }
    chain["t500"] = {"type": "object"}
    content = as_json({**SCHEMA, "definitions": chain, "properties": {"x": {"$ref": "#/definitions/t0"}}})
    assert codes(content) == ["schema-not-expressible"]


@pytest.mark.parametrize("name", ["numéro", "a b", "", "1a", "../x", "a\nb"])
def test_names_that_no_xml_element_can_have_are_told(name: str) -> None:
    assert codes(having(**{name: {"type": "string"}})) == ["bad-wire-name"]
    named = {**SCHEMA, "definitions": {name: {"type": "object"}}}
    assert codes(as_json({**named, "properties": {"x": {"$ref": f"#/definitions/{name.replace('/', '~1')}"}}})) == [
        "bad-type-name"
    ]


@pytest.mark.parametrize("file", ["json-schema/CON.schema.json", "json-schema/a b.json", "json-schema/.schema.json"])
def test_name_of_the_file_is_the_name_of_a_schema(file: str) -> None:
    assert [one.code for one in read_schema(as_json(SCHEMA), file)[1]] == ["bad-schema-name"]


@pytest.mark.parametrize("namespace", ["", "deux mots", "<", 5.5])
def test_namespace_is_one_word(namespace: object) -> None:
    content = as_json({**SCHEMA, "xml": {"name": "envelope", "namespace": namespace}})
    assert set(codes(content)) <= {"bad-namespace"}


# --- scenarios -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        ([], ""),
        ({**STORY, "steps": {}}, ""),
        ({**STORY, "title": None}, "/title"),
        ({**STORY, "steps": []}, "/steps"),
        ({**STORY, "a/b": 1}, "/a~1b"),
        ({**STORY, "steps": [1]}, "/steps/0"),
        ({**STORY, "steps": [{**STEP, "titre": "Un"}]}, "/steps/0/titre"),
        ({**STORY, "steps": [STEP, {**STEP, "name": "Étape 2"}]}, "/steps/1/name"),
        ({**STORY, "steps": [{**STEP, "name": "../un"}]}, "/steps/0/name"),
        ({**STORY, "steps": [{**STEP, "envelope": []}]}, "/steps/0/envelope"),
    ],
)
def test_malformed_scenario_is_told_at_its_pointer(document: object, pointer: str) -> None:
    _, findings = read_scenario(as_json(document), "scenarios/x.json")
    assert [(one.code, one.origin.pointer) for one in findings] == [("bad-scenario", pointer)]
