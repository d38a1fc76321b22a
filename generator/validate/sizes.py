"""How long a text and how great a number may be, and that one is not, in French."""

from __future__ import annotations

from generator.model import Bounded, Bounds, Length, Text, Type


def expected_length(length: Length) -> str:
    """How many characters: `"1 à 40 caractères"`."""
    low, high = length.low, length.high
    if high is None:
        return f"{_characters(low)} au moins"
    if low == high:
        return f"exactement {_characters(low)}"
    return f"{low} à {_characters(high)}" if low else f"{_characters(high)} au plus"


def expected_bounds(bounds: Bounds) -> str:
    """Between what: `"de -90 à 90"`."""
    match bounds.low, bounds.high:
        case low, None:
            return f"d'au moins {low:f}"
        case None, high:
            return f"d'au plus {high:f}"
        case low, high:
            return f"de {low:f} à {high:f}"


def wrong_length(text: str, type_: Type | None) -> str:
    """`"43 caractères, au plus 40"`."""
    count = _characters(len(text))
    match type_:
        case Text(_, Length(low)) if len(text) < low:
            return f"{count}, au moins {low}"
        case Text(_, Length(_, int(high))):
            return f"{count}, au plus {high}"
        case _:
            return f"{count} ne conviennent pas ici"


def wrong_bound(type_: Type | None, *, is_below: bool) -> str:
    """`"ce nombre est supérieur à 90"`."""
    bounds = type_.bounds if isinstance(type_, Bounded) else Bounds(None, None)
    end = bounds.low if is_below else bounds.high
    than = f"{'inférieur' if is_below else 'supérieur'} à {end:f}" if end is not None else "hors des bornes"
    return f"ce nombre est {than}"


def _characters(count: int) -> str:
    return f"{count} caractère{'s' if count > 1 else ''}"
