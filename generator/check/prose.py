"""Lengths, bounds and forms that a row says in words alone, where nothing checks them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.check.subject import Subject, is_used
from generator.diagnostics import Diagnostic, finding
from generator.read.details import DetailKind, parse_details
from generator.read.limits import parse_bounds, parse_length
from generator.read.rows import DESCRIPTION, DETAILS, FORMAT, OBJECT, Row

_LONGEST = 5_000  # characters of a cell that are read
_TEXTS = 2_048  # that are remembered: at each save, a watch asks of the same ones

_COUNT = r"(?:[0-9]{1,2} [0-9]{3}|[0-9]{1,5})(?![0-9.,]*[0-9])"
_NUMBER = r"[+\-−]? ?[0-9]{1,9}(?:[.,][0-9]{1,9})?(?![0-9])"
_MOST = r"(?:max(?:imum|imale?|\.)?|au (?:plus|maximum))"
_LEAST = r"(?:min(?:imum|imale?|\.)?|au (?:moins|minimum))"
_CHARACTERS = r"(?:caract[èe]res?\b|signes?\b|car\.)"
_IS = r"(?: de | ?[:=] ?| )"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that mean a constraint, and how it is written."""

    words: re.Pattern[str]
    form: str  # with the words' groups in braces


def _phrases(*expressions: tuple[str, str]) -> tuple[_Phrase, ...]:
    return tuple(_Phrase(re.compile(words, re.IGNORECASE), form) for words, form in expressions)


_LENGTHS = _phrases(
    (rf"\b(?:entre|de) (?P<low>{_COUNT}) (?:à|et) (?P<high>{_COUNT}) {_CHARACTERS}", "{low}..{high}"),
    (rf"\b(?:longueur|taille) {_MOST}{_IS}(?P<high>{_COUNT})", "..{high}"),
    (rf"\b(?:longueur|taille) {_LEAST}{_IS}(?P<low>{_COUNT})", "{low}..n"),
    (rf"(?:\b{_MOST}(?: de)? ?:?|\blimitée?s? à|\bdépasser|<=|≤) ?(?P<high>{_COUNT}) {_CHARACTERS}", "..{high}"),
    (rf"\b{_LEAST}(?: de)? ?:? ?(?P<low>{_COUNT}) {_CHARACTERS}", "{low}..n"),
    (rf"(?<![0-9.,])(?P<high>{_COUNT}) {_CHARACTERS}[ (]+{_MOST}", "..{high}"),
    (rf"(?<![0-9.,])(?P<low>{_COUNT}) {_CHARACTERS}[ (]+{_LEAST}", "{low}..n"),
    (rf"\b(?:exactement|longueur{_IS}) ?(?P<low>{_COUNT}) {_CHARACTERS}", "{low}..{low}"),
)
_DIGITS = _phrases(
    (
        r"\b(?<!suivi )(?<!suivie )(?:entre|de) (?P<low>[0-9]{1,3}) (?:à|et) (?P<high>[0-9]{1,3}) chiffres\b",
        "{low},{high}",
    ),
    (
        r"(?:^|\bsur |\bà |\bexactement |: |\( ?)(?P<low>[0-9]{1,3}) chiffres\b(?! (?:de|du|des|suivis|puis|et)\b)",
        "{low}",
    ),
)
_BEGINNINGS = _phrases(
    (r"\bcommen(?:ce|cent|cer|çant) (?:toujours )?par [«\"“] ?(?P<start>[!-~]{1,20}?) ?[»\"”]", "{start}"),
)
_DATES = _phrases(
    (r"\b(?:AAAA|YYYY)-MM-(?:JJ|DD)T'?hh:mm:ss", "datetime"),
    (r"\b(?:AAAA|YYYY)-MM-(?:JJ|DD)\b(?!T)", "date"),
    (r"\b(?:JJ|DD)[/.-]MM[/.-](?:AAAA|YYYY) (?:à )?hh[:h]mm", "datetime"),
    (r"\b(?:JJ|DD)[/.-]MM[/.-](?:AAAA|YYYY)\b", "date"),
)
_HOURS = _phrases((r"\b(?:format )?hh[:h]mm\b(?!:ss)", "REGEX: ^([01][0-9]|2[0-3]):[0-5][0-9]$"))
_BOUNDS = _phrases(
    (rf"\b(?:entre|de) (?P<low>{_NUMBER}) ?°? (?:à|et|and) (?P<high>{_NUMBER})", "{low}..{high}"),
    (rf"\[ ?(?P<low>{_NUMBER}) ?[;,] ?(?P<high>{_NUMBER}) ?\]", "{low}..{high}"),
    (rf"(?:\binférieure?s? ou égale?s? à|<=|≤|\b{_MOST}(?: de)? ?:?) ?(?P<high>{_NUMBER})", "n..{high}"),
    (rf"(?:\bsupérieure?s? ou égale?s? à|>=|≥|\b{_LEAST}(?: de)? ?:?) ?(?P<low>{_NUMBER})", "{low}..n"),
    (r"\b(?:entier|nombre|valeur)s? positi(?:fs?|ves?)\b", "0..n"),
)


