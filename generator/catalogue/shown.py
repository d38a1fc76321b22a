"""A value as it may stand in one line of a terminal."""

from __future__ import annotations


def shown(value: object, limit: int = 120) -> str:
    """A value without control characters, and bounded."""
    text = "".join(c if c.isprintable() else repr(c)[1:-1] for c in str(value))
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
