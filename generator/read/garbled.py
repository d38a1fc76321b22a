"""Accents that a file read in the wrong encoding has left: `Ã©` for `é`."""

from __future__ import annotations

import re

_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def mended(text: str) -> str:
    """The text as it was before it was garbled; itself when it was not.

    What UTF-8 writes for a letter, read as Windows does, is a run of signs that no
    French text holds: it is known by becoming that letter again.
    """
    return text if text.isascii() else _RUN.sub(lambda run: _decoded(run[0]), text)


def _decoded(run: str) -> str:
    try:
        return run.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return run
