"""Texts for patterns: whether one matches, one that does, and one that almost does."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from pydantic_core import SchemaValidator, core_schema

from generator.model import Length
from generator.patterns.meaning import lengths
from generator.patterns.nodes import XML_CHARACTERS, Chars, Choice, Node, Repeat, Sequence, within
from generator.patterns.reading import parse
from generator.patterns.writing import rust

LONGEST = 500  # characters, of a generated text


def matches(source: str, text: str) -> bool:
    """Whether a text matches the pattern as a whole, judged by an engine that takes linear time.

    The examples of a workbook are any text, and backtracking matchers may never end on them.
    """
    return _validator(source).isinstance_python(text)


@lru_cache(maxsize=1024)
def _validator(source: str) -> SchemaValidator:
    return SchemaValidator(core_schema.str_schema(pattern=rust(parse(source).node), regex_engine="rust-regex"))


@lru_cache(maxsize=1024)
def text_matching(sources: tuple[str, ...], length: Length | None = None) -> str | None:
    """A short text that matches every pattern, is as long as it must be, and that XML can carry.

    None when no candidate does, which for several patterns, or a pattern and a
    length, is no proof that there is none.
    """
    return next(texts_matching(sources, length), None)


def texts_matching(sources: tuple[str, ...], length: Length | None = None) -> Iterator[str]:
    """Texts of several kinds that match every pattern, are as long as they must be, and that XML can carry."""
    candidates = dict.fromkeys(text for source in sources for text in _candidates(parse(source).node, length))
    fitting = (text for text in candidates if length is None or length.admits(text))
    yield from (text for text in fitting if all(matches(source, text) for source in sources))


def near_misses(text: str) -> Iterator[str]:
    """A text with one thing wrong, the least visible change last."""
    yield text[:-1]
    yield f"{text}{text[-1:] or 'a'}"
    yield from (f"{text[:index]}{char}{text[index + 1 :]}" for char in "!?a1\n" for index in range(len(text)))
    yield from ("", "a", "1", "!", "\n")


def witnesses(source: str) -> tuple[str | None, str | None]:
    """A text that matches the pattern, and a similar one that does not; None where none is known.

    Raises: PatternError.
    """
    text = text_matching((source,))
    return text, next((near_miss for near_miss in near_misses(text or "") if not matches(source, near_miss)), None)


# --- generation ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Taste:
    """Which of a pattern's matches is generated."""

    characters: str  # the first of them that a class admits
    more: int  # repetitions beyond the least
    branch: int  # which alternative, or the last where there are fewer


def _tastes(more: Iterable[int]) -> tuple[_Taste, ...]:
    kinds = itertools.product(more, range(3), ("a1A", "1aA", "A1a"))
    return tuple(_Taste(characters, count, branch) for count, branch, characters in kinds)


_TASTES = _tastes((*range(12), 14, 16, 20, 24, 32))


def _candidates(node: Node, length: Length | None) -> Iterator[str]:
    """Matches of one pattern, the shortest first, then those that may have the length."""
    for taste in (*_TASTES, *(_tastes(_missing(node, length)) if length else ())):
        text = _generated(node, taste)
        if text is not None:
            yield text


def _missing(node: Node, length: Length) -> Iterator[int]:
    """How many characters the shortest match is short of the least and of the greatest length."""
    shortest, _ = lengths(node)
    for wanted in (length.low, length.high):
        if wanted is not None and shortest < wanted <= LONGEST:
            yield wanted - shortest


def _generated(node: Node, taste: _Taste) -> str | None:
    match node:
        case Chars():
            return _character(node, taste)
        case Sequence(parts):
            return _joined(_generated(part, taste) for part in parts)
        case Choice(branches):
            return _generated(branches[min(taste.branch, len(branches) - 1)], taste)
        case Repeat(part, low, high):
            count = low + taste.more if high is None else min(low + taste.more, high)
            text = _generated(part, taste) if count else ""
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
    return next((char for char in possible if _admits(chars, char) and _is_xml(char)), None)


def _is_xml(char: str) -> bool:
    return within(ord(char), XML_CHARACTERS)


def _admits(chars: Chars, char: str) -> bool:
    return within(ord(char), chars.ranges) != chars.negated
