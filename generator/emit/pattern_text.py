"""Texts for patterns: whether one matches, and one that does.

Matching here takes polynomial time for every pattern, as the examples of a
workbook are any text, and backtracking matchers may never end on them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from generator import patterns
from generator.emit.xml_text import is_xml_text
from generator.patterns import Chars, Choice, Node, Repeat, Sequence

LONGEST = 500  # characters, of a text that is matched or made

_NOWHERE: frozenset[int] = frozenset()


def matches(source: str, text: str) -> bool:
    """Whether a text of at most `LONGEST` characters matches the pattern as a whole."""
    return len(text) <= LONGEST and len(text) in _Matching(text).ends(_node(source), 0)


@lru_cache(maxsize=1024)
def text_matching(sources: tuple[str, ...]) -> str | None:
    """A short text that matches every pattern and that XML can carry.

    None when no candidate does, which for several patterns is no proof that there
    is none.
    """
    candidates = dict.fromkeys(text for source in sources for text in _candidates(_node(source)))
    return next((text for text in candidates if all(matches(source, text) for source in sources)), None)


@lru_cache(maxsize=1024)
def _node(source: str) -> Node:
    return patterns.parse(source).node


# --- matching ------------------------------------------------------------------


class _Matching:
    """Where in a text the parts of a pattern end, each asked once for a position."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.known: dict[tuple[int, int], frozenset[int]] = {}  # by a node's identity and a position

    def ends(self, node: Node, start: int) -> frozenset[int]:
        key = id(node), start
        if key not in self.known:
            self.known[key] = self._ends(node, start)
        return self.known[key]

    def _ends(self, node: Node, start: int) -> frozenset[int]:
        match node:
            case Chars():
                return frozenset({start + 1}) if _admits(node, self.text[start : start + 1]) else _NOWHERE
            case Sequence(parts):
                reached = frozenset({start})
                for part in parts:
                    reached = self._after(part, reached)
                return reached
            case Choice(branches):
                return _NOWHERE.union(*(self.ends(branch, start) for branch in branches))
            case Repeat():
                return self._repeated(node, start)
            case _:
                assert_never(node)

    def _after(self, node: Node, starts: Iterable[int]) -> frozenset[int]:
        return _NOWHERE.union(*(self.ends(node, start) for start in starts))

    def _repeated(self, node: Repeat, start: int) -> frozenset[int]:
        last = frozenset({start})
        for _ in range(node.low):
            after = self._after(node.part, last)
            if after == last:
                break
            last = after
        reached = last
        for _ in itertools.count() if node.high is None else range(node.high - node.low):
            last = self._after(node.part, last) - reached
            if not last:
                break
            reached |= last
        return reached


def _admits(chars: Chars, char: str) -> bool:
    return bool(char) and any(low <= ord(char) <= high for low, high in chars.ranges) != chars.negated


# --- making --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Taste:
    """Which of its matches a pattern gives."""

    characters: str  # the first of them that a class admits
    more: int  # repetitions beyond the least
    branch: int  # which alternative, the last for lack of so many


_TASTES = tuple(
    _Taste(characters, more, branch)
    for more, branch, characters in itertools.product((*range(12), 14, 16, 20, 24, 32), range(3), ("a1A", "1aA", "A1a"))
)


def _candidates(node: Node) -> Iterator[str]:
    """Matches of one pattern, the shortest first."""
    for taste in _TASTES:
        text = _text(node, taste)
        if text is not None:
            yield text


def _text(node: Node, taste: _Taste) -> str | None:
    match node:
        case Chars():
            return _character(node, taste)
        case Sequence(parts):
            return _joined(_text(part, taste) for part in parts)
        case Choice(branches):
            return _text(branches[min(taste.branch, len(branches) - 1)], taste)
        case Repeat(part, low, high):
            count = low + taste.more if high is None else min(low + taste.more, high)
            text = _text(part, taste) if count else ""
            return None if text is None or len(text) * count > LONGEST else text * count
        case _:
            assert_never(node)


def _joined(texts: Iterable[str | None]) -> str | None:
    whole = ""
    for text in texts:
        if text is None or len(whole) + len(text) > LONGEST:
            return None
        whole += text
    return whole


def _character(chars: Chars, taste: _Taste) -> str | None:
    bounds = (chr(code) for span in chars.ranges for code in span)
    printable = (chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x250)))
    possible = itertools.chain(taste.characters, bounds, printable)
    return next((char for char in possible if _admits(chars, char) and is_xml_text(char)), None)
