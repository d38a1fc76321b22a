"""How names are compared wherever one is looked up: files, lists, sheets, places, types, codes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import combinations, zip_longest
from typing import NamedTuple

_CYRILLIC = dict(zip("АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛԝ", "ABEKMHOPCTYXSIJaeopcyxsijhdqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj", strict=True))
LATIN = _CYRILLIC | _GREEK
"""Letters of other scripts that look like Latin ones."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
_QUOTES = dict.fromkeys("\u2018\u2019\u02bc\u2032`\u00b4", "'") | dict.fromkeys("\u201c\u201d\u2033", '"')
_ROUNDED = dict.fromkeys("0", "O") | dict.fromkeys("1l|", "I")  # as many typefaces draw them
_PLAIN = str.maketrans({**LATIN, **_DASHES, **_QUOTES})
_ROUNDS = str.maketrans(_ROUNDED)
_SCRIPTS = ("CYRILLIC", "GREEK", "FULLWIDTH")
"""What the Unicode name of a letter begins with, where that says what is strange about it."""


class Difference(NamedTuple):
    """What tells two texts apart that look the same."""

    kind: (
        str  # "composition", "blank", "blanks", "unseen", "dash", "cyrillic", "greek", "fullwidth", "character", "sign"
    )
    character: str  # its code point, `"U+00A0"`, or for "sign" the two signs: `"0", "O"`


def composed(text: str) -> str:
    """The text with each accent in its letter: from a Mac, `é` may come as two characters."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def name_key(name: str) -> str:
    """What all spellings of one name have in common: composition, kinds of blanks and unseen characters aside.

    Capitals count: they are seen, and names on the wire differ by them.
    """
    if name.isascii():
        return name if name.isalnum() else " ".join(name.split())
    return " ".join(_UNSEEN.sub("", composed(name)).split())


def plain(text: str) -> str:
    """The text with the letters, blanks, dashes and quotes of the keyboard in the place of those that look so."""
    if text.isascii() and text.isalnum():
        return text
    return " ".join(unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).translate(_PLAIN).split())


def look(text: str) -> str:
    """What a reader takes a text for: as `plain` has it, and 0 is O, 1 and l are I."""
    return plain(text).translate(_ROUNDS)


def hidden_difference(texts: Iterable[str]) -> Difference | None:
    """What tells the first two of these texts apart that differ and look the same; None where there are none."""
    for first, other in combinations(dict.fromkeys(filter(None, texts)), 2):
        if look(first) == look(other):
            return _difference(first, other)
    return None


def _difference(text: str, other: str) -> Difference:
    if composed(text) == composed(other):
        return Difference("composition", "")
    first, second = next(pair for pair in zip_longest(text, other, fillvalue="") if pair[0] != pair[1])
    strange = next((sign for sign in (first, second) if not sign.isascii() and look(sign) != sign), "")
    if strange:
        return Difference(_kind(strange), f"U+{ord(strange):04X}")
    if first.isspace() or second.isspace() or not (first and second):
        return Difference("blanks", "")
    return Difference("sign", f"{first}, {second}")


def _kind(sign: str) -> str:
    if sign.isspace():
        return "blank"
    if _UNSEEN.match(sign):
        return "unseen"
    if sign in _DASHES:
        return "dash"
    script = unicodedata.name(sign, "").partition(" ")[0]
    return script.lower() if script in _SCRIPTS else "character"
