"""Where something stands in a source, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.catalogue import ENTRIES, Language, Severity
from generator.catalogue.nearest import nearest
from generator.catalogue.phrase import Phrase, phrase, texts_and_phrases
from generator.catalogue.shown import shown

__all__ = [
    "Candidate",
    "Diagnostic",
    "Language",
    "Origin",
    "Phrase",
    "column_letters",
    "column_number",
    "finding",
    "finding_of",
    "has_errors",
    "in_reading_order",
    "phrase",
    "resembling",
    "shown",
]

_UNREAD = frozenset({"formula-without-value", "error-value", "unreadable-cell", "long-text", "lost-value"})
_VALUE_LENGTH = 120  # characters, of a value in the words of a finding
_PLACE_LENGTH = 500  # characters, of a place as a terminal shows it
_MOST_RELATED = 20  # places, so that a cause names each file that it stops; a person reads no more


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place in a source; origins sort in reading order.

    A workbook cell has sheet, row and column; a whole sheet has row 0; a JSON
    document has a pointer instead; a line of a text file is a row without sheet.
    """

    file: str  # relative to the specs folder, with forward slashes
    sheet_position: int = 0  # 0-based, as the tabs stand in the workbook
    sheet: str = ""
    row: int = 0  # 1-based, as the spreadsheet shows it; 0: the whole sheet
    column: int = 0  # 1-based; 0: the whole row
    pointer: str = ""  # RFC 6901, for JSON sources

    @property
    def cell(self) -> str:
        """The cell's name as the spreadsheet shows it, `"K16"`; `""` if there is none."""
        return f"{column_letters(self.column)}{self.row}" if self.row and self.column else ""

    def __str__(self) -> str:
        if self.pointer:
            return shown(f"{self.file}#{self.pointer}", _PLACE_LENGTH)
        place = self.cell or (str(self.row) if self.row else "")
        sheet = f" {self.sheet}" if self.sheet else ""
        mark = "!" if self.sheet else ":"
        return shown(f"{self.file}{sheet}{mark + place if place else ''}", _PLACE_LENGTH)

    def seen_from(self, other: Origin) -> str:
        """The place without its file where that is the other's too: `"RC-EDA!M45"`."""
        is_near = self.sheet and self.file == other.file
        return str(replace(self, file="")).lstrip() if is_near else str(self)


def column_letters(column: int) -> str:
    """The letters of a 1-based column: 1 is `"A"`, 27 is `"AA"`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The 1-based column of its letters: `"A"` is 1, `"AA"` is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding, addressed to the person who edits the source.

    The words come from the catalogue; the finding itself holds the code, the
    place, the values that the words speak of, and the phrases that stand among them.
    """

    code: str
    origin: Origin
    values: tuple[tuple[str, str], ...] = ()
    related: tuple[Origin, ...] = ()
    phrases: tuple[tuple[str, Phrase], ...] = ()

    @property
    def severity(self) -> Severity:
        return ENTRIES[self.code].severity

    def message(self, language: Language) -> str:
        """What stands there and what is wrong with it, in one phrase."""
        return ENTRIES[self.code].message(self._placeholders, language)

    def help(self, language: Language) -> str:
        """What would be accepted instead."""
        return ENTRIES[self.code].help(self._placeholders, language)

    @property
    def cause(self) -> str:
        """The phrase of its problem, where a code has several causes; empty when it has none."""
        problem = dict(self.phrases).get("problem")
        return problem.name if problem else ""

    @property
    def _placeholders(self) -> Mapping[str, str | Phrase]:
        return dict(self.values) | dict(self.phrases)


@dataclass(frozen=True, slots=True)
class Candidate:
    """The known word that an unknown one may stand for."""

    word: str
    origin: Origin | None = None  # where it is defined; None for a word of the layout itself


def resembling(word: str, known: Mapping[str, Origin | None]) -> Candidate | None:
    """The known word that is closest, with the place that defines it; None when none is close."""
    near = nearest(word, known)
    return Candidate(near, known[near]) if near else None


def finding(
    code: str,
    origin: Origin,
    *,
    related: Iterable[Origin] = (),
    proposal: Candidate | str | None = None,
    **values: object,
) -> Diagnostic:
    """A diagnostic of a code in the catalogue, with the values that its words need.

    The help begins with the `proposal`, whose place is related too.

    Raises: KeyError when the catalogue does not know the code or a value is missing.
    """
    if isinstance(proposal, Candidate) and proposal.origin:
        values |= {"proposal": proposal.word, "defined": proposal.origin.seen_from(origin)}
        related = [proposal.origin, *related]
    elif proposal:
        values["proposal"] = proposal.word if isinstance(proposal, Candidate) else proposal
    texts, phrases = texts_and_phrases(values, _VALUE_LENGTH)
    diagnostic = Diagnostic(code, origin, texts, _distinct(related), phrases)
    diagnostic.message(Language.FRENCH), diagnostic.help(Language.FRENCH)
    return diagnostic


def finding_of(
    code: str,
    origin: Origin,
    cause: str,
    /,
    *,
    related: Iterable[Origin] = (),
    proposal: str | None = None,
    **values: object,
) -> Diagnostic:
    """A finding of a code that several causes have: its problem is the phrase of the cause, its remedy `mended-` that.

    Raises: KeyError when the catalogue does not know them or a value is missing.
    """
    texts = {name: shown(value, _VALUE_LENGTH) for name, value in values.items()}
    problem, remedy = phrase(cause, **texts), phrase(f"mended-{cause}")
    return finding(code, origin, related=related, proposal=proposal, problem=problem, remedy=remedy)


def _distinct(places: Iterable[Origin]) -> tuple[Origin, ...]:
    return tuple(dict.fromkeys(places))[:_MOST_RELATED]


def in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by place, then code; a cell that cannot be read has no second one.

    What several perimeters find of one cell is one finding, related to the places of all.
    """
    distinct: dict[tuple[object, ...], Diagnostic] = {}
    for finding in findings:
        first = distinct.setdefault((finding.code, finding.origin, finding.values, finding.phrases), finding)
        if first.related != finding.related:
            united = replace(first, related=_distinct([*first.related, *finding.related]))
            distinct[finding.code, finding.origin, finding.values, finding.phrases] = united
    unread = {problem.origin for problem in distinct.values() if problem.code in _UNREAD}
    kept = (problem for problem in distinct.values() if problem.code in _UNREAD or problem.origin not in unread)
    return tuple(sorted(kept, key=lambda problem: (problem.origin, problem.code, problem.values, problem.phrases)))


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Whether one of the findings stops the generation."""
    return any(problem.severity is Severity.ERROR for problem in findings)
