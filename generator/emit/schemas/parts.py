"""Objects, fields and values as schemas: what documents of this target have in common."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from generator import lexical, patterns
from generator.emit.calendars import MEANINGS
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Coded,
    Field,
    Message,
    ObjectType,
    Ref,
    Scalar,
    Simple,
    Text,
    Type,
)
from generator.shapes.uses import fields_of

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Style:
    """How a document is phrased for its readers."""

    words: Callable[[str, str], Schema]  # of a title and a description
    referring: Callable[[str], Schema]  # a link beside words


@dataclass(frozen=True, slots=True)
class Links:
    """What a document refers to, instead of repeating it in place."""

    objects: Mapping[str, str]  # by name, those of the message that is written
    simple: Mapping[Simple, str]
    payload: Schema  # any message of the release


CALENDARS: Mapping[Scalar, str] = {Scalar.DATE: "calendarDate", Scalar.DATETIME: "dateTime"}
"""The name that the definition of a date should have; a class `Date` would hide that of the language."""

_CALENDARS: Mapping[Scalar, tuple[str, str]] = {
    Scalar.DATE: ("date", lexical.DATE),
    Scalar.DATETIME: ("date-time", lexical.DATETIME),
}


def _labelled(title: str, description: str) -> Schema:
    return {"title": title, **described(description)}


def label_and_description(title: str, description: str) -> Schema:
    """A title and a description in one text, where a title would become the name of a class."""
    heading = title if title.endswith((".", "!", "?", "…")) or not title else f"{title}."
    return described(f"{heading} {description}".strip())


def described(text: str) -> Schema:
    """A description, if there is one."""
    return {"description": text} if text else {}


PEOPLE = Style(_labelled, lambda link: {"$ref": link})
"""A field has its row's title; beside `$ref` words are for readers alone."""

GENERATORS = Style(label_and_description, lambda link: {"allOf": [{"$ref": link}]})
"""Generators make a class of each title, and some make another one of a `$ref` with words beside it."""


def file_name(message: Message) -> str:
    """The file of a message's schema among those of the others, which is also its document's `$id`."""
    return f"{message.name}.schema.json"


def object_schema(object_type: ObjectType, links: Links, style: Style) -> Schema:
    """What is an object of the type."""
    required = [field.name for field in object_type.fields if field.cardinality.is_required]
    return {
        "type": "object",
        **({"required": required} if required else {}),
        "properties": {field.name: field_schema(field, links, style) for field in object_type.fields},
        "additionalProperties": object_type.is_open,
    }


def field_schema(field: Field, links: Links, style: Style) -> Schema:
    """A property with the texts of its own row, whatever it refers to."""
    item = _type(field.type, links)
    words = {**style.words(field.title, field.description), **_examples(field)}
    words |= {"readOnly": True} if field.is_read_only else {}
    if not field.cardinality.is_list:
        return {**words, **(style.referring(item["$ref"]) if "$ref" in item else item)}
    low, high = field.cardinality.low, field.cardinality.high
    return {
        **words,
        "type": "array",
        "items": item,
        **({"minItems": low} if low else {}),
        **({} if high is None else {"maxItems": high}),
    }


def calendar(type_: Scalar) -> Schema:
    """A date, for the one definition of it."""
    format_, expression = _CALENDARS[type_]
    return {
        "description": MEANINGS[type_],
        "type": "string",
        "format": format_,
        **patterns.keywords((expression,)),
        "pattern": f"^(?:{expression})$",  # as the class has it, whatever it begins with
    }


def calendars_in(messages: Iterable[Message]) -> tuple[Scalar, ...]:
    """The kinds of dates that fields hold."""
    used = {field.type for field in fields_of(messages)}
    return tuple(scalar for scalar in CALENDARS if scalar in used)


def example_value(type_: Type, text: str) -> Any:
    """An example's text as the JSON value that it stands for."""
    match type_:
        case Scalar.BOOLEAN:
            return {"true": True, "false": False}.get(text.lower(), text)
        case Scalar.INTEGER | Scalar.NUMBER | Bounded():
            return _json_number(text)
        case _:
            return text


def _examples(field: Field) -> Schema:
    values = [example_value(field.type, text) for text in field.examples]
    if not values:
        return {}
    return {"examples": [values] if field.cardinality.is_list else values}


def _json_number(text: str) -> float | str:
    """The number that a text denotes; a text that denotes none that JSON can carry stays a text."""
    try:
        number = float(text)
    except ValueError:
        return text
    if not math.isfinite(number):
        return text
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _type(type_: Type, links: Links) -> Schema:
    match type_:
        case Ref(name):
            return {"$ref": links.objects[name]}
        case AnyMessage():
            return links.payload
        case _ if type_ in links.simple:
            return {"$ref": links.simple[type_]}
        case _:
            return simple(type_)


def simple(type_: Simple) -> Schema:
    """What is a value of the type, in place."""
    match type_:
        case Text(sources, length):
            return {"type": "string", **patterns.keywords(sources, length)}
        case Coded(codes):
            return {"type": "string", "enum": list(codes)}
        case Scalar.DATE | Scalar.DATETIME:
            return calendar(type_)
        case Scalar.INTEGER | Scalar.NUMBER | Scalar.BOOLEAN:
            return {"type": type_.value}
        case Bounded(scalar, bounds):
            return {"type": scalar.value, **_bounded(bounds)}
        case _:
            assert_never(type_)


def _bounded(bounds: Bounds) -> Schema:
    ends = {"minimum": bounds.low, "maximum": bounds.high}
    return {keyword: _json_number(str(end)) for keyword, end in ends.items() if end is not None}
