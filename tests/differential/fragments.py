"""What the JSON Schema of a text accepts, its patterns left to an engine of regular expressions.

Validators differ in how they read `pattern` and in little else, so one reading of the other
words serves for all engines: each is asked only whether it finds a pattern in a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Schema = dict[str, Any]
Finds = Callable[[str, str], bool]
"""Whether an engine finds a pattern somewhere in a text."""

_WORDS_FOR_READERS = frozenset(["title", "description", "examples", "$comment", "format"])
"""A format too: it may be an annotation, and must then be needless."""


def accepts(schema: Schema, text: str, document: Schema, finds: Finds) -> bool:
    """Whether a text is valid; `document` holds the definitions that the schema refers to.

    Raises: KeyError for a word whose meaning is not known here.
    """
    words = ((word, value) for word, value in _heeded(schema).items() if word not in _WORDS_FOR_READERS)
    return all(_MEANINGS[word](value, text, document, finds) for word, value in words)


def patterns_of(schema: Schema, document: Schema) -> Iterator[str]:
    """Every pattern that the verdict on a text may depend on."""
    for word, value in _heeded(schema).items():
        match word:
            case "pattern":
                yield value
            case "not":
                yield from patterns_of(value, document)
            case "$ref":
                yield from patterns_of(_resolved(value, document), document)
            case "allOf" | "anyOf":
                for part in value:
                    yield from patterns_of(part, document)


def _heeded(schema: Schema) -> Schema:
    """What draft-07 heeds: nothing beside a reference."""
    return {"$ref": schema["$ref"]} if "$ref" in schema else schema


def _resolved(reference: str, document: Schema) -> Schema:
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        node = node[step.replace("~1", "/").replace("~0", "~")]
    return dict(node)


_MEANINGS: dict[str, Callable[[Any, str, Schema, Finds], bool]] = {
    "type": lambda value, *_: value == "string",
    "pattern": lambda value, text, _, finds: finds(value, text),
    "minLength": lambda value, text, *_: len(text) >= value,
    "maxLength": lambda value, text, *_: len(text) <= value,
    "not": lambda value, *rest: not accepts(value, *rest),
    "$ref": lambda value, text, document, finds: accepts(_resolved(value, document), text, document, finds),
    "allOf": lambda value, *rest: all(accepts(part, *rest) for part in value),
    "anyOf": lambda value, *rest: any(accepts(part, *rest) for part in value),
}
