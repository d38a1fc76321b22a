"""Suggestions: near, deterministic, and soon given."""

from __future__ import annotations

import random
from functools import partial

import pytest

from generator.catalogue.nearest import nearest
from tests.effort import LINEAR, calls, lines

TYPES = ("string", "date", "datetime", "address", "HubSante.canal")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("strng", "string"),
        ("STRING", "string"),
        ("Datetime", "datetime"),
        ("adresse", "address"),
        ("HubSante.cannal", "HubSante.canal"),
        ("personne", ""),
        ("", ""),
        ("{", ""),
    ],
)
def test_nearest_known_word_is_offered_when_one_is_close(word: str, expected: str) -> None:
    assert nearest(word, TYPES) == expected


def test_order_of_the_known_words_does_not_matter() -> None:
    words = [f"adres{letter}" for letter in "abcdefgh"]
    shuffled = random.Random(1).sample(words, len(words))
    assert nearest("adres", words) == nearest("adres", shuffled)


def test_closeness_may_be_asked_for() -> None:
    assert nearest("Balise", ["Base"]) == "Base"
    assert nearest("Balise", ["Base"], 0.85) == ""


def test_long_words_are_compared_by_their_beginning() -> None:
    """However long they are, it is the same work."""
    assert nearest("a" * 100_000, ["a" * 99_999, "b" * 100_000]) == "a" * 99_999
    long, longer = (partial(nearest, "a" * size, ["a" * (size - 1), "b" * size]) for size in (1_000, 90_000))
    assert lines(longer) == lines(long)


def test_thousands_of_known_words_are_gone_through_once() -> None:
    def work(size: int) -> int:
        known = [f"{'x' * (number % 50)}{number}" for number in range(size)]
        return calls(partial(nearest, "xxxxxxxxxxxxxxxxxxxxxxxxxxx", known))

    assert work(20_000) < LINEAR * work(10_000)
    assert work(20_000) < 30 * 20_000
