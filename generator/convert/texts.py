"""What the cells `Argument` and `Si impossible` say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.convert.paths import Names, names_of

NEW = "nouvel identifiant"
_ASSIGNMENT = re.compile(r"\s*(?P<path>[\w.\[\]]+)\s*(?P<sign>[=←])\s*(?P<value>.*?)\s*")
_RANGE = re.compile(r"(?P<low>\d+)(?P<open>\.\.)?(?P<high>\d+)?")


def new_template(text: str) -> str | None:
    """The template of `nouvel identifiant : {owner}.note.{}`; None of any other text."""
    head, sign, template = text.partition(":")
    if head.strip() != NEW:
        return None
    return template.strip() if sign else "{}"


def assignments(argument: str) -> Iterator[tuple[Names, str, str]]:
    """The lines `champ = valeur` and `champ ← chemin` of an argument: path, sign, value."""
    for line in argument.splitlines():
        found = _ASSIGNMENT.fullmatch(line)
        if found:
            yield names_of(found["path"]), found["sign"], found["value"]


def template(argument: str) -> str:
    """The line of an argument that is no assignment; empty where there is none."""
    return next(
        (line.strip() for line in argument.splitlines() if line.strip() and not _ASSIGNMENT.fullmatch(line)), ""
    )


def words(argument: str) -> Iterator[str]:
    """What an argument lists, `table statuts, parent`, separated by commas or lines; assignments too."""
    yield from filter(None, map(str.strip, re.split(r"[,\n]", argument)))


def classes(argument: str) -> list[Any]:
    """`0 = 0 ; 2..4 = PLUSIEURS ; 5.. = BEAUCOUP` as `[low, high, code]`, both inclusive, None without bound."""
    found: list[Any] = []
    for part in argument.split(";"):
        numbers, sign, code = part.partition("=")
        span = _RANGE.fullmatch(numbers.strip())
        if sign and span:
            low = int(span["low"])
            high = int(span["high"]) if span["high"] else (None if span["open"] else low)
            found.append([low, high, code.strip()])
    return found


def actions(text: str) -> Iterator[tuple[str, str]]:
    """What to do where a value has no answer: `note, défaut AUTRE` as `("note", "")`, `("défaut", "AUTRE")`."""
    for part in text.split(","):
        word, _, value = part.strip().partition(" ")
        if word:
            yield word, value.strip()
