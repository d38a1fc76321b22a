"""Elements and attributes by their whole names."""

from __future__ import annotations

from dataclasses import replace

from generator.model import HEADER, AnyMessage, Ref
from generator.shapes.xml_names import (
    XLINK_TYPE,
    XmlName,
    field_elements,
    free_namespace,
    has_xlink,
    own_namespaces,
    renamed_elements,
    root_element,
)
from tests.factories import field, message, model, object_type

PLAIN = field("plain")
LIST = field("content", Ref("item"), "0..n", xml_name="contentObject", xml_wrapper="contents")
OWN = field("value", xml_name="Value", xml_namespace="urn:own")
PAYLOAD = field("message", AnyMessage())
CASE = message(
    object_type("case", PLAIN, LIST, OWN, PAYLOAD, field("same", xml_name="same")),
    object_type("item", field("value", xml_name="Value", xml_namespace="urn:own"), is_open=True, xlink_type="resource"),
    object_type("free", is_open=True),
    namespace="urn:case",
)
HEAD = message(object_type("header", field("id")), name=HEADER, namespace="urn:header")
MODEL = model(CASE, HEAD)


def test_a_field_has_the_namespace_of_its_message() -> None:
    assert root_element(CASE) == XmlName("urn:case", "case")
    elements = field_elements(PLAIN, CASE, MODEL)
    assert (elements.item, elements.wrapper) == (XmlName("urn:case", "plain"), None)
    assert elements.item.tag == "{urn:case}plain"


def test_a_name_in_no_namespace_is_its_own_tag() -> None:
    assert field_elements(PLAIN, replace(CASE, namespace=""), MODEL).item.tag == "plain"


def test_the_items_of_a_list_may_stand_in_a_wrapper() -> None:
    elements = field_elements(LIST, CASE, MODEL)
    assert elements.item == XmlName("urn:case", "contentObject")
    assert elements.wrapper == XmlName("urn:case", "contents")


def test_a_field_may_have_a_namespace_of_its_own() -> None:
    assert field_elements(OWN, CASE, MODEL).item == XmlName("urn:own", "Value")


def test_what_an_envelope_carries_is_in_the_namespace_of_the_release() -> None:
    assert field_elements(PAYLOAD, CASE, MODEL).item == XmlName("urn:header", "message")
    moved = replace(MODEL, release=replace(MODEL.release, message_namespace="urn:moved"))
    assert field_elements(PAYLOAD, CASE, moved).item == XmlName("urn:moved", "message")


def test_only_what_json_calls_otherwise_is_renamed() -> None:
    assert renamed_elements(CASE.root_object) == {
        "content": ("contents", "contentObject"),
        "value": ("", "{urn:own}Value"),
    }
    assert renamed_elements(HEAD.root_object) == {}


def test_free_content_has_no_namespace_beside_fields() -> None:
    assert free_namespace(CASE.object_by_name["item"], CASE) == ""
    assert free_namespace(CASE.object_by_name["free"], CASE) == "urn:case"


def test_own_namespaces_have_their_first_fields() -> None:
    assert own_namespaces((HEAD, CASE)) == {"urn:own": {"Value": OWN}}
    assert own_namespaces((HEAD,)) == {}


def test_only_a_message_with_the_attribute_has_xlink() -> None:
    assert XLINK_TYPE.tag == "{http://www.w3.org/1999/xlink}type"
    assert [has_xlink(each) for each in (CASE, HEAD)] == [True, False]
