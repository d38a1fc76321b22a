"""Letters and digits that look Latin and are none."""

from __future__ import annotations

import pytest

from generator.read.lookalikes import latin, strangers


@pytest.mark.parametrize(
    ("text", "expected", "first"),
    [
        ("\u0420ERSO", "PERSO", "U+0420 CYRILLIC CAPITAL LETTER ER"),
        ("case\u0399d", "caseId", "U+0399 GREEK CAPITAL LETTER IOTA"),
        ("\uff10..\uff11", "0..1", "U+FF10 FULLWIDTH DIGIT ZERO"),
        ("\uff38", "X", "U+FF38 FULLWIDTH LATIN CAPITAL LETTER X"),
        ("×", "X", "U+00D7 MULTIPLICATION SIGN"),
        ("ENUM: A, \u0412, \u0421", "ENUM: A, B, C", "U+0412 CYRILLIC CAPITAL LETTER VE"),
    ],
)
def test_word_that_looks_latin_is_spelt_so(text: str, expected: str, first: str) -> None:
    assert (latin(text), strangers(text)) == (expected, first)


@pytest.mark.parametrize(
    "text", ["", "PERSO", "numéro", "\u041f\u0440\u0438\u0432\u0435\u0442", "2 × 3", "m²", "µg", "0…n", "œ"]
)
def test_other_text_is_left_alone(text: str) -> None:
    assert (latin(text), strangers(text)) == (text, "")
