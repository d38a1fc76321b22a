"""The words of a text that a dictionary should know."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTED = re.compile(r"«[^»]*»|`[^`]*`|\{[^}]*\}")
_TOKEN = re.compile(r"[^\s,;:!?()\[\]«»\"…=<>|+*→·&%]+")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’]", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]+(?:[-'’][A-Za-zÀ-ÖØ-öø-ÿŒœ]+)*")
_EDGES = ".'’-–—/"


def words(text: str) -> Iterator[str]:
    """Each word in its place; no acronym, no name of code, nothing that is quoted.

    `l'affaire` is a word after an elision; `DRFR15770`, `caseId`, `fr.health.samu`,
    `VSAV`, `#MISSION#` and a letter alone are none.
    """
    for token in _TOKEN.findall(_QUOTED.sub(" ", text)):
        for part in re.split(r"[/–—]", token):
            word = _ELISION.sub("", part.strip(_EDGES), count=1)
            if len(word) > 1 and _WORD.fullmatch(word) and word[1:] == word[1:].lower():
                yield word
