"""The JSON Schemas that classes export: what an OpenAPI document made of them says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from pydantic import BaseModel

from generator.emit import json_schema
from generator.model import Message, Model
from tests.packages import Package
from tests.plain_schemas import Plain, Schema
from tests.unit.runtime.shapes import EVERY


def generated(model: Model) -> dict[str, Schema]:
    return {f"{one.name}.schema.json": json_schema.document(one, model) for one in model.messages}


def objects(message: Message, files: dict[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """The name and schema of each object of a message."""
    document = files[f"{message.name}.schema.json"]
    for one in message.objects:
        yield one.name, document if one is message.root_object else document["definitions"][one.name]


def exported_and_generated(package: Package) -> Iterator[tuple[str, Any, Any]]:
    """What each class of a package exports, and what the file of its message says of the object."""
    files = generated(package.model)
    for message in package.model.messages:
        for name, schema in objects(message, files):
            class_: type[BaseModel] = package.object(message, name)
            exported = class_.model_json_schema()
            plain = Plain(exported).of(exported if "properties" in exported else exported["$defs"][class_.__name__])
            document = files[f"{message.name}.schema.json"]
            yield f"{message.name} {name}", plain, Plain(document, files).of(schema)


@pytest.mark.parametrize("release", ["small", "own", "official"])
def test_every_class_exports_what_the_schema_of_its_object_says(release: str, request: pytest.FixtureRequest):
    pairs = list(exported_and_generated(request.getfixturevalue(release)))
    assert len(pairs) > (5 if release == "small" else 150)
    assert [(place, mine, theirs) for place, mine, theirs in pairs if mine != theirs] == []


MISTAKES: dict[str, Callable[[Schema], object]] = {
    "a pattern": lambda s: s["properties"]["id"].update(pattern="^[a-z]+$"),
    "a guard": lambda s: s["properties"]["id"].pop("not"),
    "a required field": lambda s: s["required"].pop(),
    "openness": lambda s: s.update(additionalProperties=True),
    "a bound": lambda s: s["properties"]["latitude"].update(maximum=91),
    "a date": lambda s: s["properties"]["dates"]["items"].pop("not"),
    "a field": lambda s: s["properties"].pop("class"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_an_export_that_says_otherwise_is_seen(mistake: str, small: Package):
    exported = small.message("EVERY").model_json_schema()["$defs"]["Every"]
    before = json.dumps(Plain({}).of({**exported, "properties": simple(exported)}))
    MISTAKES[mistake](exported)
    assert json.dumps(Plain({}).of({**exported, "properties": simple(exported)})) != before


def simple(schema: Schema) -> Schema:
    return {name: one for name, one in schema["properties"].items() if "$ref" not in json.dumps(one)}


def test_an_optional_field_is_not_said_to_be_null(small: Package):
    exported = small.message("EVERY").model_json_schema()["$defs"]["Every"]
    assert [one for one in exported["properties"].values() if "default" in one or "title" in one] == []


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_no_class_exports_a_pattern_that_backtracks(mode: Any, own: Package):
    exported = own.message("RC-EDA").model_json_schema(mode=mode)
    assert "{4,10}" not in json.dumps(exported)
    assert jsonschema.Draft7Validator(exported["properties"]["caseId"]).is_valid("fr.health.samu800.1")
    assert not re.search(exported["properties"]["caseId"]["pattern"], f"{'a' * 20_000}!")


def test_an_envelope_exports_what_it_carries(own: Package):
    exported = own.message("EDXL-DE").model_json_schema()
    validator = jsonschema_rs.Draft202012Validator(exported)
    (carried,) = find(exported, "oneOf")
    assert len(carried) == len(own.model.contents)
    assert carried[0]["properties"]["messageId"]["type"] == "string"
    assert not validator.is_valid({})


def find(node: Any, word: str) -> Iterator[Any]:
    if isinstance(node, dict):
        if word in node:
            yield node[word]
        node = list(node.values())
    for one in node if isinstance(node, list) else ():
        yield from find(one, word)


def test_two_patterns_and_a_length_stand_in_one_text(small: Package):
    exported = small.message(EVERY.name).model_json_schema()["$defs"]["Every"]["properties"]
    assert "allOf" not in json.dumps(exported)
    verdicts = [
        jsonschema.Draft7Validator(exported["twices"]["items"]).is_valid(text) for text in ("a", "aa", "aaaa", "ab")
    ]
    assert verdicts == [False, True, False, False]
