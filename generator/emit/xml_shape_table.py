"""What the XML form of messages needs of the model, as data that libraries in other languages read."""

from __future__ import annotations

from typing import Any, assert_never

from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text, Type
from generator.shapes.xml_names import XmlName, field_elements, free_namespace, root_element

Tree = dict[str, Any]

_KINDS = {
    Scalar.INTEGER: "integer",
    Scalar.NUMBER: "number",
    Scalar.BOOLEAN: "boolean",
    Scalar.DATE: "date",
    Scalar.DATETIME: "date",
}


def xml_shape_table(model: Model) -> Tree:
    """Every message by its name, objects in their order, fields in theirs; what is empty or false is left out."""
    return {
        "version": model.release.version,
        **({"header": model.header.name} if model.header else {}),
        "messageNamespace": model.message_namespace,
        "messages": {message.name: _message(message, model) for message in model.messages},
    }


def _message(message: Message, model: Model) -> Tree:
    return _without_empty(
        {
            "root": root_element(message).name,
            "namespace": message.namespace,
            "envelope": message.is_envelope,
            "header": message.has_header,
            "content": message in model.contents,
            "objects": {one.name: _object(one, message, model) for one in message.objects},
        }
    )


def _object(object_type: ObjectType, message: Message, model: Model) -> Tree:
    return _without_empty(
        {
            "fields": [_field(field, message, model) for field in object_type.fields],
            "open": object_type.is_open,
            "free": free_namespace(object_type, message) if object_type.is_open else "",
            "xlink": object_type.xlink_type,
        }
    )


def _field(field: Field, message: Message, model: Model) -> Tree:
    elements = field_elements(field, message, model)
    return _without_empty(
        {
            "name": field.name,
            "element": _unlike(elements.item, field.name, message),
            "wrapper": elements.wrapper.name if elements.wrapper else "",
            "required": field.cardinality.is_required,
            "list": field.cardinality.is_list,
            "kind": _kind(field.type),
            "object": field.type.name if isinstance(field.type, Ref) else "",
        }
    )


def _unlike(element: XmlName, name: str, message: Message) -> Tree:
    """What differs from the element of the field's name in the message's namespace."""
    return _without_empty(
        {
            "name": element.name if element.name != name else "",
            **({"namespace": element.namespace} if element.namespace != message.namespace else {}),
        }
    )


def _kind(type_: Type) -> str:
    """Empty for a text, which is the commonest."""
    match type_:
        case Text() | Coded():
            return ""
        case Scalar():
            return _KINDS[type_]
        case Bounded(scalar, _):
            return _KINDS[scalar]
        case Ref():
            return "object"
        case AnyMessage():
            return "message"
        case _:
            assert_never(type_)


def _without_empty(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value not in ("", False, {}, [])}
