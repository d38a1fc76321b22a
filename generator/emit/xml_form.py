"""The XML form of a JSON message, as the model defines it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import assert_never

from lxml import etree

from generator.emit.xml_text import forbidden_character, is_element_name
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text, scalar_of
from generator.shapes.xml_names import (
    XLINK,
    XLINK_TYPE,
    XmlName,
    field_elements,
    free_namespace,
    has_xlink,
    root_element,
)

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class XmlFormError(ValueError):
    """What of a JSON value has no XML form, at a JSON pointer (RFC 6901) into it."""

    def __init__(self, pointer: str, reason: str) -> None:
        super().__init__(f"{pointer or '/'}: {reason}")
        self.pointer = pointer
        self.reason = reason


def to_xml(message: Message, value: Mapping[str, object], model: Model) -> bytes:
    """The document whose root element holds the message's root object.

    The value is that object, without the root's name around it. Fields come in the
    model's order; in an open object the others follow unchanged: in the
    message's namespace when the object has no fields of its own, else in none.
    Nothing is validated that does not change the form.

    Raises: XmlFormError, with the pointer into the value.
    """
    prefixes = {"xlink": XLINK} if has_xlink(message) else {}
    default = _default(message.namespace) if message.namespace else {}
    root = etree.Element(root_element(message).tag, nsmap={**default, **prefixes})
    _Form(message, model).fill(root, message.root_object, value, "")
    etree.indent(root, space="  ")
    return _DECLARATION + etree.tostring(root, encoding="UTF-8") + b"\n"


class _Form:
    """One message's elements; a message that travels in it has a form of its own."""

    def __init__(self, message: Message, model: Model) -> None:
        self.message = message
        self.model = model

    def fill(self, element: etree._Element, object_type: ObjectType, value: object, pointer: str) -> None:
        """Give an object's element its attribute and its children."""
        members = _members(value, pointer)
        self._link(element, object_type)
        for field in object_type.fields:
            if field.name in members:
                self.field(element, field, members[field.name], f"{pointer}/{field.name}")
        declared = {field.name for field in object_type.fields}
        undeclared = {name: member for name, member in members.items() if name not in declared}
        if undeclared and not object_type.is_open:
            raise XmlFormError(_at(pointer, next(iter(undeclared))), "the object has no such field")
        for name, member in undeclared.items():
            _free(element, free_namespace(object_type, self.message), name, member, _at(pointer, name))

    def field(self, parent: etree._Element, field: Field, value: object, pointer: str) -> None:
        """Append a field's element, or one for each item, to the parent."""
        elements = field_elements(field, self.message, self.model)
        if not field.cardinality.is_list:
            self._item(parent, field, elements.item, value, pointer)
            return
        if not isinstance(value, list):
            raise XmlFormError(pointer, "a list is expected")
        if elements.wrapper and value:
            parent = _child(parent, elements.wrapper)
            if isinstance(field.type, Ref):
                self._link(parent, self.message.object_by_name[field.type.name])
        for index, item in enumerate(value):
            self._item(parent, field, elements.item, item, f"{pointer}/{index}")

    def _item(self, parent: etree._Element, field: Field, name: XmlName, value: object, pointer: str) -> None:
        element = _child(parent, name)
        match field.type:
            case Ref(object_name):
                self.fill(element, self.message.object_by_name[object_name], value, pointer)
            case AnyMessage():
                self._any_message(element, value, pointer)
            case Text() | Coded() | Scalar() | Bounded():
                is_integer = scalar_of(field.type) is Scalar.INTEGER
                element.text = _element_text(value, pointer, is_integer=is_integer)
            case _:
                assert_never(field.type)

    def _any_message(self, element: etree._Element, value: object, pointer: str) -> None:
        """The header's fields in their namespace, then each use case in its own."""
        members = _members(value, pointer)
        header = self.model.header
        roots = {content.root for content in self.model.use_cases(members)}
        declared = header.root_object.fields if header else ()
        header_fields = [header_field for header_field in declared if header_field.name not in roots]
        for header_field in header_fields:
            name = header_field.name
            if header and name in members:
                _Form(header, self.model).field(element, header_field, members[name], f"{pointer}/{name}")
        known = {header_field.name for header_field in header_fields}
        for name, member in members.items():
            if name not in known:
                self._use_case(element, name, member, _at(pointer, name))

    def _use_case(self, parent: etree._Element, name: str, value: object, pointer: str) -> None:
        message = next((content for content in self.model.contents if content.root == name), None)
        if message is None:
            raise XmlFormError(pointer, "neither a field of the header nor a message of the release")
        element = _child(parent, root_element(message))
        _Form(message, self.model).fill(element, message.root_object, value, pointer)

    def _link(self, element: etree._Element, object_type: ObjectType) -> None:
        if object_type.xlink_type:
            element.set(XLINK_TYPE.tag, object_type.xlink_type)


# --- free content --------------------------------------------------------------


def _free(parent: etree._Element, namespace: str, name: str, value: object, pointer: str) -> None:
    """A member that the model does not know, with an element for each item of a list."""
    if not is_element_name(name):
        raise XmlFormError(pointer, f"{name!r} cannot be the name of an XML element")
    if not isinstance(value, list):
        _free_item(_child(parent, XmlName(namespace, name)), namespace, value, pointer)
        return
    for index, item in enumerate(value):
        _free_item(_child(parent, XmlName(namespace, name)), namespace, item, f"{pointer}/{index}")


def _free_item(element: etree._Element, namespace: str, value: object, pointer: str) -> None:
    if not isinstance(value, Mapping):
        element.text = _element_text(value, pointer)
        return
    for name, member in value.items():
        _free(element, namespace, name, member, _at(pointer, name))


# --- elements and texts --------------------------------------------------------


def _child(parent: etree._Element, name: XmlName) -> etree._Element:
    """A new last child, which declares its namespace where it differs from the parent's."""
    inherited = etree.QName(parent).namespace or ""
    nsmap = None if name.namespace == inherited else _default(name.namespace)
    return etree.SubElement(parent, name.tag, nsmap=nsmap)


def _default(namespace: str) -> dict[str, str]:
    return {None: namespace}  # type: ignore[dict-item]  # lxml's key for the default namespace


def _at(pointer: str, name: str) -> str:
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def _members(value: object, pointer: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise XmlFormError(pointer, "an object is expected")
    return value


def _element_text(value: object, pointer: str, *, is_integer: bool = False) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return _decimal(value, pointer, is_integer=is_integer)
        case str():
            forbidden = forbidden_character(value)
            if forbidden:
                raise XmlFormError(pointer, f"XML cannot carry the character U+{ord(forbidden):04X}")
            return value
        case None:
            raise XmlFormError(pointer, "null has no XML form")
        case list():
            raise XmlFormError(pointer, "a list stands where one value may")
        case _:
            raise XmlFormError(pointer, "a text, a number or a boolean is expected")


def _decimal(value: float, pointer: str, *, is_integer: bool) -> str:
    """All digits, without an exponent."""
    if not math.isfinite(value):
        raise XmlFormError(pointer, f"{value} is no number of JSON")
    if is_integer and value.is_integer():
        return str(int(value))
    return format(Decimal(repr(value)), "f")
