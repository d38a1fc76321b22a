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
    """One thing wrong at a path; for an absent member the line is that of its object."""

    path: Path
    value: object
    expected: Phrase | None
    label: str
    message: Phrase

    @property
    def anchor(self) -> Path:
        return self.path[:-1] if self.value is ABSENT else self.path


def problems(flaws: Iterable[Flaw], content: bytes | None) -> tuple[Problem, ...]:
    """The flaws by line where there is a JSON text in UTF-8, else in the order found."""
    first = _once(flaws)
    if not first:
        return ()
    line_of = {} if content is None else lines(content.decode("utf-8-sig"), {flaw.anchor for flaw in first})
    located = [_problem(flaw, line_of.get(flaw.anchor, 0)) for flaw in first]
    return bounded(sorted(located, key=lambda problem: problem.line))


def _once(flaws: Iterable[Flaw]) -> list[Flaw]:
    """The first flaw of each path, one more than will be reported."""
    first: dict[Path, Flaw] = {}
    for flaw in flaws:
        first.setdefault(flaw.path, flaw)
        if len(first) > MOST_PROBLEMS:
            break
    return list(first.values())


def _problem(flaw: Flaw, line: int) -> Problem:
    value = "" if flaw.value is ABSENT else shown_value(flaw.value)
    return Problem(pointer(flaw.path), line, value, flaw.expected, flaw.label, flaw.message)
