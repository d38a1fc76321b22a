"""Characters as ranges: what a class admits, what two of them share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.patterns.nodes import XML_CHARACTERS, Chars, Range, within

LAST = 0x10FFFF
_PLAIN = "a1A-_. "  # the first of these that is admitted stands for all


def admitted(chars: Chars) -> tuple[Range, ...]:
    """What a class admits, in ascending ranges that do not touch each other."""
    ranges = tuple(_merged(chars.ranges))
    return tuple(_others(ranges)) if chars.negated else ranges


@lru_cache(maxsize=4096)
def common(one: Chars, other: Chars) -> tuple[Range, ...]:
    """What both classes admit."""
    return tuple(_both(admitted(one), admitted(other)))


def covers(one: Chars, other: Chars) -> bool:
    """Whether the first class admits all that the second does."""
    return common(one, other) == admitted(other)


def is_in_xml(chars: Chars) -> bool:
    """Whether an XML document can hold a character of the class."""
    return any(True for _ in _both(admitted(chars), XML_CHARACTERS))


def sample(ranges: tuple[Range, ...]) -> str:
    """A character of the ranges that a person can read, if there is one."""
    plain = next((char for char in _PLAIN if within(ord(char), ranges)), None)
    printable = next((low for low, _ in ranges if low > 0x20), ranges[0][0])
    return plain or chr(printable)


def _merged(ranges: Iterable[Range]) -> Iterator[Range]:
    start, end = -2, -2
    for low, high in sorted(ranges):
        if low > end + 1:
            if start >= 0:
                yield start, end
            start = low
        end = max(end, high)
    if start >= 0:
        yield start, end


def _others(ranges: Iterable[Range]) -> Iterator[Range]:
    after = 0
    for low, high in ranges:
        if low > after:
            yield after, low - 1
        after = high + 1
    if after <= LAST:
        yield after, LAST


def _both(ones: tuple[Range, ...], others: tuple[Range, ...]) -> Iterator[Range]:
    for a, b in ones:
        for c, d in others:
            if a <= d and c <= b:
                yield max(a, c), min(b, d)
