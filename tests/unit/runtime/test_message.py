"""Messages in an envelope: header and use case, or a message that travels without header."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from lxml import etree
from pydantic import ValidationError

from generator.emit import json_schema
from tests.factories import field, message, model, object_type
from tests.packages import Package
from tests.unit.emit.hub import CASE, ENVELOPE, HUB
from tests.unit.emit.test_json_schema import ACCEPTED, REFUSED, accepts, wrapped
from tests.unit.runtime.shapes import MINIMAL

INNER = ("content", 0, "jsonContent", "message")
HEADED = {"messageId": "1", "note": "n", "case": {"id": "2", "size": 3}}


def read(package: Package, inner: Any) -> Any:
    return package.message("ENVELOPE").model_validate_json(json.dumps(wrapped(inner)))


def carried(envelope: Any) -> Any:
    return envelope.content[0].json_content.message


def refusals(package: Package, inner: Any) -> list[tuple[Any, ...]]:
    try:
        read(package, inner)
    except ValidationError as error:
        return [one["loc"] for one in error.errors()]
    return []


@pytest.mark.parametrize("inner", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_the_schema_accepts_is_given_back(small: Package, inner: Any):
    envelope = read(small, inner)
    assert json.loads(envelope.to_json()) == wrapped(inner)


@pytest.mark.parametrize("inner", REFUSED.values(), ids=REFUSED.keys())
def test_what_the_schema_refuses_is_refused(small: Package, inner: Any):
    assert refusals(small, inner) != []


def test_header_and_content_are_objects_of_their_classes(small: Package):
    found = carried(read(small, HEADED))
    assert type(found.header) is small.message("RC-DE")
    assert type(found.content) is small.message("CASE")
    assert (found.header.message_id, found.content.size, found.root) == ("1", 3, "case")


def test_a_message_without_header_has_none(small: Package):
    found = carried(read(small, {"free": {"a": 1}}))
    assert found.header is None
    assert type(found.content) is small.message("FREE")


@pytest.mark.parametrize(
    ("inner", "place"),
    [
        ({"messageId": "1", "case": {"id": 2}}, ("case", "id")),
        ({"messageId": "1", "case": {"id": "2", "size": None}}, ("case", "size")),
        ({"messageId": "1", "case": {"id": "2", "other": 1}}, ("case", "other")),
        ({"messageId": "1", "case": None}, ("case",)),
        ({"messageId": 1, "case": {"id": "2"}}, ("messageId",)),
        ({"messageId": "1", "note": None, "case": {"id": "2"}}, ("note",)),
        ({"messageId": "1", "other": None, "case": {"id": "2"}}, ("other",)),
        ({"case": {"id": "2"}}, ("messageId",)),
        ({"free": None}, ("free",)),
        ({"messageId": "1"}, ()),
        ([], ()),
    ],
    ids=str,
)
def test_an_error_in_the_message_is_told_at_its_place_in_the_envelope(small: Package, inner: Any, place: Any):
    assert refusals(small, inner) == [(*INNER, *place)]


def test_every_error_in_a_message_is_told(small: Package):
    assert refusals(small, {"messageId": "1", "case": {"size": "x"}}) == [
        (*INNER, "case", "id"),
        (*INNER, "case", "size"),
    ]


def test_null_is_refused_in_a_message_but_not_in_what_it_leaves_open(small: Package):
    inner = {"messageId": "1", "every": {**MINIMAL, "open": {"free": None}}}
    assert json.loads(read(small, inner).to_json()) == wrapped(inner)
    assert refusals(small, {"messageId": "1", "every": {**MINIMAL, "part": None}}) == [(*INNER, "every", "part")]
    assert json.loads(read(small, {"free": {"a": None}}).to_json()) == wrapped({"free": {"a": None}})


def test_numbers_in_a_message_are_those_of_the_wire(small: Package):
    for size, ok in ((3.0, True), (10**30, True), (True, False), ("3", False), (3.5, False)):
        assert (refusals(small, {"messageId": "1", "case": {"id": "2", "size": size}}) == []) is ok
    not_finite = json.dumps(wrapped({"messageId": "1", "every": {**MINIMAL, "weight": 1}})).replace(": 1}", ": NaN}")
    with pytest.raises(ValidationError):
        small.message("ENVELOPE").model_validate_json(not_finite)


# --- made in Python ----------------------------------------------------------------------


def envelope_of(package: Package, **parts: Any) -> Any:
    found = package.module("message").Message(**parts)
    embedded = package.object(ENVELOPE, "embedded")(message=found)
    item = package.object(ENVELOPE, "item")(json_content=embedded)
    return package.message("ENVELOPE")(id="1", content=[item])


def test_an_envelope_is_made_of_objects(small: Package):
    header = small.message("RC-DE")(message_id="1", note="n")
    content = small.message("CASE")(id="2", size=3)
    made = envelope_of(small, header=header, content=content)
    assert json.loads(made.to_json()) == wrapped(HEADED)
    assert made == read(small, HEADED)


def test_python_may_say_none_in_a_message(small: Package):
    inner = {"messageId": "1", "note": None, "case": {"id": "2", "size": None}}
    made = small.message("ENVELOPE").model_validate(wrapped(inner))
    assert json.loads(made.to_json()) == wrapped({"messageId": "1", "case": {"id": "2"}})


def test_a_use_case_needs_its_header_and_a_bare_message_none(small: Package):
    header = small.message("RC-DE")(message_id="1")
    with pytest.raises(ValidationError, match="case misses its header"):
        envelope_of(small, content=small.message("CASE")(id="2"))
    with pytest.raises(ValidationError, match="free travels without header"):
        envelope_of(small, header=header, content=small.message("FREE")())
    assert envelope_of(small, content=small.message("FREE")()).to_json()


def test_what_is_no_message_of_the_release_is_not_carried(small: Package):
    header = small.message("RC-DE")(message_id="1")
    for content in (header, "text", None, small.object(ENVELOPE, "embedded")):
        with pytest.raises(ValidationError, match="should be a message"):
            envelope_of(small, header=header, content=content)


def test_an_envelope_may_be_pickled_and_copied(small: Package):
    made = read(small, HEADED)
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made


def test_an_envelope_tells_its_own_json_schema(small: Package):
    assert small.message("ENVELOPE").model_json_schema()["type"] == "object"


# --- XML ---------------------------------------------------------------------------------


def test_header_and_use_case_stand_each_in_its_namespace(small: Package):
    text = read(small, HEADED).to_xml()
    names = [str(one.tag) for one in etree.fromstring(text).iter()]
    assert names == [
        "{urn:test:edxl}edxl",
        "{urn:test:edxl}id",
        "{urn:test:edxl}content",
        "{urn:test:edxl}contentObject",
        "{urn:test:edxl}contentXML",
        "{urn:test:header}message",
        "{urn:test:header}messageId",
        "{urn:test:header}note",
        "{urn:test:case}case",
        "{urn:test:case}id",
        "{urn:test:case}size",
    ]


@pytest.mark.parametrize(
    "inner",
    [HEADED, {"messageId": "1", "report": {"text": "é"}}, {"free": {"a": {"b": ["1", "2"]}}}, {"free": {}}],
    ids=["header", "other", "free", "empty"],
)
def test_an_envelope_is_the_same_after_xml(small: Package, inner: Any):
    made = read(small, inner)
    again = small.message("ENVELOPE").from_xml(made.to_xml())
    assert again == made
    assert again.to_json() == made.to_json()


def test_several_contents_are_kept_apart(small: Package):
    value = wrapped(HEADED)
    value["content"].append(wrapped({"free": {"a": "1"}})["content"][0])
    made = small.message("ENVELOPE").model_validate_json(json.dumps(value))
    assert json.loads(small.message("ENVELOPE").from_xml(made.to_xml()).to_json()) == value


HEADED_XML = (
    '<edxl xmlns="urn:test:edxl" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="extended">'
    "<id>1</id><content><contentObject><contentXML>\n"
    '<message xmlns="urn:test:header"><messageId>1</messageId>\n'
    '<case xmlns="urn:test:case"><id>2</id></case></message>\n'
    "</contentXML></contentObject></content></edxl>"
)
BARE_XML = HEADED_XML.replace("<messageId>1</messageId>", "").replace(
    '<case xmlns="urn:test:case"><id>2</id></case>', '<free xmlns="urn:test:free"/>'
)


@pytest.mark.parametrize("text", [HEADED_XML, BARE_XML], ids=["header", "bare"])
def test_such_xml_is_read(small: Package, text: str):
    assert small.message("ENVELOPE").from_xml(text.encode()).id == "1"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<messageId>", '<x xmlns="urn:x">1</x><messageId>'),
        ("</messageId>", '</messageId><messageId xmlns="">2</messageId>'),
        ("</messageId>", '</messageId><case xmlns="urn:x"/>'),
        ("</messageId>", "</messageId><other>1</other>"),
        ("</messageId>", "</messageId><messageId>1</messageId>"),
        ("<messageId>1</messageId>", ""),
        ("<messageId>1</messageId>", "<note>n</note>"),
        ("<messageId>1</messageId>", "<note>n</note><messageId>1</messageId>"),
        ("</messageId>", "</messageId>text"),
        ('<message xmlns="urn:test:header"', '<message xmlns="urn:test:header" a="b"'),
        ('<message xmlns="urn:test:header"', '<message xmlns="urn:test:edxl"'),
        ("</case>", "</case><messageId>1</messageId>"),
        ("</case>", '</case><report xmlns="urn:test:report"><text>t</text></report>'),
        ("</case>", '</case><free xmlns="urn:test:free"/>'),
        ("</case>", "</case>text"),
        ('<case xmlns="urn:test:case"', '<case xmlns="urn:test:report"'),
        ('<case xmlns="urn:test:case">', "<case>"),
        ("<id>2</id>", ""),
        ("<id>2</id>", "<id>2</id><size>x</size>"),
        ('<case xmlns="urn:test:case"><id>2</id></case>', ""),
    ],
)
def test_a_header_that_is_not_quite_one_is_refused(small: Package, old: str, new: str):
    assert HEADED_XML.count(old) == 1
    with pytest.raises(ValidationError) as raised:
        small.message("ENVELOPE").from_xml(HEADED_XML.replace(old, new).encode())
    assert {one["loc"][: len(INNER)] for one in raised.value.errors()} == {INNER}
    assert all("(line" in one["msg"] for one in raised.value.errors())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<free", '<x xmlns="urn:x"/><free'),
        ("<free", "<messageId>1</messageId><free"),
        ('<message xmlns="urn:test:header"', '<message xmlns="urn:test:header" a="b"'),
        ("<free", "text<free"),
        ('<free xmlns="urn:test:free"/>', ""),
    ],
)
def test_nothing_stands_beside_a_message_without_header(small: Package, old: str, new: str):
    assert BARE_XML.count(old) == 1
    with pytest.raises(ValidationError):
        small.message("ENVELOPE").from_xml(BARE_XML.replace(old, new).encode())


def test_an_error_in_the_content_is_told_at_its_place_and_line_with_its_text(small: Package):
    text = HEADED_XML.replace("<id>2</id>", "<id>2</id>\n<size>x</size>")
    with pytest.raises(ValidationError) as raised:
        small.message("ENVELOPE").from_xml(text.encode())
    (found,) = raised.value.errors()
    assert found["loc"] == (*INNER, "case", "size")
    assert found["msg"].endswith("(line 4)")
    assert found["input"] == "x"


# --- releases of another kind --------------------------------------------------------------


def test_a_release_without_header_carries_every_message_bare(tmp_path_factory: pytest.TempPathFactory):
    package = Package(model(ENVELOPE, CASE), tmp_path_factory.mktemp("bare"))
    made = read(package, {"case": {"id": "2"}})
    assert carried(made).header is None
    assert package.message("ENVELOPE").from_xml(made.to_xml()) == made
    assert refusals(package, {"messageId": "1", "case": {"id": "2"}}) == [(*INNER, "messageId")]


def test_class_and_schema_agree_where_two_messages_name_an_object_alike(tmp_path_factory: pytest.TempPathFactory):
    one = message(object_type("one", field("id")), has_header=True)
    two = message(object_type("two", field("one")), has_header=True)
    of = model(ENVELOPE, HUB[1], one, two)
    inner = {"messageId": "1", "two": {"one": "x"}}
    assert accepts(json_schema.bundle(ENVELOPE, of), wrapped(inner))
    package = Package(of, tmp_path_factory.mktemp("alike"))
    made = read(package, inner)
    assert package.message("ENVELOPE").from_xml(made.to_xml()) == made
