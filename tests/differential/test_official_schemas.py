"""Our JSON Schemas say what the official ones of the same workbooks say, but for a few listed things."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from generator import patterns
from generator.emit import json_schema
from generator.model import CodeList
from tests.official import FOLDER, VERSIONS, needs_official_releases, official_model, own_model

pytestmark = needs_official_releases

Schema = dict[str, Any]

DELIBERATE_PATTERNS = {
    r"^\d{4}-\d{2}-\d{2}$": "date",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\-+]\d{2}:\d{2}$": "date-time",
}
"""The official patterns that ours are stricter than: a date is a day of the calendar, a time one of
the clock, an offset within ±14:00. JSON, XML and Python then accept the same values."""

DELIBERATE = {
    ("3.0.0", "RS-RPIS", "/regulation/whatsHappen/code", "enum order"): (
        "codes that the code list has twice stand twice in the official schema, which draft-07 forbids"
    ),
}
"""Every other difference, by release, schema, place and what differs, with its reason."""

COMPARED = frozenset(
    [
        "type",
        "required",
        "properties",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "enum",
        "pattern",
        "$ref",
    ]
)
FOR_READERS = frozenset(
    ["$schema", "$id", "$comment", "title", "description", "example", "examples", "format", "definitions", "version"]
)


@dataclass(frozen=True)
class Difference:
    place: str
    what: str
    ours: Any
    theirs: Any


def differences(ours: Schema, theirs: Schema) -> list[Difference]:
    """Where two documents do not accept the same messages, or do not say them in the same order."""
    return list(_Comparison(ours, theirs).of(ours, theirs, ""))


class _Comparison:
    """Two documents walked side by side, through references, each pair of schemas once."""

    def __init__(self, ours: Schema, theirs: Schema) -> None:
        self.ours = ours
        self.theirs = theirs
        self.seen: set[tuple[int, int]] = set()

    def of(self, ours: Schema, theirs: Schema, place: str) -> Iterator[Difference]:
        ours, theirs = resolved(ours, self.ours), resolved(theirs, self.theirs)
        if (id(ours), id(theirs)) in self.seen:
            return
        self.seen.add((id(ours), id(theirs)))
        for what, read in READINGS.items():
            if read(ours) != read(theirs):
                yield Difference(place, what, read(ours), read(theirs))
        for name, child in ours.get("properties", {}).items():
            if name in theirs.get("properties", {}):
                yield from self.of(child, theirs["properties"][name], f"{place}/{name}")
        if "items" in ours and "items" in theirs:
            yield from self.of(ours["items"], theirs["items"], place)


def resolved(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        pointer = schema["$ref"].removeprefix("#").strip("/")
        schema = document
        for part in pointer.split("/") if pointer else ():
            schema = schema[part]
    return schema


def _text(schema: Schema) -> Schema:
    """What a text must be, in the form in which every engine reads it; both forms of a date are its format's name."""
    source = schema.get("pattern", "")
    if schema.get("format") in DELIBERATE_PATTERNS.values() or source in DELIBERATE_PATTERNS:
        return {"format": DELIBERATE_PATTERNS.get(source, schema.get("format", ""))}
    if source and "not" not in schema:
        schema = patterns.keywords([source])
    return {word: schema[word] for word in ("pattern", "not", "minLength", "maxLength") if word in schema}


READINGS: dict[str, Callable[[Schema], Any]] = {
    "type": lambda schema: schema.get("type"),
    "required": lambda schema: sorted(schema.get("required", [])),
    "properties": lambda schema: sorted(schema.get("properties", {})),
    "order": lambda schema: list(schema.get("properties", {})),
    "openness": lambda schema: schema.get("additionalProperties", True),
    "fewest": lambda schema: schema.get("minItems", 0),
    "most": lambda schema: schema.get("maxItems"),
    "enum": lambda schema: sorted(set(schema.get("enum", []))),
    "enum order": lambda schema: schema.get("enum"),
    "text": _text,
    "allOf": lambda schema: schema.get("allOf", []),
}


@cache
def official(version: str) -> dict[str, Schema]:
    """The official schemas by name, without the envelopes, which no workbook describes."""
    folder = FOLDER / version / "official" / "json-schema"
    return {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.json"))
        if not path.name.startswith("EDXL")
    }


@cache
def ours(version: str) -> dict[str, Schema]:
    model = official_model(version)
    return {one.name: json_schema.document(one, model) for one in model.messages}


def schemas_in(node: Schema) -> Iterator[Schema]:
    yield node
    for group in ("properties", "definitions"):
        for child in node.get(group, {}).values():
            yield from schemas_in(child)
    if "items" in node:
        yield from schemas_in(node["items"])


