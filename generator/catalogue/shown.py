"""A value as it may stand in one line of a terminal."""

from __future__ import annotations

_BETWEEN_NAMES = (", ", " ; ")


def shown(value: object, limit: int = 120) -> str:
    """A value without control characters, and bounded; a list of names ends between two of them, `"a, b, …"`."""
    text = "".join(c if c.isprintable() else repr(c)[1:-1] for c in str(value))
    return text if len(text) <= limit else f"{_whole_names(text[: limit - 1], limit // 2)}…"


def _whole_names(cut: str, least: int) -> str:
    """What was cut, up to the last mark between names, unless that leaves too little."""
    end = max(cut.rfind(mark) + len(mark) for mark in _BETWEEN_NAMES)
    return cut[:end] if end >= least else cut


def apart(old: str, new: str, limit: int = 120) -> tuple[str, str]:
    """Two texts of which so many characters will be shown: long ones from a little before the first that differs."""
    pairs = enumerate(zip(old, new, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
    start = old.rfind(" ", 0, max(same - limit // 3, 0)) + 1
    if not start or max(len(old), len(new)) <= limit:
        return old, new
    return f"…{old[start:]}", f"…{new[start:]}"
