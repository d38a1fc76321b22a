"""A pattern as a tree: characters, sequences, choices, repetitions."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.phrase import Phrase, phrase

Range = tuple[int, int]  # code points, both inclusive

XML_CHARACTERS: tuple[Range, ...] = (
    (0x9, 0xA),
    (0xD, 0xD),
    (0x20, 0xD7FF),
    (0xE000, 0xFFFD),
    (0x10000, 0x10FFFF),
)
"""The characters that an XML 1.0 document can hold."""

LINE_TERMINATORS: tuple[Range, ...] = ((0x0A, 0x0A), (0x0D, 0x0D), (0x85, 0x85), (0x2028, 0x2029))
"""The characters that end a line in some engine, where `$` may stand before a last one and `.` admits none."""

UNSEEN = (*range(0x7F, 0xA0), 0x2028, 0x2029)
"""The code points that an editor shows as nothing or as the end of a line."""


class PatternError(ValueError):
    """Why a pattern cannot be read, for the person who wrote it, at a 0-based position in it."""

    def __init__(self, problem: Phrase, position: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.position = position

    @property
    def remedy(self) -> Phrase:
        """What to do about the problem: the phrase of its name, `mended-…`, with its values."""
        return phrase(self.problem.name.replace("expression-", "mended-", 1), **dict(self.problem.values))


@dataclass(frozen=True, slots=True)
class Chars:
    """One character out of ranges, or out of all others."""

    ranges: tuple[Range, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """One part after the other; without parts, the empty text."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Any one of the branches."""

    branches: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`low` to `high` times, both inclusive; `high` None is unbounded."""

    part: Node
    low: int
    high: int | None


Node = Chars | Sequence | Choice | Repeat


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern, without its anchors."""

    node: Node
    is_anchored: bool  # whether the source has an anchor at both ends


def within(code: int, ranges: tuple[Range, ...]) -> bool:
    """Whether a code point is in one of the ranges."""
    return any(low <= code <= high for low, high in ranges)
