"""The elements that the model has at a point of a message, and the names of its fields."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.diagnostics import Phrase, phrase
from generator.document_places import DocumentPlace, field_place, json_place, payload_path, root_place
from generator.model import Cardinality, Field, Message, Model
from generator.shapes.xml_names import XmlName, field_elements, root_element

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


_PAYLOAD = ("", "")
"""Stands for what an envelope carries among the definitions of a model; no message is named so."""

_Slots = dict[tuple[str, str], tuple[Slot, ...]]
"""The elements of each definition that a document has needed, by the names of message and object."""

_slots_by_model: dict[int, _Slots] = {}
"""By the identity of a model, which compares and hashes no faster than it is read; kept as long as the model is."""


def slots(place: DocumentPlace, model: Model) -> tuple[Slot, ...]:
    """The elements that the model has in this one, in order; those of a definition are computed once."""
    if place.is_wrapper and place.field:
        return (_item_slot(place, place.field, model),)
    if place.object is None and not place.is_payload:
        return ()
    definition = (place.message.name, place.object.name) if place.object else _PAYLOAD
    known = _known_slots(model)
    if definition not in known:
        known[definition] = tuple(_computed(place, model))
    return known[definition]


def _known_slots(model: Model) -> _Slots:
    identity = id(model)
    if identity not in _slots_by_model:
        _slots_by_model[identity] = {}
        weakref.finalize(model, _slots_by_model.pop, identity, None)
    return _slots_by_model[identity]


def _computed(place: DocumentPlace, model: Model) -> Iterator[Slot]:
    if place.object:
        yield from (_slot(field, place.message, model) for field in place.object.fields)
    else:
        yield from header_slots(model)
        yield from map(use_case_slot, model.contents)


def _item_slot(wrapper: DocumentPlace, field: Field, model: Model) -> Slot:
    """An item of a list in the element around all of them, which is not there without items."""
    item = replace(wrapper, is_wrapper=False, is_item=True)
    low = max(field.cardinality.low, 1)
    name = field_elements(field, wrapper.message, model).item
    return Slot(name.tag, Cardinality(low, field.cardinality.high), item)


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
    return Slot(root_element(message).tag, AT_MOST_ONCE, root_place(message))


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
    elements = field_elements(field, message, model)
    if elements.wrapper:
        cardinality = ONCE if field.cardinality.is_required else AT_MOST_ONCE
        return Slot(elements.wrapper.tag, cardinality, replace(place, is_wrapper=True))
    return Slot(elements.item.tag, field.cardinality, replace(place, is_item=True))


def tag_of(message: Message, name: str) -> str:
    """An element's name as lxml has it, in the namespace of its message."""
    return XmlName(message.namespace, name).tag
