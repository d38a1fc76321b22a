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
from itertools import pairwise
from typing import assert_never

from generator.model import Length
from generator.patterns.nodes import XML_CHARACTERS, Chars, Choice, Node, Repeat, Sequence, within
from generator.patterns.ranges import admitted, sample
from generator.patterns.reading import parse

Stack = tuple[Node, ...]
States = tuple[frozenset[int], ...]
"""What may follow, of each pattern: the numbers of stacks."""

_MOST_STATES = 20_000
"""Beyond as many pairs of states no text is looked for any more."""


class TooManyStatesError(Exception):
    """Two languages of which it was not found out whether they differ."""


@dataclass(frozen=True, slots=True)
class Language:
    """The texts that match every pattern and are as long as they must be."""

    patterns: tuple[str, ...] = ()
    length: Length | None = None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The patterns, each class by what it admits."""
        return tuple(_plain(parse(source).node) for source in self.patterns)

    @property
    def ends(self) -> tuple[int, ...]:
        """The least and the greatest length, as far as there are."""
        length = self.length
        return tuple(end for end in (length.low, length.high) if end is not None) if length else ()

    def admits(self, size: int) -> bool:
        """Whether a text may be as long."""
        low, high = (self.length.low, self.length.high) if self.length else (0, None)
        return low <= size and (high is None or size <= high)


def anywhere(source: str) -> str:
    """A pattern that a text matches where this one matches a part of it; one with anchors is as it is."""
    return source if parse(source).is_anchored or source[:1] == "^" or source[-1:] == "$" else f".*({source}).*"


@lru_cache(maxsize=1024)
def distinguishing_text(accepting: Language, refusing: Language) -> str | None:
    """The shortest text of the first language that is not of the second; None where there is none.

    Raises: TooManyStatesError.
    """
    if accepting.length == refusing.length and set(refusing.nodes) <= set(accepting.nodes):
        return None
    reading = _Reading(tuple(_alphabet((*accepting.nodes, *refusing.nodes))))
    most = max((end for each in (accepting, refusing) for end in each.ends), default=-1) + 1
    start = (reading.start(accepting), reading.start(refusing), 0)
    waiting, known = deque([(start, "")]), {start}
    while waiting:
        (first, second, _), text = waiting.popleft()
        is_own = accepting.admits(len(text)) and reading.may_end(first)
        if is_own and not (refusing.admits(len(text)) and reading.may_end(second)):
            return text
        for char in reading.alphabet:
            further = reading.after(first, char)
            state = (further, reading.after(second, char), min(len(text) + 1, most))
            if all(further) and state not in known:
                known.add(state)
                waiting.append((state, text + char))
        if len(known) > _MOST_STATES:
            raise TooManyStatesError
    return None


class _Reading:
    """Patterns read character by character; each stack has a number, and each step is found once."""

    def __init__(self, alphabet: tuple[str, ...]) -> None:
        self.alphabet = alphabet
        self._numbers: dict[Stack, int] = {}
        self._stacks: list[Stack] = []
        self._ends: list[bool] = []
        self._of_stack: dict[tuple[int, str], tuple[int, ...]] = {}
        self._of_pattern: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def start(self, language: Language) -> States:
        """Before the first character."""
        return tuple(frozenset({self._number((node,))}) for node in language.nodes)

    def after(self, states: States, char: str) -> States:
        """After one more character."""
        return tuple(self._pattern(stacks, char) for stacks in states)

    def may_end(self, states: States) -> bool:
        """Whether every pattern may end here."""
        return all(any(self._ends[number] for number in stacks) for stacks in states)

    def _pattern(self, stacks: frozenset[int], char: str) -> frozenset[int]:
        key = (stacks, char)
        if key not in self._of_pattern:
            self._of_pattern[key] = frozenset(further for number in stacks for further in self._stack(number, char))
        return self._of_pattern[key]

    def _stack(self, number: int, char: str) -> tuple[int, ...]:
        key = (number, char)
        if key not in self._of_stack:
            self._of_stack[key] = tuple(map(self._number, _steps(self._stacks[number], char)))
        return self._of_stack[key]

    def _number(self, stack: Stack) -> int:
        if stack not in self._numbers:
            self._numbers[stack] = len(self._stacks)
            self._stacks.append(stack)
            self._ends.append(all(map(_is_empty, stack)))
        return self._numbers[stack]


def _plain(node: Node) -> Node:
    match node:
        case Chars():
            return Chars(admitted(node))
        case Sequence(parts):
            return Sequence(tuple(map(_plain, parts)))
        case Choice(branches):
            return Choice(tuple(map(_plain, branches)))
        case Repeat(part, low, high):
            return Repeat(_plain(part), low, high)
        case _:
            assert_never(node)


def _alphabet(nodes: Iterable[Node]) -> Iterator[str]:
    """A character of each kind that the patterns tell apart."""
    classes = dict.fromkeys(chars for node in nodes for chars in _classes(node))
    spans = [admitted(chars) for chars in classes]
    edges = {edge for span in (*spans, XML_CHARACTERS) for low, high in span for edge in (low, high + 1)}
    cuts = sorted(edges)
    kinds: dict[tuple[bool, ...], list[tuple[int, int]]] = {}
    for low, after in pairwise(cuts):
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
