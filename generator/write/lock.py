"""Locks that the system releases when their process ends, however it ends: one run at a time writes into a folder."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.diagnostics import shown
from generator.windows import patiently
from generator.write.output_error import TEMPORARY, OutputError

LOCK = f"{TEMPORARY}lock"
"""The name of the locked file in the folder; it holds the process, and is removed when the run has ended."""

PATIENCE = 60.0  # seconds; a run writes for one or two

_STEP = 0.05  # seconds
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**30  # what is locked cannot be read by others, so it is none of the bytes that the file has

    def _lock(number: int) -> None:
        os.lseek(number, _FAR, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        os.lseek(number, 0, os.SEEK_SET)

    def _is_same_file(_number: int, _path: Path) -> bool:
        return True  # what is open cannot be removed

    def _release(number: int, path: Path) -> None:
        os.close(number)
        with suppress(OSError):  # another run has it by now
            path.unlink()

    def _host() -> str:
        return os.environ.get("COMPUTERNAME", "")

else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_same_file(number: int, path: Path) -> bool:
        """Whether the file is the one at the path: the run before may have removed it since it was opened."""
        try:
            return os.path.samestat(os.fstat(number), path.stat())
        except FileNotFoundError:
            return False

    def _release(number: int, path: Path) -> None:
        path.unlink(missing_ok=True)
        os.close(number)

    def _host() -> str:
        return os.uname().nodename


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The folder for this run alone, once no other has it; for all runs, where the disk has no locks.

    Raises: OutputError when another run has it for long, OSError when nothing can be written there.
    """
    path = folder / LOCK
    number = _open_locked(path)
    try:
        os.ftruncate(number, 0)
        os.write(number, f"{os.getpid()} {_host()}".encode())
        yield
    finally:
        _release(number, path)


def take(number: int) -> bool | None:
    """Lock an open file until it is closed: whether no other process has it; None where the disk has no locks."""
    try:
        _lock(number)
    except OSError as error:
        return False if error.errno in _TAKEN else None
    return True


def is_free(path: Path) -> bool | None:
    """Whether no process has the file locked; None where that cannot be known."""
    try:
        number = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        return take(number)
    finally:
        os.close(number)


def _open_locked(path: Path) -> int:
    """The number of the lock's file, open and locked."""
    started = time.monotonic()
    while True:
        number = patiently(lambda: os.open(path, os.O_RDWR | os.O_CREAT, 0o666))
        if take(number) is not False and _is_same_file(number, path):
            return number
        os.close(number)
        if time.monotonic() - started > PATIENCE:
            raise _busy(path)
        time.sleep(_STEP)


def _busy(path: Path) -> OutputError:
    try:
        holder = shown(path.read_text(encoding="utf-8", errors="replace")) or "?"
    except OSError:
        holder = "?"
    return OutputError(
        f"{path.parent} : une autre exécution de mdd y écrit depuis longtemps (processus {holder}) :"
        " attendre sa fin, ou l'arrêter",
        f"{path.parent}: another run of mdd has been writing there for long (process {holder}):"
        " wait for its end, or stop it",
    )
