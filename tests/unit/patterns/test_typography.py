"""Signs of a word processor in a pattern."""

from __future__ import annotations

import pytest

from generator.patterns.typography import as_typed, typographic_sign


@pytest.mark.parametrize(
    ("source", "sign", "typed"),
    [
        ("^[0–9]{5}$", "–", "^[0-9]{5}$"),
        ("^“A”$", "“", '^"A"$'),
        ("^A\xa0B$", "\xa0", "^A B$"),
        ("^[“”\"'’]?R$", "“", "^[\"'’]?R$"),
    ],
)
def test_sign_is_found_and_replaced_by_that_of_the_keyboard(source: str, sign: str, typed: str) -> None:
    assert (typographic_sign(source), as_typed(source)) == (sign, typed)


@pytest.mark.parametrize("source", ["^[0-9]{5}$", "^[ –-]$", "^[a-z’]+$", "^[A-Za-zÀ-ÿ]+$"])
def test_sign_that_may_be_meant_is_left_alone(source: str) -> None:
    assert typographic_sign(source) == ""
