"""Envelopes: a message inside, validated through the files that they refer to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.emit.xsd import emit
from generator.model import HEADER, AnyMessage, Message, Ref, Scalar, Text
from tests.factories import field, message, model, object_type
from tests.official import needs_official_releases, official_model
from tests.unit.emit.xsd_oracles import loaded, oracles, written

EDXL = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
HUB = "urn:hub"
ENVELOPE = message(
    object_type(
        "edxlDistribution",
        field("distributionID"),
        field("content", Ref("ContentObject"), "1..n", xml_wrapper="content", xml_name="contentObject"),
        xlink_type="extended",
    ),
    object_type(
        "ContentObject", field("jsonContent", Ref("JsonContent"), xml_name="contentXML"), xlink_type="resource"
    ),
    object_type("JsonContent", field("embeddedJsonContent", Ref("Embedded"), xml_name="embeddedXMLContent")),
    object_type("Embedded", field("message", AnyMessage())),
    name="EDXL-DE",
    namespace=EDXL,
)
HEAD = message(
    object_type(
        "distributionElement",
        field("messageId"),
        field("sentAt", Scalar.DATETIME),
        field("recipient", Ref("Recipient"), "0..n"),
        is_open=True,
    ),
    object_type("Recipient", field("name")),
    name=HEADER,
    namespace=HUB,
)
CASE = message(object_type("case", field("at", Scalar.DATETIME)), name="CASE", has_header=True)
REPORT = message(object_type("report", field("at", Scalar.DATETIME)), name="REPORT", has_header=True)
FREE = message(object_type("free", is_open=True), name="FREE")

AT = "2024-02-29T08:30:00+01:00"
HEADER_FIELDS = f"<messageId>m</messageId><sentAt>{AT}</sentAt><recipient><name>a</name></recipient>"


def envelope(inside: str, *, namespace: str = HUB, content: str = ' xlink:type="resource"') -> str:
    return (
        f'<edxlDistribution xmlns="{EDXL}" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="extended">'
        f"<distributionID>d</distributionID><content{content}>"
        '<contentObject xlink:type="resource"><contentXML><embeddedXMLContent>'
        f'<message xmlns="{namespace}">{inside}</message>'
        "</embeddedXMLContent></contentXML></contentObject></content></edxlDistribution>"
    )


def use_case(one: Message) -> str:
    return f'<{one.root} xmlns="{one.namespace}"><at>{AT}</at></{one.root}>'


def test_a_message_has_the_header_fields_and_one_use_case(tmp_path: Path) -> None:
    schema = oracles(model(ENVELOPE, HEAD, CASE, REPORT, FREE), "EDXL-DE", tmp_path)
    assert schema.accept(envelope(HEADER_FIELDS + use_case(CASE)))
    assert schema.accept(envelope(HEADER_FIELDS + use_case(REPORT)))
    assert not schema.accept(envelope(HEADER_FIELDS))
    assert not schema.accept(envelope(HEADER_FIELDS + use_case(CASE) + use_case(REPORT)))
    assert not schema.accept(envelope(use_case(CASE)))
    assert not schema.accept(envelope(""))


def test_the_use_case_is_held_to_its_own_schema(tmp_path: Path) -> None:
    schema = oracles(model(ENVELOPE, HEAD, CASE), "EDXL-DE", tmp_path)
    assert not schema.accept(envelope(HEADER_FIELDS + use_case(CASE).replace("08:30", "24:30")))
    assert not schema.accept(envelope(HEADER_FIELDS + use_case(REPORT)))


def test_a_message_without_header_travels_alone(tmp_path: Path) -> None:
    schema = oracles(model(ENVELOPE, HEAD, CASE, FREE), "EDXL-DE", tmp_path)
    free = f'<free xmlns="{FREE.namespace}"><a>1</a></free>'
    assert schema.accept(envelope(free))
    assert not schema.accept(envelope(HEADER_FIELDS + free))


def test_the_message_is_of_the_header_namespace(tmp_path: Path) -> None:
    schema = oracles(model(ENVELOPE, HEAD, CASE), "EDXL-DE", tmp_path)
    assert not schema.accept(envelope(HEADER_FIELDS + use_case(CASE), namespace="urn:other"))


@pytest.mark.parametrize(
    ("content", "verdict"),
    [(' xlink:type="resource"', True), ("", True), (' xlink:type="other"', False), (' a="b"', False)],
)
def test_an_element_may_have_its_xlink_type_and_no_other_attribute(content: str, verdict: bool, tmp_path: Path) -> None:
    schema = oracles(model(ENVELOPE, HEAD, CASE), "EDXL-DE", tmp_path)
    assert schema.accept(envelope(HEADER_FIELDS + use_case(CASE), content=content)) is verdict


def test_an_xlink_type_may_be_required(tmp_path: Path) -> None:
    root, *others = ENVELOPE.objects
    strict = replace(ENVELOPE, objects=(replace(root, is_xlink_required=True), *others))
    schema = oracles(model(strict, HEAD, CASE), "EDXL-DE", tmp_path)
    right = envelope(HEADER_FIELDS + use_case(CASE), content="")
    assert schema.accept(right)
    assert not schema.accept(right.replace(' xlink:type="extended"', ""))
    lenient = oracles(model(ENVELOPE, HEAD, CASE), "EDXL-DE", tmp_path)
    assert lenient.accept(right.replace(' xlink:type="extended"', ""))


def test_the_xlink_type_is_fixed(tmp_path: Path) -> None:
    """Asked of one validator: libxml2 2.14 heeds no `fixed` where an attribute is referred to."""
    schema = oracles(model(ENVELOPE, HEAD, CASE), "EDXL-DE", tmp_path).xmlschema
    right = envelope(HEADER_FIELDS + use_case(CASE))
    assert schema.is_valid(right)
    assert not schema.is_valid(right.replace('xlink:type="resource"', 'xlink:type="simple"'))
    assert not schema.is_valid(right.replace('xlink:type="extended"', 'xlink:type="resource"'))


def test_messages_may_share_the_header_namespace(tmp_path: Path) -> None:
    bare = replace(message(object_type("error", field("at", Scalar.DATETIME)), name="ERROR"), namespace=HUB)
    same = replace(CASE, namespace=HUB)
    schema = oracles(model(ENVELOPE, HEAD, same, bare), "EDXL-DE", tmp_path)
    assert schema.accept(envelope(HEADER_FIELDS + use_case(same)))
    assert schema.accept(envelope(use_case(bare)))
    assert not schema.accept(envelope(HEADER_FIELDS + use_case(bare)))


def test_messages_may_share_another_namespace(tmp_path: Path) -> None:
    shared = [replace(one, namespace="urn:shared") for one in (CASE, REPORT)]
    schema = oracles(model(ENVELOPE, HEAD, *shared), "EDXL-DE", tmp_path)
    assert all(schema.accept(envelope(HEADER_FIELDS + use_case(one))) for one in shared)
    assert (tmp_path / "xsd/support/urn-shared.xsd").is_file()


def test_a_message_may_share_the_envelope_namespace(tmp_path: Path) -> None:
    same = replace(CASE, namespace=EDXL)
    schema = oracles(model(ENVELOPE, HEAD, same, REPORT), "EDXL-DE", tmp_path)
    assert schema.accept(envelope(HEADER_FIELDS + use_case(same)))


def test_without_a_header_every_message_travels_alone(tmp_path: Path) -> None:
    schema = oracles(model(ENVELOPE, CASE, FREE), "EDXL-DE", tmp_path)
    assert schema.accept(envelope(use_case(CASE), namespace=EDXL))
    assert not schema.accept(envelope(HEADER_FIELDS + use_case(CASE), namespace=EDXL))


def test_every_link_leads_to_an_emitted_file(tmp_path: Path) -> None:
    folder = written(model(ENVELOPE, HEAD, CASE, REPORT, FREE), tmp_path)
    links = [
        path.parent / str(one.get("schemaLocation"))
        for path in sorted(folder.rglob("*.xsd"))
        for one in etree.parse(str(path)).iterfind(".//{*}*[@schemaLocation]")
    ]
    assert links
    assert all(link.is_file() for link in links)


def test_no_support_without_envelope() -> None:
    assert [str(one.path) for one in emit(model(HEAD, CASE))] == [f"xsd/{HEADER}.xsd", "xsd/CASE.xsd"]


def test_prefixes_keep_clear_of_those_of_xml(tmp_path: Path) -> None:
    names = ("XS", "XML", "xlink-a", "xlink_a")
    odd = [message(object_type(f"use{at}", field("a", Text())), name=name) for at, name in enumerate(names)]
    schema = oracles(model(ENVELOPE, HEAD, *odd), "EDXL-DE", tmp_path)
    assert all(schema.accept(envelope(f'<{one.root} xmlns="{one.namespace}"><a/></{one.root}>')) for one in odd)


@pytest.mark.slow
@needs_official_releases
@pytest.mark.parametrize("version", ["3.4.0", "3.0.0"])
def test_an_official_release_fits_into_an_envelope(version: str, tmp_path: Path) -> None:
    official = official_model(version)
    schema = loaded(written(replace(official, messages=(*official.messages, ENVELOPE)), tmp_path) / "EDXL-DE.xsd")
    assert official.header
    inside = '<customContent xmlns="urn:emergency:cisu:3.0"><a/></customContent>'
    assert schema.accept(envelope(inside, namespace=official.header.namespace))
