"""How long a text and how great a number may be, and the phrase for one that is not."""

from __future__ import annotations

from generator.diagnostics import Phrase, phrase
from generator.model import Bounded, Bounds, Length, Text, Type


def expected_length(length: Length) -> Phrase:
    """How many characters: `"1 à 40 caractères"`."""
    low, high = length.low, length.high
    if high is None:
        return phrase("characters-at-least", low=low)
    if low == high:
        return phrase("characters-exactly", low=low)
    return phrase("characters-between", low=low, high=high) if low else phrase("characters-at-most", high=high)


def expected_bounds(bounds: Bounds) -> Phrase:
    """Between what: `"de -90 à 90"`."""
    match bounds.low, bounds.high:
        case low, None:
            return phrase("bounds-from", low=f"{low:f}")
        case None, high:
            return phrase("bounds-to", high=f"{high:f}")
        case low, high:
            return phrase("bounds-between", low=f"{low:f}", high=f"{high:f}")


def wrong_length(text: str, type_: Type | None) -> Phrase:
    """`"43 caractères, au plus 40"`."""
    count = len(text)
    match type_:
        case Text(_, Length(low)) if count < low:
            return phrase("too-short", count=count, low=low)
        case Text(_, Length(_, int(high))):
            return phrase("too-long", count=count, high=high)
        case _:
            return phrase("other-length", count=count)


def wrong_bound(type_: Type | None, *, is_below: bool) -> Phrase:
    """`"ce nombre est supérieur à 90"`."""
    bounds = type_.bounds if isinstance(type_, Bounded) else Bounds(None, None)
    if is_below and bounds.low is not None:
        return phrase("below", low=f"{bounds.low:f}")
    if not is_below and bounds.high is not None:
        return phrase("above", high=f"{bounds.high:f}")
    return phrase("out-of-bounds")
