"""Values of a field that one release may accept and the other not, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain, islice
from typing import Any, assert_never

from generator.model import AnyMessage, Bounded, Cardinality, Coded, Length, Ref, Scalar, Text, Type
from generator.patterns.distinction import Language, TooManyStatesError, anywhere, distinguishing_text
from generator.patterns.texts import near_misses, texts_matching

_LONGEST_LIST = 6_000  # items
_MOST_TEXTS = 40
_LONGEST_TEXT = 100_000  # characters
_SCALARS: Mapping[Scalar, tuple[Any, ...]] = {
    Scalar.INTEGER: (1, 0, -1, 12345, 2026),
    Scalar.NUMBER: (0.5, 1, -1),
    Scalar.BOOLEAN: (True, False),
    Scalar.DATE: ("2026-03-14", "1999-12-31"),
    Scalar.DATETIME: ("2026-03-14T08:30:00+01:00", "1999-12-31T23:59:59-05:00"),
}


def items(own: Type, other: Type) -> Iterator[Any]:
    """Values of a type, those first that another type may refuse; none of an object, or where the types are one."""
    if own == other:
        return
    match own:
        case Coded(codes):
            known = set(other.codes) if isinstance(other, Coded) else set()
            yield from (code for code in codes if code not in known)
            yield from islice((code for code in codes if code in known), 1)
        case Text():
            yield from dict.fromkeys(text for text in _texts(own, other) if len(text) <= _LONGEST_TEXT)
        case Bounded(scalar, bounds):
            yield from _numbers(own, scalar, (bounds.low, bounds.high, *_ends(other)))
        case Scalar.INTEGER | Scalar.NUMBER:
            yield from chain(_numbers(own, own, _ends(other)), _SCALARS[own])
        case Scalar():
            yield from _SCALARS[own]
        case Ref() | AnyMessage():
            return
        case _:
            assert_never(own)


def sizes(own: Cardinality, other: Cardinality) -> tuple[int, ...]:
    """How many items to try in a list, the fewest first, of those that one release may accept and the other not."""
    most = _LONGEST_LIST if own.high is None else own.high
    wanted = (max(own.low, 1), other.low - 1, (other.high or 0) + 1, min(most, _LONGEST_LIST))
    fitting = (size for size in wanted if max(own.low, 1) <= size <= most)
    return tuple(dict.fromkeys(fitting if other.is_list and other.high is not None else (*fitting, min(2, most))))


def _numbers(own: Type, scalar: Scalar, ends: Iterable[Decimal | None]) -> Iterator[int | float]:
    """Numbers at and beside the ends that either type has, of those that the own one admits."""
    steps = (0, 1, -1) if scalar is Scalar.INTEGER else (0, 1, -1, Decimal("0.5"))
    near = dict.fromkeys(end + step for end in ends if end is not None for step in steps)
    for number in near:
        is_whole = number == number.to_integral_value()
        if (scalar is Scalar.NUMBER or is_whole) and (not isinstance(own, Bounded) or own.bounds.admits(number)):
            yield int(number) if is_whole else float(number)


def _ends(other: Type) -> tuple[Decimal | None, ...]:
    return (other.bounds.low, other.bounds.high) if isinstance(other, Bounded) else ()


def _texts(own: Text, other: Type) -> Iterator[str]:
    """The shortest text that only the own type has; where that is not known, texts of several kinds."""
    if isinstance(other, Text):
        try:
            yield from _apart(own, other)
        except TooManyStatesError:
            pass
        else:
            return
    yield from _of_other(other)
    if own.patterns:
        yield from islice(texts_matching(own.patterns, own.length), _MOST_TEXTS)
        return
    yield from _lengths(own.length)
    yield from ("Texte libre", "x", "")


def _apart(own: Text, other: Text) -> Iterator[str]:
    """The shortest text that only the own type has, first one that nothing of the other matches in part either.

    Schemas of others look for a pattern without anchors anywhere in a text.
    """
    language = Language(own.patterns, own.length)
    loose = tuple(map(anywhere, other.patterns))
    for patterns in dict.fromkeys((loose, other.patterns)):
        text = distinguishing_text(language, Language(patterns, other.length))
        if text is not None:
            yield text
            return


def _of_other(other: Type) -> Iterator[str]:
    """Texts as another type has them, and almost."""
    match other:
        case Text(patterns, length) if patterns:
            texts = tuple(islice(texts_matching(patterns, length), 2))
            yield from islice((near for text in texts[:1] for near in near_misses(text)), _MOST_TEXTS)
            yield from texts
        case Coded(codes):
            yield from (f"{code} bis" for code in codes[:1])
        case _:
            return


def _lengths(length: Length | None) -> Iterator[str]:
    sizes = (length.low, length.high) if length else ()
    yield from ("x" * size for size in sizes if size is not None)
