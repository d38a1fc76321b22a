"""What comes in from outside, as the commands that judge messages read it."""

from __future__ import annotations

import io
import sys


def standard_input() -> io.BufferedReader:
    """What comes in; nothing where it is closed."""
    stream = sys.stdin.buffer
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(io.BytesIO(stream.read()))
