"""Which examples of a row a perimeter keeps when it narrows the row's values."""

from __future__ import annotations

from generator.acceptance import is_accepted
from generator.model import Coded, Scalar, Text


def test_code_is_accepted_when_the_perimeter_names_it() -> None:
    assert is_accepted("NST", Coded(("ABO", "NST")))
    assert not is_accepted("IPR", Coded(("ABO", "NST")))


def test_text_is_accepted_when_it_matches_every_pattern_as_a_whole() -> None:
    type_ = Text(("^#[A-Z]+#$", "^.{3,8}$"))
    assert is_accepted("#ABO#", type_)
    assert not is_accepted("#MISSION#", type_)
    assert not is_accepted("#ABO# ", type_)
    assert not is_accepted("#ABO#\n", type_)


def test_text_without_pattern_and_other_types_accept_all() -> None:
    assert is_accepted("quelconque", Text())
    assert is_accepted("2026-03-14", Scalar.DATE)


def test_nested_repetition_is_judged_at_once() -> None:
    assert not is_accepted("a" * 200 + "!", Text(("^([a-zA-Z0-9_-]+\\.?){4,10}$",)))
