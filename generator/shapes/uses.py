"""Where the fields and types of messages are used, in the order of a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Field, Message, ObjectType, Type


@dataclass(frozen=True, slots=True)
class FieldUse:
    """A field, and the object type that has it."""

    holder: ObjectType
    field: Field


def field_uses(objects: Iterable[ObjectType]) -> Iterator[FieldUse]:
    """Every field of the object types, once a type that has it."""
    for object_type in objects:
        yield from (FieldUse(object_type, field) for field in object_type.fields)


def fields_of(messages: Iterable[Message]) -> Iterator[Field]:
    """Every field of the messages, message by message, once an object type that has it."""
    for message in messages:
        yield from (use.field for use in field_uses(message.objects))


def first_uses(uses: Iterable[FieldUse]) -> Mapping[Type, FieldUse]:
    """Each type of a field where it is used first: a target that names a type calls it after that field.

    Equal types are one, whichever objects have them; in the order of these uses. A target
    names not all types: it leaves out the uses that have their type in place.
    """
    first: dict[Type, FieldUse] = {}
    for use in uses:
        first.setdefault(use.field.type, use)
    return first
