"""Texts that tell two languages apart, or the certainty that there is none."""

from __future__ import annotations

import pytest
from hypothesis import given

from generator.model import Length
from generator.patterns.distinction import Language, TooManyStatesError, anywhere, distinguishing_text
from generator.patterns.nodes import XML_CHARACTERS, within
from generator.patterns.texts import matches
from tests.laws import law
from tests.property.portable_patterns import SOURCES, cases


@pytest.mark.parametrize(
    ("accepting", "refusing", "text"),
    [
        (r"^([\w-]+\.?){4,10}$", r"^([\w-]+\.?){4,9}$", "a.a.a.a.a.a.a.a.a.a"),
        (r"^([\w-]+\.?){4,9}$", r"^([\w-]+\.?){4,10}$", None),
        (r"^([\w-]+\.?){4,10}$", r"^([a-zA-Z0-9_-]+\.?){4,10}$", None),
        (r"^M\d{2}(\.\d{2})?$", r"^M\d{2}$", "M11.11"),
        ("[a-z]*", "[a-z]+", ""),
        ("(a|b)*c", "(b|a)*c", None),
    ],
)
def test_the_shortest_text_of_the_one_alone(accepting: str, refusing: str, text: str | None) -> None:
    assert distinguishing_text(Language((accepting,)), Language((refusing,))) == text


def test_lengths_count_too() -> None:
    assert distinguishing_text(Language(("[a-z]+",), Length(1, 9)), Language(("[a-z]+",), Length(1, 8))) == "a" * 9
    assert distinguishing_text(Language((), Length(3, 5)), Language((), Length(2, 5))) is None


def test_languages_that_are_too_large_are_given_up() -> None:
    with pytest.raises(TooManyStatesError):
        distinguishing_text(Language(("(a|b)*a(a|b){16}",)), Language(("(a|b)*b(a|b){16}", "(b|a)*")))


def test_a_pattern_without_anchors_may_match_a_part() -> None:
    assert anywhere("a{3}") == ".*(a{3}).*"
    assert anywhere("^a{3}$") == "^a{3}$"


@given(SOURCES, SOURCES)
@law(200)
def test_what_is_found_is_of_the_one_and_not_of_the_other(accepting: str, refusing: str) -> None:
    text = distinguishing_text(Language((accepting,)), Language((refusing,)))
    if text is not None:
        assert (matches(accepting, text), matches(refusing, text)) == (True, False)


@given(cases(), SOURCES)
@law(200)
def test_where_nothing_is_found_every_text_of_the_one_is_of_the_other(
    case: tuple[str, list[str]], refusing: str
) -> None:
    accepting, texts = case
    if distinguishing_text(Language((accepting,)), Language((refusing,))) is None:
        assert [
            text for text in texts if _in_xml(text) and matches(accepting, text) and not matches(refusing, text)
        ] == []


def _in_xml(text: str) -> bool:
    return all(within(ord(char), XML_CHARACTERS) for char in text)
