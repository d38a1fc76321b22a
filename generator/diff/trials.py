"""Objects in which a change could show, as the sending side has them: valid ones, and others near."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.diff.side import Side, Target
from generator.diff.values import items, sizes
from generator.emit.example_values import Object
from generator.model import Field, Ref, Type

_UNKNOWN = {"unknownMember": "x"}


def fragments(side: Side, target: Target, other: Field | None) -> Iterator[Object]:
    """Objects of a holder, valid or not: with no more than it must have, with a member
    that nobody knows, then with the values of the field by its own type and by that of the
    other side; with all of its fields where the change is of the whole object.
    """
    yield side.fragment(target)
    if target.field is None:
        names = tuple(field.name for field in target.holder.fields)
        yield from (side.fragment(target, names), *_pairs(side, target, names))
        yield {**side.fragment(target), **_UNKNOWN}
        return
    usual = side.fragment(target, (target.field.name,))
    yield usual
    yield {name: value for name, value in usual.items() if name != target.field.name}
    for value in _values(side, target, target.field, other or target.field, usual[target.field.name]):
        yield {**usual, target.field.name: value}


def _pairs(side: Side, target: Target, names: tuple[str, ...]) -> Iterator[Object]:
    """Objects with two fields, where all of them cannot be valid at once."""
    yield from (side.fragment(target, pair) for pair in pairwise(names))


def _values(side: Side, target: Target, own: Field, other: Field, usual: Any) -> Iterator[Any]:
    """Values of a field, lists of them where it is one."""
    first = usual[0] if isinstance(usual, list) else usual
    for item in (*_objects(side, target, own.type), *items(own.type, other.type)):
        yield [item, *usual[1:]] if isinstance(usual, list) else item
    for size in sizes(own.cardinality, other.cardinality) if own.cardinality.is_list else ():
        yield [first] * size


def _objects(side: Side, target: Target, type_: Type) -> Iterator[Object]:
    """An object with all that it has, of a field that holds objects."""
    if isinstance(type_, Ref):
        inside = Target(target.message, target.message.object_by_name[type_.name])
        yield side.fragment(inside, tuple(field.name for field in inside.holder.fields))
        yield from _pairs(side, inside, tuple(field.name for field in inside.holder.fields))
