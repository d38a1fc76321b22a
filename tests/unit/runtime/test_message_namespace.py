"""The element `message` in a namespace that is not the header's: every target says so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pydantic import ValidationError

from generator.emit.xml_form import to_xml
from generator.model import HEADER, Message
from tests.factories import field, message, model, object_type
from tests.packages import Package
from tests.unit.emit.hub import ENVELOPE, HUB
from tests.unit.emit.test_json_schema import wrapped
from tests.unit.emit.xsd_oracles import Oracles, oracles
from tests.unit.validate.hub import validation

OTHER = "urn:test:message"
HEADED = wrapped({"messageId": "1", "note": "n", "case": {"id": "2"}})
BARE = wrapped({"free": {"a": "1"}})
LISTS = message(
    object_type("header", field("messageId"), field("tags", cardinality="0..n", xml_wrapper="list", xml_name="tag")),
    name=HEADER,
)


def release(*messages: Message, namespace: str = OTHER) -> Any:
    made = model(*messages)
    return replace(made, release=replace(made.release, message_namespace=namespace))


RELEASE = release(*HUB)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return Package(RELEASE, tmp_path_factory.mktemp("other"))


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Oracles:
    return oracles(RELEASE, "ENVELOPE", tmp_path_factory.mktemp("xsd"))


@pytest.mark.parametrize("value", [HEADED, BARE], ids=["header", "bare"])
def test_every_target_writes_and_reads_it(package: Package, schema: Oracles, value: Any) -> None:
    by_form = to_xml(ENVELOPE, value, RELEASE)
    by_class = package.message("ENVELOPE").from_json(json.dumps(value)).to_xml()
    for document in (by_form, by_class):
        assert etree.fromstring(document).find(f".//{{{OTHER}}}message") is not None
        assert schema.accept(document)
        assert json.loads(package.message("ENVELOPE").from_xml(document).to_json()) == value
        assert validation(RELEASE).validate(document, None).problems == ()


def test_header_fields_keep_their_own_namespace(package: Package) -> None:
    inside = etree.fromstring(package.message("ENVELOPE").from_json(json.dumps(HEADED)).to_xml())
    names = [str(one.tag) for one in inside.iterfind(f".//{{{OTHER}}}message/*")]
    assert names == ["{urn:test:header}messageId", "{urn:test:header}note", "{urn:test:case}case"]


@pytest.mark.parametrize("value", [HEADED, BARE], ids=["header", "bare"])
def test_every_target_refuses_that_of_the_header(package: Package, schema: Oracles, value: Any) -> None:
    document = to_xml(ENVELOPE, value, model(*HUB))
    assert not schema.accept(document)
    assert validation(RELEASE).validate(document, None).problems != ()
    with pytest.raises(ValidationError, match=OTHER):
        package.message("ENVELOPE").from_xml(document)


@pytest.mark.parametrize("namespace", ["", OTHER])
def test_without_a_header_it_is_the_envelopes_or_what_the_settings_say(tmp_path: Path, namespace: str) -> None:
    of = release(ENVELOPE, *HUB[2:], namespace=namespace)
    document = to_xml(ENVELOPE, BARE, of)
    assert oracles(of, "ENVELOPE", tmp_path).accept(document)
    assert validation(of).validate(document, None).problems == ()
    package = Package(of, tmp_path)
    envelope = package.message("ENVELOPE").from_xml(document)
    assert json.loads(package.message("ENVELOPE").from_xml(envelope.to_xml()).to_json()) == BARE
    assert etree.fromstring(envelope.to_xml()).find(f".//{{{namespace or ENVELOPE.namespace}}}message") is not None


def test_a_list_in_the_header_declares_its_namespace_too(tmp_path: Path) -> None:
    of = release(ENVELOPE, LISTS, *HUB[2:])
    value = wrapped({"messageId": "1", "tags": ["a", "b"], "case": {"id": "2"}})
    package = Package(of, tmp_path)
    document = package.message("ENVELOPE").from_json(json.dumps(value)).to_xml()
    assert oracles(of, "ENVELOPE", tmp_path).accept(document)
    assert json.loads(package.message("ENVELOPE").from_xml(document).to_json()) == value
