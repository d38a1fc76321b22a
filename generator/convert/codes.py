"""What a code of one list is in another: the same, the same but for blanks, or that with the same last segment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_LETTER = re.compile("[A-Za-z]")


def derived(source: Iterable[str], target: Iterable[str]) -> Mapping[str, str]:
    """The codes of the source that have an answer, each with it; a last segment of digits alone says nothing."""
    codes = tuple(target)
    trimmed = _unique((code.strip(), code) for code in codes)
    ends = _unique((segment(code), code) for code in codes)
    found: dict[str, str] = {}
    for code in source:
        same = code if code in codes else trimmed.get(code.strip())
        end = ends.get(segment(code)) if _LETTER.search(segment(code)) else None
        if answer := same or end:
            found[code] = answer
    return found


def segment(code: str) -> str:
    """The last segment of a code: `VSAV` of `SIS.VSAV`."""
    return code.strip().rpartition(".")[2]


def _unique(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The pairs whose first text is that of no other."""
    found: dict[str, str | None] = {}
    for key, code in pairs:
        found[key] = None if key in found else code
    return {key: code for key, code in found.items() if code is not None}
