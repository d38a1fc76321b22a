"""Where something stands in a source, and what there is to say about it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue import RULES, Severity, Text

_UNREAD = frozenset({"formula-without-value", "error-value"})
_PLACE_LENGTH = 500  # characters, of a place as a terminal shows it


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place in a source; origins sort in reading order.

    A workbook cell has sheet, row and column; a whole sheet has row 0; a JSON
    document has a pointer instead.
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
        return shown(f"{self.file}{sheet}{'!' + place if place else ''}", _PLACE_LENGTH)


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


class Language(enum.StrEnum):
    """The languages that findings are told in."""

    FRENCH = "fr"
    ENGLISH = "en"


_EMPTY = {Language.FRENCH: "(vide)", Language.ENGLISH: "(empty)"}


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding, addressed to the person who edits the source.

    The words come from the catalogue; the finding itself holds the code, the
    place, and the values that the words speak of.
    """

    code: str
    origin: Origin
    values: tuple[tuple[str, str], ...] = ()
    related: tuple[Origin, ...] = ()

    @property
    def severity(self) -> Severity:
        return RULES[self.code].severity

    def message(self, language: Language) -> str:
        """What stands there and what is wrong with it, in one phrase."""
        return self._words(language).message.format_map(self._shown(language))

    def help(self, language: Language) -> str:
        """What would be accepted instead."""
        return self._words(language).help.format_map(self._shown(language))

    def _shown(self, language: Language) -> dict[str, str]:
        """The values as the words show them; an empty one has a name."""
        return {name: value or _EMPTY[language] for name, value in self.values}

    def _words(self, language: Language) -> Text:
        rule = RULES[self.code]
        return rule.fr if language is Language.FRENCH else rule.en


def finding(code: str, origin: Origin, *, related: Iterable[Origin] = (), **values: object) -> Diagnostic:
    """A diagnostic of a code in the catalogue, with the values that its words need.

    Raises: KeyError when the catalogue does not know the code or a value is missing.
    """
    made = Diagnostic(
        code,
        origin,
        tuple(sorted((name, shown(value)) for name, value in values.items())),
        tuple(related),
    )
    made.message(Language.FRENCH), made.help(Language.FRENCH)
    return made


def shown(value: object, limit: int = 120) -> str:
    """A value as it may stand in one line of a terminal: no control character, bounded."""
    text = "".join(c if c.isprintable() else repr(c)[1:-1] for c in str(value))
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by place, then code; a cell that cannot be read has no second one."""
    distinct = set(findings)
    unread = {one.origin for one in distinct if one.code in _UNREAD}
    told = (one for one in distinct if one.code in _UNREAD or one.origin not in unread)
    return tuple(sorted(told, key=lambda one: (one.origin, one.code, one.values)))


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Whether one of the findings stops the generation."""
    return any(one.severity is Severity.ERROR for one in findings)
