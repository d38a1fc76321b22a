"""A proposal never looks like what it would replace, unless the finding says what tells them apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import ENTRIES
from generator.diagnostics import Language, Origin, finding
from generator.lookup import look, name_key

NAMES = st.text(st.sampled_from("aàeéiocxpyBEHKMOPTX01_-. "), min_size=1, max_size=12).map(str.strip).filter(bool)
CODES = [code for code, rule in ENTRIES.items() if {"value", "proposal"} <= rule.example.keys()]
LIKE = {
    " ": "\xa0\u2009\u202f\u3000",
    "-": "\u2010\u2011\u2013\u2212",
    "0": "O",
    "1": "lI",
    "O": "0",
    "a": "\u0430",
    "e": "\u0435",
    "o": "\u043e\u03bf",
    "B": "\u0412\uff22",
    "X": "\u0425\u03a7",
}
"""Signs that look like another one."""


@st.composite
def doubles(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and another text that a reader takes for it."""
    name = draw(NAMES)
    at = draw(st.integers(0, len(name) - 1))
    change = draw(st.sampled_from(["apart", "unseen", "blank", "like"]))
    if change == "apart":
        return name, unicodedata.normalize("NFD", name)
    if change == "like":
        return name, name[:at] + draw(st.sampled_from(LIKE.get(name[at], name[at]))) + name[at + 1 :]
    added = draw(st.sampled_from("\u200b\u00ad\ufeff" if change == "unseen" else " \xa0\u202f"))
    return name, name.replace(" ", f" {added}") if change == "blank" else name[:at] + added + name[at:]


@given(doubles(), st.sampled_from(CODES), st.sampled_from(Language))
def test_proposal_that_looks_the_same_says_what_differs(pair: tuple[str, str], code: str, language: Language) -> None:
    name, double = pair
    assert look(name) == look(double)
    one = finding(code, Origin("mdd.xlsx"), **{**ENTRIES[code].example, "value": double, "proposal": name})
    is_named = "différence" in one.message(language) or "difference" in one.message(language)
    assert is_named == (name != double and "character" not in ENTRIES[code].example)


@given(doubles())
def test_two_spellings_of_one_key_are_never_proposed_for_each_other(pair: tuple[str, str]) -> None:
    """What no reader can see, blanks and composition, is no difference to a look-up: there is nothing to propose."""
    name, double = pair
    unseen = unicodedata.normalize("NFC", "".join(sign for sign in double if sign not in "\u200b\u00ad\ufeff"))
    if " ".join(unseen.split()) == " ".join(name.split()):
        assert name_key(name) == name_key(double)


@pytest.mark.parametrize("code", CODES)
def test_proposal_that_looks_otherwise_says_nothing_of_a_difference(code: str) -> None:
    one = finding(code, Origin("mdd.xlsx"), **{**ENTRIES[code].example, "value": "canal", "proposal": "canaux"})
    assert "différence" not in one.message(Language.FRENCH)
