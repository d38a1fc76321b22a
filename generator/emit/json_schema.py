"""JSON Schema, draft-07: a document a message, the envelope also in one file."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, assert_never

from generator import lexical, patterns
from generator.artifact import Artifact, Draft, Maker
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Coded,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.slices import Slices

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, Any]

_ENDED: Schema = {"not": {"pattern": "\\n$"}}
"""No line end after the text: in Python, Java, .NET and PHP, `$` also stands before a last one."""


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`json-schema/<NAME>.schema.json` each; envelopes whole in `json-schema/bundle/` too."""
    slices = Slices.of(model)
    for message in model.messages:
        yield made(Draft(f"json-schema/{message.name}.schema.json", _document, (message, slices.around(message))))
    for envelope in model.envelopes:
        yield made(Draft(f"json-schema/bundle/{envelope.name}.schema.json", _bundle, (envelope, model)))


def _document(message: Message, model: Model) -> str:
    return _json(document(message, model))


def _bundle(envelope: Message, model: Model) -> str:
    return _json(bundle(envelope, model))


def document(message: Message, model: Model) -> Schema:
    """The schema of one message; an envelope refers to the other files beside it."""
    return {
        "$schema": DRAFT,
        "$id": _file(message),
        **_described(message.title, message.description),
        "$comment": f"{message.name}, version {model.release.version}",
        **_object(message.root_object, message, model),
        **_definitions(message, model),
    }


def bundle(envelope: Message, model: Model) -> Schema:
    """An envelope's schema with those of all messages among its definitions."""
    whole = document(envelope, model)
    carried = [one for one in (model.header, *model.contents) if one]
    inner = {_file(one): _without_address(document(one, model)) for one in carried}
    whole["definitions"] = {**whole.get("definitions", {}), **inner}
    return _readdressed(whole, {file: f"#/definitions/{file}" for file in inner})


def _json(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2)


def _file(message: Message) -> str:
    return f"{message.name}.schema.json"


def _described(title: str, description: str) -> Schema:
    return {"title": title, **({"description": description} if description else {})}


def _definitions(message: Message, model: Model) -> Schema:
    others = {
        one.name: {**_described(one.title, one.description), **_object(one, message, model)}
        for one in message.objects[1:]
    }
    return {"definitions": others} if others else {}


def _object(one: ObjectType, message: Message, model: Model) -> Schema:
    required = [field.name for field in one.fields if field.cardinality.is_required]
    return {
        "type": "object",
        **({"required": required} if required else {}),
        "properties": {field.name: _field(field, message, model) for field in one.fields},
        "additionalProperties": one.is_open,
    }


def _field(field: Field, message: Message, model: Model) -> Schema:
    item = _type(field.type, message, model)
    words = {**_described(field.title, field.description), **_examples(field)}
    words |= {"readOnly": True} if field.is_read_only else {}
    if not field.cardinality.is_list:
        return item if "$ref" in item else {**words, **item}
    low, high = field.cardinality.low, field.cardinality.high
    return {
        **words,
        "type": "array",
        "items": item,
        **({"minItems": low} if low else {}),
        **({} if high is None else {"maxItems": high}),
    }


def _examples(field: Field) -> Schema:
    values = [example_value(field.type, text) for text in field.examples]
    if not values:
        return {}
    return {"examples": [values] if field.cardinality.is_list else values}


def example_value(type_: Type, text: str) -> Any:
    """An example's text as the JSON value that it stands for."""
    match type_:
        case Scalar.BOOLEAN:
            return {"true": True, "false": False}.get(text.lower(), text)
        case Scalar.INTEGER | Scalar.NUMBER | Bounded():
            return _number(text)
        case _:
            return text


