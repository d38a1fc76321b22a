"""The file that says whose software sends."""

from __future__ import annotations

from pathlib import Path

from hubsante_kit.replay.identity import Editors


class EditorsError(Exception):
    """A file of editors is not as it should be; the words are for the person who wrote it."""


def editors_in(path: Path) -> Editors:
    """The editors of a file: a line each, the beginning of a senderID, a tab, a name; blank lines and `#` say nothing.

    Raises: EditorsError.
    """
    names = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        prefix, tab, name = line.partition("\t")
        if not line.strip() or line.startswith("#"):
            continue
        if not tab or not prefix.strip() or not name.strip():
            raise EditorsError(f"{path}:{number} : il faut le début d'un senderID, une tabulation et un nom")
        names.append((prefix.strip(), name.strip()))
    return Editors(tuple(names))
