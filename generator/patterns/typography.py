"""Signs that a word processor puts in the place of those of a pattern: `[0–9]`, `“A”`."""

from __future__ import annotations

import re

_DASHES = "‐‑‒–—−"
_PLAIN = str.maketrans(dict.fromkeys(_DASHES, "-") | dict.fromkeys("“”„«»", '"') | {"…": "...", "\xa0": " "})
_CLASS, _REPEATED = re.compile(r"\[[^\]]*\]"), re.compile(r"([\"'])\1+")
_SIGNS = re.compile(rf"(?<=[0-9A-Za-z])[{_DASHES}](?=[0-9A-Za-z])|[“”„«»…\xa0]")


def typographic_sign(source: str) -> str:
    """The first such sign of a pattern; empty when there is none.

    A dash is one where it stands as that of a range does, between letters or digits.
    """
    found = _SIGNS.search(source)
    return found[0] if found else ""


def as_typed(source: str) -> str:
    """The pattern with the signs of the keyboard instead, each quote once in a class."""
    plain = _SIGNS.sub(lambda sign: sign[0].translate(_PLAIN), source)
    return _CLASS.sub(lambda one: _REPEATED.sub(r"\1", one[0]), plain)
