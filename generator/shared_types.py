"""Object types that several messages have in common: each of them is one class of the package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Message, ObjectType, Ref


@dataclass(frozen=True, slots=True)
class SharedType:
    """An object type that at least two messages have."""

    name: str
    references: tuple[str, ...]  # the objects that it refers to, by first use: they are shared too
    messages: tuple[str, ...]  # that have it, in the order of the release


_Said = tuple[object, ...]
"""All that a type says of values, with numbers for the types that it refers to."""


def shared_types(messages: Iterable[Message]) -> tuple[SharedType, ...]:
    """The types that are identical in several messages.

    Identical types have one name and say the same of their values: fields and their
    order, cardinalities, types, names in XML, openness; and so do those that they
    refer to. Texts, examples and origins do not count.

    A root object is never shared, since its class says which message it is. What
    reaches a root or itself stays with its message too: modules never import each
    other in a circle.

    In the order in which a second message is found to have them, so that one more
    message behind all others moves none.
    """
    numbers: dict[_Said, int] = {}
    owners: dict[int, list[str]] = {}
    shared: dict[int, ObjectType] = {}
    for message in messages:
        for one, number in _numbered(message, numbers):
            owners.setdefault(number, []).append(message.name)
            if len(owners[number]) > 1:
                shared.setdefault(number, one)
    return tuple(SharedType(one.name, one.references, tuple(owners[number])) for number, one in shared.items())


def _numbered(message: Message, numbers: dict[_Said, int]) -> Iterable[tuple[ObjectType, int]]:
    """The objects that reach neither the root nor themselves, each after those that it refers to.

    Identical types have the same number, which `numbers` knows or learns.
    """
    known: dict[str, int] = {}
    waiting = message.objects[1:]
    while ready := [one for one in waiting if known.keys() >= set(one.references)]:
        for one in ready:
            known[one.name] = numbers.setdefault(_said(one, known), len(numbers))
            yield one, known[one.name]
        waiting = tuple(one for one in waiting if one.name not in known)


def _said(one: ObjectType, known: dict[str, int]) -> _Said:
    types = (known[field.type.name] if isinstance(field.type, Ref) else field.type for field in one.fields)
    fields = tuple(
        (field.name, field.cardinality, type_, field.xml_name, field.xml_wrapper)
        for field, type_ in zip(one.fields, types, strict=True)
    )
    return one.name, one.is_open, one.xlink_type, fields
