"""The file of the journal: written by one process, at the end alone, and synced before anything is acknowledged."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from io import FileIO
from pathlib import Path
from threading import Lock

from hubsante_kit.journal.alone import AlreadyOpenError, hold
from hubsante_kit.journal.events import Event, Record
from hubsante_kit.journal.lines import line, record


class JournalError(Exception):
    """A file that is no journal, or that another process writes; the words are for the person who started the kit."""


class Journal:
    """A journal that is open for writing; any thread may append.

    What an interrupted process began to write, a last line without its end, was acknowledged
    to nobody and is cut off.

    Raises: JournalError for a file that is no journal or that another process has open.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("ab", buffering=0)  # what was not written must not be tried again later
        try:
            hold(self._file)
            self._records = list(read(path))
        except AlreadyOpenError:
            self.close()
            raise JournalError(f"{path} : un autre processus y écrit") from None
        except JournalError:
            self.close()
            raise
        self._file.truncate(_whole_lines(path))
        _sync_folder(path.parent)

    @property
    def records(self) -> tuple[Record, ...]:
        """All that happened so far, in order."""
        with self._lock:
            return tuple(self._records)

    def since(self, number: int) -> tuple[Record, ...]:
        """What happened after the record of a number; 0 gives all."""
        with self._lock:
            return tuple(self._records[number:])

    def append(self, *events: Event) -> tuple[Record, ...]:
        """Write events that belong together; when this returns they are on the disk.

        Raises: OSError where they are not, as on a full disk; then nothing of them is in the journal.
        """
        return self.write(lambda _: events)

    def write(self, events: Callable[[int], Iterable[Event]]) -> tuple[Record, ...]:
        """The same of events that name each other, made of the number that the first of them will have."""
        with self._lock:
            at, first = self._now(), len(self._records) + 1
            added = tuple(Record(number, at, event) for number, event in enumerate(events(first), start=first))
            _write(self._file, b"".join(map(line, added)))
            self._records += added
        return added

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read(path: Path) -> Iterator[Record]:
    """The records of a journal, without a last line that has no end; any process may read while another writes.

    Raises: JournalError, with the line, for a file that is no journal.
    """
    with path.open("rb") as file:
        for number, text in enumerate(file, start=1):
            if not text.endswith(b"\n"):
                return
            try:
                found = record(text)
            except ValueError as error:
                raise JournalError(f"{path}:{number} : ce n'est pas une ligne du journal ({error})") from error
            if found.number != number:
                raise JournalError(f"{path}:{number} : la ligne porte le numéro {found.number}")
            yield found


def _whole_lines(path: Path) -> int:
    """The length of the file up to the end of its last whole line, in bytes."""
    with path.open("rb") as file:
        return sum(len(text) for text in file if text.endswith(b"\n"))


def _write(file: FileIO, text: bytes) -> None:
    """All of a text to the end of the file and to the disk, or nothing."""
    end = file.seek(0, os.SEEK_END)
    rest = memoryview(text)
    try:
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except OSError:
        file.truncate(end)
        raise


def _sync_folder(folder: Path) -> None:
    """A new file is in its folder for good; Windows has no such call, and needs none."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
