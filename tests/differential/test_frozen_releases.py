"""Past versions, as the specs keep them for conversions, are what their official schemas say, in JSON and in XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from generator.emit import json_schema
from generator.emit.example_values import complete, minimal
from generator.emit.xml_form import to_xml
from generator.verdicts import validation
from tests.differential.official_schemas import DELIBERATE_PATTERNS, Schema, declared, differences, official
from tests.official import FOLDER, frozen_model, needs_official_releases
from tests.official_envelope import problems_in_xml
from tests.property.enveloped import enveloped

pytestmark = needs_official_releases

FROZEN = ("1.3.0", "2.4.0")
XSD_NAMES = {"customContent": "CustomContent", "EDXL-DE": "EDXL-DE-full"}
"""XSDs that are not called as their schema is."""

DELIBERATE = {
    ("1.3.0", "RC-DE", "", "required"): "an empty list of recipients is accepted, which the model says as none",
}
"""Every difference, by version, schema, place and what differs, with its reason."""


def unanchored(schema: Any) -> Any:
    """The patterns of 1.3.0 as an engine reads them, which finds them anywhere in a text."""
    if isinstance(schema, list):
        return [unanchored(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {word: unanchored(value) for word, value in schema.items()}
    pattern = schema.get("pattern")
    is_bare = isinstance(pattern, str) and f"^{pattern}$" not in DELIBERATE_PATTERNS
    return {**inner, "pattern": f".*({pattern}).*"} if is_bare else inner


def theirs(version: str) -> dict[str, Schema]:
    schemas = official(version)
    return {name: unanchored(schema) for name, schema in schemas.items()} if version == "1.3.0" else schemas


@pytest.mark.parametrize("version", FROZEN)
def test_each_official_schema_is_kept_as_it_is(version: str) -> None:
    model = frozen_model(version)
    assert model.message_by_name.keys() - {"EDXL-DE"} == theirs(version).keys()
    found = {
        (version, name, each.place, each.what): each
        for name, schema in theirs(version).items()
        for each in differences(json_schema.document(model.message_by_name[name], model), schema)
        if each.what != "enum order"  # of codes that stand twice, which draft-07 forbids
    }
    assert [each for key, each in found.items() if key not in DELIBERATE] == []
    assert [key for key in DELIBERATE if key[0] == version and key not in found] == []


@pytest.mark.parametrize("version", FROZEN)
def test_roots_and_namespaces_are_those_of_the_official_xsds(version: str) -> None:
    named = declared(version)
    own = {each.name: (each.root, each.namespace) for each in frozen_model(version).messages}
    assert own.keys() - named.keys() <= XSD_NAMES.keys()
    roots = {name: named.get(name) or named[XSD_NAMES[name]] for name in own}
    assert own == roots


OUTSIDE = {("1.3.0", "RS-EDA-MAJ"), ("1.3.0", "RS-SR")}
"""Messages that the official XSD of the envelope forgot, beside their own."""


def documents(version: str) -> Iterator[tuple[str, bytes]]:
    """The least and the whole of each message in an envelope, in XML; free content is never without an element."""
    model = frozen_model(version)
    (envelope,) = model.envelopes
    for message in model.contents:
        for make in (minimal, complete):
            use_case = make(message, model)
            if (version, message.name) in OUTSIDE:
                yield message.name, to_xml(message, use_case, model)
            elif use_case:
                yield message.name, to_xml(envelope, enveloped(message, use_case), model)


def official_problems(version: str, name: str, document: bytes) -> list[str]:
    if (version, name) not in OUTSIDE:
        return problems_in_xml(document, version)
    schema = etree.XMLSchema(etree.parse(str(FOLDER / version / "official" / "xsd" / f"{name}.xsd")))
    schema.validate(etree.fromstring(document))
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]


@pytest.mark.parametrize("version", FROZEN)
def test_envelopes_in_xml_are_accepted_by_the_official_xsds_and_read_back(version: str) -> None:
    judge = validation(frozen_model(version))
    found = [
        (name, official_problems(version, name, xml), judge.validate(xml, None)) for name, xml in documents(version)
    ]
    assert [(name, problems) for name, problems, _ in found if problems] == []
    assert [(name, verdict.problems) for name, _, verdict in found if verdict.problems] == []
    assert len(found) > 28


@pytest.mark.parametrize("version", FROZEN)
def test_an_envelope_of_another_namespace_is_refused_by_both(version: str) -> None:
    """The proof that the XSDs look."""
    name, xml = next(documents(version))
    changed = xml.replace(b"urn:emergency:cisu:2.0", b"urn:emergency:eda:1.9")
    assert changed != xml
    assert official_problems(version, name, changed)
    assert validation(frozen_model(version)).validate(changed, None).problems
