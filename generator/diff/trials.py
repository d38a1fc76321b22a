"""Documents in which a change could show: examples of one side, and variations around the place that changed."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, assert_never

from generator.emit.example_values import complete, minimal
from generator.model import (
    AnyMessage,
    Bounded,
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
from generator.patterns.texts import near_misses, texts_matching
from generator.walk import Path, members

_LONGEST_LIST = 50
_MOST_CODES = 2_000
_MOST_TEXTS = 60
_SCALARS: Mapping[Scalar, tuple[Any, ...]] = {
    Scalar.INTEGER: (0, 1, -1),
    Scalar.NUMBER: (0.5, 0, -1),
    Scalar.BOOLEAN: (True, False),
    Scalar.DATE: ("2026-03-14",),
    Scalar.DATETIME: ("2026-03-14T08:30:00+01:00",),
}


def trials(message: Message, model: Model, names: tuple[str, ...], types: tuple[Type, ...] = ()) -> Iterator[Any]:
    """Root objects of a message, valid or not; the names are those of an object and a field, or none.

    First the least and the most that a message holds, then what varies at the first
    place of the field, by its own type and by others that it had or will have; an object
    alone gets a member that nobody knows.
    """
    whole = complete(message, model)
    yield from (minimal(message, model), whole)
    holder = message.object_by_name.get(names[0]) if names else None
    if holder is None:
        return
    field = holder.field(names[1]) if len(names) > 1 else None
    if field is None:
        yield from _with_unknown(message, holder, whole)
        return
    path = _first_place(message, holder, field, whole)
    if path is None:
        return
    yield _without(whole, path)
    for value in _values(field, types, _at(whole, path)):
        yield _changed(whole, path, value)


def _with_unknown(message: Message, holder: ObjectType, whole: Any) -> Iterator[Any]:
    if holder is message.root_object:
        yield {**whole, "unknownMember": "x"}
    for member in members(message, whole):
        if isinstance(member.field.type, Ref) and member.field.type.name == holder.name:
            item = member.items[0]
            yield _changed(whole, item.path, {**item.value, "unknownMember": "x"})
            return


def _first_place(message: Message, holder: ObjectType, field: Field, whole: Any) -> Path | None:
    places = (
        member.path for member in members(message, whole) if member.holder is holder and member.field.name == field.name
    )
    return next(places, None)


def _values(field: Field, types: tuple[Type, ...], shown: Any) -> Iterator[Any]:
    """Values of a field, lists of them where it is one: each kind of item, then as few and as many as may be."""
    is_list = field.cardinality.is_list
    first = shown[0] if is_list else shown
    for type_ in (field.type, *types):
        for item in _items(type_):
            yield [item, *shown[1:]] if is_list else item
    if is_list:
        low, high = field.cardinality.low, field.cardinality.high
        yield [first] * max(low, 1)
        yield [first] * min(_LONGEST_LIST if high is None else high, max(_LONGEST_LIST, low))


def _items(type_: Type) -> Iterator[Any]:
    match type_:
        case Coded(codes):
            yield from codes[:_MOST_CODES]
        case Text(patterns, length):
            yield from _texts(patterns, length)
        case Bounded(scalar, bounds):
            ends = (end + step for end in (bounds.low, bounds.high) if end is not None for step in (0, -1, 1))
            yield from (int(end) if scalar is Scalar.INTEGER else float(end) for end in ends)
        case Scalar():
            yield from _SCALARS[type_]
        case Ref() | AnyMessage():
            return
        case _:
            assert_never(type_)


def _texts(patterns: tuple[str, ...], length: Length | None) -> Iterator[str]:
    """Texts that match in several ways, others that almost do, and such as are just as long as may be, or not."""
    texts = tuple(islice(texts_matching(patterns, length), _MOST_TEXTS)) if patterns else ()
    yield from texts
    yield from islice((near for text in texts[:1] for near in near_misses(text)), _MOST_TEXTS)
    sizes = (length.low, length.high) if length else ()
    yield from ("x" * (size + step) for size in sizes if size is not None for step in (0, -1, 1) if size + step > 0)
    yield from ("Texte libre", "")


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


def _changed(document: Any, path: Path, value: Any) -> Any:
    result = copy.deepcopy(document)
    _at(result, path[:-1])[path[-1]] = value
    return result


def _without(document: Any, path: Path) -> Any:
    result = copy.deepcopy(document)
    del _at(result, path[:-1])[path[-1]]
    return result