def constraints_in_prose(subject: Subject) -> Iterator[Diagnostic]:
    """What the words of a row rule and its structured constraints do not, one a row.

    Reports: constraint-in-prose, type-in-prose
    """
    for sheet in subject.sheets:
        for row in sheet.rows:
            if is_used(row) and not row[OBJECT]:
                yield from _of_row(row)


def _of_row(row: Row) -> Iterator[Diagnostic]:
    details = parse_details(row[DETAILS])
    is_free = details.kind in (DetailKind.PROSE, DetailKind.TEMPLATE)
    match row[FORMAT].text:
        case "string" if is_free and details.length is None:
            tell = _in_text
        case "integer" | "number" if details.bounds is None:
            tell = _in_number
        case _:
            return
    for cell, text in ((row[DETAILS], details.whole), (row[DESCRIPTION], row[DESCRIPTION].text)):
        constraint = tell(" ".join(text[:_LONGEST].split()))
        if constraint:
            code, value, form = constraint
            yield finding(code, cell.origin, value=value, form=form)
            return


Constraint = tuple[str, str, str]
"""A finding's code, the words, and what they should be."""


@lru_cache(maxsize=_TEXTS)
def _in_text(text: str) -> Constraint | None:
    return (
        _constraint("constraint-in-prose", text, _LENGTHS, _as_length)
        or _constraint("constraint-in-prose", text, _DIGITS, lambda count: f"REGEX: ^[0-9]{{{count}}}$")
        or _constraint("constraint-in-prose", text, _BEGINNINGS, lambda start: f"REGEX: ^{_escaped(start)}.*$")
        or _constraint("type-in-prose", text, _DATES, str)
        or _constraint("constraint-in-prose", text, _HOURS, str)
    )


@lru_cache(maxsize=_TEXTS)
def _in_number(text: str) -> Constraint | None:
    return _constraint("constraint-in-prose", text, _BOUNDS, _as_bounds)


def _constraint(code: str, text: str, phrases: tuple[_Phrase, ...], write: Callable[[str], str]) -> Constraint | None:
    """The first phrase that a text holds and that can be written as a constraint."""
    for phrase in phrases:
        match = phrase.words.search(text)
        form = write(phrase.form.format_map(match.groupdict())) if match else ""
        if match and form:
            return code, match[0].strip(" ("), form
    return None


def _as_length(text: str) -> str:
    length = parse_length(text.replace(" ", ""))
    return f"LONGUEUR: {text.replace(' ', '')}" if length else ""


def _as_bounds(text: str) -> str:
    bounds = parse_bounds(text.replace(" ", "").replace(",", "."))
    return f"BORNES: {bounds}" if bounds else ""


def _escaped(start: str) -> str:
    return re.sub(r"([\\^$.|?*+()\[\]{}])", r"\\\1", start)
