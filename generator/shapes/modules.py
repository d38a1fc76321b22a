"""Which object types stand in a file together, and what each file takes from others, without a circle.

A target that has a file a message has another for each type that several messages
share. Files of messages import those of shared types, and these one another; none
imports a message's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Message, ObjectType
from generator.shapes.shared_types import SharedType


@dataclass(frozen=True, slots=True)
class Module:
    """The object types of one file, and those that it refers to in others."""

    objects: tuple[ObjectType, ...]  # a message's root first; of a shared type it alone
    imported: Mapping[str, SharedType]  # by the object's name, which no object of the file has


def message_module(message: Message, shared: Iterable[SharedType]) -> Module:
    """The root of a message and the object types that no other message has; all the others are imported.

    `shared` are all shared types of the release; so they are below.
    """
    imported = types_of(message, shared)
    own = tuple(object_type for object_type in message.objects if object_type.name not in imported)
    return Module(own, imported)


def type_module(shared_type: SharedType, message: Message, shared: Iterable[SharedType]) -> Module:
    """A shared type as one of its messages has it; the messages differ in texts, examples and notes alone."""
    types = types_of(message, shared)
    imported = {name: types[name] for name in shared_type.references}
    return Module((message.object_by_name[shared_type.name],), imported)


def types_of(message: Message, shared: Iterable[SharedType]) -> Mapping[str, SharedType]:
    """The shared types that a message has, by the object's name."""
    return {shared_type.name: shared_type for shared_type in shared if message.name in shared_type.messages}


def distinct_names(shared: Iterable[SharedType]) -> Mapping[SharedType, str]:
    """A name for each shared type, in words that a target joins as it does: `coord`, `coord RC-REF`.

    The first type of a name has it alone, a later one adds the first message that has
    it. So one more message behind the others gives a type a new name only where it
    shares an earlier type of that name.
    """
    names: dict[str, SharedType] = {}
    for shared_type in shared:
        is_taken = shared_type.name in names
        names[f"{shared_type.name} {shared_type.messages[0]}" if is_taken else shared_type.name] = shared_type
    return {shared_type: name for name, shared_type in names.items()}
