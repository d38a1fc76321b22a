"""A text that some patterns accept and others do not: the shortest, found by reading both at once.

The texts of a pattern are read character by character: what may follow is a set of
stacks of nodes, the next node first. Where two sides are read together, the first text
after which one side is at its end and the other is not tells them apart.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from generator.model import Length
from generator.patterns.nodes import XML_CHARACTERS, Chars, Choice, Node, Repeat, Sequence, within
from generator.patterns.ranges import admitted, sample
from generator.patterns.reading import parse

Stack = tuple[Node, ...]
Stacks = frozenset[Stack]

_MOST_STATES = 20_000
"""Beyond as many pairs of states no text is looked for any more."""


@dataclass(frozen=True, slots=True)
class Language:
    """The texts that match every pattern and are as long as they must be."""

    patterns: tuple[str, ...] = ()
    length: Length | None = None

    @property
    def start(self) -> tuple[Stacks, ...]:
        return tuple(frozenset({(parse(source).node,)}) for source in self.patterns)

    def ends(self, states: tuple[Stacks, ...], size: int) -> bool:
        """Whether a text of this size that led here is of the language."""
        is_long_enough = self.length is None or self.length.low <= size
        is_short_enough = self.length is None or self.length.high is None or size <= self.length.high
        return is_long_enough and is_short_enough and all(any(map(_may_end, stacks)) for stacks in states)


def distinguishing_text(accepting: Language, refusing: Language) -> str | None:
    """The shortest text of the first language that is not of the second; None where none was found."""
    alphabet = tuple(_alphabet((*accepting.patterns, *refusing.patterns)))
    is_counted = accepting.length is not None or refusing.length is not None
    start = (accepting.start, refusing.start, 0)
    waiting, known = deque([(start, "")]), {start}
    while waiting and len(known) < _MOST_STATES:
        (first, second, _), text = waiting.popleft()
        if accepting.ends(first, len(text)) and not refusing.ends(second, len(text)):
            return text
        for char in alphabet:
            further = _after(first, char)
            state = (further, _after(second, char), len(text) + 1 if is_counted else 0)
            if all(further) and state not in known:
                known.add(state)
                waiting.append((state, text + char))
    return None


def _alphabet(sources: Iterable[str]) -> Iterator[str]:
    """A character of each kind that the patterns tell apart."""
    classes = dict.fromkeys(chars for source in sources for chars in _classes(parse(source).node))
    spans = [admitted(chars) for chars in classes]
    edges = {edge for span in (*spans, XML_CHARACTERS) for low, high in span for edge in (low, high + 1)}
    cuts = sorted(edges)
    kinds: dict[tuple[bool, ...], list[tuple[int, int]]] = {}
    for low, after in zip(cuts, cuts[1:], strict=False):
        if within(low, XML_CHARACTERS):
            kinds.setdefault(tuple(within(low, span) for span in spans), []).append((low, after - 1))
    yield from (sample(tuple(ranges)) for ranges in kinds.values())


def _classes(node: Node) -> Iterator[Chars]:
    match node:
        case Chars():
            yield node
        case Sequence(inner) | Choice(inner):
            for part in inner:
                yield from _classes(part)
        case Repeat(part):
            yield from _classes(part)
        case _:
            assert_never(node)


def _after(states: tuple[Stacks, ...], char: str) -> tuple[Stacks, ...]:
    return tuple(frozenset(further for stack in stacks for further in _steps(stack, char)) for stacks in states)


@lru_cache(maxsize=65_536)
def _steps(stack: Stack, char: str) -> tuple[Stack, ...]:
    """The stacks after one character."""
    if not stack:
        return ()
    head, rest = stack[0], stack[1:]
    match head:
        case Chars(ranges, negated):
            return (rest,) if within(ord(char), ranges) != negated else ()
        case Sequence(parts):
            return _steps((*parts, *rest), char)
        case Choice(branches):
            return tuple(further for branch in branches for further in _steps((branch, *rest), char))
        case Repeat():
            return (*_repeated(head, rest, char), *(_steps(rest, char) if _is_empty(head) else ()))
        case _:
            assert_never(head)


def _repeated(node: Repeat, rest: Stack, char: str) -> Iterator[Stack]:
    """The stacks after a character of one more repetition, which is not empty."""
    if node.high == 0:
        return
    high = None if node.high is None else node.high - 1
    again = () if high == 0 else (Repeat(node.part, max(node.low - 1, 0), high),)
    for inner in _steps((node.part,), char):
        yield (*inner, *again, *rest)


def _may_end(stack: Stack) -> bool:
    return all(map(_is_empty, stack))


@lru_cache(maxsize=4096)
def _is_empty(node: Node) -> bool:
    """Whether the empty text is of a node."""
    match node:
        case Chars():
            return False
        case Sequence(parts):
            return all(map(_is_empty, parts))
        case Choice(branches):
            return any(map(_is_empty, branches))
        case Repeat(part, low):
            return low == 0 or _is_empty(part)
        case _:
            assert_never(node)
