"""What stands in an archive by itself: a document to judge, or why there is none."""

from __future__ import annotations

from typing import NamedTuple

MOST_BYTES = 64 * 1024 * 1024
"""How large a document may be: a file that is one, a line of a log, a cell of a table."""


class Document(NamedTuple):
    """A document as bytes."""

    content: bytes
    problem: str = ""
    """A code of `codes.UNREADABLE` where it cannot be read, and then without content."""


def bounded(content: bytes) -> Document:
    """Content as a document, unless it is too large for one."""
    return Document(content) if len(content) <= MOST_BYTES else Document(b"", "too-large")
