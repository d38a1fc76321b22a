"""Texts that stay within their line, and in the encoding of who reads them."""

from __future__ import annotations


def for_programs(text: str) -> bytes:
    """A format that programs read: UTF-8, whatever the locale; a name that is no Unicode is escaped."""
    return text.encode("utf-8", "backslashreplace")


def legible(text: str) -> str:
    """A text that every format can hold: control characters, bidirectional marks and the like are spelt out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\u00a0\u202f" else repr(c)[1:-1] for c in text)
