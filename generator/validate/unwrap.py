"""Messages as a log holds them: compressed, several in a file, or below a member that is not of the message."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Phrase, phrase
from generator.read.json_document import JsonError, load_json

MOST_UNPACKED = 256 * 1024 * 1024  # bytes of a compressed file

_GZIP = b"\x1f\x8b"
_LINE = re.compile(rb"[^\n]+")


class UnpackError(Exception):
    """A compressed file that cannot be unpacked; the argument is the phrase that says why."""

    def __init__(self, problem: Phrase) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Piece:
    """What has a verdict of its own: a whole file, or one of its lines."""

    content: bytes
    line: int = 0  # 1-based, of the file; 0: the whole file


def is_packed(content: bytes) -> bool:
    """Whether a file is compressed as gzip does it."""
    return content.startswith(_GZIP)


def unpacked(content: bytes) -> bytes:
    """What a gzip file holds, all of its members.

    Raises: UnpackError.
    """
    members: list[bytes] = []
    room = MOST_UNPACKED
    while content.startswith(_GZIP):
        stream = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
        try:
            member = stream.decompress(content, room + 1)
        except zlib.error:
            raise UnpackError(phrase("gzip-damaged")) from None
        room -= len(member)
        if room < 0:
            raise UnpackError(phrase("gzip-too-large", most=f"{MOST_UNPACKED >> 20} MiB"))
        if not stream.eof:
            raise UnpackError(phrase("gzip-truncated"))
        members.append(member)
        content = stream.unused_data
    return b"".join(members)


def pieces(content: bytes) -> Iterator[Piece]:
    """The messages of a file that has one per line (NDJSON), or else the file as it is.

    It is NDJSON when its first line is a whole JSON object and the next one begins another.
    """
    filled = [line for line in _LINE.finditer(content) if line.group().strip()]
    if len(filled) < 2 or not filled[1].group().lstrip().startswith(b"{") or not _is_object(filled[0].group()):
        yield Piece(content)
        return
    for line in filled:
        yield Piece(line.group(), content.count(b"\n", 0, line.start()) + 1)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(load_json(line), dict)
    except JsonError:
        return False
