"""Words that stand inside a finding or a verdict: a name in the table, and the values that they speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.language import Language, counted
from generator.catalogue.phrases import PHRASES
from generator.catalogue.shown import shown
from generator.lookup import hidden_difference

_EMPTY = {Language.FRENCH: "(vide)", Language.ENGLISH: "(empty)"}
_LONGEST = 600  # characters of a value; eight names of a list
_LONGEST_PROPOSAL = 2_000  # characters of a proposal, which is to be pasted whole
_APART = "apart"
_NAMES = ("value", "perimeter", "sheet", "proposal", "near", "name", "other", "used", "column")
"""Values that are names of one kind: what stands there, and what may have been intended."""


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """What is wrong, or what would be accepted, in no language yet."""

    name: str  # in `PHRASES`
    values: tuple[tuple[str, str], ...] = ()  # by the names in braces
    parts: tuple[tuple[str, Phrase], ...] = ()  # those of the values that are phrases themselves

    def words(self, language: Language) -> str:
        """The phrase, in one line.

        Raises: KeyError when the table does not know it or a value is missing.
        """
        values = dict(self.values) | dict(self.parts)
        return with_difference(filled(PHRASES[self.name].of(language), values, language), values, language)


def phrase(name: str, /, **values: object) -> Phrase:
    """A phrase of the table, with the values that its words need.

    Raises: KeyError when the table does not know the name or a value is missing.
    """
    texts, parts = texts_and_phrases(values, _LONGEST)
    composed = Phrase(name, texts, parts)
    composed.words(Language.FRENCH)
    return composed


def texts_and_phrases(
    values: dict[str, object], longest: int
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, Phrase], ...]]:
    """The values as texts of a line, and those that are phrases; each by name."""
    each = sorted((values | _apart(values)).items())
    texts = tuple((name, _shown(name, value, longest)) for name, value in each if not isinstance(value, Phrase))
    return texts, tuple((name, value) for name, value in each if isinstance(value, Phrase))


def _shown(name: str, value: object, longest: int) -> str:
    """A value of a line; a proposal is whole, or there is none."""
    if name != "proposal":
        return shown(value, longest)
    return shown(value, _LONGEST_PROPOSAL) if len(str(value)) <= _LONGEST_PROPOSAL else ""


def _apart(values: Mapping[str, object]) -> dict[str, Phrase]:
    """What tells two names among the values apart that look the same, unless a value is the character itself."""
    names = (value for name in _NAMES if isinstance(value := values.get(name), str))
    difference = None if "character" in values else hidden_difference(names)
    return (
        {_APART: Phrase(f"differs-by-{difference.kind}", (("character", difference.character),))} if difference else {}
    )


def with_difference(words: str, values: Mapping[str, str | Phrase], language: Language) -> str:
    """Words in which two names look the same, followed by what tells them apart; any other words as they are."""
    apart = values.get(_APART)
    return f"{words} ({apart.words(language)})" if isinstance(apart, Phrase) else words


def filled(words: str, values: Mapping[str, str | Phrase], language: Language) -> str:
    """Words with their values in the braces; an empty value has a name, `{count:code}` is `3 codes`.

    Raises: KeyError when a value is missing.
    """
    return words.format_map({name: _VALUES[language](_in_words(value, language)) for name, value in values.items()})


def _in_words(value: str | Phrase, language: Language) -> str:
    return (value.words(language) if isinstance(value, Phrase) else value) or _EMPTY[language]


class _French(str):
    """A value in a phrase; `{count:code}` is `3 codes`."""

    __slots__ = ()
    language = Language.FRENCH

    def __format__(self, noun: str) -> str:
        return counted(int(self), noun, self.language) if noun else str(self)


class _English(_French):
    """The same in English."""

    __slots__ = ()
    language = Language.ENGLISH


_VALUES = {Language.FRENCH: _French, Language.ENGLISH: _English}
