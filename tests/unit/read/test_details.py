"""`Détails de format`: words, and lines of limits beside them."""

from __future__ import annotations

import pytest

from generator.read.details import DetailKind, Details, parse_details
from generator.read.rows import Cell
from tests.factories import ORIGIN


def details(text: str) -> Details:
    return parse_details(Cell(text, ORIGIN))


@pytest.mark.parametrize(
    ("text", "length", "bounds"),
    [
        ("LONGUEUR: 1..40", "1..40", None),
        ("longueur : ..40", "..40", None),
        ("Longueur\u00a0: ..40", "..40", None),
        ("BORNES: -90..90", None, "-90..90"),
        ("BORNES:", None, ""),
        ("LONGUEUR: 1..2\nLONGUEUR: 3..4", "1..2 ; 3..4", None),
        ("LONGUEUR: 1..2\nBORNES: 0..1", "1..2", "0..1"),
        ("LONGUEUR maximale : 40", None, None),
        ("Une LONGUEUR: 1..40", None, None),
    ],
)
def test_a_limit_has_a_line_of_its_own(text: str, length: str | None, bounds: str | None) -> None:
    found = details(text)
    assert (found.length, found.bounds) == (length, bounds)
    assert found.is_constraint == (length is not None or bounds is not None)


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("REGEX: ^[a-z]+$\nLONGUEUR: 1..40", DetailKind.REGEX, "^[a-z]+$"),
        ("LONGUEUR: 1..40\nREGEX: ^[a-z]+$", DetailKind.REGEX, "^[a-z]+$"),
        ("ENUM: A\nLONGUEUR: 1..40\nB", DetailKind.ENUM, "A\nB"),
        ("OUVERT\nBORNES: 0..1", DetailKind.OPEN, ""),
        ("En majuscules.\nLONGUEUR: 1..40", DetailKind.PROSE, "En majuscules."),
        ("LONGUEUR: 1..40", DetailKind.PROSE, ""),
    ],
)
def test_what_stands_beside_a_limit_is_read_without_it(text: str, kind: DetailKind, rest: str) -> None:
    found = details(text)
    assert (found.kind, found.text) == (kind, rest)
    assert "LONGUEUR" not in found.whole


@pytest.mark.parametrize(
    "text", ["NOMENCLATURE INDICATIVE: Test.a", "nomenclature  indicative :Test.a", "Nomenclature indicative:\nTest.a"]
)
def test_a_list_may_be_recommended_and_rules_nothing(text: str) -> None:
    found = details(text)
    assert (found.kind, found.text) == (DetailKind.SUGGESTED, "Test.a")
    assert (found.is_constraint, found.is_of_codes) == (False, True)
    assert details(f"{text}\nLONGUEUR: 1..4").is_constraint


@pytest.mark.parametrize(
    "text", ["NOMENCLATURE INDICATIF: Test.a", "NOMENCLATUREINDICATIVE: Test.a", "INDICATIVE: Test.a"]
)
def test_other_words_recommend_nothing(text: str) -> None:
    assert details(text).kind is DetailKind.PROSE
