"""What a killed run has left: temporary files of ours that no process has open any more."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.write.lock import LOCK, is_free
from generator.write.output_error import TEMPORARY

_NAME = re.compile(rf"{re.escape(TEMPORARY)}(?:[0-9a-f]{{16}}\.tmp|[0-9]+)|{re.escape(LOCK)}")
_OLD = 3600.0  # seconds, after which a file counts as left behind where the disk has no locks


def temporary_beside(path: Path) -> Path:
    """A new name in the folder of a file; the names of earlier versions held the number of a process alone."""
    return path.with_name(f"{TEMPORARY}{os.urandom(8).hex()}.tmp")


def litter(folders: Iterable[Path]) -> tuple[Path, ...]:
    """What was left behind in these folders, but not below them; in order of path."""
    return tuple(sorted(path for folder in set(folders) for path in _leftovers(folder)))


def sweep(paths: Iterable[Path]) -> None:
    """Remove what was left, where that is allowed."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _leftovers(folder: Path) -> Iterator[Path]:
    try:
        entries = [Path(entry.path) for entry in os.scandir(folder) if _NAME.fullmatch(entry.name)]
    except OSError:
        return
    yield from (path for path in entries if path.is_file() and not path.is_symlink() and _is_dead(path))


def _is_dead(path: Path) -> bool:
    free = is_free(path)
    if free is not None:
        return free
    try:
        return time.time() - path.stat().st_mtime > _OLD
    except OSError:
        return False
