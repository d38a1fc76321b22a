"""Paths of an output folder: where they lead, and what is there."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from operator import attrgetter
from pathlib import Path, PurePosixPath

from generator.naming.files import DEVICES
from generator.write.output_error import OutputError

_UNPORTABLE = re.compile(
    rf'[*?"<>|]|[ .](?:/|\Z)|(?:\A|/)(?:{"|".join(sorted(DEVICES))})(?:[./]|\Z)', re.IGNORECASE
)  # signs of patterns, ends that are cut off, devices

PARTS = attrgetter("parts")
"""The key by which paths are sorted, which they compare themselves by: for tuples Python does it in C."""


def is_below(path: PurePosixPath) -> bool:
    """Whether a path stays below the folder that it is relative to, on every system."""
    text = str(path)
    is_plain = text.isprintable() and not set(text) & {"\\", ":"}
    return is_plain and path.parts != () and not path.is_absolute() and ".." not in path.parts


def is_portable(path: PurePosixPath) -> bool:
    """Whether every system can have files and folders of these names: none is a device, or a pattern."""
    return _UNPORTABLE.search(str(path)) is None


def below(out: Path, path: PurePosixPath) -> Path:
    """A path of the output folder on disk.

    Raises: OutputError when a link on the way leads out of the folder.
    """
    target = out / path
    if not target.parent.resolve().is_relative_to(out.resolve()):
        raise leads_out(path)
    return target


def leads_out(path: PurePosixPath) -> OutputError:
    """That a path is outside the output folder."""
    return OutputError(f"{path} mène hors du dossier de sortie", f"{path} leads out of the output folder")


def folded_name(path: PurePosixPath) -> str:
    """The key of a path where neither case nor the composition of accents counts: equal for one file."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def content_of(path: Path | str) -> bytes | None:
    """The bytes of a regular file; None for anything else, which is not opened: a pipe would wait."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  # with `open` below, half the time of a path's own
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return None


def has_bytes(path: Path, content: bytes) -> bool:
    """Whether there is a regular file with these bytes."""
    try:
        return path.stat().st_size == len(content) and content_of(path) == content
    except OSError:
        return False


def digest_of(content: bytes) -> str:
    """The digest of a file's bytes in the manifest: SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def is_file(path: Path) -> bool:
    """Whether there is a regular file, or a link that leads to one."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_there(path: Path) -> bool:
    """Whether there is anything, even a link that leads nowhere."""
    try:
        path.lstat()
    except OSError:
        return False
    return True
