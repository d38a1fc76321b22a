"""What the elements of a message are called in XML: names, namespaces, wrappers, attributes.

Model fields hold only what differs from the rule; here it is whole. All elements are
qualified. `""` is no namespace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import AnyMessage, Field, Message, Model, ObjectType
from generator.shapes.uses import fields_of

XLINK = "http://www.w3.org/1999/xlink"
"""The namespace of the attribute `xlink:type`, the only one that the model has."""


@dataclass(frozen=True, slots=True)
class XmlName:
    """An element's or attribute's name and its namespace."""

    namespace: str
    name: str

    @property
    def tag(self) -> str:
        """Both in one text, `{urn:emergency:eda:1.9:createCase}location`; the name alone in no namespace."""
        return f"{{{self.namespace}}}{self.name}" if self.namespace else self.name


@dataclass(frozen=True, slots=True)
class FieldElements:
    """The elements in which a field's values stand."""

    item: XmlName  # one for each value
    wrapper: XmlName | None  # one around all of them, which is absent where there is none; None: they stand alone


XLINK_TYPE = XmlName(XLINK, "type")
"""The attribute that `ObjectType.xlink_type` fixes; it stands on the wrapper too, where a field has one."""


def root_element(message: Message) -> XmlName:
    """The element of a message's root object."""
    return XmlName(message.namespace, message.root)


def field_elements(field: Field, message: Message, model: Model) -> FieldElements:
    """The elements of a field of one of the message's objects.

    They are in the message's namespace, unless the field has one of its own or is what
    an envelope carries, whose namespace is that of `Model.message_namespace`.
    """
    is_payload = isinstance(field.type, AnyMessage)
    namespace = model.message_namespace if is_payload else field.xml_namespace or message.namespace
    wrapper = XmlName(message.namespace, field.xml_wrapper) if field.xml_wrapper else None
    return FieldElements(XmlName(namespace, field.element), wrapper)


def renamed_elements(object_type: ObjectType) -> Mapping[str, tuple[str, str]]:
    """Wrapper and element of the fields that XML does not call as JSON does, by the name on the wire.

    `""` is no wrapper; an element in a namespace of its own is `{urn:…:ct:1.0}Value`.
    """
    renamed = (field for field in object_type.fields if field.xml_wrapper or field.tag != field.name)
    return {field.name: (field.xml_wrapper, field.tag) for field in renamed}


def free_namespace(object_type: ObjectType, message: Message) -> str:
    """The namespace of what an open object holds beside its fields: none, which tells it apart from them.

    An open object without fields has the message's namespace inside.
    """
    return "" if object_type.fields else message.namespace


def has_xlink(message: Message) -> bool:
    """Whether some element of the message has an `xlink:type`."""
    return any(object_type.xlink_type for object_type in message.objects)


def own_namespaces(messages: Iterable[Message]) -> Mapping[str, Mapping[str, Field]]:
    """The fields that have a namespace of their own, by that and by the element's name, each by first use."""
    namespaces: dict[str, dict[str, Field]] = {}
    for field in fields_of(messages):
        if field.xml_namespace:
            namespaces.setdefault(field.xml_namespace, {}).setdefault(field.element, field)
    return namespaces
