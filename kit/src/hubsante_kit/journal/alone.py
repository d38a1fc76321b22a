"""A file that only one process writes at a time."""

from __future__ import annotations

import sys
from io import FileIO


class AlreadyOpenError(Exception):
    """Another process holds the file."""


if sys.platform == "win32":
    import msvcrt

    _FAR = 2**62  # Windows forbids others to read what is locked: a byte that the file never reaches

    def hold(file: FileIO) -> None:
        """Keep others from holding the file until this process closes it or ends, however it ends.

        Raises: AlreadyOpenError.
        """
        at = file.tell()
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            raise AlreadyOpenError from None
        finally:
            file.seek(at)

else:
    import fcntl

    def hold(file: FileIO) -> None:
        """Keep others from holding the file until this process closes it or ends, however it ends.

        Raises: AlreadyOpenError.
        """
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyOpenError from None
