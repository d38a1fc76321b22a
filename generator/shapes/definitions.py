"""Which messages define an object type alike, and which do not."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from generator.model import Field, Message, Model, ObjectType, Ref
from generator.shapes.facts import accepted_values, field_facts, object_facts


@dataclass(frozen=True, slots=True)
class Use:
    """An object type as one message defines it."""

    message: Message
    type: ObjectType


Group = tuple[Use, ...]
"""The uses that are one definition, in the order of the messages; the first stands for all."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """The object types of a release, each with what tells its definitions apart.

    Alike means the same fields in the same order, with the same cardinalities
    and values, and objects inside that are alike in turn. Labels and
    descriptions do not count.
    """

    groups: Mapping[str, tuple[Group, ...]]  # by the type's name, each by its first message
    classes: Mapping[tuple[str, str], int]  # by the names of message and type; equal where they are alike

    @classmethod
    def of(cls, model: Model) -> Definitions:
        uses = [Use(message, object_type) for message in model.messages for object_type in message.objects]
        classes = _classes(uses)
        return cls(_groups(uses, classes), classes)

    def facts(self, field: Field, message: Message) -> Hashable:
        """What must be the same of a field of two messages, so that they are alike."""
        inside = self.classes[message.name, field.type.name] if isinstance(field.type, Ref) else None
        return field_facts(field, _values), inside


def _groups(uses: list[Use], classes: Mapping[tuple[str, str], int]) -> Mapping[str, tuple[Group, ...]]:
    groups: dict[str, dict[int, Group]] = {}
    for use in uses:
        alike = groups.setdefault(use.type.name, {})
        number = classes[use.message.name, use.type.name]
        alike[number] = (*alike.get(number, ()), use)
    return {name: tuple(alike.values()) for name, alike in groups.items()}


def _classes(uses: list[Use]) -> Mapping[tuple[str, str], int]:
    """Told apart by what each says itself, then by the objects inside, until there are no more classes than before.

    An object may hold itself, so that no walk into it would end.
    """
    inside = {_key(use): [(use.message.name, name) for name in _inside(use.type)] for use in uses}
    classes = _numbered({_key(use): object_facts(use.type, _values) for use in uses})
    while True:
        finer = _numbered({key: (classes[key], *(classes[each] for each in inside[key])) for key in inside})
        if finer == classes:
            return classes
        classes = finer


def _key(use: Use) -> tuple[str, str]:
    return use.message.name, use.type.name


def _inside(object_type: ObjectType) -> list[str]:
    return [field.type.name for field in object_type.fields if isinstance(field.type, Ref)]


def _numbered(values: Mapping[tuple[str, str], Hashable]) -> Mapping[tuple[str, str], int]:
    """Equal numbers for equal values, counted from the first."""
    numbers: dict[Hashable, int] = {}
    return {key: numbers.setdefault(value, len(numbers)) for key, value in values.items()}


def _values(field: Field) -> Hashable:
    return accepted_values(field.type)
