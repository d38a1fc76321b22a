"""What is in a gzip stream or a zip archive, unpacked piece by piece and within bounds."""

from __future__ import annotations

import gzip
import io
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import PurePosixPath
from typing import IO, cast

from generator.diagnostics import Phrase, phrase

MOST_UNPACKED = 256 * 1024 * 1024  # bytes, from where on the ratio counts
MOST_RATIO = 400  # a log of messages packs to a tenth or a thirtieth of its size, deflate at best to a thousandth
MOST_DIRECTORY = 16 * 1024 * 1024  # bytes of what a zip archive lists, about 150,000 files

_GZIP, _ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")
_BUFFER = 1 << 16  # bytes
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what unpacks piece by piece
_DAMAGED = (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, ValueError)
_OF_A_SYSTEM = ("._", ".DS_Store")  # what macOS puts beside each file
_OF_A_PACKAGE = "[Content_Types].xml"  # of a workbook or another document of an office


class UnpackError(Exception):
    """A compressed file that cannot be unpacked; the argument is the phrase that says why."""

    def __init__(self, problem: Phrase) -> None:
        super().__init__(problem)
        self.problem = problem


def is_gzip(start: bytes) -> bool:
    """Whether a stream that begins so is compressed as gzip does it."""
    return start.startswith(_GZIP)


def is_zip(start: bytes) -> bool:
    """Whether a stream that begins so is a zip archive."""
    return start.startswith(_ZIP)


def gunzipped(stream: io.BufferedReader) -> io.BufferedReader:
    """What a gzip stream holds, all of its members; reading it raises UnpackError."""
    packed = _Counted(stream)
    return io.BufferedReader(_Unpacked(gzip.GzipFile(fileobj=packed), "gzip", lambda: packed.count), _BUFFER)


def entries(stream: io.BufferedReader, suffixes: tuple[str, ...]) -> Iterator[tuple[str, io.BufferedReader]]:
    """The path and the stream of each file in a zip archive that has one of the endings, in the archive's order.

    Each stream ends where the next one is asked for; reading it raises UnpackError, as this does.
    """
    with ExitStack() as stack:
        file = _Sparing(stream if stream.seekable() else stack.enter_context(_copied(stream)))
        try:
            archive = stack.enter_context(zipfile.ZipFile(cast(IO[bytes], file)))
        except _DAMAGED:
            raise _error("packed-damaged", "zip") from None
        listed = [entry for entry in archive.infolist() if _is_message(entry, suffixes)]
        _require_readable(archive, listed, file.seek(0, io.SEEK_END))
        for entry in listed:
            with _opened(archive, entry) as unpacked:
                yield entry.filename, unpacked


def _error(name: str, kind: str) -> UnpackError:
    values = {"most": f"{MOST_UNPACKED >> 20} MiB"} if name == "packed-too-large" else {}
    return UnpackError(phrase(name, kind=kind, **values))


class _Counted:
    """A stream, and how many bytes were read of it."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int) -> bytes:
        """What is there already, so that a log that grows is read as it grows."""
        content = self._stream.read1(size)
        self.count += len(content)
        return content

    def seek(self, _offset: int) -> int:
        raise io.UnsupportedOperation


class _Unpacked(io.RawIOBase):
    """What a decompressing stream gives, as long as its packed size explains it."""

    def __init__(self, stream: IO[bytes] | gzip.GzipFile, kind: str, packed_size: Callable[[], int]) -> None:
        self._stream = stream
        self._kind = kind
        self._packed_size = packed_size
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader gives
        try:
            content = self._stream.read(len(buffer))
        except EOFError:
            raise _error("packed-truncated", self._kind) from None
        except _DAMAGED:
            raise _error("packed-damaged", self._kind) from None
        self._count += len(content)
        if self._count > max(MOST_UNPACKED, MOST_RATIO * self._packed_size()):
            raise _error("packed-too-large", self._kind)
        buffer[: len(content)] = content
        return len(content)


class _Sparing:
    """A file of which nothing is read that is larger than the directory of an archive may be."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        most = MOST_DIRECTORY + 1
        content = self._file.read(most if size < 0 else min(size, most))
        if len(content) == most:
            raise _error("packed-too-large", "zip")
        return content


def _copied(stream: io.BufferedReader) -> IO[bytes]:
    """A copy of what cannot go back: the directory of an archive is at its end."""
    copy = tempfile.TemporaryFile()  # noqa: SIM115  # the caller closes it
    shutil.copyfileobj(stream, copy)
    return copy


def _is_message(entry: zipfile.ZipInfo, suffixes: tuple[str, ...]) -> bool:
    name = PurePosixPath(entry.filename).name
    return not entry.is_dir() and name.lower().endswith(suffixes) and not name.startswith(_OF_A_SYSTEM)


def _require_readable(archive: zipfile.ZipFile, listed: list[zipfile.ZipInfo], size: int) -> None:
    """Raises UnpackError for an archive that must not be unpacked, or holds no message."""
    if not listed or _OF_A_PACKAGE in archive.namelist():
        raise UnpackError(phrase("archive-empty"))
    if any(entry.flag_bits & 0x1 for entry in listed):
        raise UnpackError(phrase("archive-encrypted"))
    if any(entry.compress_type not in _METHODS for entry in listed):
        raise _error("packed-damaged", "zip")
    if sum(entry.file_size for entry in listed) > max(MOST_UNPACKED, MOST_RATIO * size):
        raise _error("packed-too-large", "zip")


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> io.BufferedReader:
    try:
        stream = archive.open(entry)
    except _DAMAGED:
        raise _error("packed-damaged", "zip") from None
    return io.BufferedReader(_Unpacked(stream, "zip", lambda: entry.compress_size), _BUFFER)
