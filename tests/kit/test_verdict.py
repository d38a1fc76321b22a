"""Whatever the package finds wrong is told in French, at its place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

import hubsante_models
from hubsante_kit.verdict import WORDS, Problem, problems
from hubsante_models import parse
from tests.kit.messages import CASE, members

SOURCES = Path(hubsante_models.__file__).parent
TYPES = re.compile(r"""(?:refusal|PydanticCustomError)\(\s*(?:[\w.()]+, )?"([a-z]+_[a-z]+)\"""")
XML_TYPES = re.compile(r'"(xml_[a-z]+)"')
WRITING = {"xml_unwritable", "xml_fields", "xml_reader"}  # of messages that are written, and names of modules

ENGLISH = re.compile(r"\b(?:Input|should|the|is|Element|Attribute|expected|Invalid)\b")


def found(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(ValidationError) as raised:
        parse(text)
    return problems(raised.value)


def test_every_type_of_the_package_has_words() -> None:
    """A type that comes later is to be found here, and not by an editor in English."""
    sources = [path.read_text("utf-8") for path in SOURCES.glob("*.py")]
    named = {name for text in sources for name in (*TYPES.findall(text), *XML_TYPES.findall(text))} - WRITING
    assert {"message_root", "xml_doctype", "json_invalid"} <= named
    assert named <= WORDS.keys()


BROKEN = {
    "empty": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "no message": b"{}",
    "two messages": json.dumps({**CASE, "reference": {}}),
    "null": json.dumps({"createCase": None}),
    "repeated": b'{"createCase": {"caseId": "x", "caseId": "y"}}',
    "number": json.dumps({"createCase": {**CASE["createCase"], "location": {"country": 1, "locID": 2}}}),
    "date": json.dumps(members(dateTimeSent="2026-03-14T08:30:00Z")),
    "long": json.dumps(members(distributionID="x" * 2000)),
    "kind": json.dumps(members(kind="x")),
    "no content": json.dumps(members() | {"content": []}),
    "no XML": b"<a",
    "another root": b"<a/>",
    "another namespace": b'<createCase xmlns="urn:x"/>',
    "a doctype": b"<!DOCTYPE a><a/>",
    "text": b'<createCase xmlns="urn:emergency:eda:1.9:createCase">x</createCase>',
    "an attribute": b'<createCase xmlns="urn:emergency:eda:1.9:createCase" a="b"><caseId>x</caseId></createCase>',
    "twice": b'<createCase xmlns="urn:emergency:eda:1.9:createCase"><caseId>x</caseId><caseId>x</caseId></createCase>',
}


@pytest.mark.parametrize("name", BROKEN)
def test_problems_are_told_in_french(name: str) -> None:
    told = found(BROKEN[name])
    assert told
    for problem in told:
        assert problem.text
        assert not ENGLISH.search(problem.text), problem.text


def test_a_problem_names_its_place_its_value_and_its_line() -> None:
    (problem,) = found(json.dumps(members(distributionStatus="Test")))
    assert (problem.path, problem.value, problem.line, problem.is_of_message) == (
        "/distributionStatus",
        "Test",
        0,
        False,
    )
    assert str(problem) == (
        "/distributionStatus : cette valeur n'est pas admise ; valeurs admises : 'Actual' ou 'Exercise' « Test »"
    )
