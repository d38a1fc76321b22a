"""Hypothesis strategies for messages of a model: valid ones, and ones with a single fault."""

from __future__ import annotations

import re
from typing import Any, assert_never

from hypothesis import strategies as st

from generator import lexical
from generator.acceptance import is_accepted
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Coded,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
)
from tests.differential.mutations import ALL
from tests.differential.sites import Json, changed, sites

_DEPTH = 6
"""Objects inside objects; from there on only what is required."""

_XML_TEXT = st.characters(
    codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\t\n\r"
)

FAULTS = {
    one.name: one
    for one in ALL
    if one.name
    in (
        "champ obligatoire retiré",
        "null",
        "null pour une liste",
        "null dans une liste",
        "liste dans une liste",
        "valeur seule pour une liste",
        "liste d'une valeur pour une valeur",
        "texte pour un objet",
        "objet pour une valeur simple",
        "code inconnu",
        "booléen pour un nombre",
        "virgule décimale",
        "NaN",
        "2 pour un booléen",
        "nombre pour une date",
        "blanc pour le T",
        "heure '24:00:00+01:00'",
        "date '2026-02-30'",
        "caractères ASCII, au-dessous du minimum",
        "caractères hors du plan de base, au-dessus du maximum",
        "nombre juste au-dessous du minimum",
        "nombre juste au-dessus du maximum",
    )
}
"""Mutations that make every message invalid that they fit."""


@st.composite
def valid_messages(draw: st.DrawFn, model: Model) -> tuple[str, Json]:
    """The name of a message that carries no other, and a valid value of its root object."""
    message = draw(st.sampled_from([one for one in model.messages if not one.is_envelope]))
    return message.name, draw(_objects(message, message.root_object, 0))


@st.composite
def faulty_messages(draw: st.DrawFn, model: Model) -> tuple[str, Json, str]:
    """A valid message with one fault, and the fault's name."""
    name, value = draw(valid_messages(model).filter(lambda drawn: bool(drawn[1])))
    site = draw(st.sampled_from(list(sites(model.message_by_name[name], model, value))))
    fault = draw(st.sampled_from([one for one in FAULTS.values() if one.fits(site.field)]))
    return name, changed(value, site.path, lambda members: fault.change(members, site.field)), fault.name


@st.composite
def _objects(draw: st.DrawFn, message: Message, one: ObjectType, depth: int) -> Json:
    value: Json = {}
    for field in one.fields:
        is_wanted = depth < _DEPTH and draw(st.integers(0, 3)) == 0
        if field.cardinality.is_required or is_wanted:
            value[field.name] = draw(_fields(message, field, depth))
    return value


def _fields(message: Message, field: Field, depth: int) -> st.SearchStrategy[Any]:
    item = _values(message, field.type, depth)
    low, high = field.cardinality.low, field.cardinality.high
    if not field.cardinality.is_list:
        return item
    return st.lists(item, min_size=max(low, 1), max_size=min(high or low + 2, low + 2))


def _values(message: Message, type_: Type, depth: int) -> st.SearchStrategy[Any]:
    match type_:
        case Ref(name):
            return _objects(message, message.object_by_name[name], depth + 1)
        case Text(sources, length):
            return _texts(sources, length)
        case Coded(codes):
            return st.sampled_from(codes)
        case Bounded(scalar, bounds):
            return _within(scalar, bounds)
        case Scalar():
            return _SCALARS[type_]
        case AnyMessage():
            raise AssertionError("no envelope is drawn")
        case _:
            assert_never(type_)


def _texts(sources: tuple[str, ...], length: Length | None) -> st.SearchStrategy[str]:
    if sources:
        return _matching(sources).filter(lambda text: is_accepted(text, Text(sources, length)))
    low, high = (length.low, length.high) if length else (0, None)
    return st.text(_XML_TEXT, min_size=low, max_size=low + 20 if high is None else min(high, low + 20))


def _within(scalar: Scalar, bounds: Bounds) -> st.SearchStrategy[float]:
    low, high = (None if end is None else float(end) for end in (bounds.low, bounds.high))
    if scalar is Scalar.INTEGER:
        return st.integers(None if low is None else int(low), None if high is None else int(high))
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _matching(sources: tuple[str, ...]) -> st.SearchStrategy[str]:
    first, *others = (re.compile(source, re.ASCII) for source in sources)
    drawn = st.from_regex(first, fullmatch=True, alphabet=_XML_TEXT)
    return drawn.filter(lambda text: all(one.fullmatch(text) for one in others)) if others else drawn


_SCALARS: dict[Scalar, st.SearchStrategy[Any]] = {
    Scalar.INTEGER: st.integers() | st.integers(-(2**40), 2**40).map(float),
    Scalar.NUMBER: st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    Scalar.BOOLEAN: st.booleans(),
    Scalar.DATE: _matching((lexical.DATE,)),
    Scalar.DATETIME: _matching((lexical.DATETIME,)),
}
