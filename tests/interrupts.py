"""Ctrl-C for processes that a test starts."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def ctrl_c_heeded() -> Iterator[None]:
    """A shell lets what it runs in the background ignore Ctrl-C, and so would all that is started there."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
