"""Characters as ranges: what a class admits, what two classes share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.patterns.nodes import XML_CHARACTERS, Chars, Range, within

LAST = 0x10FFFF
SURROGATES: tuple[Range, ...] = ((0xD800, 0xDFFF),)
_ONE_UNIT = 0xFFFF
_PLAIN = "a1A-_. "  # the first of these that is admitted is the sample


def admitted(chars: Chars) -> tuple[Range, ...]:
    """What a class admits, in ascending ranges that do not touch each other."""
    return complement(chars.ranges) if chars.negated else tuple(_merged(chars.ranges))


@lru_cache(maxsize=4096)
def common(first: Chars, second: Chars) -> tuple[Range, ...]:
    """What both classes admit."""
    return tuple(_both(admitted(first), admitted(second)))


def complement(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """All other characters, in ascending ranges."""
    return tuple(_gaps(tuple(_merged(ranges))))


def without(ranges: Iterable[Range], excluded: Iterable[Range]) -> tuple[Range, ...]:
    """What the first ranges admit and the others do not."""
    return tuple(_both(tuple(_merged(ranges)), complement(excluded)))


def code_points(ranges: Iterable[Range]) -> Iterator[int]:
    """The code points one by one, of ranges that hold few."""
    for low, high in ranges:
        yield from range(low, high + 1)


def covers(first: Chars, second: Chars) -> bool:
    """Whether the first class admits all that the second does."""
    return common(first, second) == admitted(second)


def has_halves(chars: Chars) -> bool:
    """Whether the class admits a character that is a surrogate pair in UTF-16."""
    return any(high > _ONE_UNIT for _, high in admitted(chars))


def is_full(chars: Chars) -> bool:
    """Whether the class admits every surrogate, and every character that is a pair of them."""
    return not without((*SURROGATES, (_ONE_UNIT + 1, LAST)), admitted(chars))


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


def _gaps(ranges: Iterable[Range]) -> Iterator[Range]:
    next_code = 0
    for low, high in ranges:
        if low > next_code:
            yield next_code, low - 1
        next_code = high + 1
    if next_code <= LAST:
        yield next_code, LAST


def _both(first: tuple[Range, ...], second: tuple[Range, ...]) -> Iterator[Range]:
    for low, high in first:
        for other_low, other_high in second:
            if low <= other_high and other_low <= high:
                yield max(low, other_low), min(high, other_high)
