"""Verdicts in English: every kind of problem, without a word of French."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.diagnostics import Language
from generator.report.verdicts import verdicts_json, verdicts_ndjson, verdicts_text
from generator.validate import Verdict
from tests.french import french_in
from tests.unit.validate.hub import (
    CASE_NAMESPACE,
    HEADER_FIELDS,
    HEADER_XML,
    envelope,
    hub,
    json_case,
    xml_case,
    xml_envelope,
)

DOCTYPE = "<!DOCTYPE case><case/>"
WRONG = (
    "",
    "id;name",
    "[1]",
    "{",
    '{"a": 1, "a": 2}',
    '{"a": NaN}',
    '{"a": 1e999}',
    "[" * 200 + "]" * 200,
    '{"a": 1, "b": 2}',
    '{"a": 1}',
    '{"case": {}, "report": {}}',
    '{"case": {"id": "\\ud800"}}',
    *(
        json_case(**{name: value})
        for name, value in (
            ("size", "1"),
            ("size", 1.5),
            ("size", True),
            ("size", None),
            ("size", []),
            ("size", {}),
            ("ratio", "x"),
            ("closed", "x"),
            ("day", "x"),
            ("at", "x"),
            ("kind", "C"),
            ("code", "C"),
            ("phone", "x"),
            ("phone", 1),
            ("tag", "x"),
            ("tag", ["a", "b", "c"]),
            ("victim", [1, {}]),
            ("name", "x"),
            ("name", "xxxxx"),
            ("free", "abcde"),
            ("latitude", 91),
            ("latitude", -91),
            ("rank", -1),
            ("kinds", "A"),
            ("zzz", 1),
        )
    ),
    *(
        json.dumps(envelope(payload))
        for payload in (
            HEADER_FIELDS,
            {},
            [],
            {"case": {}, "report": {}},
            {**HEADER_FIELDS, "free": {}},
            {"free": {}, "x": 1},
        )
    ),
    DOCTYPE,
    "<case",
    "<case></report>",
    "<a:case/>",
    "<case/>",
    "<other/>",
    f"<case {CASE_NAMESPACE} x='1'/>",
    *(
        xml_case(line)
        for line in (
            "<x/>",
            "<id>2</id>",
            "text",
            "<kind><a/></kind>",
            "<kind>C</kind>",
            "<size>x</size>",
            "<ratio>x</ratio>",
            "<closed>x</closed>",
            "<day>x</day>",
            "<at>x</at>",
            "<phone>x</phone>",
            "<name>x</name>",
            "<name>xxxxx</name>",
            "<latitude>91</latitude>",
            "<latitude>-91</latitude>",
            "<kind>A</kind><size>1</size>",
            "<victim/>",
            "<kind xmlns=''>A</kind>",
            "<kind a='1'>A</kind>",
        )
    ),
    *(
        xml_envelope(lines)
        for lines in (
            HEADER_XML,
            "<x/>",
            f"{HEADER_XML}<free xmlns='urn:test:free'/>",
            f"{HEADER_XML}<case {CASE_NAMESPACE}><id>1</id></case><report xmlns='urn:test:report'><text/></report>",
        )
    ),
)


def judged(content: str) -> Verdict:
    return hub().validate(content.encode(), None)


@pytest.mark.parametrize("content", WRONG)
def test_no_french_stands_in_an_english_verdict(content: str) -> None:
    verdict = judged(content)
    assert verdict.problems
    for problem in verdict.problems:
        told = problem.worded(Language.ENGLISH)
        assert told.message
        assert french_in(told.message) == []
        assert french_in(told.expected) == []
        assert told.message != problem.worded(Language.FRENCH).message


def test_a_schema_that_is_asked_for_is_told_in_english() -> None:
    for content in ('{"report": {"text": "x"}}', "<report/>"):
        [problem, *_] = hub().validate(content.encode(), "CASE").problems
        assert french_in(problem.worded(Language.ENGLISH).message) == []


def text(verdicts: Mapping[str, Verdict], language: Language) -> str:
    return "".join(verdicts_text(verdicts.items(), language))


def from_json(verdicts: Mapping[str, Verdict], language: Language) -> Any:
    """What is in the JSON list, which is the same as what is in the lines."""
    listed = json.loads("".join(verdicts_json(verdicts.items(), language)))
    assert listed == [json.loads(line) for line in verdicts_ndjson(verdicts.items(), language)]
    return listed


def test_text_of_a_verdict_is_in_the_language_that_is_asked_for() -> None:
    verdicts = {"a.json": judged(json_case(kind="C"))}
    assert text(verdicts, Language.ENGLISH).splitlines()[1:] == [
        '  a.json:4: /case/kind "Nature" — this code is not accepted',
        "      found: C; expected: one of the codes: A, B",
    ]
    assert "a.json (CASE, JSON): 1 problem" in text(verdicts, Language.ENGLISH)
    assert "a.json (CASE, JSON) : 1 problème" in text(verdicts, Language.FRENCH)


@pytest.mark.parametrize(
    ("right", "wrong", "french", "english"),
    [
        (2, 0, "2 messages : 2 conformes, 0 refusé", "2 messages: 2 valid, 0 refused"),
        (1, 2, "3 messages : 1 conforme, 2 refusés", "3 messages: 1 valid, 2 refused"),
    ],
)
def test_text_of_several_verdicts_ends_with_their_count(right: int, wrong: int, french: str, english: str) -> None:
    contents = [json_case()] * right + [json_case(kind="C")] * wrong
    verdicts = {f"{at}.json": judged(content) for at, content in enumerate(contents)}
    assert text(verdicts, Language.FRENCH).splitlines()[-1] == french
    assert text(verdicts, Language.ENGLISH).splitlines()[-1] == english


def test_text_of_a_verdict_says_that_more_may_follow_where_that_is_true() -> None:
    more = "  a part of the document was not verified: more problems may appear once it is mended"
    stopped, whole = (judged(xml_case(line)) for line in ("<kinds>A</kinds>", "<kind>C</kind>"))
    assert text({"a.xml": stopped}, Language.ENGLISH).splitlines()[-1] == more
    assert more not in text({"a.xml": whole}, Language.ENGLISH)
    both = from_json({"a.xml": stopped, "b.xml": whole}, Language.FRENCH)
    assert [one["partial"] for one in both] == [True, False]


def test_text_of_one_verdict_counts_no_messages() -> None:
    assert len(text({"a.json": judged(json_case())}, Language.ENGLISH).splitlines()) == 1


def test_json_of_a_verdict_is_in_the_language_that_is_asked_for() -> None:
    verdicts = {"a.json": judged(json_case(kind="C"))}
    for language, told in (
        (Language.FRENCH, "ce code n'est pas admis"),
        (Language.ENGLISH, "this code is not accepted"),
    ):
        [one] = from_json(verdicts, language)
        assert (one["file"], one["valid"], one["schema"], one["form"]) == ("a.json", False, "CASE", "json")
        assert [problem["message"] for problem in one["problems"]] == [told]
        assert set(one["problems"][0]) == {"place", "line", "value", "expected", "label", "message"}


def test_json_of_no_verdict_is_an_empty_list() -> None:
    assert from_json({}, Language.FRENCH) == []
