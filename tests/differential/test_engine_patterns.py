"""One reading of a pattern: every engine of regular expressions accepts the texts that our tree accepts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import jsonschema_rs
import pytest
from hypothesis import assume, given, settings
from lxml import etree

from generator.model import Message, Simple, Text
from generator.patterns import parse
from generator.patterns.engines import disagreements as told
from generator.patterns.hazards import hazard
from generator.patterns.nodes import XML_CHARACTERS, within
from tests.differential.engines import JDK, REGEX_JUDGES, XML_JUDGES, Running, Verdicts, skip_unless_built
from tests.differential.fragments import accepts, patterns_of
from tests.differential.oracles import Oracles
from tests.differential.pattern_cases import PatternCase, cases, formed_types
from tests.factories import field, message, model, object_type
from tests.official import VERSIONS, needs_official_releases, official_model, own_model
from tests.property import portable_patterns

Search = Callable[[str, Sequence[str]], Verdicts]
"""Of a pattern and texts, in which of them it is found."""

LAST_CHARACTER = {"PHP preg_match without u": 0x7F}
"""A character beyond is several to this one, in texts and in patterns."""

APART = {
    "line-end": (
        "Python re",
        "java.util.regex",
        "PHP preg_match with u",
        "PHP preg_match without u",
        "Ruby Regexp",
    ),
    "half": ("JavaScript RegExp without u",),
    "count": ("Go regexp",),
}
"""The engines that may read a pattern otherwise, by what the finding at its cell says."""

_ANY = 0x10FFFF


def python_search(pattern: str, texts: Sequence[str]) -> Verdicts:
    return Verdicts(tuple(bool(re.search(pattern, text)) for text in texts))


def rust_search(pattern: str, texts: Sequence[str]) -> Verdicts:
    validator = jsonschema_rs.Draft7Validator({"pattern": pattern})
    return Verdicts(tuple(map(validator.is_valid, texts)))


AT_HAND: Mapping[str, Search] = {"Python re": python_search, "jsonschema-rs": rust_search}
ENGINES = (*AT_HAND, *(judge.title for judge in REGEX_JUDGES))


def searches(engines: Running) -> dict[str, Search]:
    """Every engine that can be asked."""
    built = {judge.title: partial(engines.verdicts, judge) for judge in REGEX_JUDGES if not judge.engine.absence}
    return {**AT_HAND, **built}


@cache
def own_cases() -> list[PatternCase]:
    return cases(formed_types(own_model()))


@cache
def official_cases() -> list[PatternCase]:
    return cases(dict.fromkeys(one for version in VERSIONS for one in formed_types(official_model(version))))


def disagreements(case: PatternCase, search: Search, last_character: int = _ANY) -> Iterator[tuple[object, ...]]:
    """The texts whose verdict is not ours, behind the type; or why a pattern of the schema cannot be read."""
    found: dict[tuple[str, str], bool] = {}
    for pattern in dict.fromkeys(patterns_of(case.schema, case.document)):
        verdicts = search(pattern, case.texts)
        if verdicts.problem:
            yield case.type, pattern, verdicts.problem
            return
        found.update({(pattern, text): one for text, one in zip(case.texts, verdicts.accepted, strict=True)})
    for text, ours in zip(case.texts, case.ours, strict=True):
        theirs = accepts(case.schema, text, case.document, lambda pattern, text: found[pattern, text])
        if ours != theirs and ord(max(text, default="a")) <= last_character:
            yield case.type, text, f"ours {ours}, theirs {theirs}"


def assert_reads_as_we_do(title: str, search: Search, tried: Sequence[PatternCase]) -> None:
    last = LAST_CHARACTER.get(title, _ANY)
    assert [one for case in tried for one in disagreements(case, search, last)][:5] == []


@pytest.fixture
def search(engine: str, engines: Running) -> Search:
    for judge in REGEX_JUDGES:
        if judge.title == engine:
            skip_unless_built(judge.engine)
    return searches(engines)[engine]


@pytest.mark.parametrize("engine", ENGINES)
def test_engine_reads_our_patterns_as_we_do(engine: str, search: Search) -> None:
    assert_reads_as_we_do(engine, search, own_cases())


@pytest.mark.slow
@needs_official_releases
@pytest.mark.parametrize("engine", ENGINES)
def test_engine_reads_the_official_patterns_as_we_do(engine: str, search: Search) -> None:
    assert_reads_as_we_do(engine, search, official_cases())


@settings(max_examples=100)
@given(portable_patterns.cases())
def test_every_engine_reads_any_pattern_as_we_do_unless_it_is_told(
    engines: Running, drawn: tuple[str, list[str]]
) -> None:
    """But for patterns that backtracking engines may never end on."""
    source, texts = drawn
    assume(hazard(source) is None)
    apart = {engine for why in told(parse(source).node) for engine in APART[why]}
    (case,) = cases([Text((source,))], texts)
    last = ord(max("".join(patterns_of(case.schema, case.document)), default="a"))
    for title, search in searches(engines).items():
        if title not in apart and last <= LAST_CHARACTER.get(title, _ANY):
            assert_reads_as_we_do(title, search, [case])


# --- the patterns of XSDs, in Java ---------------------------------------------------


def assert_java_reads_the_xsd_as_we_do(tried: Sequence[PatternCase], folder: Path, engines: Running) -> None:
    """Texts alone: XML collapses blanks around a date."""
    skip_unless_built(JDK)
    texts = [case for case in tried if isinstance(case.type, Text)]
    fields = {f"value{number}": case.type for number, case in enumerate(texts)}
    release = model(message(object_type("patterns", *(field(name, type_, "0..1") for name, type_ in fields.items()))))
    Oracles(release, folder, ("xsd",))
    for name, case in zip(fields, texts, strict=True):
        ours = {text: is_value for text, is_value in zip(case.texts, case.ours, strict=True) if _is_in_xml(text)}
        documents = [_document(release.messages[0], name, text) for text in ours]
        answer = engines.verdicts(XML_JUDGES[0], str(folder / "xsd" / "PATTERNS.xsd"), documents)
        assert answer.problem == ""
        wrong = [text for text, theirs in zip(ours, answer.accepted, strict=True) if ours[text] != theirs]
        assert (case.type, wrong[:5]) == (case.type, [])


def _is_in_xml(text: str) -> bool:
    return all(within(ord(char), XML_CHARACTERS) for char in text)


def _document(one: Message, name: str, text: str) -> str:
    root = etree.Element(f"{{{one.namespace}}}{one.root}")
    etree.SubElement(root, f"{{{one.namespace}}}{name}").text = text
    return etree.tostring(root, encoding="unicode")


def test_java_reads_the_patterns_of_our_xsds_as_we_do(tmp_path: Path, engines: Running) -> None:
    assert_java_reads_the_xsd_as_we_do(own_cases(), tmp_path, engines)


@needs_official_releases
def test_java_reads_the_patterns_of_official_xsds_as_we_do(tmp_path: Path, engines: Running) -> None:
    assert_java_reads_the_xsd_as_we_do(official_cases(), tmp_path, engines)


@settings(max_examples=60)
@given(portable_patterns.cases())
def test_java_reads_any_pattern_of_an_xsd_as_we_do(engines: Running, drawn: tuple[str, list[str]]) -> None:
    assume(hazard(drawn[0]) is None)
    with TemporaryDirectory() as folder:
        assert_java_reads_the_xsd_as_we_do(cases([Text((drawn[0],))], drawn[1]), Path(folder), engines)


# --- that a difference is found ------------------------------------------------------


def test_texts_hold_values_and_others_of_every_form() -> None:
    kinds: dict[Simple, set[bool]] = {case.type: set(case.ours) for case in own_cases()}
    assert len(kinds) > 10
    assert [one for one, verdicts in kinds.items() if verdicts != {True, False}] == []


@pytest.mark.parametrize("pattern", [r"^[a-z]+\Z", r"^[a-z]+$", r"(?m)^[a-z]+$", r"[a-z]+"])
def test_a_reading_that_lets_a_line_end_pass_is_found(pattern: str) -> None:
    """`$` lets a last line end pass in Python, and every line end in Ruby, where it has this mode."""
    (case,) = cases([Text(("[a-z]+",))])
    found = disagreements(replace(case, schema={"type": "string", "pattern": pattern}), python_search)
    assert bool(list(found)) == (pattern != r"^[a-z]+\Z")
