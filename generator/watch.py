"""When to run again: whenever the sources are others than they were, and wholly written."""

from __future__ import annotations

import enum
import io
import time
import zipfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

import watchfiles

from generator.read.folder import PASSED_OVER, Files, contents

PATIENCE = 2.0  # seconds for a save to be completed; a person barely notices them

_STEP = 0.1  # seconds
_OLE = b"\xd0\xcf\x11\xe0"  # an encrypted workbook: no archive, and whole


class Event(enum.Enum):
    """What has happened to a specs folder."""

    SAVED = "saved"
    GONE = "gone"


def events(specs: Path) -> Iterator[Event]:
    """A first save at once, then one whenever the sources have changed; it ends with the process.

    The folder, or the model in its place, may be removed and come back. Locks of Excel, temporary files and
    saves that change nothing are passed over.
    """
    seen: Files | None = None
    while True:
        for _ in _wakings(specs):
            files = _settled(specs, seen)
            if specs.exists() and (seen is None or files.digest != seen.digest):
                seen = files
                yield Event.SAVED
        if not specs.exists():
            yield Event.GONE
            seen = None
            while not specs.exists():
                time.sleep(_STEP)


def _wakings(specs: Path) -> Iterator[None]:
    """Moments to look at the folder, the first one now; ends when another folder has its place, or none.

    What is saved before the watch begins is seen at its first moment.
    """
    identity = _identity(specs)
    if identity is None:
        return
    yield
    is_first = True
    for changes in _changes(specs):
        if _identity(specs) != identity:
            return
        if changes or is_first:
            yield
        is_first = False


def _changes(specs: Path) -> Iterator[Collection[object]]:
    """What happens in the folder, a moment at a time; every second at least, be it nothing.

    Where the system does not tell, as of some network drives, the folder is looked at.
    """
    with suppress(FileNotFoundError):  # it may go before the watch begins
        try:
            yield from _watched(specs)
        except FileNotFoundError:
            raise
        except OSError:
            yield from _watched(specs, force_polling=True)


def _watched(specs: Path, *, force_polling: bool | None = None) -> Iterator[Collection[object]]:
    return watchfiles.watch(
        specs,
        watch_filter=_is_of_interest,
        rust_timeout=1000,
        yield_on_timeout=True,
        raise_interrupt=True,
        force_polling=force_polling,
    )


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_of_interest(_change: watchfiles.Change, path: str) -> bool:
    """Folders too: what stands in one that is moved is not named one by one."""
    return not Path(path).name.startswith(PASSED_OVER)


def _settled(specs: Path, seen: Files | None) -> Files:
    """The sources, once each save is complete or has had the time to be."""
    deadline = time.monotonic() + PATIENCE
    while True:
        files = contents(specs)
        if _is_settled(files, seen) or time.monotonic() > deadline:
            return files
        time.sleep(_STEP)


def _is_settled(files: Files, seen: Files | None) -> bool:
    """Whether no new workbook is half written, and none is away for the moment that its replacement takes."""
    before = seen.contents if seen else {}
    fresh = (
        content
        for path, content in files.contents.items()
        if path.lower().endswith(".xlsx") and content != before.get(path)
    )
    return before.keys() <= files.contents.keys() and all(map(_is_whole, fresh))


def _is_whole(workbook: bytes) -> bool:
    return workbook.startswith(_OLE) or zipfile.is_zipfile(io.BytesIO(workbook))
