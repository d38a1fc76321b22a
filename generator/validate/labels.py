"""The elements that the model has at a point of a message, and the names of its fields."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.diagnostics import Phrase, phrase
from generator.document_places import DocumentPlace, field_place, json_place, payload_path, root_place
from generator.model import Cardinality, Field, Message, Model

ONCE = Cardinality(1, 1)
AT_MOST_ONCE = Cardinality(0, 1)


@dataclass(frozen=True, slots=True)
class Slot:
    """An element that may stand in another one, and how often."""

    tag: str  # as lxml has it: "{urn:emergency:eda:1.9:createCase}location"
    cardinality: Cardinality
    place: DocumentPlace

    @property
    def name(self) -> str:
        return self.tag.rpartition("}")[2]

    @property
    def is_use_case(self) -> bool:
        return self.place.field is None


def slots(place: DocumentPlace, model: Model) -> tuple[Slot, ...]:
    """The elements that the model has in this one, in order."""
    field = place.field
    if place.is_wrapper and field:
        item = replace(place, is_wrapper=False, is_item=True)
        low = max(field.cardinality.low, 1)
        return (Slot(_tag(place.message.namespace, field.element), Cardinality(low, field.cardinality.high), item),)
    if place.is_payload:
        return (*header_slots(model), *(use_case_slot(content) for content in model.contents))
    return tuple(_slot(member, place.message, model) for member in (place.object.fields if place.object else ()))


def payload_slot(model: Model) -> Slot | None:
    """The element in which an envelope carries a message; None in a release without envelope."""
    for envelope in model.envelopes[:1]:
        path = payload_path(model)
        parent = json_place(envelope, path[:-1], model)
        return next((slot for slot in slots(parent, model) if slot.place.is_payload), None) if parent else None
    return None


def header_slots(model: Model) -> tuple[Slot, ...]:
    """The slots of the header's fields beside a use case."""
    header = model.header
    return tuple(_slot(field, header, model) for field in header.root_object.fields) if header else ()


def use_case_slot(message: Message) -> Slot:
    """The slot of a message beside the header's fields."""
    return Slot(_tag(message.namespace, message.root), AT_MOST_ONCE, root_place(message))


def has_header(message: Message, model: Model) -> bool:
    """Whether the header's fields stand beside this use case."""
    return message.has_header and model.header is not None


def unknown(what: str, name: str, place: DocumentPlace | None) -> Phrase:
    """That the model has no such name at a place; `what` is `"field"` or `"element"`."""
    if place and place.label:
        return phrase(f"{what}-unknown-in", name=name, label=place.label)
    return phrase(f"{what}-unknown-here", name=name)


def _slot(field: Field, message: Message, model: Model) -> Slot:
    place = field_place(message, field)
    if field.xml_wrapper:
        cardinality = ONCE if field.cardinality.is_required else AT_MOST_ONCE
        return Slot(_tag(message.namespace, field.xml_wrapper), cardinality, replace(place, is_wrapper=True))
    namespace = model.message_namespace if place.is_payload else field.xml_namespace or message.namespace
    return Slot(_tag(namespace, field.element), field.cardinality, replace(place, is_item=True))


def _tag(namespace: str, name: str) -> str:
    return f"{{{namespace}}}{name}" if namespace else name


def tag_of(message: Message, name: str) -> str:
    """An element's name as lxml has it, in the namespace of its message."""
    return _tag(message.namespace, name)
