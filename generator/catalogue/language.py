"""The languages of findings: which one is wanted, and how it counts."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import NamedTuple


class Language(enum.StrEnum):
    """The languages of findings."""

    FRENCH = "fr"
    ENGLISH = "en"


class Words(NamedTuple):
    """The same words in both languages; values stand in braces, `{count:code}` counts them."""

    fr: str
    en: str

    def of(self, language: Language) -> str:
        return self.fr if language is Language.FRENCH else self.en


_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set rules, as in every other command


def language_of(environment: Mapping[str, str]) -> Language:
    """The language of a locale: `en_GB.UTF-8` asks for English, anything else and nothing for French."""
    locale = next((value for name in _LOCALE if (value := environment.get(name))), "")
    return Language.ENGLISH if locale.lower().startswith("en") else Language.FRENCH


def counted(number: int, word: str, language: Language) -> str:
    """`1 erreur`, `2 erreurs`; nought is singular in French and plural in English."""
    is_singular = number < 2 if language is Language.FRENCH else number == 1
    return f"{number} {word}{'' if is_singular else 's'}"
