"""How much work something is: counted, or held against a yardstick in the same process; never by the clock alone.

Counts are the same on every machine. They do not see what happens inside a library
of C or Rust, a matcher that backtracks for example; for that there is the yardstick.
"""

from __future__ import annotations

import cProfile
import gc
import signal
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, TypeVar

Result = TypeVar("Result")
Work = Callable[[], object]

LINEAR = 2.3
"""Twice the input gives at most so many times the work, where work grows as the input does; 4 where as its square."""

_ATTEMPTS = 3
_ENOUGH = 0.3  # seconds of CPU to measure a yardstick by


def calls(work: Work) -> int:
    """Calls of functions, built-in ones among them; each step of a generator is one. Costs as much as the work."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def lines(work: Work) -> int:
    """Lines of Python that are run, those of a loop at each turn. Costs some thirty times the work."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def peak(work: Work) -> float:
    """Megabytes that Python has allocated at most meanwhile, beyond what was there before."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()


class TooMuchWorkError(Exception):
    """Work that took more than so many times what the yardstick took."""


class Yardstick:
    """Ordinary work, some milliseconds long at least, that other work is held against."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._seconds = 0.0  # of CPU, once it is measured

    def hold(self, work: Callable[[], Result], times: float) -> Result:
        """What the work gives; it is ended when it takes so many times the CPU time of the yardstick.

        Nothing is too much before the yardstick was measured anew beside it, time and again: a machine that
        is busy with other things is as slow for both.

        Raises: TooMuchWorkError.
        """
        for attempt in range(_ATTEMPTS):
            if attempt or not self._seconds:
                self._seconds = self._measured()
            with suppress(TooMuchWorkError), _ended_after(times * self._seconds):
                return work()
        raise TooMuchWorkError(f"more than {times} times {self._seconds:.3f} s of CPU")

    def _measured(self) -> float:
        """The least of some runs where they are short; the first one may have to load and to compile."""
        spent: list[float] = []
        while len(spent) < _ATTEMPTS and sum(spent) < _ENOUGH:
            started = time.process_time()
            self._work()
            spent.append(time.process_time() - started)
        return min(spent)


def in_linear_time(work: Callable[[int], Callable[[], Result]], size: int) -> Result:
    """What the work of a size gives, which may take nine times the CPU time of a quarter of the size.

    It takes four times as long where it grows as the size, and sixteen times where as the square.

    Raises: TooMuchWorkError.
    """
    return Yardstick(work(size // 4)).hold(work(size), 9)


@contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    """A collection of garbage would be about what other tests have left behind."""

    def end(*_: object) -> None:
        raise TooMuchWorkError

    before = signal.signal(signal.SIGVTALRM, end)
    gc.disable()
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        gc.enable()
        signal.signal(signal.SIGVTALRM, before)
