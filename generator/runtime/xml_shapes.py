"""Which elements an object may hold, and what each of them becomes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Any

from lxml import etree

from .message import message_class
from .registry import MESSAGES_BY_ROOT
from .values import Bounds
from .wire import WireMessage, WireModel
from .xml_fields import XmlField, is_open, xml_fields
from .xml_texts import BLANK

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,4000}(\.[0-9]{0,4000})?|\.[0-9]{1,4000})")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}

Slot = tuple[int, str, bool, "Shape | None", Callable[[str], Any] | None]
"""Position among the fields, JSON key, whether it repeats, shape of an object, reader of a value that is no text."""


@dataclass(eq=False, slots=True)
class Shape:
    """The elements that an object may hold, by their whole names in a namespace.

    Filled after it is created, since a class may hold itself.
    """

    namespace: str
    xlink_type: str
    is_xlink_required: bool
    is_open: bool
    is_free: bool  # open, and without fields of its own
    slots: dict[str, Slot] = field(default_factory=dict)
    wrappers: dict[str, tuple[int, XmlField]] = field(default_factory=dict)
    messages: dict[str, tuple[int, XmlField]] = field(default_factory=dict)  # by local name, whatever the namespace

    def special(self, element: etree._Element) -> tuple[int, XmlField] | None:
        """The field of an element that is a wrapper or a message, with its position."""
        tag = str(element.tag)
        return self.wrappers.get(tag) or self.messages.get(tag.rpartition("}")[2])

    def has_key(self, key: str) -> bool:
        """Whether a field has this JSON key, which nothing beside the fields can have too."""
        special = (xml_field.key for _, xml_field in (*self.wrappers.values(), *self.messages.values()))
        return any(slot[1] == key for slot in self.slots.values()) or key in special


@cache
def shape_of(class_: type[WireModel], namespace: str) -> Shape:
    """The shape of a class whose elements are in a namespace."""
    return _shape(class_, namespace, {})


@cache
def closed_shape(class_: type[WireModel], namespace: str) -> Shape:
    """The shape of a class where nothing may stand beside its fields."""
    return replace(shape_of(class_, namespace), is_open=False, is_free=False)


@cache
def wrapper_shape(wrapped: XmlField, namespace: str) -> Shape:
    """The element around the items of a list, as an object that holds nothing else."""
    inner = shape_of(wrapped.class_, namespace) if wrapped.class_ else None
    slot: Slot = (0, wrapped.key, True, inner, _reader(wrapped))
    name = f"{{{namespace}}}{wrapped.element}"
    xlink = wrapped.xlink_type, wrapped.is_xlink_required
    return Shape(namespace, *xlink, is_open=False, is_free=False, slots={name: slot})


def content_class(element: etree._Element) -> type[WireMessage] | None:
    """The class of an element that is a message's root, by its name and namespace."""
    name = etree.QName(element)
    if name.localname not in MESSAGES_BY_ROOT:
        return None
    class_ = message_class(name.localname)
    return class_ if class_.wire_namespace == name.namespace else None


def _shape(class_: type[WireModel], namespace: str, known: dict[type[WireModel], Shape]) -> Shape:
    if class_ in known:
        return known[class_]
    fields = xml_fields(class_)
    free = is_open(class_)
    xlink = class_.wire_xlink_type, class_.wire_xlink_required
    shape = known[class_] = Shape(namespace, *xlink, free, is_free=free and not fields)
    for order, xml_field in enumerate(fields):
        name = f"{{{xml_field.namespace or namespace}}}{xml_field.wrapper or xml_field.element}"
        if xml_field.kind == "message":
            shape.messages[xml_field.element] = (order, xml_field)
        elif xml_field.wrapper:
            shape.wrappers[name] = (order, xml_field)
        else:
            inner = _shape(xml_field.class_, namespace, known) if xml_field.class_ else None
            shape.slots[name] = (order, xml_field.key, xml_field.is_list, inner, _reader(xml_field))
    return shape


def _reader(xml_field: XmlField) -> Callable[[str], Any] | None:
    """What reads the text of a field; None where the text is the value."""
    if xml_field.bounds is not None and xml_field.kind == "number":
        return partial(_bounded, xml_field.bounds)
    return _READERS.get(xml_field.kind)


def _bounded(bounds: Bounds, text: str) -> float | str:
    number = _number(text)
    return bounds.keeping(number, text.strip(BLANK)) if isinstance(number, float) else number


def _boolean(text: str) -> bool | str:
    trimmed = text.strip(BLANK)
    return _BOOLEANS.get(trimmed, trimmed)


def _integer(text: str) -> int | str:
    trimmed = text.strip(BLANK)
    return int(trimmed) if _INTEGER.fullmatch(trimmed) else trimmed


def _number(text: str) -> float | str:
    trimmed = text.strip(BLANK)
    if _INTEGER.fullmatch(trimmed):
        return int(trimmed)
    return float(trimmed) if _DECIMAL.fullmatch(trimmed) else trimmed


def _date(text: str) -> str:
    return text.strip(BLANK)


_READERS: dict[str, Callable[[str], Any]] = {
    "boolean": _boolean,
    "integer": _integer,
    "number": _number,
    "date": _date,
}
"""The value of a text; what is no such value stays a text, for pydantic to refuse."""
