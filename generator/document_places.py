"""What the model has at a point of a message, as JSON has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import AnyMessage, Field, Message, Model, ObjectType, Ref
from generator.walk import Path, visits


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """A root (no field), a field, one item of a list, or the XML element around the items."""

    message: Message
    field: Field | None = None
    object: ObjectType | None = None  # what stands there, when it is one of the message's objects
    is_item: bool = False
    is_wrapper: bool = False

    @property
    def label(self) -> str:
        return (self.field.title if self.field else "") or (self.object.title if self.object else "")

    @property
    def is_payload(self) -> bool:
        """Whether a message of the hub stands here."""
        return self.field is not None and isinstance(self.field.type, AnyMessage)

    @property
    def is_list(self) -> bool:
        return self.field is not None and self.field.cardinality.is_list and not self.is_item

    def then(self, step: str | int, model: Model) -> DocumentPlace | None:
        """Where a member's name, or a 0-based item, leads from here; None beside the model."""
        return replace(self, is_item=True) if isinstance(step, int) else _member(self, step, model)


def root_place(message: Message) -> DocumentPlace:
    """Where the root object of a message stands."""
    return DocumentPlace(message, object=message.root_object)


def json_place(message: Message, path: Iterable[str | int], model: Model) -> DocumentPlace | None:
    """Where a path below a message's root object leads; None beside the model."""
    place: DocumentPlace | None = root_place(message)
    for step in path:
        place = place.then(step, model) if place else None
    return place


def field_place(message: Message, field: Field) -> DocumentPlace:
    """Where a field stands in an object of its message."""
    object_type = message.object_by_name[field.type.name] if isinstance(field.type, Ref) else None
    return DocumentPlace(message, field, object_type)


def member_names(place: DocumentPlace, model: Model) -> Iterator[str]:
    """The names of the fields of what stands here, as JSON has them."""
    if place.is_payload:
        yield from (field.name for field in model.header.root_object.fields) if model.header else ()
        yield from (message.root for message in model.contents)
    elif place.object:
        yield from (field.name for field in place.object.fields)


def _member(place: DocumentPlace, name: str, model: Model) -> DocumentPlace | None:
    if place.is_payload:
        return _part(name, model)
    field = place.object.field(name) if place.object else None
    return field_place(place.message, field) if field else None


def _part(name: str, model: Model) -> DocumentPlace | None:
    """A header field or a use case, by its name in the payload."""
    field = model.header.root_object.field(name) if model.header else None
    if model.header and field:
        return field_place(model.header, field)
    return next((root_place(message) for message in model.contents if message.root == name), None)


def payload_path(model: Model) -> Path:
    """Where the first message of an envelope stands; empty for a release without envelope."""
    for envelope in model.envelopes[:1]:
        return next((visit.first for visit in visits(envelope) if isinstance(visit.field.type, AnyMessage)), ())
    return ()
