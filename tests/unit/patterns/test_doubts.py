from __future__ import annotations

import pytest

from generator.patterns import parse
from generator.patterns.doubts import case_crossing_classes, is_impossible, may_begin_alike, needless_parts


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("^A{1}$", ["{1}"]),
        ("^A{0}B$", ["{0}"]),
        ("^(A|B|A)$", ["A"]),
        ("^([a-z]|b)c$", ["b"]),
        ("^(AB|AB)$", ["AB"]),
        ("^[a-fd-z]$", ["[a-fd-z]"]),
        ("^(a*)*$", ["(a*)*"]),
        ("^[A-Z]{2}(AB|AC)?[0-9]{1,2}$", []),
        (r"^([0-9A-Z]{2}0\d{5}\d|\d{9}|\d{14})$", []),
    ],
)
def test_part_that_changes_nothing_is_named(source: str, parts: list[str]) -> None:
    assert list(needless_parts(parse(source).node)) == parts


def test_range_across_the_cases_is_named() -> None:
    assert list(case_crossing_classes(parse("^[A-z]+[A-Za-z]$").node)) == ["[A-z]"]


@pytest.mark.parametrize(
    ("source", "is_impossible_"),
    [
        (r"^[^\s\S]$", True),
        (r"^\u0001+$", True),
        (r"^a(\u0001|\u0002)$", True),
        (r"^a(\u0001|b)$", False),
        (r"^a\u0001*$", False),
        ("^$", False),
    ],
)
def test_pattern_without_any_text_is_told_apart(source: str, is_impossible_: bool) -> None:
    assert is_impossible(parse(source).node) is is_impossible_


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("^[A-Z]+$", "^[0-9]+$", False),
        ("^[A-Z]+$", "^B?1$", True),
        ("^[A-Z]*$", "^[0-9]+$", True),
        ("^A|B$", "^B$", True),
    ],
)
def test_first_characters_tell_patterns_that_exclude_each_other(one: str, other: str, is_alike: bool) -> None:
    assert may_begin_alike(parse(one).node, parse(other).node) is is_alike
