"""The documents of a stream: its lines where it has one message a line, or else the stream as a whole."""

from __future__ import annotations

import io
from collections.abc import Iterator

from hubsante_kit.replay.document import MOST_BYTES, Document, bounded
from hubsante_kit.replay.json_text import UnreadableError, read_json

_PIECE = 1 << 20  # bytes


def documents(stream: io.BufferedReader, *, is_log: bool) -> Iterator[Document]:
    """The documents of a stream, each read when it is asked for; no more than one of them is in memory.

    A stream that does not say that it is a log has lines where its first line that is not blank is a
    whole JSON object and the next one begins another.
    """
    if is_log:
        yield from lines(stream)
        return
    start, first = _filled_line(stream)
    between, second = _filled_line(stream) if first.endswith(b"\n") else (b"", b"")
    if not second.lstrip().startswith(b"{") or not _is_object(first):
        yield _whole(start + first + between + second, stream)
        return
    yield Document(first)
    yield from lines(stream, second)


def lines(stream: io.BufferedReader, line: bytes = b"") -> Iterator[Document]:
    """A line that was read, and those after it; blank ones are passed over."""
    line = line or stream.readline(MOST_BYTES + 1)
    while line:
        if len(line) > MOST_BYTES:
            pass_over(line, stream)
            yield Document(b"", "too-large")
        elif line.strip():
            yield Document(line)
        line = stream.readline(MOST_BYTES + 1)


def lines_between(stream: io.BufferedReader, start: int, end: int) -> Iterator[Document]:
    """The lines that begin in a range of bytes, the first one inclusive, the last one exclusive."""
    position = max(start - 1, 0)
    stream.seek(position)
    if start:
        position += pass_over(b"-", stream)
    while position < end:
        line = stream.readline(MOST_BYTES + 1)
        if not line:
            return
        position += len(line)
        if len(line) > MOST_BYTES:
            position += pass_over(line, stream)
            yield Document(b"", "too-large")
        elif line.strip():
            yield Document(line)


def pass_over(line: bytes, stream: io.BufferedReader) -> int:
    """Go to the end of a line of which the beginning was read; how many bytes that was."""
    passed = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(_PIECE)
        passed += len(line)
    return passed


def _filled_line(stream: io.BufferedReader) -> tuple[bytes, bytes]:
    """The blank lines that come first, and the line after them; this is empty at the end or beyond the bound."""
    blank: list[bytes] = []
    room = MOST_BYTES + 1
    while room > 0:
        line = stream.readline(room)
        if not line or line.strip():
            return b"".join(blank), line
        blank.append(line)
        room -= len(line)
    return b"".join(blank), b""


def _whole(start: bytes, stream: io.BufferedReader) -> Document:
    """All of a stream, of which the start was read."""
    parts = [start]
    room = MOST_BYTES + 1 - len(start)
    while room > 0 and (part := stream.read(min(room, _PIECE))):
        parts.append(part)
        room -= len(part)
    return bounded(b"".join(parts))


def _is_object(line: bytes) -> bool:
    try:
        return len(line) <= MOST_BYTES and isinstance(read_json(line), dict)
    except UnreadableError:
        return False