def _number(text: str) -> float | str:
    """The number that a text spells; what spells none that JSON can carry stays a text."""
    try:
        number = float(text)
    except ValueError:
        return text
    if not math.isfinite(number):
        return text
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _type(type_: Type, message: Message, model: Model) -> Schema:
    match type_:
        case Text(sources, length):
            return {"type": "string", **_limited(length), **_patterned(sources)}
        case Coded(codes):
            return {"type": "string", "enum": list(codes)}
        case Scalar.DATE:
            return _calendar("date", lexical.DATE)
        case Scalar.DATETIME:
            return _calendar("date-time", lexical.DATETIME)
        case Scalar.INTEGER | Scalar.NUMBER | Scalar.BOOLEAN:
            return {"type": type_.value}
        case Bounded(scalar, bounds):
            return {"type": scalar.value, **_bounded(bounds)}
        case Ref(name):
            is_root = name == message.root_object.name
            return {"$ref": "#" if is_root else f"#/definitions/{name}"}
        case AnyMessage():
            return _any_message(model)
        case _:
            assert_never(type_)


def _limited(length: Length | None) -> Schema:
    if length is None:
        return {}
    low = {"minLength": length.low} if length.low else {}
    return low if length.high is None else {**low, "maxLength": length.high}


def _bounded(bounds: Bounds) -> Schema:
    ends = {"minimum": bounds.low, "maximum": bounds.high}
    return {word: _number(str(end)) for word, end in ends.items() if end is not None}


def _patterned(sources: tuple[str, ...]) -> Schema:
    nodes = [one for source in sources for one in patterns.conjuncts(patterns.parse(source).node)]
    if not nodes:
        return {}
    first, *rest = (patterns.ecmascript(one) for one in nodes)
    others = {"allOf": [{"pattern": one} for one in rest]} if rest else {}
    is_ended = not all(patterns.may_end_in(one, "\n") for one in nodes)
    return {"pattern": first, **others, **(_ENDED if is_ended else {})}


def _calendar(format_: str, expression: str) -> Schema:
    return {"type": "string", "format": format_, "pattern": f"^(?:{expression})$", **_ENDED}


def _any_message(model: Model) -> Schema:
    """The header's fields and one use case, or one message that travels without header."""
    headed = [one for one in model.contents if one.has_header] if model.header else []
    bare = [one for one in model.contents if one not in headed]
    branches: list[Schema] = [
        {"required": [one.root], "properties": _only((one,), None), "additionalProperties": False} for one in bare
    ]
    if model.header and headed:
        branches.insert(0, _headed(model.header, headed))
    return {"type": "object", "oneOf": branches}


def _headed(header: Message, use_cases: Iterable[Message]) -> Schema:
    cases = tuple(use_cases)
    names = [field.name for field in header.root_object.fields]
    return {
        "allOf": [{"$ref": _file(header)}],
        "properties": {**{name: {} for name in names}, **_only(cases, header)},
        "additionalProperties": False,
        "oneOf": [{"required": [one.root]} for one in cases],
    }


def _only(messages: Iterable[Message], header: Message | None) -> Schema:
    taken = {field.name for field in header.root_object.fields} if header else set()
    return {one.root: {"$ref": _file(one)} for one in messages if one.root not in taken}


def _without_address(schema: Schema) -> Schema:
    return {word: value for word, value in schema.items() if word not in ("$schema", "$id")}


def _readdressed(whole: Schema, places: Mapping[str, str]) -> Schema:
    """A bundle whose references all lead into itself."""
    definitions = whole["definitions"]
    inner = {
        name: _prefixed(schema, f"#/definitions/{name}") if name in places else schema
        for name, schema in definitions.items()
    }
    moved = _moved({**whole, "definitions": {}}, places)
    kept = {name: schema if name in places else _moved(schema, places) for name, schema in inner.items()}
    return {**moved, "definitions": kept}


def _prefixed(node: Any, prefix: str) -> Any:
    """Local references, led to where the schema now stands."""
    if isinstance(node, dict):
        return {
            key: prefix + value[1:] if key == "$ref" and isinstance(value, str) else _prefixed(value, prefix)
            for key, value in node.items()
        }
    return [_prefixed(one, prefix) for one in node] if isinstance(node, list) else node


def _moved(node: Any, places: Mapping[str, str]) -> Any:
    if isinstance(node, dict):
        return {
            key: places.get(value, value) if key == "$ref" and isinstance(value, str) else _moved(value, places)
            for key, value in node.items()
        }
    return [_moved(one, places) for one in node] if isinstance(node, list) else node
