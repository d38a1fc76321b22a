"""Free content between XML and JSON: nothing of an element is lost, and what cannot be said is told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import ValidationError

from tests.laws import law
from tests.official import CHECKOUT
from tests.packages import Package

EXAMPLES = CHECKOUT / "generated" / "examples"

XML = "http://www.w3.org/XML/1998/namespace"
XLINK = "http://www.w3.org/1999/xlink"
DOCUMENT = '<free xmlns="urn:test:free">{}</free>'
BESIDE_FIELDS = '<every xmlns="urn:test:every"><id>a1</id><twices>aa</twices><open>{}</open></every>'


def free(package: Package, inner: str) -> Any:
    made = package.message("FREE").from_xml(DOCUMENT.format(inner))
    return json.loads(made.to_json())


def written(package: Package, value: Any) -> str:
    text: str = package.message("FREE").from_json(json.dumps(value)).to_xml().decode()
    return text.partition('urn:test:free">')[2].removesuffix("</free>")


# --- what is read is carried -----------------------------------------------------------

CARRIED: dict[str, tuple[str, Any]] = {
    "attribute": ('<a b="1">t</a>', {"a": {"@b": "1", "#text": "t"}}),
    "attribute without text": ('<a b=""/>', {"a": {"@b": ""}}),
    "attribute and elements": ('<a b="1"><c>t</c></a>', {"a": {"@b": "1", "c": "t"}}),
    "attributes of some items": ('<a b="1">t</a><a>u</a>', {"a": [{"@b": "1", "#text": "t"}, "u"]}),
    "attribute in a namespace": (
        f'<a xmlns:x="{XLINK}" x:type="extended"/>',
        {"a": {f"@{{{XLINK}}}type": "extended"}},
    ),
    "language": ('<a xml:lang="fr">t</a>', {"a": {"@xml:lang": "fr", "#text": "t"}}),
    "blanks of an attribute": ('<a b="&#9;x&#10;&#13;"/>', {"a": {"@b": "\tx\n\r"}}),
    "namespace": ('<a xmlns="urn:x">t</a>', {"a": {"@xmlns": "urn:x", "#text": "t"}}),
    "namespace of all below": ('<a xmlns="urn:x"><b><c/></b></a>', {"a": {"@xmlns": "urn:x", "b": {"c": ""}}}),
    "namespace by a prefix": (
        '<p:a xmlns:p="urn:x"><b/></p:a>',
        {"a": {"@xmlns": "urn:x", "b": {"@xmlns": "urn:test:free"}}},
    ),
    "no namespace": ('<a xmlns="">t</a>', {"a": {"@xmlns": "", "#text": "t"}}),
    "items in two namespaces": ('<a>t</a><a xmlns="urn:x"/>', {"a": ["t", {"@xmlns": "urn:x"}]}),
    "namespace of the message within another": (
        '<a xmlns="urn:x"><b xmlns="urn:test:free"/></a>',
        {"a": {"@xmlns": "urn:x", "b": {"@xmlns": "urn:test:free"}}},
    ),
    "mixed text": ("<a>t<b/>u</a>", {"a": {"#content": ["t", {"b": ""}, "u"]}}),
    "text behind an element": ("<a><b/>u</a>", {"a": {"#content": [{"b": ""}, "u"]}}),
    "mixed text with blanks": (
        "<a> <b>x</b> <c y='z'/>\n<b/>!</a>",
        {"a": {"#content": [" ", {"b": "x"}, " ", {"c": {"@y": "z"}}, "\n", {"b": ""}, "!"]}},
    ),
    "mixed text below mixed text": (
        "<a>t<b>u<c/></b></a>",
        {"a": {"#content": ["t", {"b": {"#content": ["u", {"c": ""}]}}]}},
    ),
    "mixed text and attributes in a namespace": (
        '<a xmlns="urn:x" d="e">t<b/></a>',
        {"a": {"@xmlns": "urn:x", "@d": "e", "#content": ["t", {"b": ""}]}},
    ),
    "text around a comment": ("<a>t<!-- no text -->u</a>", {"a": "tu"}),
    "blanks between elements": ("<a>\n  <b>t</b>\n</a>", {"a": {"b": "t"}}),
    "blanks alone": ("<a> </a>", {"a": " "}),
    "CDATA": ("<a><![CDATA[<]]></a>", {"a": "<"}),
}


@pytest.mark.parametrize(("inner", "value"), CARRIED.values(), ids=CARRIED)
def test_what_stands_in_free_xml_is_carried(small: Package, inner: str, value: Any):
    assert free(small, inner) == value
    assert free(small, f"<!-- a document that is not plain -->{inner}") == value
    assert free(small, written(small, value)) == value
    assert infoset(DOCUMENT.format(inner)) == infoset(DOCUMENT.format(written(small, value)))


@pytest.mark.parametrize(
    ("inner", "value"),
    [
        ('<x xmlns="">t</x>', {"x": "t"}),
        ('<x xmlns=""><y/></x>', {"x": {"y": ""}}),
        ('<x xmlns="urn:x" a="1"><y>t</y></x>', {"x": {"@xmlns": "urn:x", "@a": "1", "y": "t"}}),
    ],
)
def test_free_content_beside_fields_stands_in_no_namespace(small: Package, inner: str, value: Any):
    class_ = small.message("EVERY")
    made = class_.from_xml(BESIDE_FIELDS.format(inner))
    assert json.loads(made.open.to_json()) == value
    assert class_.from_xml(made.to_xml()) == made
    assert infoset(made.to_xml()) == infoset(BESIDE_FIELDS.format(inner))


def test_a_message_within_an_error_is_carried_with_all_that_it_says(own: Package):
    """As the copy of a whole envelope, whose namespaces and attributes are not those of the error."""
    envelope = own.message("EDXL-DE")
    source = (EXAMPLES / "EDXL-DE" / "accident-route-01-creation-affaire.xml").read_bytes()
    error = own.message("RS-ERROR")
    around = etree.fromstring((EXAMPLES / "RS-ERROR" / "complete.xml").read_bytes())
    around[2].append(etree.fromstring(source))
    made = error.from_xml(etree.tostring(around))
    again = etree.fromstring(made.to_xml())
    assert infoset(etree.tostring(again[2][-1])) == infoset(source)
    assert envelope.from_xml(etree.tostring(again[2][-1])) == envelope.from_xml(source)
    assert made == error.from_json(made.to_json())


# --- what is refused --------------------------------------------------------------------


@pytest.mark.parametrize("inner", ["<x>1</x>LOST<y/>", "LOST<x/>", "<x/>LOST", "LOST", "<x/>\n <y/> LOST\n"])
def test_text_of_the_open_object_itself_is_refused(small: Package, inner: str):
    """The XSD allows it elements alone."""
    for document, schema, place in ((DOCUMENT, "FREE", ()), (BESIDE_FIELDS, "EVERY", ("open",))):
        free_elements = inner.replace("<x", '<x xmlns=""').replace("<y", '<y xmlns=""')
        with pytest.raises(ValidationError) as raised:
            small.message(schema).from_xml(document.format(free_elements))
        assert [(one["loc"], one["type"], one["input"]) for one in raised.value.errors()] == [
            (place, "xml_text", "LOST")
        ]


def test_attributes_of_the_open_object_itself_are_refused(small: Package):
    with pytest.raises(ValidationError, match="Attribute a is not expected here"):
        small.message("FREE").from_xml(DOCUMENT.replace(">", ' a="b">', 1).format(""))
    with pytest.raises(ValidationError, match="'@a' is not the name of an XML element"):
        small.message("FREE").from_json('{"@a": "b"}').to_xml()


UNWRITABLE: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "attribute that is no text": ({"a": {"@b": {"c": 1}}}, ("a", "@b")),
    "attribute that is a list": ({"a": {"@b": ["c"]}}, ("a", "@b")),
    "attribute that is null": ({"a": {"@b": None}}, ("a", "@b")),
    "attribute without name": ({"a": {"@": "b"}}, ("a", "@")),
    "attribute of a name that is none": ({"a": {"@b c": "d"}}, ("a", "@b c")),
    "attribute with a prefix": ({"a": {"@p:b": "d"}}, ("a", "@p:b")),
    "declaration of a prefix": ({"a": {"@xmlns:p": "urn:p"}}, ("a", "@xmlns:p")),
    "attribute in a namespace without name": ({"a": {"@{}b": "d"}}, ("a", "@{}b")),
    "attribute in the namespace of xml": ({"a": {f"@{{{XML}}}lang": "fr"}}, ("a", f"@{{{XML}}}lang")),
    "namespace that is no text": ({"a": {"@xmlns": 1}}, ("a", "@xmlns")),
    "namespace of xml": ({"a": {"@xmlns": XML}}, ("a", "@xmlns")),
    "character in an attribute": ({"a": {"@b": "\0"}}, ("a", "@b")),
    "character in a namespace": ({"a": {"@xmlns": "\ufffe"}}, ("a", "@xmlns")),
    "text that is an object": ({"a": {"#text": {}}}, ("a", "#text")),
    "text beside elements": ({"a": {"#text": "t", "b": ""}}, ("a",)),
    "text beside mixed text": ({"a": {"#text": "t", "#content": ["u", {"b": ""}]}}, ("a",)),
    "mixed text beside elements": ({"a": {"#content": ["u", {"b": ""}], "c": ""}}, ("a",)),
    "mixed text that is no list": ({"a": {"#content": "t"}}, ("a", "#content")),
    "mixed text without text": ({"a": {"#content": [{"b": ""}]}}, ("a", "#content")),
    "mixed text of blanks": ({"a": {"#content": [" ", {"b": ""}]}}, ("a", "#content")),
    "mixed text without elements": ({"a": {"#content": ["t"]}}, ("a", "#content")),
    "mixed text of two elements in one": ({"a": {"#content": ["t", {"b": "", "c": ""}]}}, ("a", "#content", 1)),
    "mixed text of a list": ({"a": {"#content": ["t", {"b": ["u"]}]}}, ("a", "#content", 1)),
    "mixed text of a number": ({"a": {"#content": ["t", 1]}}, ("a", "#content", 1)),
    "mixed text of no element": ({"a": {"#content": ["t", {"@b": "u"}]}}, ("a", "#content", 1, "@b")),
    "another sign": ({"a": {"#other": "t"}}, ("a", "#other")),
    "text at the top": ({"#text": "t"}, ("#text",)),
}


@pytest.mark.parametrize(("value", "place"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_xml_has_no_way_to_say_is_told_at_its_place(small: Package, value: Any, place: tuple[Any, ...]):
    made = small.message("FREE").from_json(json.dumps(value))
    assert json.loads(made.to_json()) == value
    with pytest.raises(ValidationError) as raised:
        made.to_xml()
    assert [one["loc"] for one in raised.value.errors()] == [place]


@pytest.mark.parametrize(
    ("value", "after"),
    [
        ({"a": 1, "b": True, "c": 1.50}, {"a": "1", "b": "true", "c": "1.5"}),
        ({"a": ["t"]}, {"a": "t"}),
        ({"a": []}, {}),
        ({"a": {}}, {"a": ""}),
        ({"a": {"@b": 1}}, {"a": {"@b": "1"}}),
        ({"a": {"#text": "t"}}, {"a": "t"}),
        ({"a": {"@xmlns": "urn:test:free", "b": "t"}}, {"a": {"b": "t"}}),
        ({"a": {"@b": "1", "#text": ""}}, {"a": {"@b": "1"}}),
        ({"a": {"#content": ["t", "u", {"b": ""}, ""]}}, {"a": {"#content": ["tu", {"b": ""}]}}),
    ],
)
def test_what_xml_cannot_tell_apart_comes_back_in_one_form(small: Package, value: Any, after: Any):
    assert free(small, written(small, value)) == after
    assert free(small, written(small, after)) == after


# --- a law ------------------------------------------------------------------------------

_TEXT = st.text(st.sampled_from(" \n\tab<&>\"'é😀\r]"), max_size=6)
_NAMES = st.sampled_from(["a", "b", "é", "a-1.2", "x_y"])
_NAMESPACES = st.sampled_from(["", "urn:test:free", "urn:x", "urn:y?a&b"])
_ATTRIBUTES = st.dictionaries(
    st.tuples(st.sampled_from(["", XML, XLINK, "urn:x"]), _NAMES).map(
        lambda pair: f"{{{pair[0]}}}{pair[1]}" if pair[0] else pair[1]
    ),
    _TEXT,
    max_size=3,
)


_PREFIXES = {"l": XLINK, "f": "urn:test:free", "x": "urn:x", "y": "urn:y?a&b"}


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> etree._Element:
    """Any element; children of one name stand together, as JSON has them, unless text stands between."""
    namespace = draw(_NAMESPACES)
    name = draw(_NAMES)
    made = etree.Element(f"{{{namespace}}}{name}" if namespace else name, draw(_ATTRIBUTES), nsmap=_PREFIXES)
    made.text = draw(_TEXT)
    children = draw(st.lists(elements(depth - 1), max_size=3)) if depth else []
    is_mixed = draw(st.booleans())
    for child in children if is_mixed else sorted(children, key=lambda one: etree.QName(one).localname):
        child.tail = draw(_TEXT) if is_mixed else draw(st.sampled_from(["", " ", "\n  "]))
        made.append(child)
    if is_mixed and children:
        children[-1].tail = f"{draw(_TEXT)}t"
    elif children:
        made.text = draw(st.sampled_from(["", "\n"]))
    return made


@law(300)
@given(element=elements())
def test_any_element_is_the_same_after_it_was_read_and_written(small: Package, element: etree._Element):
    root = etree.fromstring(DOCUMENT.format(""))
    root.append(element)
    document = etree.tostring(root, encoding="UTF-8")
    class_ = small.message("FREE")
    made = class_.from_xml(document)
    text = made.to_xml()
    assert class_.from_xml(text) == made == class_.from_json(made.to_json())
    assert infoset(text) == infoset(document)


def infoset(document: str | bytes) -> Any:
    """What a document says: prefixes apart, and blanks between elements where there is no text beside them."""
    return _said(etree.fromstring(document, etree.XMLParser(remove_comments=True)))


def _said(element: etree._Element) -> Any:
    texts = [element.text or "", *(child.tail or "" for child in element)]
    is_blank = len(element) > 0 and not "".join(texts).strip(" \t\r\n")
    children = [_said(child) for child in element]
    return (element.tag, sorted(element.attrib.items()), [] if is_blank else texts, children)
