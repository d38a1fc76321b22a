"""What the model has at a point of a message, for JSON paths and XML elements alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.diagnostics import Phrase, phrase
from generator.model import AnyMessage, Cardinality, Field, Message, Model, ObjectType, Ref

ONCE = Cardinality(1, 1)
AT_MOST_ONCE = Cardinality(0, 1)


@dataclass(frozen=True, slots=True)
class Place:
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


@dataclass(frozen=True, slots=True)
class Slot:
    """An element that may stand in another one, and how often."""

    tag: str  # as lxml has it: "{urn:emergency:eda:1.9:createCase}location"
    cardinality: Cardinality
    place: Place

    @property
    def name(self) -> str:
        return self.tag.rpartition("}")[2]

    @property
    def is_use_case(self) -> bool:
        return self.place.field is None


def root_place(message: Message) -> Place:
    """Where the root object of a message stands."""
    return Place(message, object=message.root_object)


def json_place(message: Message, path: Iterable[str | int], model: Model) -> Place | None:
    """Where a path below a message's root object leads; None beside the model."""
    place: Place | None = root_place(message)
    for step in path:
        if place is None:
            return None
        place = replace(place, is_item=True) if isinstance(step, int) else _member(place, step, model)
    return place


def slots(place: Place, model: Model) -> tuple[Slot, ...]:
    """The elements that the model has in this one, in order."""
    field = place.field
    if place.is_wrapper and field:
        item = replace(place, is_wrapper=False, is_item=True)
        low = max(field.cardinality.low, 1)
        return (Slot(_tag(place.message.namespace, field.element), Cardinality(low, field.cardinality.high), item),)
    if place.is_payload:
        return (*header_slots(model), *(use_case_slot(one) for one in model.contents))
    return tuple(_slot(one, place.message, model) for one in (place.object.fields if place.object else ()))


def header_slots(model: Model) -> tuple[Slot, ...]:
    """The header's fields as they stand beside a use case."""
    header = model.header
    return tuple(_slot(one, header, model) for one in header.root_object.fields) if header else ()


def use_case_slot(message: Message) -> Slot:
    """A message as it stands beside the header's fields."""
    return Slot(_tag(message.namespace, message.root), AT_MOST_ONCE, root_place(message))


def has_header(message: Message, model: Model) -> bool:
    """Whether the header's fields stand beside this use case."""
    return message.has_header and model.header is not None


def member_names(place: Place, model: Model) -> Iterator[str]:
    """The names of the fields of what stands here, as JSON has them."""
    if place.is_payload:
        yield from (one.name for one in model.header.root_object.fields) if model.header else ()
        yield from (one.root for one in model.contents)
    elif place.object:
        yield from (one.name for one in place.object.fields)


def unknown(what: str, name: str, place: Place | None) -> Phrase:
    """That what stands at a place knows no such name; `what` is `"field"` or `"element"`."""
    if place and place.label:
        return phrase(f"{what}-unknown-in", name=name, label=place.label)
    return phrase(f"{what}-unknown-here", name=name)


def field_place(message: Message, field: Field) -> Place:
    """Where a field stands in an object of its message."""
    object_type = message.object_by_name[field.type.name] if isinstance(field.type, Ref) else None
    return Place(message, field, object_type)


def _member(place: Place, name: str, model: Model) -> Place | None:
    if place.is_payload:
        return _part(name, model)
    field = place.object.field(name) if place.object else None
    return field_place(place.message, field) if field else None


def _part(name: str, model: Model) -> Place | None:
    """A header field or a use case, by its name in the payload."""
    field = model.header.root_object.field(name) if model.header else None
    if model.header and field:
        return field_place(model.header, field)
    return next((root_place(one) for one in model.contents if one.root == name), None)


def _slot(field: Field, message: Message, model: Model) -> Slot:
    place = field_place(message, field)
    if field.xml_wrapper:
        around = ONCE if field.cardinality.is_required else AT_MOST_ONCE
        return Slot(_tag(message.namespace, field.xml_wrapper), around, replace(place, is_wrapper=True))
    namespace = model.message_namespace if place.is_payload else field.xml_namespace or message.namespace
    return Slot(_tag(namespace, field.element), field.cardinality, replace(place, is_item=True))


def _tag(namespace: str, name: str) -> str:
    return f"{{{namespace}}}{name}" if namespace else name
