"""What a pattern can match, and how to express the same without ambiguity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.patterns.nodes import LINE_TERMINATORS, Chars, Choice, Node, Range, Repeat, Sequence, within
from generator.patterns.ranges import admitted, common


@dataclass(frozen=True, slots=True)
class Difference:
    """The texts of one pattern without those of another."""

    texts: Node
    without: Node | None = None


def difference(node: Node) -> Difference:
    """The texts of a pattern, as two patterns that can each be matched in one way only.

    `(A+B?){m,n}`, with A and B classes that share no character, can split a run
    of A in many ways, and matchers try them all. A value matches it when its runs
    of A, each followed by at most one B, number at most n, without those that have
    fewer than m characters A.
    """
    runs = _runs_in(node)
    return Difference(node) if runs is None else Difference(runs.at_most(), runs.too_few())


def conjuncts(node: Node) -> tuple[Node, ...]:
    """The same for a target that cannot exclude: patterns that all match exactly when this one does."""
    runs = _runs_in(node)
    return (node,) if runs is None else (runs.at_most(), runs.at_least())


@dataclass(frozen=True, slots=True)
class _Runs:
    """`(A+B?){low,high}`, A and B without a common character."""

    run: Chars
    gap: Chars
    low: int
    high: int | None

    def at_most(self) -> Node:
        """`A+(BA+){0,high-1}B?`."""
        run = Repeat(self.run, 1, None)
        further = Repeat(Sequence((self.gap, run)), 0, None if self.high is None else self.high - 1)
        return Sequence((run, further, Repeat(self.gap, 0, 1)))

    def at_least(self) -> Node:
        """`(AB?){low}[AB]*`."""
        either = Chars((*admitted(self.run), *admitted(self.gap)))
        return Sequence((Repeat(self._single(), self.low, self.low), Repeat(either, 0, None)))

    def too_few(self) -> Node | None:
        """`(AB?){1,low-1}`; None where a text cannot have so few."""
        return Repeat(self._single(), 1, self.low - 1) if self.low > 1 else None

    def _single(self) -> Node:
        return Sequence((self.run, Repeat(self.gap, 0, 1)))


def _runs_in(node: Node) -> _Runs | None:
    match node:
        case Repeat(Sequence((Repeat(Chars() as run, 1, None), Repeat(Chars() as gap, 0, 1))), low, high) if low >= 1:
            is_plain = not (run.negated or gap.negated)  # libxml2 misjudges negated classes beside each other
            return _Runs(run, gap, low, high) if is_plain and not common(run, gap) else None
        case _:
            return None


def may_be_empty(node: Node) -> bool:
    """Whether the empty text matches."""
    match node:
        case Chars():
            return False
        case Sequence(parts):
            return all(map(may_be_empty, parts))
        case Choice(branches):
            return any(map(may_be_empty, branches))
        case Repeat(part, low, _):
            return low == 0 or may_be_empty(part)


def may_end_in(node: Node, char: str) -> bool:
    """Whether some text that matches ends in a character."""
    match node:
        case Chars(ranges, negated):
            return within(ord(char), ranges) != negated
        case Sequence(parts):
            return any(
                may_end_in(part, char) and all(map(may_be_empty, parts[index + 1 :]))
                for index, part in enumerate(parts)
            )
        case Choice(branches):
            return any(may_end_in(branch, char) for branch in branches)
        case Repeat(part, _, high):
            return high != 0 and may_end_in(part, char)


def line_ends(node: Node) -> tuple[Range, ...]:
    """The line terminators that may stand in a text that matches."""
    match node:
        case Chars():
            return tuple(common(node, Chars(LINE_TERMINATORS)))
        case Sequence(parts) | Choice(parts):
            ranges = tuple(line_end for part in parts for line_end in line_ends(part))
            return admitted(Chars(ranges))
        case Repeat(part, _, high):
            return () if high == 0 else line_ends(part)


def lengths(node: Node) -> tuple[int, int | None]:
    """How long the texts that match may be, in characters, both inclusive; None is unbounded."""
    match node:
        case Chars():
            return 1, 1
        case Sequence(parts):
            limits = [*map(lengths, parts)]
            return sum(low for low, _ in limits), _total(high for _, high in limits)
        case Choice(branches):
            limits = [*map(lengths, branches)]
            highs = [high for _, high in limits if high is not None]
            return min(low for low, _ in limits), max(highs) if len(highs) == len(limits) else None
        case Repeat(part, low, high):
            least, most = lengths(part)
            if most == 0 or high == 0:
                return 0, 0
            return least * low, None if most is None or high is None else most * high


def _total(highs: Iterable[int | None]) -> int | None:
    total = 0
    for high in highs:
        if high is None:
            return None
        total += high
    return total
