"""What an `Exemples` cell shows: its examples."""

from __future__ import annotations

import re

_INTRODUCTION = re.compile(r"(?:[-–•*·]\s+|(?:par )?ex(?:emples?)?\.?\s*:\s*)+", re.IGNORECASE)
_QUOTES = "\"'«»“”‘’"
_ENDS = " ;,"
_SEPARATORS = re.compile(r"[,;]|\s[/|]\s|\sou\s")
_ELLIPSES = frozenset({"", "…", "...", "etc", "etc.", "…."})


def example_lines(text: str) -> tuple[str, ...]:
    """The examples of a cell, one a line."""
    return tuple(line for part in text.split("\n") if (line := part.strip()))


def tidied(example: str) -> str:
    """An example without what people put around it: a bullet, `ex. :`, quotes, a `;` at the end."""
    return _INTRODUCTION.sub("", example, count=1).strip(_ENDS).strip(_QUOTES).strip()


def shown_values(example: str) -> tuple[str, ...]:
    """The values of a line that shows several, `A, B ou C, …`; without the ellipsis."""
    parts = (tidied(part) for part in _SEPARATORS.split(example))
    return tuple(part for part in parts if part.lower() not in _ELLIPSES)
