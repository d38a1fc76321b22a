"""Names are the same whatever nobody sees of them; what looks the same and is not has a word for it."""

from __future__ import annotations

import pytest

from generator.lookup import hidden_difference, look, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HubSante\u0301.sexe", "HubSanté.sexe"),
        ("RC\u00a0EDA", "RC EDA"),
        ("Moyens\u202f engagés", " Moyens engagés"),
        ("ca\u00adnal\u200b", "canal"),
        ("\ufeffcanal", "canal"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("canal", "Canal"), ("RC-EDA", "RC\u2011EDA"), ("canal", "cаnal"), ("R0", "RO"), ("a.b", "a. b"), ("a", "á")],
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("one", "other", "kind", "character"),
    [
        ("Sante\u0301", "Santé", "composition", ""),
        ("15\u202f18", "15 18", "blank", "U+202F"),
        ("15  18", "15 18", "blanks", ""),
        ("canal ", "canal", "blanks", ""),
        ("ca\u200bnal", "canal", "unseen", "U+200B"),
        ("15\u201118", "15-18", "dash", "U+2011"),
        ("c\u0430nal", "canal", "cyrillic", "U+0430"),
        ("case\u0399d", "caseId", "greek", "U+0399"),
        ("\uff10..1", "0..1", "fullwidth", "U+FF10"),
        ("\ufb01che", "fiche", "character", "U+FB01"),
        ("l..1", "1..1", "sign", "l, 1"),
        ("INC0NNU", "INCONNU", "sign", "0, O"),
    ],
)
def test_what_differs_and_is_not_seen_is_named(one: str, other: str, kind: str, character: str) -> None:
    assert hidden_difference([one, "", other]) == (kind, character)
    assert hidden_difference([other, one]) in [(kind, character), (kind, ", ".join(reversed(character.split(", "))))]


@pytest.mark.parametrize("texts", [[], ["canal"], ["canal", "canal"], ["canal", "Canal"], ["canal", "canaux"]])
def test_no_difference_is_named_where_it_is_seen_or_there_is_none(texts: list[str]) -> None:
    assert hidden_difference(texts) is None


@pytest.mark.parametrize("text", ["", "RC-EDA", "Moyens engagés", "^[A-Z]{2}$"])
def test_look_of_a_look_is_the_same(text: str) -> None:
    assert look(look(text)) == look(text)
