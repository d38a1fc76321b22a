"""The ways through a message: its fields as the Model has them, and the values of a document.

A field's identity across releases is its message and the names on the wire that lead
to it from the root, `createCase.location.city`; the object that holds it is named
beside, since several paths may lead into one object.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import AnyMessage, Field, Message, Model, ObjectType, Ref, Step

Path = tuple[str | int, ...]
"""Names on the wire and 0-based items, from a root object."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A field on one of the ways that lead to it."""

    message: Message
    holder: ObjectType  # of the field
    fields: tuple[Field, ...]  # from the root object to the field
    is_entered: bool  # whether the fields of the object in it are visited next

    @property
    def field(self) -> Field:
        return self.fields[-1]

    @property
    def names(self) -> tuple[str, ...]:
        """The path below the root object."""
        return tuple(field.name for field in self.fields)

    @property
    def identity(self) -> str:
        """What names the field in its message across releases: the path from the root, with dots."""
        return ".".join((self.message.root, *self.names))

    @property
    def first(self) -> Path:
        """The path to the field's first value: the first item of each list."""
        steps = ((field.name, 0) if field.cardinality.is_list else (field.name,) for field in self.fields)
        return tuple(step for pair in steps for step in pair)


def visits(message: Message) -> Iterator[Visit]:
    """Every field once, in the order of a document; an object is entered at its first use."""
    return _visits(message, message.root_object, (), {message.root_object.name}, is_once=True)


def visits_by_path(message: Message) -> Iterator[Visit]:
    """Every field on every way that leads to it; an object is not entered within itself.

    As many as a model of shared objects has ways: take of them no more than needed.
    """
    return _visits(message, message.root_object, (), {message.root_object.name}, is_once=False)


def _visits(
    message: Message, holder: ObjectType, above: tuple[Field, ...], entered: set[str], *, is_once: bool
) -> Iterator[Visit]:
    for field in holder.fields:
        target = field.type.name if isinstance(field.type, Ref) else ""
        is_entered = target != "" and target not in entered
        yield Visit(message, holder, (*above, field), is_entered)
        if is_entered:
            inside = entered if is_once else set(entered)
            inside.add(target)
            yield from _visits(message, message.object_by_name[target], (*above, field), inside, is_once=is_once)


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a document where the Model has a field."""

    holder: ObjectType  # of the field
    field: Field
    path: Path
    value: Any

    @property
    def items(self) -> list[Value]:
        """The items of a list, or the value itself."""
        if not isinstance(self.value, list):
            return [self]
        return [Value(self.holder, self.field, (*self.path, index), item) for index, item in enumerate(self.value)]


def members(message: Message, document: Any, path: Path = ()) -> Iterator[Value]:
    """The whole value of each field that stands below a message's root object, before those inside it.

    What has another form than the Model says is passed over; what an envelope carries is not entered.
    """
    return _members(message, message.root_object, document, path)


def _members(message: Message, holder: ObjectType, document: Any, path: Path) -> Iterator[Value]:
    for field in holder.fields if isinstance(document, Mapping) else ():
        if field.name not in document:
            continue
        member = Value(holder, field, (*path, field.name), document[field.name])
        yield member
        if isinstance(field.type, Ref):
            for item in member.items:
                yield from _members(message, message.object_by_name[field.type.name], item.value, item.path)


def values(message: Message, document: Any) -> Iterator[Value]:
    """The same, one item of a list at a time."""
    for member in members(message, document):
        yield from member.items


def payloads(envelope: Message, document: Any) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """What stands in a document of an envelope wherever any message may stand."""
    for value in values(envelope, document):
        if isinstance(value.field.type, AnyMessage) and isinstance(value.value, Mapping):
            yield value.path, value.value


def carried(model: Model, step: Step) -> Iterator[tuple[Message, Mapping[str, object]]]:
    """The messages in a step's envelope, each with what stands under its root; none without an envelope."""
    for envelope in model.envelopes[:1]:
        for _, payload in payloads(envelope, step.envelope):
            for message in model.use_cases(payload):
                value = payload[message.root]
                if isinstance(value, Mapping):
                    yield message, value


def with_value(document: Any, path: Path, value: Any) -> Any:
    """A document with another value at a path; what is not on the way is shared."""
    if not path:
        return value
    first, *rest = path
    inside = with_value(document[first], tuple(rest), value)
    if isinstance(document, list):
        return [inside if index == first else item for index, item in enumerate(document)]
    return {**document, first: inside}
