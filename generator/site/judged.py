"""What the validator in the page knows of the model: what stands where, and the phrases that a verdict is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from generator.catalogue.phrases import FAMILIES
from generator.content.places import Places
from generator.emit.labels import VERDICT_FAMILIES, phrase_tree
from generator.expected import expected_count, expected_value
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text, Type
from generator.rules.compiled import compiled

Data = dict[str, Any]


def judged(model: Model, places: Places) -> Data:
    """The whole, as JSON has it; members that are empty or false are left out."""
    return {
        "messages": [_message(message, model, places) for message in model.messages],
        "header": model.header.name if model.header else "",
        "contents": [message.name for message in model.contents],
        "messageNamespace": model.message_namespace,
        "phrases": dict(_phrases()),
    }


def _phrases() -> Iterator[tuple[str, str]]:
    """The words of a verdict; the pages are in French."""
    for family in VERDICT_FAMILIES:
        yield from ((name, words.fr) for name, words in FAMILIES[family].items())


def _message(message: Message, model: Model, places: Places) -> Data:
    return {
        "name": message.name,
        "root": message.root,
        "namespace": message.namespace,
        "rootObject": message.root_object.name,
        "objects": {holder.name: _object(message, holder, places) for holder in message.objects},
    } | _present(
        {
            "perimeter": message.perimeter,
            "profiles": _profiles(message, model),
            "hasHeader": message.has_header,
            "isRuled": _is_ruled(message, model),
            "isEnvelope": message.is_envelope,
        }
    )


def _profiles(message: Message, model: Model) -> list[str]:
    """The messages that perimeters make of the same sheet, itself among them; none where it is alone."""
    sheet = (message.origin.file, message.origin.sheet)
    names = [other.name for other in model.messages if (other.origin.file, other.origin.sheet) == sheet]
    return names if len(names) > 1 and message.origin.sheet else []


def _is_ruled(message: Message, model: Model) -> bool:
    """Whether rules speak of the message by itself; the page knows nothing of what was sent before."""
    return any(not rule.is_conversation for rule in compiled(model, message))


def _object(message: Message, holder: ObjectType, places: Places) -> Data:
    anchors = places.messages[message.name]
    fields = [_field(field) | {"anchor": anchors.fields[holder.name, field.name]} for field in holder.fields]
    return {"title": holder.title, "anchor": anchors.objects[holder.name], "fields": fields} | _present(
        {"isOpen": holder.is_open, "xlinkType": holder.xlink_type}
    )


def _field(field: Field) -> Data:
    cardinality = field.cardinality
    return {
        "name": field.name,
        "title": field.title,
        "expected": phrase_tree(expected_value(field.type)),
        "low": cardinality.low,
        "high": cardinality.high,
        "type": _type(field.type),
    } | _present(
        {
            "element": field.xml_name,
            "wrapper": field.xml_wrapper,
            "namespace": field.xml_namespace,
            "suggestedList": field.suggested_list,
            "count": phrase_tree(expected_count(cardinality)) if cardinality.is_list else {},
        }
    )


def _type(type_: Type) -> Data:
    match type_:
        case Text(_, length):
            return {"kind": "text"} | _present({"length": str(length or "")})
        case Coded(codes, code_list):
            fixed = codes[0] if len(codes) == 1 else ""
            listed = [] if code_list else list(codes)
            return {"kind": "code"} | _present({"list": code_list, "codes": listed, "fixed": fixed})
        case Scalar():
            return {"kind": type_.value}
        case Bounded(scalar, bounds):
            return {"kind": scalar.value, "bounds": str(bounds)}
        case Ref(name):
            return {"kind": "object", "name": name}
        case AnyMessage():
            return {"kind": "message"}
        case _:
            assert_never(type_)


def _present(members: Mapping[str, Any]) -> Data:
    return {name: value for name, value in members.items() if value}
