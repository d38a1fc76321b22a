"""That a text is too long or too short, a number too great or too small."""

from __future__ import annotations

from generator.diagnostics import Phrase, phrase
from generator.model import Bounded, Bounds, Length, Text, Type


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
