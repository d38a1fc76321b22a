"""Ctrl-C as the end of what comes, and not of what is being done with it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class _Asked:
    """Whether there was a Ctrl-C; it is raised at once only while the next item is waited for."""

    is_asked = False
    is_waiting = False

    def __call__(self, _signal: int, _frame: FrameType | None) -> None:
        self.is_asked = True
        if self.is_waiting:
            raise KeyboardInterrupt


def interruptible(items: Iterator[T]) -> Iterator[T]:
    """The items until there is a Ctrl-C; what is done with an item is done wholly. In the main thread only.

    Raises: KeyboardInterrupt, instead of the next item.
    """
    asked = _Asked()
    before = signal.signal(signal.SIGINT, asked)
    try:
        while not asked.is_asked:
            asked.is_waiting = True
            try:
                item = next(items)
            except StopIteration:
                return
            asked.is_waiting = False
            yield item
        raise KeyboardInterrupt
    finally:
        signal.signal(signal.SIGINT, before)
