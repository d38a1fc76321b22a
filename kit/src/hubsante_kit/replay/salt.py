"""The salt of a report's pseudonyms, which is kept apart from the report."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

_BYTES = 32
_MOST = 64  # bytes that the hash takes as its key


class SaltError(Exception):
    """A file holds no salt; the words are for the person who named it."""


def salt_in(path: Path) -> bytes:
    """The salt of a file; where there is none it is drawn, and readable by its owner alone.

    Raises: SaltError.
    """
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123  # a mode
            file.write(secrets.token_hex(_BYTES).encode())
    except FileExistsError:
        pass
    salt = path.read_bytes().strip()
    if not 0 < len(salt) <= _MOST:
        raise SaltError(f"{path} : un sel a de 1 à {_MOST} octets")
    return salt
