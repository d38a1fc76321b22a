"""Object types that are the same in several messages: one name, and the same said of their values."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Message, ObjectType, Ref

_Said = tuple[object, ...]
"""All that a type says of values, with numbers for the types that it refers to."""

Numbers = dict[_Said, int]
"""What was numbered so far, in whatever message."""


def numbered(message: Message, numbers: Numbers) -> Iterator[tuple[ObjectType, int]]:
    """The objects that reach neither the root nor themselves, each after those that it refers to.

    Identical types have the same number, which `numbers` knows or learns: one name,
    the same fields in the same order, with the same cardinalities, types and names in
    XML, the same openness; and so for all that they refer to. Texts, examples and
    origins do not count.
    """
    known: dict[str, int] = {}
    waiting = message.objects[1:]
    while ready := [one for one in waiting if known.keys() >= set(one.references)]:
        for one in ready:
            known[one.name] = _number(one, known, numbers)
            yield one, known[one.name]
        waiting = tuple(one for one in waiting if one.name not in known)


def all_numbered(message: Message, numbers: Numbers) -> Iterator[tuple[ObjectType, int]]:
    """All objects but the root; of those that reach it or themselves, what such a field holds is told by its name."""
    known: dict[str, int] = {}
    for one, number in numbered(message, numbers):
        known[one.name] = number
        yield one, number
    for one in message.objects[1:]:
        if one.name not in known:
            yield one, _number(one, known, numbers)


def _number(one: ObjectType, known: dict[str, int], numbers: Numbers) -> int:
    fields = tuple(
        (field.name, field.cardinality, _type(field.type, known), field.xml_name, field.xml_wrapper)
        for field in one.fields
    )
    return numbers.setdefault((one.name, one.is_open, one.xlink_type, fields), len(numbers))


def _type(type_: object, known: dict[str, int]) -> object:
    return known.get(type_.name, type_) if isinstance(type_, Ref) else type_
