"""Patterns that send backtracking matchers into minutes, and those that look alike and do not."""

from __future__ import annotations

import re

import pytest

from generator.patterns.hazards import hazard
from generator.patterns.probe import seconds_to_match
from generator.patterns.texts import matches
from tests.effort import TooMuchWorkError, Yardstick, calls

AMBIGUOUS = (
    r"^([a-zA-Z0-9_-]+\.?){4,10}$",
    r"^(a+)+$",
    r"^(a|a)*b$",
    r"^(a?b?)*c$",
    r"^(.*.*)*x$",
    r"^(\d{2}|\d{4})+$",
    r"^x(ab|a|b)*z$",
    r"^(\w+\s?)*$",
    r"^((((a*)*)*)*)*$",
    r"^(\d+-?){9}$",
    r"^id-(x+x+)+y$",
)
PLAIN = (
    r"^([a-zA-Z0-9_-]+\.){3,8}patient(\.[a-zA-Z0-9_-]+){1,2}$",
    r"^[a-zA-Z0-9_.-]+@([a-zA-Z0-9_-]+\.)+[a-zA-Z0-9_-]{2,4}$",
    r"^([^,]*,)*$",
    r"^(.|\n)*$",
    r"^(\d{8}-?){5,6}$",
    r"^([A-F0-9]{2}:){5}[A-F0-9]{2}$",
    r"^(a{2}b|a{3}c)+$",
    r"^(a+b)+$",
    r"^([0-9A-Z]{2}0\d{5}\d|\d{9}|\d{14}|\d{4}[A-Za-z])$",
    "^$",
)


@pytest.mark.parametrize("source", AMBIGUOUS)
def test_ambiguous_repetition_is_found_with_a_text_that_does_not_match(source: str) -> None:
    found = hazard(source)
    assert found is not None
    assert not matches(source, found.attack)


@pytest.mark.parametrize("source", PLAIN)
def test_repetition_that_can_be_read_in_one_way_is_left_alone(source: str) -> None:
    assert hazard(source) is None


@pytest.mark.parametrize("source", [r"^(a+)+$", r"^(a?b?)*c$", r"^([a-zA-Z0-9_-]+\.?){4,10}$"])
def test_attack_keeps_a_backtracking_matcher_busy(source: str) -> None:
    """It takes far longer than thousands of matches of the same text against an expression that is read in one way."""
    found = hazard(source)
    assert found is not None
    attack = found.attack
    yardstick = Yardstick(lambda: [re.match("^[a-z]*$", attack) for _ in range(2_000)])
    with pytest.raises(TooMuchWorkError):
        yardstick.hold(lambda: re.match(source, attack), 20)


def test_probe_ends_what_takes_too_long() -> None:
    found = hazard(r"^(a+)+$")
    assert found is not None
    assert seconds_to_match(r"^(a+)+$", found.attack, 0.2) is None


def test_probe_tells_the_time_of_a_harmless_pattern() -> None:
    seconds = seconds_to_match("^[a-z]+$", "a" * 1_000 + "!", 600)
    assert seconds is not None
    assert seconds > 0


def test_pattern_that_the_targets_get_in_another_form_is_told_apart() -> None:
    mended, plain = hazard(r"^([a-z]+\.?){4,10}$"), hazard(r"^([a-z]+[a-z]?){4,10}$")
    assert (mended and mended.is_mended, plain and plain.is_mended) == (True, False)


@pytest.mark.parametrize(
    "source",
    [
        *(f"^({'[a-z]?' * size})*x$" for size in (95, 140)),
        *(f"^({'|'.join(['[a-z]?'] * size)})*$" for size in (95, 140)),
        "^" + "a*" * 900,
    ],
)
def test_large_pattern_is_given_up_soon(source: str) -> None:
    assert calls(lambda: hazard(source)) < 300_000
