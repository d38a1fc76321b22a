"""The known word that an unknown one resembles most."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 60  # characters of a word that are compared
_MOST_COMPARED = 300  # words, those of the likeliest lengths; an edited list has fewer


def nearest(word: str, known: Iterable[str], closeness: float = 0.6) -> str:
    """The closest of the known words, whatever their case; empty when none is close.

    Of 1.0 for the same letters, a typo in a word of ten letters leaves a closeness of 0.9.
    What a whole family begins with, `HubSante.`, makes no two of its words alike.
    """
    words = tuple(sorted(set(known)))
    family = "".join(word.rpartition(".")[:2])
    of_family = {
        word_of_family.removeprefix(family): word_of_family
        for word_of_family in words
        if family and word_of_family.startswith(family)
    }
    if of_family:
        rest = word.removeprefix(family)[:_LONGEST].lower()
        return of_family.get(_nearest(rest, tuple(sorted(of_family)), closeness), "")
    return _nearest(word[:_LONGEST].lower(), words, closeness)


@lru_cache(maxsize=1_024)  # every perimeter of a sheet asks for the same words
def _nearest(word: str, known: tuple[str, ...], closeness: float) -> str:
    likely = sorted(known, key=lambda candidate: abs(len(candidate) - len(word)))[:_MOST_COMPARED]
    folded = {candidate[:_LONGEST].lower(): candidate for candidate in sorted(likely, reverse=True)}
    close = difflib.get_close_matches(word, folded, n=1, cutoff=closeness)
    return folded[close[0]] if close else ""
