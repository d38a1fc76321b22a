"""What the cells `Argument` and `Si impossible` say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.convert.paths import Names, names_of
from generator.read.conversion_tables import TABLE

NEW = "nouvel identifiant"
"""What an argument that gives an identifier begins with."""

DROP = "retirer"
"""The mention by which an item is left out."""

FALLBACKS: Mapping[str, str] = {
    "perte": "lose",
    "note": "note",
    "défaut": "default",
    DROP: "drop",
    "refuser": "refuse",
}
"""What the cells `Si impossible` hold, and what the runtime has for it."""

RESULT = "résultat"
"""The argument of a copy of what became of a datum, once everything else is done."""

FIRST, LATEST = "premier", "dernier par "
"""The arguments by which one item of a list is chosen; behind the second stands a member of the items."""

UTC = " en UTC"
"""What is written behind the path of a moment that a note takes over."""

PARENT = "parent"
"""The argument by which the code above stands for one that the target lacks."""

PARTIES: Mapping[str, str] = {"expéditeur": "sender", "destinataire": "recipient"}
"""Whom an envelope names, and what the runtime calls them."""

_ASSIGNMENT = re.compile(r"\s*(?P<path>[\w.\[\]]+)\s*(?P<sign>[=←])\s*(?P<value>.*?)\s*")
_RANGE = re.compile(r"(?P<low>[0-9]{1,9})(?:(?P<open>\.\.)(?P<high>[0-9]{1,9})?)?")
_TABLE_NAME = re.compile(rf"^{TABLE.strip()}\s*:\s*")
_PLACEHOLDER = re.compile(r"\{(?P<name>\w*)\}")


@dataclass(frozen=True, slots=True)
class CountClass:
    """The code of some numbers of items."""

    low: int  # inclusive
    high: int | None  # inclusive; None without bound
    code: str


def new_template(text: str) -> str | None:
    """The template of `nouvel identifiant : {owner}.note.{}`; None of any other text."""
    head, sign, template = text.partition(":")
    if head.strip() != NEW:
        return None
    return template.strip() if sign else "{}"


def assignments(argument: str) -> Iterator[tuple[Names, str, str]]:
    """The lines `champ = valeur` and `champ ← chemin` of an argument: path, sign, value."""
    for found in assignment_matches(argument):
        yield names_of(found["path"]), found["sign"], found["value"]


def assignment_matches(argument: str) -> Iterator[re.Match[str]]:
    """The same lines with where their `path`, `sign` and `value` stand."""
    at = 0
    for line in argument.split("\n"):
        found = _ASSIGNMENT.fullmatch(argument, at, at + len(line))
        if found:
            yield found
        at += len(line) + 1


def other_lines(argument: str) -> list[str]:
    """The lines of an argument that hold something and are no assignments, without blanks at their edges."""
    return [line.strip() for line in argument.split("\n") if line.strip() and not _ASSIGNMENT.fullmatch(line)]


def template(argument: str) -> str:
    """The line of an argument that is no assignment; empty where there is none."""
    return next(iter(other_lines(argument)), "")


def words(argument: str) -> Iterator[str]:
    """What an argument lists beside assignments, `table statuts, parent`, separated by commas or lines.

    `table:statuts` is the same as `table statuts`, which is what the sheet is called: Excel admits no colon there.
    """
    for line in other_lines(argument):
        yield from (_TABLE_NAME.sub(TABLE, word) for word in map(str.strip, line.split(",")) if word)


def placeholders(text: str) -> Iterator[re.Match[str]]:
    """The `{…}` of a template, with the `name` that each holds."""
    yield from _PLACEHOLDER.finditer(text)


def pieces(argument: str) -> list[str]:
    """The classes of an argument as they are written: `0 = 0`, `5.. = BEAUCOUP`."""
    return [piece.strip() for piece in argument.split(";") if piece.strip()]


def class_of(piece: str) -> CountClass | None:
    """`2..4 = PLUSIEURS` as numbers and code; None where it cannot be read."""
    numbers, _, code = piece.partition("=")
    span = _RANGE.fullmatch(numbers.strip())
    if not span or not code.strip():
        return None
    low = int(span["low"])
    high = int(span["high"]) if span["high"] else (None if span["open"] else low)
    return CountClass(low, high, code.strip()) if high is None or low <= high else None


def classes(argument: str) -> list[CountClass]:
    """The classes of an argument that can be read, in their order."""
    return [found for piece in pieces(argument) if (found := class_of(piece))]


def actions(text: str) -> Iterator[tuple[str, str]]:
    """What to do where a value has no answer: `note, défaut AUTRE` as `("note", "")`, `("défaut", "AUTRE")`."""
    for part in text.split(","):
        word, _, value = part.strip().partition(" ")
        if word:
            yield word, value.strip()
