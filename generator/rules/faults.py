"""What is wrong with an expression: by the name of its phrase in the catalogue, and where in the text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Phrase, phrase
from generator.rules.tree import Sort


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake, for the person who wrote the expression."""

    name: str  # of the phrase that says it
    at: int  # 0-based, in characters
    values: tuple[tuple[str, str | Phrase], ...] = ()  # that the phrase speaks of


def fault(name: str, at: int, **values: str | Phrase) -> Fault:
    """A mistake with the values that its phrase speaks of."""
    return Fault(name, at, tuple(values.items()))


def sort_words(sort: Sort | None) -> Phrase:
    """What a value is, in words; without a sort, an object."""
    return phrase(f"rule-sort-{sort.value if sort else 'object'}")
