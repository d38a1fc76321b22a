from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.emit.xml_form import XmlFormError, to_xml
from generator.emit.xml_text import is_element_name, is_xml_text
from generator.model import Message, Ref, Scalar, Text
from tests.factories import field, message, model, object_type
from tests.laws import law
from tests.unit.emit.hub import CASE, ENVELOPE, FREE, HEADER_MESSAGE, HUB, XLINK_TYPE

LAW = law(60)
XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\t\n\r\x85")
)
NAME = st.from_regex(r"[A-Za-z_é][A-Za-z0-9_.é-]*", fullmatch=True)
CONTENT = st.recursive(
    XML_TEXT | st.integers(-(10**20), 10**20) | st.booleans(),
    lambda inner: st.dictionaries(
        NAME, inner | st.lists(inner.filter(lambda v: not isinstance(v, list)), min_size=1), max_size=3
    ),
    max_leaves=12,
)


def written(one: Message, value: dict[str, object], *others: Message) -> etree._Element:
    return etree.fromstring(to_xml(one, value, model(one, *others)))


def tags(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


def refusal(one: Message, value: dict[str, object], *others: Message) -> XmlFormError:
    with pytest.raises(XmlFormError) as caught:
        to_xml(one, value, model(one, *others))
    return caught.value


def content_of(envelope: etree._Element) -> etree._Element:
    found = envelope.find(".//{*}message")
    assert found is not None
    return found


# --- shape ---------------------------------------------------------------------


def test_document_is_declared_indented_and_ends_in_one_newline() -> None:
    case = message(object_type("case", field("id"), field("note", Text(), "0..n")), namespace="urn:test:case")
    assert to_xml(case, {"id": "1", "note": ["a", "b"]}, model(case)).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<case xmlns="urn:test:case">\n'
        "  <id>1</id>\n"
        "  <note>a</note>\n"
        "  <note>b</note>\n"
        "</case>\n"
    )


def test_children_come_in_field_order_whatever_the_order_of_the_keys() -> None:
    one = message(object_type("case", field("b"), field("a"), field("c")))
    assert tags(written(one, {"c": "3", "a": "1", "b": "2"})) == ["b", "a", "c"]


def test_message_without_namespace_has_none() -> None:
    one = message(object_type("case", field("id")))
    bare = Message(**{**vars(one), "namespace": ""})
    assert to_xml(bare, {"id": "1"}, model(bare)).decode().splitlines()[1] == "<case>"


@pytest.mark.parametrize(
    ("type_", "value", "text"),
    [
        (Scalar.BOOLEAN, True, "true"),
        (Scalar.BOOLEAN, False, "false"),
        (Scalar.INTEGER, 1.0, "1"),
        (Scalar.INTEGER, 10**22, "1" + "0" * 22),
        (Scalar.INTEGER, 1e22, "1" + "0" * 22),
        (Scalar.NUMBER, 1e22, "1" + "0" * 22),
        (Scalar.NUMBER, 1.5e-7, "0.00000015"),
        (Scalar.NUMBER, -0.25, "-0.25"),
        (Scalar.NUMBER, 48.866667, "48.866667"),
        (Scalar.DATE, "2026-03-14", "2026-03-14"),
    ],
)
def test_scalars_are_written_plainly(type_: Scalar, value: object, text: str) -> None:
    assert written(message(object_type("case", field("x", type_))), {"x": value})[0].text == text


def test_empty_list_has_no_element_and_no_wrapper() -> None:
    one = message(object_type("case", field("x", Text(), "0..n", xml_wrapper="xs")))
    assert tags(written(one, {"x": []})) == []


def test_an_element_may_have_a_namespace_of_its_own() -> None:
    own = field("a", cardinality="0..n", xml_name="A", xml_namespace="urn:other")
    root = written(message(object_type("case", own, field("b"))), {"a": ["1", "2"], "b": "3"})
    assert [str(one.tag) for one in root] == ["{urn:other}A", "{urn:other}A", "{urn:test:case}b"]


# --- wrapper and xlink -----------------------------------------------------------


ENVELOPED: dict[str, object] = {
    "content": [
        {"jsonContent": {"message": {"case": {"size": 2, "id": "7"}, "note": "n", "messageId": "m"}}},
        {"jsonContent": {"message": {"free": {"x": "y"}}}},
    ],
    "id": "1",
}


def test_wrapper_and_items_carry_the_xlink_type_of_the_item() -> None:
    root = written(ENVELOPE, ENVELOPED, *HUB[1:])
    assert root.get(XLINK_TYPE) == "extended"
    wrapper = root[1]
    assert (etree.QName(wrapper).localname, wrapper.get(XLINK_TYPE)) == ("content", "resource")
    assert [(etree.QName(item).localname, item.get(XLINK_TYPE)) for item in wrapper] == [
        ("contentObject", "resource")
    ] * 2
    assert tags(wrapper[0]) == ["contentXML"]


def test_xlink_prefix_is_declared_on_the_root_alone_and_only_where_used() -> None:
    assert to_xml(ENVELOPE, ENVELOPED, model(*HUB)).count(b"xmlns:xlink=") == 1
    assert b"xlink" not in to_xml(CASE, {"id": "1"}, model(*HUB))


