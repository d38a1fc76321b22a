"""Streams that may be compressed by gzip or Zstandard, unpacked piece by piece and within bounds."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Mapping
from typing import IO, Protocol, cast

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

DAMAGED = (gzip.BadGzipFile, zlib.error, EOFError, zstd.ZstdError)
"""What reading a damaged stream raises."""

_GZIP, _ZSTANDARD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_MOST_UNPACKED = 256 * 1024 * 1024  # bytes, from where on the ratio counts
_MOST_RATIO = 400  # a log of messages packs to a tenth or a fiftieth of its size
_LARGEST_WINDOW: Mapping[int, int] = {
    zstd.DecompressionParameter.window_log_max: 27
}  # 128 MiB, which `zstd --long` needs
_BUFFER = 1 << 16  # bytes


class ExpandingError(Exception):
    """A stream unpacks to more than its packed size explains."""


class _Reader(Protocol):
    def read(self, size: int, /) -> bytes: ...


def unpacked(stream: io.BufferedReader) -> io.BufferedReader:
    """What a stream holds where it is compressed, else itself; reading it raises ExpandingError, or one of DAMAGED."""
    start = stream.peek(4)
    packed = _Counted(stream)
    if start.startswith(_GZIP):
        return io.BufferedReader(_Guarded(gzip.GzipFile(fileobj=cast(IO[bytes], packed)), packed), _BUFFER)
    if start.startswith(_ZSTANDARD):
        reader = zstd.ZstdFile(cast(IO[bytes], packed), options=_LARGEST_WINDOW)
        return io.BufferedReader(_Guarded(reader, packed), _BUFFER)
    return stream


def require_explained(size: int, packed_size: int) -> None:
    """Raises: ExpandingError where a packed size does not explain the unpacked one, both in bytes."""
    if size > max(_MOST_UNPACKED, _MOST_RATIO * packed_size):
        raise ExpandingError


class _Counted:
    """A stream, and how many bytes were read of it."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        content = self._stream.read(size)
        self.count += len(content)
        return content


class _Guarded(io.RawIOBase):
    """What a decompressing stream gives, as long as its packed size explains it."""

    def __init__(self, reader: _Reader, packed: _Counted) -> None:
        self._reader = reader
        self._packed = packed
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader gives
        content = self._reader.read(len(buffer))
        self._count += len(content)
        require_explained(self._count, self._packed.count)
        buffer[: len(content)] = content
        return len(content)
