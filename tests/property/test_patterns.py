"""Laws of patterns: each target's spelling accepts what Python accepts of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

import jsonschema_rs
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree
from pydantic import Field, TypeAdapter

from generator import patterns
from generator.emit.xsd.facets import facets
from generator.patterns import Chars, Choice, Node, Repeat, Sequence, parse
from tests.laws import law
from tests.property.portable_patterns import SOURCES, TEXTS, cases, meaning

XS = "http://www.w3.org/2001/XMLSchema"
ECMASCRIPT_ESCAPES = re.compile(r"\\(?:[\^$\\.*+?()\[\]{}|/nrt]|u[0-9a-f]{4})|(?<!\\)\\-")
XSD_ESCAPES = re.compile(r"\\[nrt\\|.?*+(){}\-\[\]^sS]")


@law(150)
@given(cases())
@example(("[a-z]+", ["abc\n", "abc"]))
def test_json_schema_agrees_with_python(case: tuple[str, list[str]]):
    source, texts = case
    validator = jsonschema_rs.validator_for({"type": "string", "pattern": patterns.ecmascript(parse(source).node)})
    assert [text for text in texts if validator.is_valid(text)] == _python_accepts(source, texts)


@law(150)
@given(cases())
@example(("[a-z]+", ["abc\n", "abc"]))
def test_pydantic_agrees_with_python(case: tuple[str, list[str]]):
    source, texts = case
    adapter: TypeAdapter[str] = TypeAdapter(Annotated[str, Field(pattern=patterns.rust(parse(source).node))])
    assert [text for text in texts if _is_valid(adapter, text)] == _python_accepts(source, texts)


@law(150)
@given(cases())
@example(("[a-z]+", ["abc\n", "abc"]))
@example((r"\S", ["\n", "a"]))
@example((r"[^\t-a]", ["\n", "A", "b"]))
@example((r"[\--a]+", [".", "-", "a", "\n"]))
def test_xsd_agrees_with_python(case: tuple[str, list[str]]):
    """By way of the facets, which keep clear of what libxml2 miscounts.

    A negated class stands alone here: libxml2 2.14 misjudges one that overlaps with the
    class beside it, so that to `[^b]?[^a]` the text `0` is not valid.
    """
    source, texts = case
    classes = list(_classes(parse(source).node))
    assume(len(classes) == 1 or not any(one.negated for one in classes))
    schemas = [_xsd(alternatives) for alternatives in facets(source)]
    accepted = [text for text in texts if all(one.validate(_element(text)) for one in schemas)]
    assert accepted == _python_accepts(source, texts)


@given(SOURCES)
def test_a_rendered_pattern_reads_as_itself(source: str):
    spelt = patterns.ecmascript(parse(source).node)
    assert patterns.ecmascript(parse(spelt).node) == spelt
    assert parse(spelt).is_anchored


@given(SOURCES | st.text(st.characters(codec="utf-8", exclude_characters="()[]{}*+?|\\^$"), max_size=8))
def test_every_escape_is_one_that_the_standard_of_the_target_knows(source: str):
    node = parse(source).node
    assert "\\" not in ECMASCRIPT_ESCAPES.sub("", patterns.ecmascript(node))
    assert "\\" not in XSD_ESCAPES.sub("", patterns.xsd(node))


@given(
    st.sampled_from("abc"),
    st.sampled_from(["[abc]", "b", "[bc]", "c"]),
    st.integers(1, 4),
    st.integers(0, 3),
    TEXTS | st.text("abc-"),
)
def test_conjuncts_are_equivalent_to_the_pattern(run: str, gap: str, low: int, more: int, text: str):
    node = parse(f"({run}+{gap}?){{{low},{low + more}}}").node
    together = all(re.fullmatch(patterns.ecmascript(one), text) for one in patterns.conjuncts(node))
    assert together == bool(re.fullmatch(patterns.ecmascript(node), text))


@given(cases())
def test_a_pattern_may_be_empty_and_end_as_its_texts_do(case: tuple[str, list[str]]):
    source, texts = case
    node = parse(source).node
    assert patterns.may_be_empty(node) == bool(meaning(source).fullmatch(""))
    for text in filter(meaning(source).fullmatch, texts):
        assert not text or patterns.may_end_in(node, text[-1])


@law(300)
@given(st.text(st.sampled_from("ab-^$\\()[]{}?*+|.,0129dwxu:="), max_size=12))
def test_any_text_is_read_or_refused_at_a_place_in_it(source: str):
    pattern, position = _read(source)
    assert 0 <= position <= len(source)
    assert pattern is None or re.compile(patterns.ecmascript(pattern.node))


def _read(source: str) -> tuple[patterns.Pattern | None, int]:
    try:
        return parse(source), 0
    except patterns.PatternError as error:
        return None, error.position


def _python_accepts(source: str, texts: list[str]) -> list[str]:
    return [text for text in texts if meaning(source).fullmatch(text)]


def _is_valid(adapter: TypeAdapter[str], text: str) -> bool:
    try:
        adapter.validate_python(text)
    except ValueError:
        return False
    return True


def _classes(node: Node) -> Iterator[Chars]:
    match node:
        case Chars():
            yield node
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from _classes(part)
        case Repeat(part):
            yield from _classes(part)


def _xsd(alternatives: tuple[str, ...]) -> etree.XMLSchema:
    schema = etree.Element(f"{{{XS}}}schema", nsmap={"xs": XS})
    element = etree.SubElement(schema, f"{{{XS}}}element", name="text")
    restriction = etree.SubElement(
        etree.SubElement(element, f"{{{XS}}}simpleType"), f"{{{XS}}}restriction", base="xs:string"
    )
    for pattern in alternatives:
        etree.SubElement(restriction, f"{{{XS}}}pattern", value=pattern)
    return etree.XMLSchema(schema)


def _element(text: str) -> etree._Element:
    element = etree.Element("text")
    element.text = text
    return element
