"""The documents of a stream, one after the other: a file, the lines of a log, the files of an archive."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.diagnostics import Phrase, phrase
from generator.read.json_document import JsonError, load_json
from generator.validate.unpacking import UnpackError, entries, gunzipped, is_gzip, is_zip

MOST_BYTES = 64 * 1024 * 1024
"""How large a document may be: a file that is one, or a line of a log."""

PLAIN = (".json", ".xml", ".ndjson", ".jsonl", ".gz")
"""Endings of the files of an archive that are read."""

_PIECE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Document:
    """What is judged by itself, or the place of one that cannot be read."""

    name: str  # of the file, with what it has of an archive and of a log: "logs.zip!day/1.ndjson:3"
    content: bytes  # empty where there is a problem
    notes: tuple[Phrase, ...] = ()  # what was taken off
    problem: Phrase | None = None  # why it cannot be read


def documents(name: str, stream: io.BufferedReader) -> Iterator[Document]:
    """The documents of a file, each read when it is asked for; no more than one of them is in memory.

    A file may be compressed by gzip, be a zip archive of files, or hold one message a line (NDJSON).
    """
    start = stream.peek(4)
    try:
        if is_zip(start):
            for path, entry in entries(stream, PLAIN):
                yield from _unpacked(f"{name}!{path}", entry)
        else:
            yield from _unpacked(name, stream)
    except UnpackError as error:
        yield Document(name, b"", problem=error.problem)


def documents_of(content: bytes) -> Iterator[Document]:
    """The documents of a file that was read; their names are what stands behind its own."""
    return documents("", io.BufferedReader(io.BytesIO(content)))


def _unpacked(name: str, stream: io.BufferedReader) -> Iterator[Document]:
    """The documents of a stream that may be compressed; those before a damage are read."""
    notes: tuple[Phrase, ...] = ()
    try:
        if is_gzip(stream.peek(4)):
            notes, stream = (phrase("unpacked"),), gunzipped(stream)
        for document in _pieces(name, stream):
            yield replace(document, notes=notes) if notes else document
    except UnpackError as error:
        yield Document(name, b"", notes, error.problem)


def _pieces(name: str, stream: io.BufferedReader) -> Iterator[Document]:
    """Its lines where a stream has one message a line, or else the stream as a whole.

    It has where its first line that is not blank is a whole JSON object and the next one begins another.
    """
    start, first = _filled_line(stream)
    between, second = _filled_line(stream) if first.endswith(b"\n") else (b"", b"")
    if not second.lstrip().startswith(b"{") or not _is_object(first):
        yield _whole(name, start + first + between + second, stream)
        return
    number = start.count(b"\n") + 1
    yield Document(f"{name}:{number}", first)
    number += between.count(b"\n") + 1
    yield from _lines(name, second, number, stream)


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


def _lines(name: str, line: bytes, number: int, stream: io.BufferedReader) -> Iterator[Document]:
    """A line of a log and those after it; blank ones are passed over, and those that are too long are named."""
    while line:
        if line.strip() or len(line) > MOST_BYTES:
            yield _bounded(f"{name}:{number}", line)
        if len(line) > MOST_BYTES:
            _pass_over(line, stream)
        line = stream.readline(MOST_BYTES + 1)
        number += 1


def _pass_over(line: bytes, stream: io.BufferedReader) -> None:
    """Go to the end of a line of which the beginning was read."""
    while line and not line.endswith(b"\n"):
        line = stream.readline(_PIECE)


def _whole(name: str, start: bytes, stream: io.BufferedReader) -> Document:
    """All of a stream, of which the start was read."""
    parts = [start]
    room = MOST_BYTES + 1 - len(start)
    while room > 0 and (part := stream.read(min(room, _PIECE))):
        parts.append(part)
        room -= len(part)
    return _bounded(name, b"".join(parts))


def _bounded(name: str, content: bytes) -> Document:
    if len(content) <= MOST_BYTES:
        return Document(name, content)
    return Document(name, b"", problem=phrase("document-too-large", most=f"{MOST_BYTES >> 20} MiB"))


def _is_object(line: bytes) -> bool:
    try:
        return len(line) <= MOST_BYTES and isinstance(load_json(line), dict)
    except JsonError:
        return False
