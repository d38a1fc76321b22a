"""The package where a member is named as a root: the message's own, another's, or a header field as one."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model import HEADER, AnyMessage, Ref, Text
from tests.factories import field, message, model, object_type
from tests.packages import Package

COLLIDING = model(
    message(object_type("edxl", field("note", Text(), "0..1"), field("message", AnyMessage())), name="ENVELOPE"),
    message(object_type("header", field("note", Text(), "0..1"), field("messageId"), is_open=True), name=HEADER),
    message(object_type("info", field("info"))),
    message(object_type("outer", field("outer", Ref("inner"))), object_type("inner", field("size", Text(), "0..1"))),
    message(object_type("note", field("text"))),
    message(object_type("case", field("id")), has_header=True),
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return Package(COLLIDING, tmp_path_factory.mktemp("colliding"))


def problems(read: Any, document: str) -> list[tuple[tuple[str | int, ...], str]]:
    with pytest.raises(ValidationError) as raised:
        read(document)
    return [(one["loc"], one["type"]) for one in raised.value.errors()]


def test_a_message_under_its_root_may_have_a_member_of_that_name(package: Package):
    assert package.module("").parse('{"info": {"info": "x"}}').info == "x"
    assert package.message("INFO").from_json('{"info": "x"}').info == "x"
    assert problems(package.module("").parse, '{"info": "x"}') == [(("info",), "model_type")]


@pytest.mark.parametrize(
    ("schema", "document"),
    [("INFO", '{"info": {"info": "x"}}'), ("OUTER", '{"outer": {"outer": {"size": "x"}}}')],
)
def test_the_class_says_that_such_a_message_stands_under_its_root(package: Package, schema: str, document: str):
    root = schema.lower()
    assert problems(package.message(schema).from_json, document) == [((root,), "message_root")]


def test_the_class_says_what_is_wrong_with_a_member_that_is_named_as_its_root(package: Package):
    assert problems(package.message("INFO").from_json, '{"info": {"info": 1}}') == [(("info",), "string_type")]
    assert problems(package.message("OUTER").from_json, '{"outer": {"size": 1}}') == [
        (("outer", "size"), "string_type")
    ]


def test_an_envelope_may_begin_with_a_field_that_is_named_as_a_root(package: Package):
    envelope = package.module("").parse('{"note": "x", "message": {"note": {"text": "y"}}}')
    assert (envelope.note, envelope.message.content.text) == ("x", "y")
    assert package.module("").parse('{"note": {"text": "y"}}').text == "y"


@pytest.mark.parametrize("key", ["note", "\\u006eote"])
def test_a_root_may_be_written_with_escapes(package: Package, key: str):
    assert package.module("").parse(f'{{"{key}": {{"text": "y"}}}}').text == "y"


def test_an_envelope_that_requires_one_field_is_known_by_it(package: Package):
    for key in ("message", "m\\u0065ssage"):
        assert package.module("").parse(f'{{"{key}": {{"note": {{"text": "y"}}}}}}').message.content.text == "y"


def test_beside_another_message_a_header_field_named_as_a_root_is_a_field(package: Package):
    parse = package.module("").parse
    message_ = parse('{"message": {"note": "x", "messageId": "m", "case": {"id": "1"}}}').message
    assert (message_.root, message_.header.note) == ("case", "x")
    assert parse(parse('{"message": {"note": {"text": "y"}}}').to_json()).message.root == "note"
    refused = '{"message": {"note": "x", "info": {"info": "y"}}}'
    assert problems(parse, refused) == [(("message", "note"), "extra_forbidden")]


@pytest.mark.parametrize("name", ["messageId", "note"])
def test_free_content_in_xml_is_not_taken_for_the_field_that_it_is_named_as(package: Package, name: str):
    """In JSON the object would have one key twice."""
    own = "" if name == "messageId" else "<messageId>m</messageId>"
    document = f'<header xmlns="urn:test:header">{own}<x:{name} xmlns:x="urn:x">1</x:{name}></header>'
    assert problems(package.message(HEADER).from_xml, document)[0] == ((f"{{urn:x}}{name}",), "xml_element")
