"""One class in the namespaces of several messages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model import AnyMessage, Message, Ref, Scalar
from tests.factories import field, message, model, object_type
from tests.packages import Package

PARTS = (
    object_type(
        "contact",
        field("name"),
        field("size", Scalar.INTEGER, "0..1"),
        field("points", Ref("point"), "0..n", xml_name="point", xml_wrapper="points"),
        field("notes", cardinality="0..n"),
        field("free", Ref("free"), "0..1"),
    ),
    object_type("point", field("lat", Scalar.NUMBER), field("label", cardinality="0..1", xml_name="text")),
    object_type("free", field("known", cardinality="0..1"), is_open=True),
)


def case(root: str) -> Message:
    own = object_type(root, field("contact", Ref("contact")), field("contacts", Ref("contact"), "0..n"))
    return message(own, *PARTS, namespace=f"urn:test:{root}:1")


MESSAGES = (
    case("one"),
    case("two"),
    message(
        object_type("envelope", field("id"), field("parts", Ref("carrier"), "1..n")),
        object_type("carrier", field("message", AnyMessage())),
    ),
)
CONTACT = {
    "name": "é<&>",
    "size": 3,
    "points": [{"lat": 48.5, "label": "l"}, {"lat": 1}],
    "notes": ["a", "b"],
    "free": {"known": "k", "other": {"deep": ["1", "2"]}},
}
VALUE = {"contact": CONTACT, "contacts": [{"name": "n"}, CONTACT]}


@pytest.fixture(params=[("ONE", "TWO"), ("TWO", "ONE")], ids=str)
def order(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Which of the messages meets the shared classes first."""
    found: tuple[str, str] = request.param
    return found


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Imported anew for each test: no class has met a namespace."""
    return Package(model(*MESSAGES), tmp_path)


def test_two_messages_that_share_a_class_write_and_read_it_each_in_its_namespace(
    package: Package, order: tuple[str, str]
):
    assert package.object(MESSAGES[0], "contact") is package.object(MESSAGES[1], "contact")
    documents: dict[str, bytes] = {}
    for schema in order * 2:
        made = package.message(schema).model_validate_json(json.dumps(VALUE))
        documents[schema] = made.to_xml()
        assert documents[schema].count(f'xmlns="urn:test:{schema.lower()}:1"'.encode()) == 1
        again = package.message(schema).from_xml(documents[schema])
        assert again == made
        assert json.loads(again.to_json()) == VALUE
        assert again.to_xml() == documents[schema]
    assert documents["TWO"] == documents["ONE"].replace(b"urn:test:one:1", b"urn:test:two:1").replace(
        b"<one ", b"<two "
    ).replace(b"</one>", b"</two>")


def test_an_element_in_the_namespace_of_the_other_message_is_refused(package: Package, order: tuple[str, str]):
    first, second = order
    documents = {
        schema: package.message(schema).model_validate_json(json.dumps(VALUE)).to_xml().decode() for schema in order
    }
    for schema, other in ((first, second), (second, first), (first, second)):
        strange = documents[schema].replace("<points>", f'<points xmlns="urn:test:{other.lower()}:1">', 1)
        with pytest.raises(ValueError, match="xml_element"):
            package.message(schema).from_xml(strange.encode())
        package.message(schema).from_xml(documents[schema].encode())


def test_a_part_of_one_message_may_stand_in_the_other(package: Package, order: tuple[str, str]):
    first, second = (package.message(schema) for schema in order)
    read = first.from_xml(first.model_validate_json(json.dumps(VALUE)).to_xml())
    moved = second(contact=read.contact, contacts=read.contacts)
    assert json.loads(second.from_xml(moved.to_xml()).to_json()) == VALUE


def test_an_envelope_carries_both_beside_each_other(package: Package, order: tuple[str, str]):
    envelope: Any = package.message("ENVELOPE")
    value = {"id": "e", "parts": [{"message": {schema.lower(): VALUE}} for schema in order]}
    made = envelope.model_validate_json(json.dumps(value))
    assert json.loads(envelope.from_xml(made.to_xml()).to_json()) == value
