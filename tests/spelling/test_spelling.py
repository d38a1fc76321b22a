"""No word of the specs, nor of the findings, is misspelt."""

from __future__ import annotations

import os
from collections import defaultdict

import pytest

from tests.spelling.dictionary import OWN, is_there, own_words, suggestions, unknown
from tests.spelling.texts import Told, names, texts
from tests.spelling.words import words

needs_dictionary = pytest.mark.skipif(
    not is_there() and not os.environ.get("MDD_REQUIRE_SPELLING"),
    reason="hunspell and its French dictionary are not installed (Debian: hunspell, hunspell-fr)",
)

MOST_PLACES = 3  # of one word


def misspelt(told: list[Told]) -> list[str]:
    """Each unknown word with its places and what it may stand for."""
    known, places = names(), defaultdict(list)
    for one in told:
        for word in words(one.text):
            if word not in known:
                places[word].append(one.place)
    strange = unknown(places)
    meant = suggestions(strange)
    return [
        f"{word} ({meant.get(word, '?')}) : {', '.join(dict.fromkeys(places[word][:MOST_PLACES]))}"
        for word in sorted(strange)
    ]


@needs_dictionary
def test_every_word_is_in_the_dictionary_or_the_list_of_the_project() -> None:
    assert misspelt([*texts()]) == []


@needs_dictionary
def test_misspelt_word_is_told_with_its_place_and_what_it_may_stand_for() -> None:
    (found,) = misspelt([Told("mdd.xlsx RC-EDA!H9", "Un erreurr dans l'affaire, code VSAV.")])
    assert found == "erreurr (erreur, erreurs) : mdd.xlsx RC-EDA!H9"


@needs_dictionary
def test_the_list_holds_no_word_that_is_not_used() -> None:
    used = {part for one in texts() for word in words(one.text) for part in (word, *word.split("-"))}
    assert sorted(own_words() - used) == []


def test_the_list_is_sorted_within_each_part() -> None:
    parts = OWN.read_text(encoding="utf-8").split("\n\n")
    assert len(parts) > 1
    for part in parts:
        listed = [line for line in part.splitlines() if line and not line.startswith("#")]
        assert listed == sorted(listed, key=str.casefold)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'affaire d'aujourd'hui", ["affaire", "aujourd'hui"]),
        ("qu'un VSAV, un caseId et fr.health.samu", ["un", "un", "et"]),
        ("« erreurr » est cité, `mdd chek` aussi", ["est", "cité", "aussi"]),
        ("médico-psychologique (SAMU/SIS)", ["médico-psychologique"]),
        ("Le {count:codde} et 12h30", ["Le", "et"]),
    ],
)
def test_words_are_those_that_a_dictionary_should_know(text: str, expected: list[str]) -> None:
    assert [*words(text)] == expected
