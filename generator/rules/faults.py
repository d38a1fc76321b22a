"""What is wrong with an expression: by the name of its phrase in the catalogue, and where in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake, for the person who wrote the expression."""

    name: str  # of the phrase that says it
    at: int  # 0-based, in characters
    values: tuple[tuple[str, str], ...] = ()  # that the phrase speaks of


def fault(name: str, at: int, **values: str) -> Fault:
    """A mistake with the values that its phrase speaks of."""
    return Fault(name, at, tuple(values.items()))
