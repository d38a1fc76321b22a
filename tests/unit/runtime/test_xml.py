"""The XML form of the generated classes: what is read, what is refused and where, what is written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree
from pydantic import ValidationError

from tests.packages import Package
from tests.unit.runtime.shapes import COMPLETE, MINIMAL

ROOT = '<every xmlns="urn:test:every">{}</every>'
HINTED = (
    b'<every xmlns="urn:test:every" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    b' xsi:schemaLocation="urn:test:every EVERY.xsd"><id>a1</id><twices>aa</twices></every>'
)
BASE = "<id>a1</id>\n<twices>aa</twices>\n{}"


def read(package: Package, inner: str = "", schema: str = "EVERY") -> Any:
    return package.message(schema).from_xml(ROOT.format(BASE.format(inner)).encode())


def refusals(package: Package, document: str | bytes, schema: str = "EVERY") -> list[tuple[Any, str, str]]:
    """Place, type and message of each error; none when the document is accepted."""
    try:
        package.message(schema).from_xml(document.encode() if isinstance(document, str) else document)
    except ValidationError as error:
        return [(one["loc"], one["type"], one["msg"]) for one in error.errors()]
    return []


def written(package: Package, value: Any, schema: str = "EVERY") -> etree._Element:
    return etree.fromstring(package.message(schema).model_validate_json(json.dumps(value)).to_xml())


def names(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


# --- round trips -----------------------------------------------------------------------


@pytest.mark.parametrize("value", [COMPLETE, MINIMAL], ids=["complete", "minimal"])
def test_an_object_is_the_same_after_xml(small: Package, value: Any):
    every = small.message("EVERY")
    made = every.model_validate_json(json.dumps(value))
    again = every.from_xml(made.to_xml())
    assert again == made
    assert json.loads(again.to_json()) == value
    assert again.to_xml() == made.to_xml()


def test_an_absent_field_is_absent_after_xml(small: Package):
    made = small.message("EVERY").model_validate_json(json.dumps(MINIMAL))
    assert names(etree.fromstring(made.to_xml())) == ["id", "twices"]
    assert small.message("EVERY").from_xml(made.to_xml()).model_fields_set == {"id", "twices"}


def test_elements_stand_in_the_order_of_the_fields_whatever_that_of_the_json(small: Package):
    backwards = dict(reversed(COMPLETE.items()))
    forwards = names(written(small, COMPLETE))
    assert names(written(small, backwards)) == forwards
    assert forwards[:8] == ["id", "caseIds", "caseIds", "twice", "twices", "twices", "freeText", "letter"]


def test_a_repeated_field_is_a_repeated_element(small: Package):
    assert names(written(small, {**MINIMAL, "letters": ["a", "b", "a"]})) == ["id", "twices", *["letters"] * 3]


def test_a_field_may_have_another_name_in_xml_and_an_element_around_its_items(small: Package):
    root = written(small, {**MINIMAL, "renamed": "r", "wrapped": [{"name": "w"}, {"name": "x"}]})
    assert names(root) == ["id", "twices", "otherName", "items"]
    assert names(root[3]) == ["item", "item"]


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0"), (-12, "-12"), (10**30, "1" + "0" * 30), (1e3, "1000"), (-0.0, "0")]
)
def test_an_integer_is_written_plainly(small: Package, size: Any, text: str):
    assert written(small, {**MINIMAL, "size": size})[2].text == text


@pytest.mark.parametrize(
    ("weight", "text"),
    [(1.5, "1.5"), (1, "1"), (1.0, "1"), (1e-7, "0.0000001"), (1e22, "10000000000000000000000"), (-1e-3, "-0.001")],
)
def test_a_number_is_written_without_exponent(small: Package, weight: Any, text: str):
    element = written(small, {**MINIMAL, "weight": weight})[2]
    assert element.text == text
    assert read(small, f"<weight>{text}</weight>").weight == weight


@pytest.mark.parametrize("text", ["", " ", "\n\t", "a b", "<&>\"'", "]]>", "\r\n", "é😀\u2028", "&amp;"])
def test_a_text_is_the_same_after_xml(small: Package, text: str):
    made = small.message("EVERY")(**MINIMAL, free_text=text)
    assert small.message("EVERY").from_xml(made.to_xml()).free_text == text


# --- what is read ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "attribute", "value"),
    [
        ("<freeText/>", "free_text", ""),
        ("<freeText> x </freeText>", "free_text", " x "),
        ("<freeText>a<!-- not text -->b</freeText>", "free_text", "ab"),
        ("<freeText><![CDATA[<a>]]></freeText>", "free_text", "<a>"),
        ("<freeText>&#233;&lt;</freeText>", "free_text", "é<"),
        ("<size> 12\n</size>", "size", 12),
        ("<size>+012</size>", "size", 12),
        ("<weight>.5</weight>", "weight", 0.5),
        ("<weight>1.</weight>", "weight", 1.0),
        ("<isOpen>true</isOpen>", "is_open", True),
        ("<isOpen>1</isOpen>", "is_open", True),
        ("<isOpen>\tfalse</isOpen>", "is_open", False),
        ("<short>😀😀</short>", "short", "😀😀"),
        ("<latitude>90.50</latitude>", "latitude", 90.5),
        ("<latitude>-89.99999999999999999999</latitude>", "latitude", -90.0),
        ("<isOpen> 0 </isOpen>", "is_open", False),
    ],
)
def test_a_value_is_read_as_xml_schema_has_it(small: Package, inner: str, attribute: str, value: Any):
    found = getattr(read(small, inner), attribute)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "document",
    [
        b"\xef\xbb\xbf" + ROOT.format(BASE.format("")).encode(),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>' + ROOT.format(BASE.format(""))).encode("latin-1"),
        ROOT.format(BASE.format("")).encode("utf-16"),
        b"<!-- before -->" + ROOT.format(BASE.format("")).encode() + b"<?after it?>",
        b'<x:every xmlns:x="urn:test:every"><x:id>a1</x:id><x:twices>aa</x:twices></x:every>',
        HINTED,
    ],
    ids=["mark", "latin", "utf-16", "comments", "prefix", "hint"],
)
def test_the_same_document_in_another_dress_is_read(small: Package, document: bytes):
    assert json.loads(small.message("EVERY").from_xml(document).to_json()) == MINIMAL


# --- what is refused, and where ------------------------------------------------------------

REFUSED: dict[str, tuple[str, tuple[Any, ...], str, int]] = {
    # inside the root after id and twices: document, place, type, line
    "wrong order": ("<size>1</size>\n<freeText>x</freeText>", ("freeText",), "xml_element", 4),
    "repeated": ("<size>1</size>\n<size>2</size>", ("size",), "xml_repeated", 4),
    "a list that is interrupted": (
        "<letters>a</letters><size>1</size>\n<letters>b</letters>",
        ("letters", 1),
        "xml_element",
        4,
    ),
    "unknown": ("\n<other>1</other>", ("other",), "xml_element", 4),
    "name of the field where it has another in xml": ("<renamed>x</renamed>", ("renamed",), "xml_element", 3),
    "other namespace": ('<size xmlns="urn:x">1</size>', ("{urn:x}size",), "xml_element", 3),
    "no namespace": ('<size xmlns="">1</size>', ("size",), "xml_element", 3),
    "attribute": ('<size a="b">1</size>', ("size",), "xml_attribute", 3),
    "attribute of an object": ('<part a="b"><name>n</name></part>', ("part",), "xml_attribute", 3),
    "type in the document": (
        '<size xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="x">1</size>',
        ("size",),
        "xml_attribute",
        3,
    ),
    "nil": (
        '<size xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>',
        ("size",),
        "xml_attribute",
        3,
    ),
    "text between elements": ("text", (), "xml_text", 1),
    "text between elements of an object": ("<part>text<name>n</name></part>", ("part",), "xml_text", 3),
    "element in a text": ("<freeText>a<b/></freeText>", ("freeText",), "xml_text", 3),
    "missing": ("<part>\n</part>", ("part", "name"), "missing", 3),
    "no integer": ("<size>1.0</size>", ("size",), "int_type", 3),
    "empty integer": ("<size/>", ("size",), "int_type", 3),
    "integer in other digits": ("<size>٣</size>", ("size",), "int_type", 3),
    "number with exponent": ("<weight>1e3</weight>", ("weight",), "float_type", 3),
    "no finite number": ("<weight>INF</weight>", ("weight",), "float_type", 3),
    "too short": ("<short>😀</short>", ("short",), "string_too_short", 3),
    "above": ("<latitude>90.6</latitude>", ("latitude",), "less_than_equal", 3),
    "above by less than a double holds": (
        "<latitude>90.5000000000000000000001</latitude>",
        ("latitude",),
        "less_than_equal",
        3,
    ),
    "below by less than a double holds": (
        "<latitudes>1</latitudes><latitudes>-90.0000000000000000000001</latitudes>",
        ("latitudes", 1),
        "greater_than_equal",
        3,
    ),
    "no boolean": ("<isOpen>True</isOpen>", ("isOpen",), "bool_type", 3),
    "no date": ("<date>2023-02-29</date>", ("date",), "date_form", 3),
    "no point in time": ("<at>2024-02-29T08:30:00Z</at>", ("at",), "date-time_form", 3),
    "code with blanks around": ("<letter> a </letter>", ("letter",), "literal_error", 3),
    "no code": ("<colour>x</colour>", ("colour",), "enum", 3),
    "too many": ("<colours>R</colours>\n" * 3, ("colours",), "too_long", 1),
    "item that does not match": ("<twices>b</twices>", ("twices", 1), "string_pattern_mismatch", 3),
    "wrapper twice": ("<items/>\n<items/>", ("wrapped",), "xml_repeated", 4),
    "something else in a wrapper": ("<items>\n<other/></items>", ("wrapped",), "xml_element", 4),
    "something of another namespace in a wrapper": (
        '<items>\n<other xmlns="urn:x"/></items>',
        ("wrapped",),
        "xml_element",
        4,
    ),
    "item without its wrapper": ("<item><name>n</name></item>", ("item",), "xml_element", 3),
    "text in a wrapper": ("<items>text</items>", ("wrapped",), "xml_text", 3),
    "attribute of a wrapper": ('<items a="b"/>', ("wrapped",), "xml_attribute", 3),
    "not in its own namespace": ("<Foreign>a</Foreign>", ("Foreign",), "xml_element", 3),
    "in that of another": ('<size xmlns="urn:other">1</size>', ("{urn:other}size",), "xml_element", 3),
    "value in its own namespace": ('<born xmlns="urn:other">x</born>', ("born",), "date_form", 3),
    "unknown in an object below": ("<parts><name>n</name>\n<other/></parts>", ("parts", 0, "other"), "xml_element", 4),
}


@pytest.mark.parametrize(("inner", "place", "type_", "line"), REFUSED.values(), ids=REFUSED.keys())
def test_what_the_model_does_not_say_is_refused_at_its_place_and_line(
    small: Package, inner: str, place: Any, type_: str, line: int
):
    found = refusals(small, ROOT.format(BASE.format(inner)))
    assert [(where, kind) for where, kind, _ in found] == [(place, type_)]
    assert found[0][2].endswith(f"(line {line})")


def test_an_element_may_have_a_namespace_of_its_own(small: Package):
    root = written(small, {**MINIMAL, "foreign": ["a", "b"], "born": "2024-02-29"})
    assert [str(one.tag) for one in root[-3:]] == ["{urn:other}Foreign", "{urn:other}Foreign", "{urn:other}born"]
    made = read(small, '<o:Foreign xmlns:o="urn:other">a</o:Foreign>')
    assert made.foreign == ["a"]


LINKED = '<edxl xmlns="urn:test:edxl" xmlns:xlink="http://www.w3.org/1999/xlink"{}><id/><content{}/></edxl>'
ROOT_LINK, ITEM_LINK = ' xlink:type="extended"', ' xlink:type="resource"'


def test_an_xlink_type_is_required_where_the_model_says_so(small: Package):
    problems = refusals(small, LINKED.format("", ITEM_LINK), "ENVELOPE")
    assert ((), "xml_attribute") in [(where, kind) for where, kind, _ in problems]
    assert problems[0][2] == "Attribute xlink:type is required, with the value extended (line 1)"
    for item in ("", ITEM_LINK):
        kinds = [kind for _, kind, _ in refusals(small, LINKED.format(ROOT_LINK, item), "ENVELOPE")]
        assert "xml_attribute" not in kinds


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<at>\n2024-02-29T08:30:00Z</at>", "\n2024-02-29T08:30:00Z"),
        ("<latitude>90.5000000000000000000001</latitude>", "90.5000000000000000000001"),
        ("<freeText>x</freeText><letters>a</letters><letters>z</letters>", "z"),
        ("<part><name>n</name><every><id>X</id><twices>aa</twices></every></part>", "X"),
        ("<items><item><name>n</name><every><id>X</id><twices>aa</twices></every></item></items>", "X"),
        ("<size/>", ""),
        ("<part/>", None),
        ("<colours>R</colours>" * 3, None),
        ("<other>1</other>", "1"),
        ("<other><size>1</size></other>", None),
        ('<size a="b">1</size>', "b"),
        ("<part>\ntext<name>n</name></part>", "text"),
        ("<part><name>n</name>\nafter</part>", "after"),
    ],
)
def test_an_error_gives_the_text_that_stands_there(small: Package, inner: str, text: str | None):
    with pytest.raises(ValidationError) as caught:
        read(small, inner)
    assert [one["input"] for one in caught.value.errors()] == [text]
    assert text is None or f"input_value={text!r}" in str(caught.value)


def test_every_error_of_a_kind_is_told_at_once(small: Package):
    found = refusals(small, ROOT.format(BASE.format("<size>x</size><isOpen>x</isOpen>")))
    assert [where for where, _, _ in found] == [("size",), ("isOpen",)]


@pytest.mark.parametrize(
    "document",
    [
        '<other xmlns="urn:test:every"/>',
        '<every xmlns="urn:x"/>',
        "<every/>",
    ],
)
def test_another_root_is_refused(small: Package, document: str):
    (found,) = refusals(small, document)
    assert found[:2] == ((), "xml_root")
    assert "{urn:test:every}every" in found[2]


@pytest.mark.parametrize(
    "document",
    [
        "",
        " ",
        "text",
        "{}",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a>&nope;</a>",
        "<a>\x01</a>",
        "<a:b/>",
        b"\xff\xfe\x00",
        b"<a>\xff</a>",
    ],
)
def test_what_is_no_xml_is_refused(small: Package, document: str | bytes):
    assert [kind for _, kind, _ in refusals(small, document)] == ["xml_syntax"]


def test_the_line_of_a_syntax_error_is_told(small: Package):
    ((_, _, words),) = refusals(small, "<a>\n\n<b></a>")
    assert words.endswith("(line 3)")


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "prologue",
    [
        "<!DOCTYPE every>",
        '<!DOCTYPE every SYSTEM "every.dtd">',
        '<!DOCTYPE every [<!ENTITY e "a1">]>',
        '<!DOCTYPE every [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        f'<!DOCTYPE every [<!ENTITY e0 "x">{BOMB}<!ENTITY e "&e9;">]>',
    ],
    ids=["bare", "external", "entity", "file", "bomb"],
)
def test_a_document_type_is_refused_whatever_it_declares(small: Package, prologue: str):
    entity = "&e;" if "ENTITY" in prologue else "x"
    document = prologue + ROOT.format(BASE.format(f"<freeText>{entity}</freeText>"))
    assert [kind for _, kind, _ in refusals(small, document)] in (["xml_doctype"], ["xml_syntax"])


def test_a_document_type_is_told_as_such(small: Package):
    found = refusals(small, "<!DOCTYPE every>" + ROOT.format(BASE.format("")))
    assert [kind for _, kind, _ in found] == ["xml_doctype"]


def nested(depth: int) -> str:
    return ROOT.format(BASE.format("<part><name>n</name>" * depth + "</part>" * depth))


def test_objects_may_be_nested_deeply_but_not_without_end(small: Package):
    assert refusals(small, nested(99)) == []
    assert [kind for _, kind, _ in refusals(small, nested(100))] == ["xml_depth"]
    assert [kind for _, kind, _ in refusals(small, nested(10_000))] == ["xml_syntax"]


# --- free content --------------------------------------------------------------------------


def free(package: Package, inner: str) -> Any:
    document = f'<free xmlns="urn:test:free">{inner}</free>'
    return json.loads(package.message("FREE").from_xml(document.encode()).to_json())


@pytest.mark.parametrize(
    ("inner", "value"),
    [
        ("", {}),
        ("<a>x</a>", {"a": "x"}),
        ("<a/>", {"a": ""}),
        ("<a>1</a>", {"a": "1"}),
        ("<a>x</a><b>y</b>", {"a": "x", "b": "y"}),
        ("<a>x</a><a>y</a><a>z</a>", {"a": ["x", "y", "z"]}),
        ("<a>x</a><b/><a>y</a>", {"a": ["x", "y"], "b": ""}),
        ("<a><b>x</b></a>", {"a": {"b": "x"}}),
        ("<a><b>x</b></a><a>y</a>", {"a": [{"b": "x"}, "y"]}),
        ("<é>x</é>", {"é": "x"}),
    ],
)
def test_free_content_is_read_as_members(small: Package, inner: str, value: Any):
    assert free(small, inner) == value


@pytest.mark.parametrize(
    "value", [{}, {"a": "x"}, {"a": ["x", "y"]}, {"a": {"b": {"c": "é"}}}, {"a": [{"b": "x"}, "y"]}]
)
def test_free_content_of_texts_is_the_same_after_xml(small: Package, value: Any):
    made = small.message("FREE").model_validate_json(json.dumps(value))
    assert json.loads(small.message("FREE").from_xml(made.to_xml()).to_json()) == value


def test_free_content_is_in_the_namespace_of_its_message(small: Package):
    root = written(small, {"a": {"b": 1}}, "FREE")
    assert [str(one.tag) for one in root.iter()] == [f"{{urn:test:free}}{name}" for name in ("free", "a", "b")]


def test_free_content_beside_fields_is_in_none(small: Package):
    root = written(small, {**MINIMAL, "open": {"known": "k", "other": {"deep": True}}})
    assert [str(one.tag) for one in root[2]] == ["{urn:test:every}known", "other"]
    assert root[2][1][0].text == "true"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"a": None}, ("a",)),
        ({"a": {"b": [None]}}, ("a", "b", 0)),
        ({"a": [["x"]]}, ("a", 0)),
        ({"a b": "x"}, ("a b",)),
        ({"": "x"}, ("",)),
        ({"a:b": "x"}, ("a:b",)),
        ({"1": "x"}, ("1",)),
        ({"²": "x"}, ("²",)),
        ({"a": {"<b": "x"}}, ("a", "<b")),
        ({"a": "\x00"}, ("a",)),
    ],
    ids=str,
)
def test_what_xml_has_no_way_to_say_is_told_at_its_place(small: Package, value: Any, place: Any):
    made = small.message("FREE").model_validate_json(json.dumps(value))
    with pytest.raises(ValidationError) as raised:
        made.to_xml()
    assert [one["loc"] for one in raised.value.errors()] == [place]


def test_free_content_is_written_as_deep_as_it_is_read(small: Package):
    def deep(levels: int) -> Any:
        return {"a": deep(levels - 1)} if levels else "x"

    class_ = small.message("FREE")
    assert class_.from_xml(class_.model_validate_json(json.dumps(deep(100))).to_xml())
    with pytest.raises(ValidationError, match="levels"):
        class_.model_validate_json(json.dumps(deep(101))).to_xml()
    assert [
        kind
        for _, kind, _ in refusals(
            small, "<a>".join(['<free xmlns="urn:test:free">'] + [""] * 101) + "</a>" * 101 + "</free>", "FREE"
        )
    ] == ["xml_depth"]


# --- what cannot be written ------------------------------------------------------------------


@pytest.mark.parametrize("char", ["\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1f", "\ufffe", "\uffff"])
def test_a_character_that_xml_lacks_is_told_at_its_place(small: Package, char: str):
    made = small.message("EVERY")(**MINIMAL, parts=[{"name": "n"}, {"name": f"a{char}b"}])
    assert json.loads(made.to_json())["parts"][1]["name"] == f"a{char}b"
    with pytest.raises(ValidationError, match="character") as raised:
        made.to_xml()
    assert [one["loc"] for one in raised.value.errors()] == [("parts", 1, "name")]
    assert "line" not in raised.value.errors()[0]["msg"]
