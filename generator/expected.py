"""What would be accepted at a point of a message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import assert_never

from generator.catalogue.nearest import nearest
from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace
from generator.model import AnyMessage, Bounded, Bounds, Cardinality, Coded, Length, Ref, Scalar, Text, Type

_MOST_NAMES = 8
_LONGEST_NAME = 60

_SCALARS: Mapping[Scalar, str] = {
    Scalar.INTEGER: "integer",
    Scalar.NUMBER: "number",
    Scalar.BOOLEAN: "boolean",
    Scalar.DATE: "date",
    Scalar.DATETIME: "datetime",
}


def expected_at(place: DocumentPlace | None) -> Phrase | None:
    """What the model accepts at a place; None when the place is not the model's."""
    if place is None:
        return None
    if place.field is None:
        return phrase("object")
    if place.is_list:
        return phrase("list", count=expected_count(place.field.cardinality))
    return expected_value(place.field.type)


def expected_value(type_: Type) -> Phrase:
    """One value of a type."""
    match type_:
        case Text(patterns, length):
            return _expected_text(patterns, length)
        case Coded(codes, code_list):
            return _expected_code(codes, code_list)
        case Scalar():
            return phrase(_SCALARS[type_])
        case Bounded(scalar, bounds):
            return phrase(f"bounded-{_SCALARS[scalar]}", bounds=expected_bounds(bounds))
        case Ref():
            return phrase("object")
        case AnyMessage():
            return phrase("any-message")
        case _:
            assert_never(type_)


def expected_occurrence(cardinality: Cardinality) -> Phrase:
    """Whether a field must be there, and how many items a list has: `"obligatoire, de 1 à 3 éléments"`."""
    need = phrase("required" if cardinality.is_required else "optional")
    return phrase("repeated", need=need, count=expected_count(cardinality)) if cardinality.is_list else need


def expected_count(cardinality: Cardinality) -> Phrase:
    """How many items: `"de 1 à 3 éléments"`."""
    low, high = cardinality.low, cardinality.high
    if high is None:
        return phrase("items-at-least", low=low) if low else phrase("items-any")
    if low == high:
        return phrase("items-exactly", low=low)
    return phrase("items-between", low=low, high=high) if low else phrase("items-at-most", high=high)


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


def some(names: Sequence[str], what: str) -> Phrase:
    """The first names, and how many there are when some are left out; `what` ends the name of a phrase `some-…`."""
    listed = ", ".join(shown(name, _LONGEST_NAME) for name in names[:_MOST_NAMES])
    if len(names) <= _MOST_NAMES:
        return phrase("named", names=listed)
    return phrase(f"some-{what}", names=listed, count=len(names))


def known_name(name: str, names: Iterable[str]) -> Phrase:
    """The names allowed here, or the likeliest alone when one resembles the name given."""
    known = tuple(dict.fromkeys(names))
    if not known:
        return phrase("no-field")
    near = nearest(name, known)
    return phrase("perhaps", near=near, value=name) if near else phrase("one-of-names", names=some(known, "names"))


def _expected_text(patterns: Sequence[str], length: Length | None) -> Phrase:
    values: dict[str, Phrase] = {}
    if length:
        values["size"] = expected_length(length)
    if patterns:
        forms = (phrase("named", names=shown(pattern)) for pattern in patterns)
        values["form"] = reduce(lambda form, other: phrase("forms", form=form, other=other), forms)
    return phrase("text" + ("-of-" if values else "") + "-and-".join(values), **values)


def _expected_code(codes: Sequence[str], code_list: str | None) -> Phrase:
    listed = some(codes, "codes")
    if len(codes) == 1:
        return phrase("code", codes=listed)
    return phrase("codes-of-list", list=code_list, codes=listed) if code_list else phrase("codes", codes=listed)
