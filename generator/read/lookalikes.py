"""Letters and digits that look Latin and are none."""

from __future__ import annotations

import re
import unicodedata

from generator.lookup import LATIN

_FORMS = ("FULLWIDTH", "MATHEMATICAL")
"""What the names of letters and digits begin with that only a font sets apart from the Latin ones."""

_CROSSES = frozenset("×✕✖✗✘╳⨯☒☓")
_WORD = re.compile(r"[\w.\-]+")


def latin(text: str) -> str:
    """The text in Latin letters and digits, where some only look like them; else the text itself.

    `РERSO`, whose first letter is Cyrillic, is `PERSO`; `０..１` is `0..1`; a cross `×` is `X`.
    A word that has other letters too, as one in Greek, stays as it is.
    """
    if text.isascii():
        return text
    return "X" if text in _CROSSES else _WORD.sub(lambda word: _latin_word(word[0]), text)


def strangers(text: str) -> str:
    """The first character that only looks Latin, by its name: `"U+0420 CYRILLIC CAPITAL LETTER ER"`; or none."""
    pairs = () if text.isascii() else zip(text, latin(text), strict=True)
    return next(
        (f"U+{ord(character):04X} {unicodedata.name(character)}" for character, other in pairs if character != other),
        "",
    )


def _latin_word(word: str) -> str:
    latin_word = "".join(map(_letter, word))
    return latin_word if latin_word.isascii() else word


def _letter(character: str) -> str:
    """The Latin letter that a character looks like, or the character."""
    if character in LATIN:
        return LATIN[character]
    is_form = not character.isascii() and unicodedata.name(character, "").startswith(_FORMS)
    form = unicodedata.normalize("NFKC", character) if is_form else character
    return form if form.isascii() and len(form) == 1 else character
