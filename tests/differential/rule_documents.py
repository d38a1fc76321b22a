"""Valid documents on which rules are tried: examples, the rules' own excerpts made whole, and changes of both."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.emit.example_values import minimal
from generator.model import AnyMessage, Message, Model, ObjectType, Ref
from generator.walk import Value, payloads, values

Json = Any


def examples(own_output: Path) -> list[Json]:
    """The generated examples, in the order of their files."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(own_output.glob("examples/*/*.json"))]


def excerpts(model: Model) -> Iterator[tuple[str, bool, Json]]:
    """Each example of a rule as a whole document, with the rule's name and whether it keeps the rule."""
    for name, is_kept, example in _examples(model):
        if not isinstance(example, list):
            yield name, is_kept, whole(example, model)


def conversations(model: Model) -> Iterator[tuple[str, bool, list[Json]]]:
    """The same of the rules that speak of what was sent before."""
    for name, is_kept, example in _examples(model):
        if isinstance(example, list):
            yield name, is_kept, [whole(document, model) for document in example]


def stories(model: Model) -> list[list[Json]]:
    """The examples of the rules of conversations, and scenarios, also in other orders and with repeated messages."""
    told = [[dict(step.envelope) for step in scenario.steps] for scenario in model.scenarios]
    orders = [story[start:] + story[:start] + story[-1:] for story in told for start in range(len(story))]
    return [*(sent for _, _, sent in conversations(model)), *told, *orders]


def _examples(model: Model) -> Iterator[tuple[str, bool, Json]]:
    for rule in model.rules:
        yield rule.name, True, json.loads(rule.conforming)
        yield rule.name, False, json.loads(rule.refused)


def whole(document: Json, model: Model) -> Json:
    """An excerpt with the least that its message requires beside it."""
    for message in model.contents:
        if list(document) == [message.root]:
            return {message.root: _filled(document[message.root], message.root_object, message, model)}
    (envelope,) = model.envelopes
    return _filled(document, envelope.root_object, envelope, model)


def _filled(excerpt: Json, object_type: ObjectType, message: Message, model: Model) -> Json:
    others = tuple(each for each in message.objects if each is not object_type)
    least = minimal(replace(message, objects=(object_type, *others)), model)
    for field in object_type.fields:
        if isinstance(field.type, AnyMessage):
            least = {**least, field.name: _payload(excerpt.get(field.name, {}), model)}
        elif field.name in excerpt:
            least = {**least, field.name: _value(excerpt[field.name], field.type, message, model)}
    order = [field.name for field in object_type.fields]
    return {name: least[name] for name in sorted(least, key=order.index)}


def _value(value: Json, type_: object, message: Message, model: Model) -> Json:
    if isinstance(value, list):
        return [_value(item, type_, message, model) for item in value]
    return _filled(value, message.object_by_name[type_.name], message, model) if isinstance(type_, Ref) else value


def _payload(excerpt: Mapping[str, Json], model: Model) -> Json:
    """A header and a use case; an acknowledgement where the excerpt has none."""
    header = model.header
    assert header
    content = next((each for each in model.contents if each.root in excerpt), model.message_by_name["RC-REF"])
    beside = {name: value for name, value in excerpt.items() if name != content.root}
    return {
        **_filled(beside, header.root_object, header, model),
        content.root: _filled(excerpt.get(content.root, {}), content.root_object, content, model),
    }


def valid_documents(first: list[Json], model: Model, parse: Callable[[bytes], object], count: int) -> list[Json]:
    """Documents and so many changed ones, but for those that the package cannot parse: rules speak of no others."""
    return [each for each in (*first, *changed(first, model, count)) if _is_valid(each, parse)]


def _is_valid(document: Json, parse: Callable[[bytes], object]) -> bool:
    try:
        parse(json.dumps(document).encode())
    except ValueError:
        return False
    return True


def changed(documents: list[Json], model: Model, count: int) -> Iterator[Json]:
    """Documents with a value of another one in the same field, or without an optional value."""
    choice = random.Random(16)
    pool: dict[tuple[str, str], list[Json]] = {}
    for document in documents:
        for value in _values(document, model):
            pool.setdefault((value.holder.name, value.field.name), []).append(value.value)
    filled = [document for document in documents if _values(document, model)]
    for _ in range(count):
        document = copy.deepcopy(choice.choice(filled))
        value = choice.choice(_values(document, model))
        holder = document
        for step in value.path[:-1]:
            holder = holder[step]
        if not value.field.cardinality.is_list and choice.random() < 0.3:
            del holder[value.path[-1]]
        else:
            holder[value.path[-1]] = copy.deepcopy(choice.choice(pool[value.holder.name, value.field.name]))
        yield document


def _values(document: Json, model: Model) -> list[Value]:
    """Every value of a document, those of what an envelope carries among them."""
    message, below, path = _bare(document, model)
    found = [replace(value, path=(*path, *value.path)) for value in values(message, below)]
    for where, payload in payloads(message, below) if message.is_envelope else ():
        (content,) = model.use_cases(payload)
        inside = values(content, payload[content.root])
        found += [replace(value, path=(*where, content.root, *value.path)) for value in inside]
        header = values(model.header, payload) if model.header and content.has_header else ()
        found += [replace(value, path=(*where, *value.path)) for value in header]
    return [value for value in found if not isinstance(value.field.type, AnyMessage)]


def _bare(document: Json, model: Model) -> tuple[Message, Json, tuple[str, ...]]:
    message = next((each for each in model.contents if list(document) == [each.root]), None)
    message = message or (model.header if model.header and list(document) == [model.header.root] else None)
    if message:
        return message, document[message.root], (message.root,)
    (envelope,) = model.envelopes
    return envelope, document, ()


def message_of(document: Json, model: Model) -> tuple[Message, Json]:
    """The message of a document, and what stands under its root."""
    message, below, _ = _bare(document, model)
    return message, below


def parts_of(document: Json, model: Model) -> Iterator[tuple[Message, Json, tuple[str | int, ...]]]:
    """The message of a document, and in an envelope the headers and use cases in it, each with its path."""
    message, value = message_of(document, model)
    yield message, value, ()
    for path, payload in payloads(message, value) if message.is_envelope else ():
        for content in model.use_cases(payload):
            if content.has_header and model.header:
                yield model.header, payload, path
            yield content, payload[content.root], (*path, content.root)