@pytest.mark.parametrize("version", VERSIONS)
def test_there_is_a_schema_for_each_official_one_and_no_other(version: str):
    assert sorted(ours(version)) == sorted(official(version))
    assert len(ours(version)) > 15


@pytest.mark.parametrize("version", VERSIONS)
def test_every_schema_differs_from_the_official_one_only_where_it_is_meant_to(version: str):
    found = {
        (version, name, one.place, one.what): one
        for name, schema in official(version).items()
        for one in differences(ours(version)[name], schema)
    }
    assert [one for key, one in found.items() if key not in DELIBERATE] == []
    assert [key for key in DELIBERATE if key[0] == version and key not in found] == []


def test_own_specs_say_what_the_official_release_says():
    """Every national message of 3.4.0, from our own workbooks; no difference is meant."""
    model = own_model()
    found = [
        (name, one)
        for name, schema in official("3.4.0").items()
        for one in differences(json_schema.document(model.message_by_name[name], model), schema)
    ]
    assert found == []


def test_own_specs_have_the_roots_namespaces_and_headers_of_the_official_release():
    own, theirs = own_model().message_by_name, official_model("3.4.0").message_by_name
    facts = {name: (one.root, one.namespace, one.has_header) for name, one in theirs.items()}
    assert {name: (own[name].root, own[name].namespace, own[name].has_header) for name in facts} == facts


def test_own_code_lists_have_the_codes_of_the_official_release():
    own, theirs = own_model().code_list_by_id, official_model("3.4.0").code_list_by_id
    assert {one: _codes(theirs[one]) for one in theirs} == {one: _codes(own[one]) for one in theirs}


def _codes(code_list: CodeList) -> list[str]:
    return [one.code for one in code_list.codes]


@pytest.mark.parametrize("version", VERSIONS)
def test_no_word_of_an_official_schema_goes_uncompared(version: str):
    words = {word for schema in official(version).values() for one in schemas_in(schema) for word in one}
    assert sorted(word for word in words - COMPARED - FOR_READERS if not word.startswith("x-")) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_every_official_format_comes_with_a_pattern_that_is_compared(version: str):
    formats = {
        (one["format"], DELIBERATE_PATTERNS.get(one.get("pattern", "")))
        for schema in official(version).values()
        for one in schemas_in(schema)
        if "format" in one
    }
    assert formats == {("date-time", "date-time")}


def test_a_list_with_a_code_twice_keeps_the_first_of_each():
    """What the only entry of DELIBERATE says."""
    ((version, name, place, what),) = DELIBERATE
    found = {(one.place, one.what): one for one in differences(ours(version)[name], official(version)[name])}
    theirs = found[place, what].theirs
    assert len(set(theirs)) < len(theirs)
    assert found[place, what].ours == list(dict.fromkeys(theirs))


# --- that the comparison can fail ----------------------------------------------------

MUTATIONS: dict[str, Callable[[Schema], object]] = {
    "type": lambda s: s["properties"]["caseId"].update(type="integer"),
    "required": lambda s: s["required"].pop(),
    "properties": lambda s: s["properties"].pop("caseId"),
    "order": lambda s: s["properties"].update(caseId=s["properties"].pop("caseId")),
    "openness": lambda s: s.update(additionalProperties=True),
    "fewest": lambda s: first_array(s).update(minItems=7),
    "most": lambda s: first_array(s).update(maxItems=7),
    "enum": lambda s: first_with(s, "enum")["enum"].append("other"),
    "enum order": lambda s: first_with(s, "enum")["enum"].reverse(),
    "text": lambda s: s["properties"]["caseId"].update({"not": {"pattern": "^other$"}}),
    "allOf": lambda s: s["properties"]["caseId"].update(allOf=[{"maxLength": 3}]),
}


def first_array(schema: Schema) -> Schema:
    return next(one for one in schemas_in(schema) if one.get("type") == "array")


def first_with(schema: Schema, word: str) -> Schema:
    return next(one for one in schemas_in(schema) if len(one.get(word, "")) > 1)


@pytest.mark.parametrize("what", READINGS)
def test_a_changed_schema_is_told(what: str):
    changed = copy.deepcopy(ours("3.4.0")["RC-EDA"])
    assert differences(changed, official("3.4.0")["RC-EDA"]) == []
    MUTATIONS[what](changed)
    assert what in {one.what for one in differences(changed, official("3.4.0")["RC-EDA"])}


def test_a_date_that_is_no_longer_a_date_is_told():
    changed = copy.deepcopy(ours("3.4.0")["RC-EDA"])
    dated = first_with(changed, "format")
    dated.update(format="time", pattern="^.*$")
    assert {one.what for one in differences(changed, official("3.4.0")["RC-EDA"])} == {"text"}
