"""Object types that several messages have in common: each of them is one class of the package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.likeness import Numbers, numbered
from generator.model import Message, ObjectType


@dataclass(frozen=True, slots=True)
class SharedType:
    """An object type that at least two messages have."""

    name: str
    references: tuple[str, ...]  # the objects that it refers to, by first use: they are shared too
    messages: tuple[str, ...]  # that have it, in the order of the release


def shared_types(messages: Iterable[Message]) -> tuple[SharedType, ...]:
    """The types that are identical in several messages, as `numbered` tells them.

    A root object is never shared, since its class says which message it is. What
    reaches a root or itself stays with its message too: modules never import each
    other in a circle.

    In the order in which a second message is found to have them, so that one more
    message behind all others moves none.
    """
    numbers: Numbers = {}
    owners: dict[int, list[str]] = {}
    shared: dict[int, ObjectType] = {}
    for message in messages:
        for one, number in numbered(message, numbers):
            owners.setdefault(number, []).append(message.name)
            if len(owners[number]) > 1:
                shared.setdefault(number, one)
    return tuple(SharedType(one.name, one.references, tuple(owners[number])) for number, one in shared.items())
