"""`parse`: any message of the release, whatever form it has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, needs_official_releases
from tests.packages import Package
from tests.unit.emit.hub import CASE
from tests.unit.emit.test_json_schema import wrapped
from tests.unit.runtime.test_official_samples import JSON as OFFICIAL_JSON
from tests.unit.runtime.test_official_samples import XML as OFFICIAL_XML
from tests.unit.runtime.test_official_samples import name

EXAMPLES = sorted((CHECKOUT / "generated" / "examples").glob("*/*"))
INNER = ("content", 0, "jsonContent", "message")
HEADED = {"messageId": "1", "case": {"id": "2"}}

CASE_XML = '<case xmlns="urn:test:case"><id>2</id></case>'


def problems(package: Package, data: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    with pytest.raises(ValidationError) as raised:
        package.module("").parse(data)
    return [(one["loc"], one["type"], one["msg"]) for one in raised.value.errors()]


# --- which message it is ----------------------------------------------------------------


def test_every_example_is_read_as_the_message_of_its_folder(own: Package):
    parse = own.module("").parse
    assert len(EXAMPLES) > 100
    for path in EXAMPLES:
        made = parse(path.read_bytes())
        assert type(made) is own.message(path.parent.name), name(path)
        assert parse(path.read_text(encoding="utf-8")) == made, name(path)


def test_json_and_xml_of_a_message_give_the_same_object(own: Package):
    """But for free content: in XML a list of one item is no list."""
    parse = own.module("").parse
    in_json = [path for path in EXAMPLES if path.suffix == ".json" and b'"sourceMessage"' not in path.read_bytes()]
    assert len(in_json) > 50
    for path in in_json:
        assert parse(path.read_bytes()) == parse(path.with_suffix(".xml").read_bytes()), path


@needs_official_releases
def test_an_official_json_sample_is_read_unless_its_root_is_missing(official: Package):
    for path in OFFICIAL_JSON:
        document = json.loads(path.read_text(encoding="utf-8"))
        if path.parent.name.startswith("TECHNICAL") and "distributionID" not in document:
            assert problems(official, path.read_bytes())[0][1] == "message_root", name(path)
        else:
            made = official.module("").parse(path.read_bytes())
            written = json.loads(made.to_json())
            assert document == (written if "distributionID" in document else {made.wire_root: written}), name(path)


@needs_official_releases
def test_an_official_xml_sample_is_read(official: Package):
    for path in OFFICIAL_XML:
        made = official.module("").parse(path.read_bytes())
        assert made == type(made).from_xml(path.read_bytes()), name(path)


def test_the_header_standing_alone_is_a_message_too(small: Package):
    parse = small.module("").parse
    assert type(parse('{"header": {"messageId": "1"}}')) is small.message("RC-DE")
    assert parse('<header xmlns="urn:test:header"><messageId>1</messageId></header>').message_id == "1"


def test_an_envelope_is_known_by_its_fields(small: Package):
    envelope = small.module("").parse(json.dumps(wrapped(HEADED)))
    assert type(envelope) is small.message("ENVELOPE")
    assert envelope.message.content == small.message("CASE")(id="2")


def test_blanks_and_a_byte_order_mark_may_stand_before_a_message(small: Package):
    parse = small.module("").parse
    for text in ('{"case": {"id": "2"}}', CASE_XML):
        expected = parse(text)
        for before in ("\ufeff", " \r\n\t", "\ufeff\n"):
            assert parse(before + text) == expected
            assert parse((before + text).encode()) == expected


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16", "klingon", "utf-8"])
def test_what_a_text_in_xml_says_of_its_encoding_is_void(small: Package, encoding: str):
    text = f"<?xml version='1.0' encoding = \"{encoding}\" standalone='yes'?>{CASE_XML.replace('2', 'é😀')}"
    assert small.module("").parse(text).id == "é😀"
    assert small.message("CASE").from_xml(text).id == "é😀"


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16"])
def test_what_bytes_in_xml_say_of_their_encoding_holds(small: Package, encoding: str):
    text = f'<?xml version="1.0" encoding="{encoding}"?>{CASE_XML.replace("2", "é")}'
    assert small.module("").parse(text.encode(encoding)).id == "é"


# --- where an error is --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("in_json", "in_xml", "place"),
    [
        ('{"case": {}}', '<case xmlns="urn:test:case"/>', ("case", "id")),
        ('{"case": {"id": "1", "x": 2}}', '<case xmlns="urn:test:case"><id>1</id><x/></case>', ("case", "x")),
        ('{"header": {}}', '<header xmlns="urn:test:header"/>', ("header", "messageId")),
    ],
)
def test_the_place_of_an_error_in_a_bare_message_begins_with_its_root(
    small: Package, in_json: str, in_xml: str, place: Any
):
    assert [where for where, _, _ in problems(small, in_json)] == [place]
    assert [where for where, _, _ in problems(small, in_xml)] == [place]


def test_the_place_of_an_error_in_an_envelope_begins_with_its_field(small: Package):
    in_json = json.dumps(wrapped({"messageId": "1", "case": {"id": "2", "size": "x"}}))
    envelope = small.message("ENVELOPE").model_validate_json(json.dumps(wrapped({**HEADED, "case": {"id": "2"}})))
    in_xml = envelope.to_xml().replace(b"</id></case>", b"</id><size>x</size></case>")
    expected = [(*INNER, "case", "size")]
    assert [where for where, _, _ in problems(small, in_json)] == expected
    assert [where for where, _, _ in problems(small, in_xml)] == expected


def test_an_error_in_a_bare_message_gives_the_text_that_stands_there(small: Package):
    with pytest.raises(ValidationError) as raised:
        small.module("").parse(CASE_XML.replace("</id>", "</id><size>x</size>"))
    assert [one["input"] for one in raised.value.errors()] == ["x"]


def test_errors_of_a_class_are_told_as_the_class_tells_them(small: Package):
    with pytest.raises(ValidationError) as raised:
        small.message("CASE").from_json('{"size": true}')
    own = [(("case", *one["loc"]), one["type"], one["msg"]) for one in raised.value.errors()]
    assert problems(small, '{"case": {"size": true}}') == own


# --- what is no message ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        ("case", "begins with b'case'"),
        (b"\x89PNG", "begins with"),
        ("null", "begins with"),
        ("[]", "an object"),
        ('{"é": 1}'.encode("latin-1"), "not in UTF-8 (byte 3)"),
        ("{\ud800}", "Half of a surrogate pair stands at character 2"),
        ("{}", "holds nothing"),
        ('{"cas": {}}', "and holds cas"),
        ('{"cas": {}, "case": {}}', "and holds cas, case"),
        ('{"edxl": {}}', "fields of an envelope (ENVELOPE), and holds edxl"),
        ('{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}', "holds a, b, c, d, e, …"),
        ('{"case": {"id": "2"}', "EOF while parsing"),
        ('{"case": {"id": "2"}} x', "trailing characters"),
        ("<case", "case"),
        ("<cas/>", "and is cas"),
        ("<case/>", "should be urn:test:case, and is missing"),
        ('<case xmlns="urn:x"/>', "should be urn:test:case, and is urn:x"),
        ('{"case": {"id": "2"}}'.encode("utf-16"), "not in UTF-8 (byte 1)"),
        ('{"case": {"id": "2"}}'.encode("utf-16-le"), "Invalid JSON"),
        ('{"case": {"id": "é"}}'.encode("latin-1"), "invalid unicode code point at line 1 column 18"),
    ],
)
def test_what_is_no_message_is_refused_in_words_that_say_why(small: Package, data: Any, told: str):
    ((place, _, said),) = problems(small, data)
    assert place == ()
    assert told in said


def test_nothing_stands_beside_a_bare_message(small: Package):
    refused = [(place, type_) for place, type_, _ in problems(small, '{"case": {"id": "2"}, "report": {}, "x": 1}')]
    assert refused == [(("report",), "extra_forbidden"), (("x",), "extra_forbidden")]


def test_an_envelope_is_known_by_most_of_its_keys_wherever_the_others_stand(small: Package):
    value = wrapped(HEADED)
    assert [one[:2] for one in problems(small, json.dumps({"x": 1, **value}))] == [(("x",), "extra_forbidden")]
    assert [one[:2] for one in problems(small, json.dumps({"content": value["content"]}))] == [(("id",), "missing")]
    assert problems(small, json.dumps({"x": 1, "content": value["content"]}))[0][1] == "message_root"


def test_the_roots_that_are_known_are_named(small: Package):
    roots = ", ".join(one.root for one in small.model.messages if not one.is_envelope)
    assert roots in problems(small, '{"x": 1}')[0][2]
    assert all(one.root in problems(small, "<x/>")[0][2] for one in small.model.messages)


def test_a_release_without_envelope_has_bare_messages(tmp_path: Path):
    package = Package(model(CASE, message(object_type("other", field("x")))), tmp_path)
    assert package.module("").parse('{"other": {"x": "1"}}').x == "1"
    assert "envelope" not in problems(package, '{"x": 1, "y": 2}')[0][2]


def test_only_bytes_and_text_are_read(small: Package):
    for data in (None, 1, {"case": {"id": "2"}}, [], Path("x")):
        for read in (small.module("").parse, small.message("CASE").from_json, small.message("CASE").from_xml):
            with pytest.raises(TypeError, match="from bytes or str, not from"):
                read(data)


@pytest.mark.parametrize("form", [bytes, bytearray, memoryview, lambda data: memoryview(bytearray(data)), bytes.decode])
def test_bytes_are_read_in_whatever_holds_them(small: Package, form: Any):
    case = small.message("CASE")(id="2")
    assert case.from_json(form(b'{"id": "2"}')) == case
    assert case.from_xml(form(case.to_xml())) == case
    assert small.module("").parse(form(b'{"case": {"id": "2"}}')) == case
    assert small.module("").parse(form(case.to_xml())) == case
