"""Patterns on which a backtracking matcher can take for ever, and a text that shows it."""

from __future__ import annotations

import itertools
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.patterns import nodes
from generator.patterns.meaning import conjuncts, lengths, may_be_empty
from generator.patterns.nodes import Chars, Node, Range
from generator.patterns.ranges import common, sample
from generator.patterns.reading import parse
from generator.patterns.texts import matches

_LOOPS_FROM = 5  # repetitions; a part that may occur so often counts as endless
_MOST_POSITIONS = 100  # characters of a pattern; a longer one is not judged
_MOST_STEPS = 5_000  # pairs of positions looked at, after which a pattern is not judged
_ROUNDS, _ATTACK_LENGTH = 30, 40  # of the repetition, and characters, at least

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hazard:
    """The danger of an ambiguous pattern to those who copy it."""

    attack: str  # does not match; a backtracking matcher tries all ways to split it
    is_mended: bool  # whether the pattern in the targets matches in one way only


@lru_cache(maxsize=1024)
def hazard(source: str) -> Hazard | None:
    """Whether a repetition can take the same text in several ways, each of which is tried in turn.

    Decided on the pattern's positions, one for each character in it: two ways from a
    position back to itself over the same text. A repetition of five times or more
    counts as endless: its cost grows with that power of the text's length.

    Raises: PatternError.
    """
    node = parse(source).node
    cycle = _ambiguous_cycle(node)
    if cycle is None:
        return None
    start, pump = cycle
    whole = start + pump * max(_ROUNDS, _ATTACK_LENGTH // len(pump))
    attack = next((whole + end for end in ("!", "?", "\x00", " ", "a", "") if not matches(source, whole + end)), "")
    parts = conjuncts(node)
    is_mended = len(parts) > 1 and all(_ambiguous_cycle(part) is None for part in parts)
    return Hazard(attack, is_mended) if attack else None


def _ambiguous_cycle(node: Node) -> tuple[str, str] | None:
    """A text that leads into an ambiguous repetition, and one that goes round it in two ways."""
    positions = _Positions()
    whole = positions.add(node)
    if whole is None:
        return None
    search = _Search(positions)
    for position in range(len(positions.chars)):
        pump = search.two_ways_round(position)
        if pump:
            return search.text_to(whole.first, position), pump
    return None


# --- positions -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a part of a pattern may begin and end, and whether it may be skipped."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    is_empty: bool


@dataclass(slots=True)
class _Positions:
    """The characters of a pattern by number, and how often each may follow another."""

    chars: list[Chars] = field(default_factory=list)
    after: Counter[Pair] = field(default_factory=Counter)

    def add(self, node: Node) -> _Span | None:
        """A part's positions, numbered from left to right; None when there are too many."""
        if len(self.chars) >= _MOST_POSITIONS:
            return None
        match node:
            case Chars():
                self.chars.append(node)
                position = (len(self.chars) - 1,)
                return _Span(position, position, is_empty=False)
            case nodes.Sequence(parts):
                return self._in_turn(parts)
            case nodes.Choice(branches):
                return self._either(branches)
            case nodes.Repeat(part, low, high):
                return self._repeated(part, low, high)

    def _in_turn(self, parts: Iterable[Node]) -> _Span | None:
        whole = _Span((), (), is_empty=True)
        for part in parts:
            span = self.add(part)
            if span is None:
                return None
            self._follow(whole.last, span.first)
            whole = _Span(
                whole.first + span.first if whole.is_empty else whole.first,
                whole.last + span.last if span.is_empty else span.last,
                whole.is_empty and span.is_empty,
            )
        return whole

    def _either(self, branches: Sequence[Node]) -> _Span | None:
        spans = [self.add(branch) for branch in branches]
        known = [span for span in spans if span is not None]
        if len(known) < len(spans):
            return None
        return _Span(
            tuple(position for span in known for position in span.first),
            tuple(position for span in known for position in span.last),
            any(span.is_empty for span in known),
        )

    def _repeated(self, part: Node, low: int, high: int | None) -> _Span | None:
        if high is not None and high < _LOOPS_FROM:
            return self._in_turn([part] * low + [nodes.Choice((part, nodes.Sequence(())))] * (high - low))
        if low == high and _is_of_one_length(part):
            return self._in_turn([part] * _LOOPS_FROM)  # so many stand for more: no text splits in two ways
        span = self.add(part)
        if span is None:
            return None
        self._follow(span.last, span.first)
        return _Span(span.first, span.last, low == 0 or may_be_empty(part))

    def _follow(self, ends: Iterable[int], starts: Iterable[int]) -> None:
        self.after.update(itertools.product(ends, starts))


def _is_of_one_length(node: Node) -> bool:
    low, high = lengths(node)
    return low == high


# --- two ways round ----------------------------------------------------------------


class _Search:
    """Pairs of positions that the same text can reach, examined in turn up to a limit."""

    def __init__(self, positions: _Positions) -> None:
        self.positions = positions
        self.next: dict[int, list[int]] = {}
        self.before: dict[int, list[int]] = {}
        for earlier, later in positions.after:
            self.next.setdefault(earlier, []).append(later)
            self.before.setdefault(later, []).append(earlier)
        self.steps = 0

    def two_ways_round(self, position: int) -> str:
        """The shortest text that leads from a position back to it in two ways; `""` if there is none."""
        if position not in self.next or position not in self.before:
            return ""
        start = (position, position)
        there = self._walk([start], self._following)
        back = self._walk([start], self._preceding)
        for pair in there:
            if pair in back and pair[0] != pair[1]:
                return self._sample_text(_path(there, pair)[1:]) + self._sample_text(_path(back, pair)[::-1][1:])
        for pair in there:
            doubled = next(
                (later for later in self.next.get(pair[0], ()) if self.positions.after[pair[0], later] > 1), None
            )
            if pair[0] == pair[1] and doubled is not None and (doubled, doubled) in back:
                round_ = [*_path(there, pair)[1:], *_path(back, (doubled, doubled))[::-1]]
                return self._sample_text(round_)
        return ""

    def text_to(self, first: Iterable[int], position: int) -> str:
        """A short text that leads from the beginning to a position."""
        starts = [(start, start) for start in dict.fromkeys(first)]
        known = self._walk(starts, self._following, is_bounded=False)
        return self._sample_text(_path(known, (position, position)))

    def _walk(
        self, starts: Iterable[Pair], step: Callable[[Pair], Iterator[Pair]], *, is_bounded: bool = True
    ) -> dict[Pair, Pair | None]:
        """Each pair that can be reached, by the pair before it, the nearest first."""
        known: dict[Pair, Pair | None] = dict.fromkeys(starts)
        waiting = deque(known)
        while waiting and (self.steps < _MOST_STEPS or not is_bounded):
            pair = waiting.popleft()
            for neighbour in step(pair) if is_bounded else ((later, later) for later in self.next.get(pair[0], ())):
                if neighbour not in known:
                    known[neighbour] = pair
                    waiting.append(neighbour)
        return known

    def _following(self, pair: Pair) -> Iterator[Pair]:
        return self._pairs(self.next.get(pair[0], ()), self.next.get(pair[1], ()))

    def _preceding(self, pair: Pair) -> Iterator[Pair]:
        return self._pairs(self.before.get(pair[0], ()), self.before.get(pair[1], ()))

    def _pairs(self, firsts: Iterable[int], seconds: Iterable[int]) -> Iterator[Pair]:
        for first, second in itertools.product(firsts, seconds):
            self.steps += 1
            if first == second or self._shared((first, second)):
                yield first, second

    def _shared(self, pair: Pair) -> tuple[Range, ...]:
        return common(self.positions.chars[pair[0]], self.positions.chars[pair[1]])

    def _sample_text(self, path: Iterable[Pair]) -> str:
        return "".join(sample(self._shared(pair)) for pair in path)


def _path(known: dict[Pair, Pair | None], pair: Pair | None) -> list[Pair]:
    """The pairs from the start to this one, both inclusive."""
    path: list[Pair] = []
    while pair is not None:
        path.append(pair)
        pair = known.get(pair)
    return path[::-1]
