"""The codes of an `ENUM`, and those that were meant where a person wrote them otherwise."""

from __future__ import annotations

import re

from generator.read.values import composed

_LONGEST = 5_000  # characters that are guessed at
_SEPARATORS = re.compile(r"[,\n;|，；、]|\s+/\s+|\t")
_OR = re.compile(r"\s+(?:ou|or)\s+")
_BULLET = re.compile(r"(?:[•·▪‣●○–—*>]\s*|-\s+)(?=\S)")
_QUOTED = re.compile(r"\"(.*)\"|'(.*)'|«(.*)»|“(.*)”|‘(.*)’|`(.*)`")
_LABELLED = re.compile(r"(\S+)(?:\s*(?:=|→|->)\s*|\s+[:–—-]\s+)\S.*")
_UNFINISHED = re.compile(r"(?:^|\s*)(?:\betc\b\.*|…|\.\.\.)$", re.IGNORECASE)


def codes_of(text: str) -> tuple[str, ...]:
    """The codes as they are read, separated by commas or line ends, as often as they stand there."""
    return tuple(code for part in re.split(r"[,\n]", text) if (code := part.strip()))


def meant_codes(text: str) -> tuple[str, ...]:
    """The codes that a person had in mind: without bullets, quotes, labels or `etc.`, by any separator.

    `A; B`, `"A", "B"`, `• A`, `A = Alpha`, `A, B ou C`, `A / B`. A blank, a slash
    between letters and a word in capitals belong to the code: `IN_USE/MOBILE`, `SOINS OU CURE`.
    """
    parts = _SEPARATORS.split(_UNFINISHED.sub("", text[:_LONGEST].strip()))
    return tuple(code for part in parts for one in _alternatives(part.strip()) if (code := _bare(one)))


def _alternatives(part: str) -> list[str]:
    """`B ou C` as two codes, where both are single words."""
    found = _OR.split(part)
    return found if not any(re.search(r"\s", one) for one in found) else [part]


def _bare(part: str) -> str:
    """A code without its bullet, its label and its quotes."""
    code = _UNFINISHED.sub("", part.strip()).strip()
    bullet = _BULLET.match(code)
    code = code[bullet.end() :] if bullet else code
    labelled = _LABELLED.fullmatch(code)
    code = labelled[1] if labelled else code
    quoted = _QUOTED.fullmatch(code)
    code = next((inside for inside in quoted.groups() if inside is not None), "") if quoted else code
    return " ".join(composed(code).split())
