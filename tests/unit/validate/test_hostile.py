from __future__ import annotations

import random
from functools import partial

import pytest

from generator.validate.verdict import MOST_PROBLEMS
from tests.effort import in_linear_time
from tests.unit.validate.hub import json_case, only, verdict, xml_case

BOMB = '<!DOCTYPE case [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<case>&b;</case>'


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (BOMB, 1),
        (f'<?xml version="1.0"?>\n<!-- x -->\n{BOMB}', 3),
        ('<!DOCTYPE case SYSTEM "http://127.0.0.1:9/x.dtd"><case/>', 1),
        (f'<?xml version="1.0" encoding="UTF-16"?>{BOMB}'.encode("utf-16"), 1),
        (b"\xef\xbb\xbf" + BOMB.encode(), 1),
    ],
)
def test_doctype_is_refused(content: str | bytes, line: int) -> None:
    problem = only(verdict(content))
    assert "DOCTYPE" in problem.message
    assert problem.line == line


def test_doctype_in_an_encoding_that_hides_it_is_refused() -> None:
    content = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE case><case/>'.encode("cp037")
    assert len(verdict(content).problems) == 1


@pytest.mark.parametrize("beginning", ["<?a?>", "<!-- "])
def test_prolog_without_end_is_read_in_linear_time(beginning: str) -> None:
    assert len(in_linear_time(lambda count: partial(verdict, beginning * count), 400_000).problems) == 1


def test_the_word_doctype_in_a_comment_is_no_doctype() -> None:
    assert verdict(f"<!-- <!DOCTYPE case> -->{xml_case()}").problems == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n\t",
        b"\xef\xbb\xbf",
        b"\0" * 100,
        b"\x89PNG\r\n\x1a\n\0\0",
        bytes(range(256)),
        '{"case": {}}'.encode("utf-16"),
        '{"case": {}}'.encode("utf-16-le"),
        '{"case": {"id": "é"}}'.encode("latin-1"),
        xml_case(identifier="<id>é</id>").encode("latin-1"),
        b'<?xml version="1.0" encoding="klingon"?><case/>',
        b'<?xml version="1.0" encoding="UTF-16"?><case/>',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"<a>" * 100_000,
        b"<a>" * 300 + b"</a>" * 300,
        b"<case",
        b"<case/><case/>",
        b"<case>&unknown;</case>",
        b"<p:case/>",
        b"{",
        b'{"case": }',
        b'{"case": {"id": "\x01"}}',
        b'{"case": {"size": ' + b"9" * 5000 + b"}}",
    ],
)
def test_a_broken_file_has_one_problem(content: bytes) -> None:
    problem = only(verdict(content))
    assert problem.message
    assert problem.expected


@pytest.mark.parametrize("beginning", [b"", b"{", b"<"])
def test_twenty_megabytes_of_garbage_have_one_problem(beginning: bytes) -> None:
    garbage = random.Random(7).randbytes(20_000_000)
    assert only(verdict(beginning + garbage)).message


@pytest.mark.parametrize(
    ("content", "place", "line", "told"),
    [
        ('{"case":\n{"id": "1",\n"id": "2"}}', "/case/id", 3, "deux fois"),
        ('{"case":\n{"size":\nNaN}}', "/case/size", 3, "NaN"),
        ('{"case":\n{"size": -Infinity}}', "/case/size", 2, "-Infinity"),
        ('{"case": {"victim": [{},\n1e999]}}', "/case/victim/1", 2, "trop grand"),
        ('{"case":\n{"size": ' + "9" * 5000 + "}}", "/case/size", 2, "trop grand"),
        ("\n" + '{"a":' * 101 + "1" + "}" * 101, "/a" * 101, 2, "100 niveaux"),
    ],
)
def test_what_json_allows_and_we_refuse_is_located(content: str, place: str, line: int, told: str) -> None:
    problem = only(verdict(content))
    assert (problem.place, problem.line) == (place, line)
    assert told in problem.message


@pytest.mark.parametrize(("content", "line"), [('{\n"case": {"id": "1",}}', 2), ('{"case": {}}\n\n}', 3)])
def test_a_syntax_error_in_json_has_its_line(content: str, line: int) -> None:
    assert only(verdict(content)).line == line


def test_a_syntax_error_in_xml_has_its_line() -> None:
    problem = only(verdict("<case>\n<id>1</case>"))
    assert problem.line == 2
    assert "balise fermante" in problem.message


@pytest.mark.parametrize("member", ['"id": "\\ud800"', '"\\udfff": 1'])
def test_half_a_character_is_a_problem(member: str) -> None:
    problem = only(verdict('{"case": {\n' + member + "}}"))
    assert problem.line == 2
    problem.place.encode(), problem.value.encode()


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert verdict('{"case": {"id": "\\ud83d\\ude92"}}').problems == ()


def test_control_characters_never_reach_the_terminal() -> None:
    problem = only(verdict('{"case": {"id": "1", "\\u001b[2J": "\\u001b[2J"}}'))
    assert all(text.isprintable() for text in (problem.place, problem.value, problem.message, problem.expected))


def test_long_names_and_values_are_shortened() -> None:
    problem = only(verdict('{"case": {"id": "1", "' + "x" * 100_000 + '": "' + "y" * 100_000 + '"}}'))
    assert all(len(text) <= 500 for text in (problem.place, problem.value, problem.message, problem.expected))


def test_a_multitude_of_problems_is_cut_short() -> None:
    in_json = verdict(json_case(victim=[1] * 20_000))
    in_xml = verdict(xml_case(*["<unknown/>"] * 20_000))
    assert len(in_json.problems) == len(in_xml.problems) == MOST_PROBLEMS + 1
    assert "pas détaillés" in in_json.problems[-1].message
