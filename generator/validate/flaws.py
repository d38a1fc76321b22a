"""What is wrong with a JSON value, before its lines are looked up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import Phrase
from generator.validate.lines import lines
from generator.validate.verdict import MOST_PROBLEMS, Problem, bounded, pointer, shown_value
from generator.walk import Path


class _Absent:
    """Stands for the value of a member that is not there."""


ABSENT = _Absent()


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong at a path; an absent member's line is that of its object."""

    path: Path
    value: object
    expected: Phrase | None
    label: str
    message: Phrase

    @property
    def anchor(self) -> Path:
        return self.path[:-1] if self.value is ABSENT else self.path


def problems(flaws: Iterable[Flaw], text: str | None) -> tuple[Problem, ...]:
    """The flaws by line where there is a text, else in the order in which they were found."""
    found = _once(flaws)
    line_of = lines(text, {one.anchor for one in found}) if text is not None and found else {}
    told = [_problem(one, line_of.get(one.anchor, 0)) for one in found]
    return bounded(sorted(told, key=lambda one: one.line))


def _once(flaws: Iterable[Flaw]) -> list[Flaw]:
    """The first flaw of each path, one more than will be told."""
    first: dict[Path, Flaw] = {}
    for one in flaws:
        first.setdefault(one.path, one)
        if len(first) > MOST_PROBLEMS:
            break
    return list(first.values())


def _problem(flaw: Flaw, line: int) -> Problem:
    value = "" if flaw.value is ABSENT else shown_value(flaw.value)
    return Problem(pointer(flaw.path), line, value, flaw.expected, flaw.label, flaw.message)
