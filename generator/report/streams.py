"""The standard streams as a command finds them: closed, full, or of a small encoding, none stops its work."""

from __future__ import annotations

import codecs
import io
import os
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO, Any

_LOOK_ALIKE = "mdd.look-alike"  # by this name Python finds the handler of what an encoding does not have

_SIGNS = {
    **dict(zip("→…✓✗≠≤≥×±°€", ("->", "...", "OK", "KO", "!=", "<=", ">=", "x", "+/-", "o", "EUR"), strict=True)),
    **dict.fromkeys("–—−·•", "-"),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("“”«»", '"'),
    **dict.fromkeys("\u00a0\u202f", " "),
    **dict(zip("œŒæÆ", ("oe", "OE", "ae", "AE"), strict=True)),
}
"""What stands in ASCII for the signs of our own sentences."""


@contextmanager
def enduring_streams() -> Iterator[None]:
    """While a command runs, nothing that it writes to the standard streams can fail.

    What the encoding does not have is written as its look-alike, or escaped. What a
    stream does not take, since it is closed or full or its reader has gone, is lost
    in silence, and the exit status is the one of the work. Whoever needs to know
    that a report is whole asks for a file, `--output`.
    """
    codecs.register_error(_LOOK_ALIKE, _look_alike)
    before = sys.stdin, sys.stdout, sys.stderr
    with ExitStack() as opened:  # in the order of their numbers: what opens a file next would get the one that is free
        sys.stdin = before[0] or opened.enter_context(_nothing("r"))
        sys.stdout = _enduring(before[1] or opened.enter_context(_nothing("w")))
        sys.stderr = _enduring(before[2] or opened.enter_context(_nothing("w")))
        try:
            yield
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            sys.stdin, sys.stdout, sys.stderr = before


def has_reader() -> bool:
    """Whether the standard output has taken all so far; a command without end stops when it has not."""
    return not getattr(getattr(getattr(sys.stdout, "buffer", None), "raw", None), "is_lost", False)


class _Bytes(io.RawIOBase):
    """The bytes of a stream, which go there as long as it takes them, and then nowhere."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.is_lost = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def write(self, content: Any) -> int:
        """How many bytes are done with; a pipe that does not block takes them when there is room."""
        try:
            while not self.is_lost:
                done: int | None = self._stream.write(content)
                if done is not None:
                    return done
                time.sleep(0.01)
        except OSError:
            self.is_lost = True
        return len(content)


class _Text(io.TextIOWrapper):
    """A stream's text."""

    @property
    def encoding(self) -> str:  # type: ignore[override]  # as others read it; what is written has the stream's own
        """Its encoding; for ASCII one around it, since click would take ASCII for a mistake and write UTF-8."""
        encoding = super().encoding
        return "latin-1" if codecs.lookup(encoding).name == "ascii" else encoding


def _nothing(mode: str) -> IO[str]:
    return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123  # closed by the caller


def _enduring(stream: Any) -> Any:
    """A stream that writes where another does; the other itself if it holds text alone."""
    if not hasattr(stream, "buffer"):
        return stream
    stream.flush()
    return _Text(
        io.BufferedWriter(_Bytes(getattr(stream.buffer, "raw", stream.buffer))),
        encoding=stream.encoding,
        errors=_LOOK_ALIKE,
        line_buffering=getattr(stream, "line_buffering", False),
        write_through=getattr(stream, "write_through", False),
    )


def _look_alike(error: UnicodeError) -> tuple[str, int]:
    """ASCII for what an encoding does not have, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_ascii, error.object[error.start : error.end])), error.end


def _ascii(character: str) -> str:
    """A sign's look-alike, a letter without its accent; whatever else is escaped, lest it seem another."""
    if character in _SIGNS:
        return _SIGNS[character]
    parts = unicodedata.normalize("NFD", character)
    if len(parts) > 1 and parts[0].isascii() and parts[0].isalpha():
        return parts[0]
    return character.encode("ascii", "backslashreplace").decode("ascii")
