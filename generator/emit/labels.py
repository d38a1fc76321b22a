"""The words of verdicts as data, for validators in other languages: labels, what is expected, phrases.

A page that judges a message with the JSON Schemas says by these what `mdd validate`
says. Objects stand once, by name, so that the ways through a message need no end.
`docs/labels.md` describes the files; the modules beside them show how they are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any, assert_never

from generator.artifact import Artifact, Draft, Maker
from generator.catalogue.language import Words
from generator.catalogue.phrases import FAMILIES
from generator.diagnostics import Phrase
from generator.document_places import field_place
from generator.emit.json_text import json_text
from generator.expected import expected_occurrence, expected_value
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text, Type
from generator.resources import template_folder

FORMAT = 1
"""The form of the files: another number where an earlier reader would misread them."""

VERDICT_FAMILIES = ("differences", "documents", "expected", "messages", "recognition", "sizes")
"""The files of phrases that a verdict on a message is put together of."""

Tree = dict[str, Any]


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`labels/messages/<NAME>.json` each, `release.json`, `phrases.json`, the JSON Schemas of all, their reader."""
    for message in model.messages:
        yield make(Draft(f"labels/messages/{message.name}.json", _message_text, (message,)))
    yield Artifact.text("labels/release.json", _text(_release(model)))
    yield Artifact.text("labels/phrases.json", _text(_phrases()))
    for path in sorted(template_folder("labels").iterdir()):
        yield Artifact.text(f"labels/{path.name}", path.read_text(encoding="utf-8"))


def _text(tree: Tree) -> str:
    return json_text({"format": FORMAT, **tree})


def _without_empty(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value not in ("", False, None)}


# --- the release ------------------------------------------------------------------


def _release(model: Model) -> Tree:
    """How the messages travel: which is the header, which are envelopes, which stand beside the header."""
    return {
        "version": model.release.version,
        **({"header": model.header.name} if model.header else {}),
        "messages": {message.name: _travel(message) for message in model.messages},
    }


def _travel(message: Message) -> Tree:
    return _without_empty(
        {
            "root": message.root,
            "label": message.title,
            "header": message.has_header,
            "envelope": message.is_envelope,
        }
    )


# --- a message --------------------------------------------------------------------


def _message_text(message: Message) -> str:
    return _text(
        {
            "schema": message.name,
            "root": message.root,
            "object": message.root_object.name,
            "objects": {object_type.name: _object(message, object_type) for object_type in message.objects},
        }
    )


def _object(message: Message, object_type: ObjectType) -> Tree:
    fields = {field.name: _field(message, field) for field in object_type.fields}
    return {**_without_empty({"label": object_type.title, "open": object_type.is_open}), "fields": fields}


def _field(message: Message, field: Field) -> Tree:
    return _without_empty(
        {
            "label": field_place(message, field).label,
            **_type(field.type),
            "cardinality": str(field.cardinality),
            "occurrence": phrase_tree(expected_occurrence(field.cardinality)),
            "expected": phrase_tree(expected_value(field.type)),
            "cell": str(field.origin),
        }
    )


def _type(type_: Type) -> Tree:
    """The type's name, and what the words of a problem speak of: `{"type": "text", "length": "1..40"}`."""
    match type_:
        case Text(_, length):
            return {"type": "text", "length": str(length or "")}
        case Coded(_, code_list):
            return {"type": "code", "list": code_list}
        case Scalar():
            return {"type": type_.value}
        case Bounded(scalar, bounds):
            return {"type": scalar.value, "bounds": str(bounds)}
        case Ref(name):
            return {"type": "object", "object": name}
        case AnyMessage():
            return {"type": "message"}
        case _:
            assert_never(type_)


# --- phrases ----------------------------------------------------------------------


def phrase_tree(phrase: Phrase) -> Tree:
    """A phrase by its name, and its values, which are texts or phrases again."""
    return {"phrase": phrase.name, **dict(phrase.values), **{name: phrase_tree(part) for name, part in phrase.parts}}


def _phrases() -> Tree:
    """Those of which verdicts are put together."""
    families = (FAMILIES[family] for family in VERDICT_FAMILIES)
    return {"phrases": {name: _words(words) for family in families for name, words in family.items()}}


def _words(words: Words) -> Tree:
    """The words in both languages, and the names of the values that stand in their braces."""
    names = dict.fromkeys(name for _, name, _, _ in Formatter().parse(words.fr) if name)
    return {"fr": words.fr, "en": words.en, "values": list(names)}
