"""A part of an archive that is judged by itself: always the same part for the same files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["file", "log", "lines", "zip", "parquet"]
"""A file, or one with a message a line, as a whole; a range of bytes of a log; of an archive's entries; of the row
groups of a table."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file or a range of it."""

    url: str
    kind: Kind
    version: str
    """What identifies the file's content at its place: size and time, or the tag that a store gives."""
    start: int = 0
    end: int = 0  # exclusive


@dataclass(frozen=True, slots=True)
class Partition:
    """Pieces that are judged one after the other, and make one file of the report."""

    pieces: tuple[Piece, ...]

    @property
    def digest(self) -> str:
        """Of the pieces and nothing else, in hexadecimal."""
        text = json.dumps([asdict(piece) for piece in self.pieces], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()
