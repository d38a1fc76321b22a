"""Sealed files under `.mdd-cache/`: what is not exactly as this tool left it there is not there."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from generator.cache.tool import fingerprint
from generator.write import replace_file
from generator.write.litter import litter, sweep

FOLDER = ".mdd-cache"
"""Its name, in the folder where the command is run; as of every cache, it may be deleted at any time."""

_IGNORE = ".gitignore"
_MOST = 128  # entries, one for each workbook of code lists among them; the oldest go
_LARGEST = 2**26  # bytes of an entry
_LOADED: dict[str, bytes] = {}  # `"tool"`: the fingerprint of the code that this process runs, once it is known


class Store:
    """Entries by kind and key, each with a seal.

    The seal holds the tool's fingerprint and the folder's own identity: neither
    another version's entries nor a folder that was copied here are believed.
    """

    def __init__(self, folder: Path, seal: bytes) -> None:
        self._folder = folder
        self._seal = seal

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put there; None for anything else, whatever it is."""
        try:
            path = self._path(kind, key)
            if path.stat().st_size > _LARGEST or not path.is_file():
                return None
            seal, _, content = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        return content if seal == self._sealed(kind, key, content) else None

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep an entry; a disk that is full or read-only keeps none."""
        with contextlib.suppress(OSError):
            replace_file(self._path(kind, key), self._sealed(kind, key, content) + b"\n" + content)
            self._forget_oldest()

    def _path(self, kind: str, key: str) -> Path:
        return self._folder / f"{kind}-{key}"

    def _sealed(self, kind: str, key: str, content: bytes) -> bytes:
        return hashlib.sha256(self._seal + f"{kind}\0{key}\0".encode() + content).hexdigest().encode()

    def _forget_oldest(self) -> None:
        entries = [entry for entry in os.scandir(self._folder) if entry.name != _IGNORE]
        for entry in sorted(entries, key=lambda entry: entry.stat().st_mtime)[:-_MOST]:
            Path(entry.path).unlink(missing_ok=True)


def open_store(parent: Path) -> Store | None:
    """The store in a folder, made when it is not there; None where there can be none."""
    folder = parent / FOLDER
    try:
        if not folder.is_dir():
            folder.mkdir()
            (folder / _IGNORE).write_text("*\n", encoding="utf-8")
    except OSError:
        return None
    return present_store(parent)


def present_store(parent: Path) -> Store | None:
    """The store that stands in a folder; None where none does.

    None too once the tool's files are others than they were: what a watch goes on
    making with the code that it has loaded is not what the new one makes.
    """
    folder = parent / FOLDER
    try:
        identity = folder.lstat()
    except OSError:
        return None
    if folder.is_symlink() or not folder.is_dir():
        return None
    sweep(litter([folder]))
    tool = fingerprint()
    if _LOADED.setdefault("tool", tool) != tool:
        return None
    number = identity.st_ino or folder.resolve()  # some disks under Windows number nothing
    return Store(folder, tool + f"{identity.st_dev} {number}".encode("utf-8", "surrogateescape"))
