"""What a pattern can match, and how the same is said without ambiguity."""

from __future__ import annotations

from collections.abc import Iterable

from generator.patterns.nodes import Chars, Choice, Node, Repeat, Sequence, within


def conjuncts(node: Node) -> tuple[Node, ...]:
    """Patterns that all hold exactly when this one does, each without ambiguity.

    `(A+B?){m,n}`, with A and B classes that share no character, can split a run
    of A in many ways, and matchers try them all. A value matches it when its runs
    of A, each followed by at most one B, number at most n, and its A characters
    number at least m: two patterns that can be matched in one way only.
    """
    match node:
        case Repeat(Sequence((Repeat(Chars() as run, 1, None), Repeat(Chars() as gap, 0, 1))), low, high) if (
            low >= 1 and not _overlap(run, gap)
        ):
            runs = Repeat(run, 1, None)
            at_most = Sequence(
                (runs, Repeat(Sequence((gap, runs)), 0, None if high is None else high - 1), Repeat(gap, 0, 1))
            )
            either = Chars(run.ranges + gap.ranges)
            at_least = Sequence((Repeat(Sequence((run, Repeat(gap, 0, 1))), low, low), Repeat(either, 0, None)))
            return (at_most, at_least)
        case _:
            return (node,)


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
                may_end_in(part, char) and all(map(may_be_empty, parts[i + 1 :])) for i, part in enumerate(parts)
            )
        case Choice(branches):
            return any(may_end_in(branch, char) for branch in branches)
        case Repeat(part, _, high):
            return high != 0 and may_end_in(part, char)


def lengths(node: Node) -> tuple[int, int | None]:
    """How long the texts that match may be, in characters, both inclusive; None is unbounded."""
    match node:
        case Chars():
            return 1, 1
        case Sequence(parts):
            known = [*map(lengths, parts)]
            return sum(low for low, _ in known), _total(high for _, high in known)
        case Choice(branches):
            known = [*map(lengths, branches)]
            highs = [high for _, high in known if high is not None]
            return min(low for low, _ in known), max(highs) if len(highs) == len(known) else None
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


def _overlap(one: Chars, other: Chars) -> bool:
    if one.negated or other.negated:
        return True
    return any(a <= d and c <= b for a, b in one.ranges for c, d in other.ranges)
