"""Our JSON Schemas say what the official ones of the same workbooks say, but for a few listed things."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from lxml import etree

from generator.catalogue import Severity
from generator.emit import json_schema
from generator.model import CodeList
from generator.read.folder import contents
from generator.read.sources import sources_of
from generator.resolve import resolve
from generator.verdicts import validation
from tests.differential.official_schemas import (
    DELIBERATE_PATTERNS,
    READINGS,
    Schema,
    declared,
    differences,
    official,
)
from tests.official import CHECKOUT, FOLDER, FOLLOWED, VERSIONS, needs_official_releases, official_model, own_model

pytestmark = needs_official_releases

README = CHECKOUT / "README.md"

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


@pytest.mark.parametrize("version", [FOLLOWED, *VERSIONS])
def test_there_is_a_schema_for_each_official_one_and_no_other(version: str):
    assert sorted(ours(version)) == sorted(official(version))
    assert len(ours(version)) > 15


@pytest.mark.parametrize("version", [FOLLOWED, *VERSIONS])
def test_every_schema_differs_from_the_official_one_only_where_it_is_meant_to(version: str):
    found = {
        (version, name, one.place, one.what): one
        for name, schema in official(version).items()
        for one in differences(ours(version)[name], schema)
    }
    assert [one for key, one in found.items() if key not in DELIBERATE] == []
    assert [key for key in DELIBERATE if key[0] == version and key not in found] == []


def test_own_specs_say_what_the_official_release_says():
    """Every national message of the release that we follow, from our own workbooks; no difference is meant."""
    model = own_model()
    found = [
        (name, one)
        for name, schema in official(FOLLOWED).items()
        for one in differences(json_schema.document(model.message_by_name[name], model), schema)
    ]
    assert found == []


def test_own_specs_have_the_roots_and_namespaces_of_the_official_xsds():
    own, theirs = own_model().message_by_name, declared(FOLLOWED)
    named = {name: facts for name, facts in theirs.items() if not name.startswith("EDXL-DE-")}
    assert {name: (own[name].root, own[name].namespace) for name in named} == named
    assert {name for name in own_model().message_by_name if name not in named} == {
        *("EDXL-DE", "EMSI-DC", "EMSI-DCR", "EMSI-SOM", "RS-INFO")
    }
    assert set(theirs.values()) >= {(own["EDXL-DE"].root, own["EDXL-DE"].namespace)}


def test_own_specs_have_the_headers_of_the_official_release():
    own, theirs = own_model().message_by_name, official_model(FOLLOWED).message_by_name
    assert {name: own[name].has_header for name in theirs} == {name: one.has_header for name, one in theirs.items()}


OLD = """\
namespace_prefix = "urn:emergency:cisu:2.0:"
skip_sheets = ["RS-ENG", "RS-BPV-WIP"]

[namespaces]
customContent = "urn:emergency:cisu:2.0"
"""
HEADER_OF_2 = """RC-DE = "urn:emergency:cisu:2.0"

[roots]
RC-DE = "distributionElement"
"""
LATER_NAMES = {"CustomContent": "customContent"}
"""XSDs that are not called as their schema is."""


@pytest.mark.parametrize(("version", "settings"), [("2.4.0", OLD + HEADER_OF_2), ("1.3.0", OLD)])
def test_older_releases_have_the_names_of_their_xsds_with_the_settings_of_the_readme(version: str, settings: str):
    files = contents(FOLDER / version).contents | {"release.toml": settings.encode()}
    sources, _ = sources_of(files)
    found, findings = resolve(sources)
    assert [one.code for one in findings if one.severity is Severity.ERROR] == []
    theirs = {LATER_NAMES.get(name, name): facts for name, facts in declared(version).items()}
    own = {one.name: (one.root, one.namespace) for one in found.messages if one.name in theirs}
    assert own == {name: theirs[name] for name in own}
    assert len(own) > 13
    bare = {one.root for one in found.messages if not one.has_header} - {"distributionElement"}
    assert bare == {"error", "info", "customContent", "technicalNoreq"}
    assert all(line in README.read_text(encoding="utf-8") for line in settings.splitlines() if "=" in line)


def test_a_header_of_2_4_0_is_refused_and_accepted_where_the_official_xsd_does():
    """The sample of an older release, whose message and header stand in `urn:emergency:cisu:2.0`."""
    case = FOLDER.parent / "cases" / "messages" / "12-message-ns-2x" / "sample__valid__RC-EDA__RC-EDA.xml"
    envelope = {"json-schema/EDXL-DE.schema.json": (CHECKOUT / "specs/json-schema/EDXL-DE.schema.json").read_bytes()}
    files = contents(FOLDER / "2.4.0").contents | {"release.toml": (OLD + HEADER_OF_2).encode()} | envelope
    model = resolve(sources_of(files)[0])[0]
    official = etree.XMLSchema(etree.parse(str(FOLDER / "2.4.0/official/xsd/EDXL-DE-full.xsd")))
    official.validate(etree.parse(str(case)))
    problems = validation(model).validate(case.read_bytes(), None).problems
    assert {one.line for one in official.error_log} == {94, 134}
    assert {one.line for one in problems} == {93, 94, 134}  # 93: what should stand in place of 94


def test_own_code_lists_have_the_codes_of_the_official_release():
    own, theirs = own_model().code_list_by_id, official_model(FOLLOWED).code_list_by_id
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
