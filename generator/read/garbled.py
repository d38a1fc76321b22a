"""Accents that a text read in the wrong encoding has lost: `Ã©`, `Ž` or `‚` for `é`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"[^\x00-\x7f]{2,}")
_LETTER, _SMALL = "A-Za-zÀ-ÖØ-öø-ÿœŒ", "a-zà-öø-ÿœ"
_STRANGE = re.compile(
    rf"(?=[ŽŠ‚ƒ„†‡ˆ‰˜\x80-\x9f])"  # few texts hold any: the rest is asked of these alone
    rf"(?:(?<=[{_SMALL}])[ŽŠ]|(?<=[{_LETTER}])[‚ƒ„†‡ˆ‰˜](?=[{_SMALL}])|(?<=[{_SMALL}])[ƒˆ‚](?![\w])"
    rf"|(?<=[{_LETTER}])[\x80-\x84\x86-\x9f]|[\x80-\x84\x86-\x9f](?=[{_SMALL}]))"
)
"""Signs within words that no language has there; quotes, dashes and `š` stand in texts that are as they should be."""

_USUAL = "àâçèéêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒ"
_FRENCH = f"{_USUAL}äöüÿæÄÖÜŸÆ"
_SIGN = re.compile(rf"(?<=[{_LETTER}])[^\x00-\x7f]|[^\x00-\x7f](?=[{_LETTER}])")
_SHOUTED = re.compile(rf"(?<=[{_SMALL}])[ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŒÆ]")
_TYPOGRAPHY = frozenset("’‘“”«»–—…·\xa0\u202f°")

MAC, DOS = "mac_roman", "cp850"
"""The encodings of Excel's other kinds of CSV, "Macintosh" and "MS-DOS"."""


def mended(text: str) -> str:
    """The text as it was before it was garbled; itself when it was not.

    What UTF-8 writes for a letter, read as Windows does, is a run of signs that no
    French text holds: it is known by becoming that letter again. What a Mac or MS-DOS
    writes for one is a sign that no word holds.
    """
    if text.isascii():
        return text
    plain = _RUN.sub(lambda run: _decoded(run[0]), text)
    return max((plain, *_others(plain)), key=plausibility) if is_strange(plain) else plain


def is_strange(text: str) -> bool:
    """Whether a word of the text holds a sign that no word holds."""
    return _STRANGE.search(text) is not None


def plausibility(text: str) -> int:
    """How far the signs in the words of a text are those of French, the usual ones above all."""
    signs = [sign for sign in _SIGN.findall(text) if sign not in _TYPOGRAPHY]
    usual, french = (sum(sign in letters for sign in signs) for letters in (_USUAL, _FRENCH))
    return usual + french - 4 * (len(signs) - french) - 4 * len(_SHOUTED.findall(text))


def _decoded(run: str) -> str:
    try:
        return run.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return run


def _others(text: str) -> Iterator[str]:
    """The text as a Mac or MS-DOS would have it, what is a French letter already left alone or not."""
    for encoding in (MAC, DOS):
        yield "".join(sign if sign in _FRENCH else _as(sign, encoding) for sign in text)
        yield "".join(_as(sign, encoding) for sign in text)


def _as(sign: str, encoding: str) -> str:
    """What the byte behind a sign of Windows, or of Latin-1, is in another encoding."""
    for windows in ("cp1252", "latin-1"):
        try:
            return sign.encode(windows).decode(encoding)
        except UnicodeError:
            continue
    return sign