def test_header_fields_come_first_and_each_part_is_in_its_own_namespace() -> None:
    content = content_of(written(ENVELOPE, ENVELOPED, *HUB[1:]))
    header, case = HEADER_MESSAGE.namespace, CASE.namespace
    assert content.tag == f"{{{header}}}message"
    assert [child.tag for child in content] == [f"{{{header}}}messageId", f"{{{header}}}note", f"{{{case}}}case"]
    assert [child.tag for child in content[2]] == [f"{{{case}}}id", f"{{{case}}}size"]
    assert [(child.prefix, child.nsmap[None]) for child in content] == [(None, header), (None, header), (None, case)]


def test_bare_message_stands_in_the_same_message_element() -> None:
    content = written(ENVELOPE, ENVELOPED, *HUB[1:]).findall(".//{*}message")[1]
    assert content.tag == f"{{{HEADER_MESSAGE.namespace}}}message"
    assert [node.tag for node in content.iter()][1:] == [f"{{{FREE.namespace}}}free", f"{{{FREE.namespace}}}x"]


def test_unknown_use_case_is_refused() -> None:
    value = {"content": [{"jsonContent": {"message": {"messageId": "m", "other": {}}}}]}
    assert refusal(ENVELOPE, value, *HUB[1:]).pointer == "/content/0/jsonContent/message/other"


# --- open objects ----------------------------------------------------------------


def test_free_content_is_in_the_namespace_of_its_object() -> None:
    root = written(FREE, {"a": {"b": ["1", {"c": 2}]}})
    assert [node.tag for node in root.iter()] == [
        f"{{{FREE.namespace}}}{name}" for name in ("free", "a", "b", "b", "c")
    ]
    assert root.xpath("string(//*[local-name()='c'])") == "2"


def test_other_members_follow_the_declared_ones_in_no_namespace() -> None:
    root = written(HEADER_MESSAGE, {"zone": {"inner": "x"}, "messageId": "m"})
    assert [node.tag for node in root.iter()][1:] == [f"{{{HEADER_MESSAGE.namespace}}}messageId", "zone", "inner"]


def test_closed_object_refuses_other_members() -> None:
    assert refusal(CASE, {"id": "1", "a/b~c": "x"}).pointer == "/a~1b~0c"


@pytest.mark.parametrize(
    ("value", "pointer"),
    [
        ({"a": None}, "/a"),
        ({"a": [["x"]]}, "/a/0"),
        ({"a": {"b": [{"c": None}]}}, "/a/b/0/c"),
        ({"a b": "x"}, "/a b"),
        ({"x:y": "x"}, "/x:y"),
        ({"{urn:x}y": "x"}, "/{urn:x}y"),
        ({"1a": "x"}, "/1a"),
        ({"": "x"}, "/"),
        ({"a\n": "x"}, "/a\n"),
        ({"a": float("nan")}, "/a"),
        ({"a": float("inf")}, "/a"),
        ({"a": "\x00"}, "/a"),
        ({"a": "\x1b"}, "/a"),
        ({"a": "\ufffe"}, "/a"),
        ({"a": "\uffff"}, "/a"),
        ({"a": "x\ud800"}, "/a"),
    ],
)
def test_what_xml_cannot_hold_is_refused_at_its_pointer(value: dict[str, object], pointer: str) -> None:
    assert refusal(FREE, value).pointer == pointer


@pytest.mark.parametrize(
    ("type_", "cardinality", "value", "pointer"),
    [
        (Text(), "1..1", ["x"], "/x"),
        (Text(), "1..1", {}, "/x"),
        (Text(), "1..n", "x", "/x"),
        (Text(), "1..n", ["x", None], "/x/1"),
        (Ref("sub"), "1..1", "x", "/x"),
        (Ref("sub"), "1..n", [{}, 1], "/x/1"),
    ],
)
def test_wrong_shape_is_refused_at_its_pointer(
    type_: Text | Ref, cardinality: str, value: object, pointer: str
) -> None:
    one = message(object_type("case", field("x", type_, cardinality)), object_type("sub"))
    assert refusal(one, {"x": value}).pointer == pointer


# --- laws ------------------------------------------------------------------------


@LAW
@given(XML_TEXT)
def test_every_text_that_xml_can_carry_comes_back_unchanged(text: str) -> None:
    one = message(
        object_type("case", field("sub", Ref("sub"))), object_type("sub", field("x"), field("y", Text(), "0..n"))
    )
    root = written(one, {"sub": {"x": text, "y": [text, text]}})
    assert [node.text or "" for node in root.iter("{*}x", "{*}y")] == [text] * 3


@LAW
@given(st.text())
def test_any_text_is_carried_or_refused(text: str) -> None:
    if is_xml_text(text):
        assert (written(FREE, {"x": text})[0].text or "") == text
    else:
        assert refusal(FREE, {"x": text}).pointer == "/x"


@LAW
@given(st.dictionaries(NAME, CONTENT, max_size=4))
def test_free_content_is_well_formed_and_keeps_its_structure(value: dict[str, object]) -> None:
    assert structure(written(FREE, value)) == expected("free", value)


@LAW
@given(st.text(max_size=4))
def test_any_name_is_an_element_or_refused(name: str) -> None:
    if is_element_name(name):
        assert tags(written(FREE, {name: "x"})) == [name]
    else:
        assert refusal(FREE, {name: "x"}).pointer.startswith("/")


def structure(element: etree._Element) -> tuple[str, object]:
    name = etree.QName(element).localname
    return (name, [structure(child) for child in element]) if len(element) else (name, element.text or "")


def expected(name: str, value: object) -> tuple[str, object]:
    if not isinstance(value, dict):
        return name, {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    children = [
        expected(key, item)
        for key, member in value.items()
        for item in (member if isinstance(member, list) else [member])
    ]
    return name, children or ""
