from __future__ import annotations

import json

import pytest

from generator.diagnostics import Language
from generator.validate.recognise import form
from tests.factories import model
from tests.unit.validate.hub import (
    CASE,
    HEADER_FIELDS,
    envelope,
    json_case,
    only,
    validation,
    verdict,
    xml_case,
    xml_envelope,
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b' \r\n\t{"a": 1}', "json"),
        (b"\xef\xbb\xbf[1]", "json"),
        (b"\xef\xbb\xbf <a/>", "xml"),
        ("{}".encode("utf-16"), "json"),
        ('<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"), "xml"),
        ("<a/>".encode("utf-16-be"), "xml"),
        (b"", ""),
        (b"id;name", ""),
        (b"PK\x03\x04", ""),
    ],
)
def test_form_is_told_by_the_first_character(content: bytes, expected: str) -> None:
    assert form(content) == expected


@pytest.mark.parametrize(
    ("content", "line", "value", "told"),
    [
        (b"", 0, "", "le fichier est vide"),
        (b"\xef\xbb\xbf \n", 0, "", "le fichier est vide"),
        (b"id;name\r\n1\t", 1, "id;name\\r\\n1\\t", "ni un objet JSON ni un document XML"),
        (b"PK\x03\x04\x14\0", 0, "", "le fichier compressé (zip) est abîmé"),
        (b"\x89PNG\r\n\x1a\n", 0, "", "pas un texte : ni JSON ni XML"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", 0, "", "pas un texte : ni JSON ni XML"),
        (b"BZh91AY\x00", 0, "", "pas un texte : ni JSON ni XML"),
    ],
)
def test_a_file_of_no_form_is_shown_only_where_it_is_text(content: bytes, line: int, value: str, told: str) -> None:
    problem = only(verdict(content))
    assert (problem.line, problem.value) == (line, value)
    assert told in problem.message


@pytest.mark.parametrize(
    ("content", "schema"),
    [
        (json_case(), "CASE"),
        ('{"report": {"text": "x"}}', "REPORT"),
        (json.dumps(envelope({**HEADER_FIELDS, "report": {"text": "x"}})), "ENVELOPE"),
        (xml_case(), "CASE"),
        ('<p:report xmlns:p="urn:test:report"><p:text>x</p:text></p:report>', "REPORT"),
        (xml_envelope('<free xmlns="urn:test:free"/>'), "ENVELOPE"),
    ],
)
def test_root_tells_the_message(content: str, schema: str) -> None:
    found = verdict(content)
    assert (found.schema, found.problems) == (schema, ())


def test_utf_16_xml_with_declaration_is_read() -> None:
    content = f'<?xml version="1.0" encoding="UTF-16"?>{xml_case()}'.encode("utf-16")
    assert verdict(content).problems == ()


def test_envelope_is_recognised_by_most_of_its_members() -> None:
    document = envelope({"free": {}}, extra=1)
    del document["sender"]
    found = verdict(json.dumps(document))
    assert found.schema == "ENVELOPE"
    assert {problem.place for problem in found.problems} == {"/sender", "/extra"}


def test_one_known_member_is_no_envelope() -> None:
    assert verdict('{"id": "e", "extra": 1}').schema is None


@pytest.mark.parametrize("content", ['{"other": {}}', "<other/>"])
def test_unknown_root_lists_the_known_ones(content: str) -> None:
    found = verdict(content)
    problem = only(found)
    assert found.schema is None
    assert (problem.place, problem.line, problem.value) == ("/other", 1, "other")
    assert all(root in problem.expected for root in ("case", "report", "free"))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'{"distributionID": "d", "content": []}', ""),
        (b'{"edxlDistribution": {}}', ""),
        (b'<edxlDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0"/>', "/edxlDistribution"),
    ],
)
def test_envelope_of_a_release_without_schema_of_it_is_told_as_such(content: bytes, place: str) -> None:
    [problem] = validation(model(CASE)).validate(content, None).problems
    told = problem.worded(Language.ENGLISH)
    assert (told.place, told.message) == (place, "the document is an envelope, of which this release has no schema")
    assert "the folder json-schema of the sources" in told.expected


@pytest.mark.parametrize("content", ['{"distributionID": "d", "content": []}', "<edxlDistribution/>"])
def test_release_with_another_envelope_names_what_it_knows(content: str) -> None:
    assert "case, report, free" in only(verdict(content)).expected


def test_several_messages_in_one_document_are_named() -> None:
    problem = only(verdict('{"case": {}, "report": {}}'))
    assert "case, report" in problem.message


@pytest.mark.parametrize(("namespace", "told"), [("urn:other", "« urn:other »"), ("", "manque")])
def test_namespace_of_a_known_root_is_its_own_problem(namespace: str, told: str) -> None:
    found = verdict(f'\n<case xmlns="{namespace}"><id>1</id></case>')
    problem = only(found)
    assert (found.schema, problem.place, problem.line, problem.label) == ("CASE", "/case", 2, "case")
    assert told in problem.message
    assert "attendu « urn:test:case »" in problem.message


@pytest.mark.parametrize("content", ['{"text": "x"}', '{"report": {"text": "x"}}'])
def test_named_schema_is_held_with_or_without_its_root(content: str) -> None:
    found = verdict(content, "REPORT")
    assert (found.schema, found.problems) == ("REPORT", ())


def test_places_of_a_bare_root_object_begin_with_its_members() -> None:
    assert only(verdict("{}", "REPORT")).place == "/text"


@pytest.mark.parametrize("content", [json_case(), xml_case()])
def test_another_message_than_the_named_one_is_told(content: str) -> None:
    problem = only(verdict(content, "REPORT"))
    assert problem.place == "/case"
    assert "report" in problem.expected


def test_an_open_message_may_have_a_member_named_as_another_root() -> None:
    assert verdict(json_case(), "FREE").problems == ()


def test_a_document_that_is_no_object_is_told() -> None:
    assert only(verdict("[1]")).message == "le message n'est pas un objet"
