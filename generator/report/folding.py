"""Lines broken between words to fit the terminal, so that it cuts none within a word."""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from textwrap import wrap

_FURTHER = "    "
"""How much further what was broken off stands to the right."""


def terminal_width() -> int | None:
    """The columns of the terminal at the standard output; None where it is a file or a pipe, whose lines stay whole."""
    return get_terminal_size().columns if sys.stdout.isatty() else None


def folded(line: str, width: int | None) -> list[str]:
    """A line as several, the others below its own beginning; a word that is longer than all of it stays whole."""
    if width is None or len(line) <= width:
        return [line]
    indent = line[: len(line) - len(line.lstrip())] + _FURTHER
    return wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
