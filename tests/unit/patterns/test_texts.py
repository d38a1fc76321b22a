from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import patterns
from generator.emit.xml_text import is_xml_text
from generator.patterns.texts import LONGEST, matches, text_matching, witnesses
from tests.laws import law

LAW = law(100)
ATOMS = st.sampled_from(["a", "b", "[ab]", "[^a]", r"\d", ".", "(a|bc)", "(ab?)", "(a|)"])
PIECES = st.tuples(ATOMS, st.sampled_from(["", "?", "*", "+", "{2}", "{1,3}", "{2,}"])).map("".join)
SEQUENCES = st.lists(PIECES, min_size=1, max_size=4).map("".join)
PATTERNS = st.one_of(
    SEQUENCES, st.tuples(SEQUENCES, SEQUENCES).map("|".join), SEQUENCES.map(lambda source: f"({source}){{0,2}}")
)


def python(source: str) -> str:
    return f"(?:{patterns.ecmascript(patterns.parse(source).node)[1:-1]})"


@LAW
@given(PATTERNS, st.text("abc1\n", max_size=6))
def test_matching_agrees_with_python(source: str, text: str) -> None:
    assert matches(source, text) == bool(re.fullmatch(python(source), text))


@LAW
@given(PATTERNS)
def test_made_text_matches(source: str) -> None:
    text = text_matching((source,))
    assert text is not None
    assert re.fullmatch(python(source), text)
    assert is_xml_text(text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"^C\d{2}(\.\d{2}){2}$", "C11.11.11"),
        (r"^P[0-9]{1,3}[YMWD]$", "P1Y"),
        (r"^([a-zA-Z0-9_-]+\.?){4,10}$", "aaaa"),
        (r"tel:([#+*]|37000|00+)?[0-9]{2,15}", "tel:11"),
        (r"^(FR|BE)-x?$", "FR-"),
        (r"[^a1A]", " "),
    ],
)
def test_made_text_is_short(source: str, text: str) -> None:
    assert text_matching((source,)) == text


@pytest.mark.parametrize(
    "sources",
    [
        ("^[A-Z]+$", "^.{5}$"),
        ("^.{5}$", "^[A-Z]+$"),
        ("^.*$", "^1[0-9]{4}$"),
        ("^[a-z0-9]+$", "^[0-9]+$", "^.{0,3}$"),
        (r"^#DEMANDE_CONCOURS#[^#]+#[^#]+#$", "^.{1,60}$"),
    ],
)
def test_made_text_matches_every_pattern(sources: tuple[str, ...]) -> None:
    text = text_matching(sources)
    assert text is not None
    assert all(matches(source, text) for source in sources)


def test_contradictory_patterns_have_no_text() -> None:
    assert text_matching(("^a+$", "^b+$")) is None


def test_pattern_of_control_characters_has_no_text() -> None:
    assert text_matching((r"^\u0001+$",)) is None


def test_class_that_begins_with_a_control_character_gives_one_that_xml_carries() -> None:
    assert text_matching((r"^[\u0001-\u0002!]$",)) == "!"


def test_text_longer_than_the_bound_is_not_made() -> None:
    assert text_matching((f"^a{{{LONGEST + 1}}}$",)) is None


@pytest.mark.parametrize(
    "source", ["^([a-z0-9_-]+\\.?){4,10}$", "^((((a*)*)*)*)*$", "^(a|a)+(a|a)+b?$", "^(.*.*.*)*x$"]
)
def test_no_pattern_makes_matching_slow(source: str) -> None:
    assert not matches(source, "a" * 120 + "!")


@LAW
@given(PATTERNS)
def test_witnesses_fall_on_either_side(source: str) -> None:
    accepted, refused = witnesses(source)
    assert accepted is not None
    assert matches(source, accepted)
    assert refused is None or not matches(source, refused)


@pytest.mark.parametrize(
    ("source", "refused"), [(r"^C\d{2}(\.\d{2}){2}$", "C11.11.1"), ("^[A-Z]+$", ""), ("^.*$", "\n")]
)
def test_text_that_does_not_match_is_close_to_one_that_does(source: str, refused: str) -> None:
    assert witnesses(source)[1] == refused
