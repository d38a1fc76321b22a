"""One file on disk: replaced at once, so that whoever reads it sees the old bytes or the new."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from generator.windows import patiently
from generator.write.litter import litter, sweep, temporary_beside
from generator.write.lock import take
from generator.write.output_error import OutputError


def write_file(path: Path, content: bytes) -> None:
    """Replace one file as a whole; where there is a pipe or a device instead, write to it.

    What earlier runs have left beside it is removed.

    Raises: OutputError when it cannot be written.
    """
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            _write_to(target, content)
        else:
            sweep(litter([target.parent]))
            replace_file(target, content)
    except OSError as error:
        raise OutputError.of_system(error, path) from error


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file's bytes at once: whoever reads it sees the old ones or the new.

    Raises: OSError.
    """
    for is_last in (False, False, True):
        temporary = temporary_beside(path)
        try:
            _replace(path, content, temporary)
        except FileNotFoundError:  # another run may have swept it, in the instant in which it was not locked
            if is_last or not path.parent.is_dir():
                raise
        else:
            return


def _replace(path: Path, content: bytes, temporary: Path) -> None:
    """Write under a lock, so that the file does not count as left behind by a killed run."""
    try:
        with temporary.open("xb") as stream:
            take(stream.fileno())
            stream.write(content)
        patiently(lambda: temporary.replace(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _write_to(path: Path, content: bytes) -> None:
    """Write to a pipe that somebody reads, or to a device that is no disk; any other is refused at once.

    Raises: OSError.
    """
    if path.is_block_device():
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
    if sys.platform == "win32":  # whose pipes have a place of their own
        path.write_bytes(content)
        return
    number = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    os.set_blocking(number, True)
    with os.fdopen(number, "wb") as stream:
        stream.write(content)
