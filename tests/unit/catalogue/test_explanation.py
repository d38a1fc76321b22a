"""What `mdd explain` shows of a code."""

from __future__ import annotations

import pytest

from generator.catalogue import ENTRIES, TOPICS, Language
from generator.catalogue.explanation import explained, listed, unknown


def test_code_is_explained_in_french() -> None:
    assert explained("bad-cardinality", Language.FRENCH).splitlines() == [
        "bad-cardinality",
        "    une cardinalité illisible",
        "  Gravité : erreur (rien ne peut être généré)",
        "  Exemple : mdd.xlsx RC-EDA!K16",
        "    « 0..1.. » n'est pas une cardinalité",
        "  Pour corriger :",
        "    vouliez-vous dire « 0..1 » ? sinon, min..max, par exemple 0..1, 1..1, 0..n ou 2..12",
    ]


def test_code_is_explained_in_english() -> None:
    assert explained("unanchored-pattern", Language.ENGLISH).splitlines() == [
        "unanchored-pattern",
        "    a regular expression without ^ at the start or $ at the end",
        "  Severity: warning (published, but doubtful)",
        "  Example: mdd.xlsx RC-EDA!N16",
        '    the expression "[0-9]{5}" is not anchored; it is taken to match the whole value',
        "  To fix it:",
        "    write it ^…$",
    ]


@pytest.mark.parametrize("language", Language)
def test_every_code_has_one_line_under_its_topic(language: Language) -> None:
    blocks = [block.splitlines() for block in listed(language).split("\n\n")]
    assert [block[0] for block in blocks] == [topic.title(language) for topic in TOPICS]
    assert [line.split()[0] for block in blocks for line in block[1:]] == list(ENTRIES)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("bad-cardinalite", "aucun constat n'a le code « bad-cardinalite » ; vouliez-vous dire « bad-cardinality » ?"),
        ("zzz", "aucun constat n'a le code « zzz »"),
    ],
)
def test_unknown_code_is_told_with_the_nearest(code: str, told: str) -> None:
    assert unknown(code, Language.FRENCH) == told
