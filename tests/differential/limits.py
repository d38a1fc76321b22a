"""A made-up message whose every field has a length or bounds, and changes that try their ends."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal

from generator.model import Bounded, Bounds, Field, Length, Model, Scalar, Text
from tests.factories import field, message, model, object_type

_CHARACTERS = {
    "ASCII": "a",
    "accentués": "é",
    "hors du plan de base": "\U0001f691",
    "combinants": "e\u0301",
}

_TICKS = {"au-dessous": -1, "à": 0, "au-dessus": 1}


def made_up() -> Model:
    """Each constraint alone and in a list, beside one pattern and beside two."""
    return model(
        message(object_type("limits", *_texts(), *_numbers(), field("several", Text(), "2..3")), name="LIMITS")
    )


def _texts() -> Iterator[Field]:
    yield field("short", Text((), Length(2, 4)))
    yield field("exact", Text((), Length(3, 3)), "0..1")
    yield field("atMost", Text((), Length(0, 5)), "0..1")
    yield field("atLeast", Text((), Length(3, None)), "0..1")
    yield field("single", Text((), Length(1, 1)), "0..1")
    yield field("longest", Text((), Length(0, 300)), "0..1")
    yield field("items", Text((), Length(2, 4)), "0..3")
    yield field("letters", Text(("^[a-z]*$",), Length(2, 4)), "0..1")
    yield field("letterItems", Text(("^[a-zé]*$",), Length(0, 4)), "1..n")
    yield field("twice", Text(("^[a-zé]*$", "^[^b]+$"), Length(2, 4)), "0..1")
    yield field("anyLines", Text(("^(a|\\n|\U0001f691)*$",), Length(2, 3)), "0..1")


def _numbers() -> Iterator[Field]:
    yield field("latitude", _between("-90", "90"))
    yield field("ratio", _between("0.1", "0.7"), "0..1")
    yield field("positive", _between("0", None), "0..1")
    yield field("negative", _between(None, "-0.000001"), "0..1")
    yield field("large", _between("-999999999999999", "999999999999999"), "0..1")
    yield field("precise", _between("0.333333333333333", "12345678.1234567"), "0..1")
    yield field("only", _between("7", "7"), "0..1")
    yield field("ratios", _between("-0.5", "0.5"), "0..3")
    yield field("angle", _between("0", "360", Scalar.INTEGER))
    yield field("count", _between("1", None, Scalar.INTEGER), "0..1")
    yield field("depth", _between(None, "-1", Scalar.INTEGER), "0..1")
    yield field("angles", _between("-180", "180", Scalar.INTEGER), "1..n")


def _between(
    low: str | None, high: str | None, scalar: Literal[Scalar.INTEGER, Scalar.NUMBER] = Scalar.NUMBER
) -> Bounded:
    return Bounded(scalar, Bounds(*(None if end is None else Decimal(end) for end in (low, high))))


# --- what a field may be tried with --------------------------------------------------


def sized_texts() -> Iterator[tuple[str, Callable[[Field], str | None]]]:
    """By name, texts around both ends of a field's length; None where the field has no such end."""
    for kind, character in _CHARACTERS.items():
        for end in ("minimum", "maximum"):
            for tick, by in _TICKS.items():
                yield f"caractères {kind}, {_where(tick)} {end}", _text(character, end, by)


def numbers_near() -> Iterator[tuple[str, Callable[[Field], float | None]]]:
    """By name, numbers around both ends of a field's bounds."""
    for end in ("minimum", "maximum"):
        for tick, by in _TICKS.items():
            yield f"nombre {_where(tick)} {end}", _number(end, lambda number, by=by: number + by)
        for tick, to in (("juste au-dessous", -math.inf), ("juste au-dessus", math.inf)):
            yield f"nombre {_where(tick)} {end}", _number(end, lambda number, to=to: math.nextafter(number, to))


def digits_near() -> Iterator[tuple[str, Callable[[Field], str | None]]]:
    """By name, spellings in XML around both ends of a field's bounds, with more digits than a number keeps."""
    for end in ("minimum", "maximum"):
        yield f"{end} exact", _digits(end, lambda exact: f"{exact:f}")
        yield f"{end} à zéros", _digits(end, lambda exact: f"{exact:.40f}")
        yield f"{end} avec exposant", _digits(end, lambda exact: f"{exact:e}")
        yield f"un rien au-dessous du {end}", _digits(end, lambda exact: f"{_moved(exact, -1):.40f}")
        yield f"un rien au-dessus du {end}", _digits(end, lambda exact: f"{_moved(exact, 1):.40f}")


def _where(tick: str) -> str:
    return "au" if tick == "à" else f"{tick} du"


def _moved(exact: Decimal, by: int) -> Decimal:
    """Off by less than a double can tell, and by all the digits that are written."""
    whole = int(exact.scaleb(40)) + by
    return Decimal((int(whole < 0), tuple(map(int, str(abs(whole)))), -40))


def _text(character: str, end: str, by: int) -> Callable[[Field], str | None]:
    def make(one: Field) -> str | None:
        length = one.type.length if isinstance(one.type, Text) else None
        said = (length.low if end == "minimum" else length.high) if length else None
        count = None if said is None else said + by
        return None if count is None or count < 0 else (character * count)[:count]

    return make


def _end(one: Field, end: str) -> Decimal | None:
    if not isinstance(one.type, Bounded):
        return None
    return one.type.bounds.low if end == "minimum" else one.type.bounds.high


def _number(end: str, move: Callable[[float], float]) -> Callable[[Field], float | None]:
    def make(one: Field) -> float | None:
        exact = _end(one, end)
        if exact is None:
            return None
        return move(int(exact) if exact == int(exact) else float(exact))

    return make


def _digits(end: str, spell: Callable[[Decimal], str]) -> Callable[[Field], str | None]:
    def make(one: Field) -> str | None:
        exact = _end(one, end)
        return None if exact is None else spell(exact)

    return make
