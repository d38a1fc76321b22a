"""Typographic signs that a word processor substitutes in a pattern: `[0–9]`, `“A”`."""

from __future__ import annotations

import re

_DASHES = "‐‑‒–—−"
_PLAIN = str.maketrans(dict.fromkeys(_DASHES, "-") | dict.fromkeys("“”„«»", '"') | {"…": "...", "\xa0": " "})
_CLASS, _REPEATED = re.compile(r"\[[^\]]*\]"), re.compile(r"([\"'])\1+")
_SIGNS = re.compile(rf"(?<=[0-9A-Za-z])[{_DASHES}](?=[0-9A-Za-z])|[“”„«»…\xa0]")


def typographic_sign(source: str) -> str:
    """The first such sign of a pattern; empty when there is none.

    A dash counts where it stands like that of a range, between letters or digits.
    """
    sign = _SIGNS.search(source)
    return sign[0] if sign else ""


def as_typed(source: str) -> str:
    """The pattern with the keyboard's signs instead, each quote once in a class."""
    plain = _SIGNS.sub(lambda sign: sign[0].translate(_PLAIN), source)
    return _CLASS.sub(lambda chars: _REPEATED.sub(r"\1", chars[0]), plain)
