"""What would be accepted at a place, in French, one phrase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from generator.catalogue.nearest import nearest
from generator.diagnostics import shown
from generator.model import AnyMessage, Bounded, Cardinality, Coded, Ref, Scalar, Text, Type
from generator.validate.labels import Place
from generator.validate.sizes import expected_bounds, expected_length

_MOST_NAMES = 8
_LONGEST_NAME = 60

_KINDS = {Scalar.INTEGER: "un nombre entier", Scalar.NUMBER: "un nombre"}


def expected_at(place: Place | None) -> str:
    """What the model accepts at a place; empty when the place is not the model's."""
    if place is None:
        return ""
    if place.field is None:
        return "un objet"
    if place.is_list:
        return f"une liste ({expected_count(place.field.cardinality)})"
    return expected_value(place.field.type)


def expected_value(type_: Type) -> str:
    """One value of a type."""
    match type_:
        case Text(patterns, length):
            size = f" de {expected_length(length)}" if length else ""
            form = f" de la forme {' et '.join(shown(one) for one in patterns)}" if patterns else ""
            return f"un texte{size}{',' if size and form else ''}{form}"
        case Coded(codes, code_list):
            return _coded(codes, code_list)
        case Scalar():
            return _scalar(type_)
        case Bounded(scalar, bounds):
            return f"{_KINDS[scalar]} {expected_bounds(bounds)}"
        case Ref():
            return "un objet"
        case AnyMessage():
            return "les données de l'en-tête et un seul cas d'usage, ou un message qui circule sans en-tête"
        case _:
            assert_never(type_)


def expected_count(cardinality: Cardinality) -> str:
    """How many items: `"de 1 à 3 éléments"`."""
    low, high = cardinality.low, cardinality.high
    if high is None:
        return f"au moins {_items(low)}" if low else "éléments en nombre libre"
    if low == high:
        return f"exactement {_items(low)}"
    return f"de {low} à {_items(high)}" if low else f"au plus {_items(high)}"


def some(names: Sequence[str], what: str) -> str:
    """The first names, and how many there are when some are left out."""
    listed = ", ".join(shown(one, _LONGEST_NAME) for one in names[:_MOST_NAMES])
    return listed if len(names) <= _MOST_NAMES else f"{listed}, … ({len(names)} {what})"


def known_name(name: str, names: Iterable[str]) -> str:
    """The names that may stand here, the likeliest first when one resembles what does."""
    known = tuple(dict.fromkeys(names))
    if not known:
        return "aucune donnée"
    near = nearest(name, known)
    return f"peut-être {near}" if near else f"l'un des noms {some(known, 'noms')}"


def _coded(codes: Sequence[str], code_list: str | None) -> str:
    if len(codes) == 1:
        return f"le code {some(codes, 'codes')}"
    return f"l'un des codes{f' de {code_list}' if code_list else ''} : {some(codes, 'codes')}"


def _items(count: int) -> str:
    return f"{count} élément{'s' if count > 1 else ''}"


def _scalar(type_: Scalar) -> str:
    match type_:
        case Scalar.INTEGER:
            return "un nombre entier, par exemple 12"
        case Scalar.NUMBER:
            return "un nombre, par exemple 48.85"
        case Scalar.BOOLEAN:
            return "true ou false"
        case Scalar.DATE:
            return "une date AAAA-MM-JJ, par exemple 2024-02-29"
        case Scalar.DATETIME:
            return "une date et heure AAAA-MM-JJThh:mm:ss±hh:mm, par exemple 2024-02-29T08:30:00+01:00"
        case _:
            assert_never(type_)
