"""The verdict on one message: valid, or its problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import Language, Phrase, phrase, shown

MOST_PROBLEMS = 500
"""How many problems of one file are reported; nobody reads more, and a hostile file has millions."""

_LONGEST_PLACE = 500
_SEEN = str.maketrans({" ": "␣", "\t": "⇥", "\n": "↵", "\r": "␍", "\u00a0": "⍽", "\u202f": "⍽"})
_BLANKS = " \t\n\r\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class WordedProblem:
    """A problem in one language, as a person and a program read it."""

    place: str
    line: int
    value: str
    expected: str  # empty when nothing is known to be accepted
    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a message."""

    place: str  # JSON pointer ("/createCase/location", RFC 6901) or XPath ("/createCase/location[1]")
    line: int  # 1-based line in the file; 0 when unknown
    value: str  # what is there, shortened
    expected: Phrase | None  # what would be accepted; None when the place is not the model's
    label: str  # the field's, as the workbook has it; "" if none
    message: Phrase  # what is wrong

    def worded(self, language: Language) -> WordedProblem:
        """The same in one language."""
        expected = self.expected.words(language) if self.expected else ""
        return WordedProblem(self.place, self.line, self.value, expected, self.label, self.message.words(language))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the schemas report of one file."""

    schema: str | None  # name of the message recognised, None when unknown
    form: str  # "json" | "xml" | "" when neither
    problems: tuple[Problem, ...]  # empty: valid
    is_partial: bool = False  # whether more may appear once these are mended: reader or schema stopped there
    notes: tuple[Phrase, ...] = ()  # what was taken off the message before it was judged, and how it was read


def pointer(path: Iterable[str | int]) -> str:
    """RFC 6901, with what a terminal cannot show escaped."""
    return shown("".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path), _LONGEST_PLACE)


def shown_value(value: object) -> str:
    """A JSON value in one line; of objects and lists only the brackets."""
    match value:
        case str():
            return shown(visible_edges(value[:200]))
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case dict():
            return "{…}" if value else "{}"
        case list():
            return "[…]" if value else "[]"
        case _:
            return shown(value)


def visible_edges(text: str) -> str:
    """A text whose blanks at its edges can be seen: `␣DRFR15`, `a⇥`."""
    middle = text.strip(_BLANKS)
    if not middle or middle == text:
        return text
    start = text.index(middle)
    return text[:start].translate(_SEEN) + middle + text[start + len(middle) :].translate(_SEEN)


def bounded(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The first problem of each place, and no more than a person would read."""
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(problem.place, problem)
    first_problems = tuple(first.values())
    if len(first_problems) <= MOST_PROBLEMS:
        return first_problems
    more = Problem("", 0, "", phrase("mend-these-first"), "", phrase("more-problems"))
    return (*first_problems[:MOST_PROBLEMS], more)
