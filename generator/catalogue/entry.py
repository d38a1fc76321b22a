"""What a finding's code means, and its words in French and English."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.language import Language
from generator.catalogue.phrase import Phrase, filled, with_difference


class Severity(enum.StrEnum):
    """How far a finding reaches."""

    ERROR = "error"  # nothing can be generated
    WARNING = "warning"  # published, but doubtful
    INFO = "info"

    def name_in(self, language: Language) -> str:
        """`"alerte"`; `"warning"` in English."""
        return _SEVERITIES[language][self]


_SEVERITIES = {
    Language.FRENCH: {Severity.ERROR: "erreur", Severity.WARNING: "alerte", Severity.INFO: "information"},
    Language.ENGLISH: {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"},
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a finding in one language.

    Message and help name the values of a finding in braces; `{count:code}` counts
    them, `1 code` or `2 codes`. A message says what
    stands there and what is wrong; the help says what would be accepted. Lower
    case, one phrase, no full stop. Where nothing stands there, `without` says so.
    """

    meaning: str  # what the code stands for, without any value: "cardinalité illisible"
    message: str
    help: str
    without: str = ""  # instead of the message when the finding's `value` is empty: "la cardinalité manque"


_PROPOSAL = {Language.FRENCH: "vouliez-vous dire « {proposal} »", Language.ENGLISH: 'did you mean "{proposal}"'}
_DEFINED = {Language.FRENCH: ", défini en {defined}", Language.ENGLISH: ", defined at {defined}"}
OTHERWISE = "otherwise"
"""The value that says what else may be done, behind every help: leave the sheet aside."""

_OTHERWISE = {Language.FRENCH: " ? sinon, ", Language.ENGLISH: "? otherwise, "}


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """What a code means, and how far it reaches."""

    severity: Severity
    fr: Wording
    en: Wording
    example: Mapping[str, str | Phrase]  # values for the words, as in a real finding
    place: str = ""  # where such a finding may stand, `"mdd.xlsx RC-EDA!K16"`; the topic's place if empty

    def text(self, language: Language) -> Wording:
        return self.fr if language is Language.FRENCH else self.en

    def message(self, values: Mapping[str, str | Phrase], language: Language) -> str:
        """What stands there and what is wrong with it, or that nothing does; an empty value has a name.

        Where two names in it look the same, what tells them apart follows.

        Raises: KeyError when a value is missing.
        """
        text = self.text(language)
        words = text.without if text.without and values.get("value") == "" else text.message
        return with_difference(filled(words, values, language), values, language)

    def help(self, values: Mapping[str, str | Phrase], language: Language) -> str:
        """What would be accepted instead, first of all the `proposal`, where it is `defined`.

        What else may be done, if there is anything, stands last.

        Raises: KeyError when a value is missing.
        """
        words = filled(self.text(language).help, values, language)
        if isinstance(also := values.get(OTHERWISE), Phrase):
            words += also.words(language)
        if not values.get("proposal"):
            return words
        where = _DEFINED[language] if values.get("defined") else ""
        return filled(f"{_PROPOSAL[language]}{where}", values, language) + _OTHERWISE[language] + words


@dataclass(frozen=True, slots=True)
class Topic:
    """The codes about one thing, as a person looks for them."""

    fr: str
    en: str
    place: str  # where the findings of the topic stand, for example
    entries: Mapping[str, FindingEntry]

    def title(self, language: Language) -> str:
        return self.fr if language is Language.FRENCH else self.en
