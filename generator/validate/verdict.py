"""What there is to say about one message: valid, or its problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import shown

MOST_PROBLEMS = 500
"""How many problems of one file are told; nobody reads more, and a hostile file has millions."""

_LONGEST_PLACE = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a message."""

    place: str  # JSON pointer ("/createCase/location", RFC 6901) or XPath ("/createCase/location[1]")
    line: int  # 1-based line in the file; 0 when unknown
    value: str  # what stands there, shortened
    expected: str  # what would be accepted, in French, one phrase
    label: str  # French label of the field, "" if none
    message: str  # in French, one phrase: what is wrong


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the schemas say of one file."""

    schema: str | None  # name of the message recognised, None when unknown
    form: str  # "json" | "xml" | "" when neither
    problems: tuple[Problem, ...]  # empty: valid


def pointer(path: Iterable[str | int]) -> str:
    """RFC 6901, with what a terminal cannot show escaped."""
    return shown("".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path), _LONGEST_PLACE)


def shown_value(value: object) -> str:
    """A JSON value in one line; objects and lists only say what they are."""
    match value:
        case str():
            return shown(value[:200])
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


def bounded(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The first problem of each place, and no more than a person would read."""
    first: dict[str, Problem] = {}
    for one in problems:
        first.setdefault(one.place, one)
    found = tuple(first.values())
    if len(found) <= MOST_PROBLEMS:
        return found
    more = Problem("", 0, "", "corriger d'abord ceux qui précèdent", "", "d'autres problèmes ne sont pas détaillés")
    return (*found[:MOST_PROBLEMS], more)
