"""Object types that several messages have in common: a target makes one of each."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from generator.model import Field, Message, ObjectType, Ref
from generator.shapes.facts import object_facts


@dataclass(frozen=True, slots=True)
class SharedType:
    """An object type that at least two messages have."""

    name: str
    references: tuple[str, ...]  # the objects that it refers to, by first use: they are shared too
    messages: tuple[str, ...]  # that have it, in the order of the release


def shared_types(messages: Iterable[Message]) -> tuple[SharedType, ...]:
    """The types that are identical in several messages.

    Identical types have one name and say the same of their values: fields and their
    order, cardinalities, types, names in XML, openness; and so do those that they
    refer to. Texts, examples and origins do not count.

    A root object is never shared, since it says which message it is. What reaches a
    root or itself stays with its message too: files never import each other in a
    circle.

    In the order in which a second message is found to have them, so that one more
    message behind all others moves none.
    """
    numbers: dict[Hashable, int] = {}
    owners: dict[int, list[str]] = {}
    shared: dict[int, ObjectType] = {}
    for message in messages:
        for object_type, number in _numbered(message, numbers):
            owners.setdefault(number, []).append(message.name)
            if len(owners[number]) > 1:
                shared.setdefault(number, object_type)
    return tuple(
        SharedType(object_type.name, object_type.references, tuple(owners[number]))
        for number, object_type in shared.items()
    )


def _numbered(message: Message, numbers: dict[Hashable, int]) -> Iterable[tuple[ObjectType, int]]:
    """The objects that reach neither the root nor themselves, each after those that it refers to.

    Identical types have the same number, which `numbers` knows or learns.
    """
    known: dict[str, int] = {}

    def type_facts(field: Field) -> Hashable:
        return known[field.type.name] if isinstance(field.type, Ref) else field.type

    waiting = message.objects[1:]
    while ready := [object_type for object_type in waiting if known.keys() >= set(object_type.references)]:
        for object_type in ready:
            facts = object_facts(object_type, type_facts)
            known[object_type.name] = numbers.setdefault(facts, len(numbers))
            yield object_type, known[object_type.name]
        waiting = tuple(object_type for object_type in waiting if object_type.name not in known)
