"""The encoding of a CSV file, which does not say itself what it is."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from generator.read.garbled import DOS, MAC, is_strange, plausibility

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BEGINNING = 200  # bytes, of titles in plain letters
_NAMES = {MAC: "MacRoman", DOS: "MS-DOS (cp850)"}


class Decoded(NamedTuple):
    """A text, and the encoding of which it is only likely that it has it."""

    text: str
    guess: str  # "" where the encoding is certain, or the one that Windows has for French


def decoded(content: bytes) -> Decoded:
    """The text of a file: UTF-8, UTF-16 or UTF-32, else one of the encodings in which Excel saves French texts.

    Raises: UnicodeDecodeError when it has none of them.
    """
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), _unmarked(content))
    if marked:
        return Decoded(content.decode(marked), "")
    try:
        return Decoded(content.decode("utf-8"), "")
    except UnicodeDecodeError:
        return _of_windows_or_another(content)


def _unmarked(content: bytes) -> str:
    """UTF-16 without its mark: of the titles, which are plain letters, every other byte is zero."""
    beginning = content[:_BEGINNING]
    pairs = len(beginning) // 2
    odd, even = beginning[1::2].count(0), beginning[::2].count(0)
    if pairs and max(odd, even) > 0.9 * pairs and min(odd, even) == 0:
        return "utf-16-le" if odd > even else "utf-16-be"
    return ""


def _of_windows_or_another(content: bytes) -> Decoded:
    """As Windows has it, unless words hold what none holds and another encoding makes French of that."""
    others = [Decoded(content.decode(encoding), _NAMES[encoding]) for encoding in (MAC, DOS)]
    best = max(others, key=lambda reading: plausibility(reading.text))
    try:
        windows = content.decode("cp1252")
    except UnicodeDecodeError:
        if plausibility(best.text) <= 0:
            raise
        return best
    is_other = is_strange(windows) and plausibility(best.text) > plausibility(windows)
    return best if is_other else Decoded(windows, "")
