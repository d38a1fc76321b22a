"""Texts for the patterns of a model, with every line terminator at every place, and what our tree says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator import lexical
from generator.emit import json_schema
from generator.model import Model, Scalar, Simple, Text
from generator.patterns.texts import matches, text_matching, witnesses
from tests.differential.fragments import Schema
from tests.factories import field, message, model, object_type

LINE_TERMINATORS = ("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f")
_STRANGERS = ("\U0001f691", "\u0301", "e\u0301", "é", "\u0660", "\uff10", "\ufeff", "\u00a0", "\x00", "x")

_CALENDARS = {
    Scalar.DATE: (lexical.DATE, "2024-02-29"),
    Scalar.DATETIME: (lexical.DATETIME, "2024-02-29T08:30:00+01:00"),
}


@dataclass(frozen=True)
class PatternCase:
    """A type whose values have a form, the JSON Schema that says so, and texts to try."""

    type: Simple
    schema: Schema
    document: Schema  # where its definitions are
    texts: tuple[str, ...]

    @cached_property
    def ours(self) -> tuple[bool, ...]:
        """Whether each text is a value, by the tree of the pattern."""
        return tuple(_is_value(text, self.type) for text in self.texts)


def formed_types(release: Model) -> Iterator[Simple]:
    """Every type of a release whose values have a form, each once."""
    types = (one.type for message in release.messages for part in message.objects for one in part.fields)
    yield from dict.fromkeys(one for one in types if one in _CALENDARS or (isinstance(one, Text) and one.patterns))


def cases(types: Iterable[Simple], more_texts: Iterable[str] = ()) -> list[PatternCase]:
    """Each type as a message says it in JSON Schema, with texts made along its patterns and more."""
    fields = {f"value{number}": type_ for number, type_ in enumerate(types)}
    release = model(message(object_type("patterns", *(field(name, type_) for name, type_ in fields.items()))))
    document = json_schema.document(release.messages[0], release)
    return [
        PatternCase(type_, document["properties"][name], document, tuple(_texts(type_, more_texts)))
        for name, type_ in fields.items()
    ]


def _is_value(text: str, type_: Simple) -> bool:
    match type_:
        case Text(sources, length):
            return all(matches(source, text) for source in sources) and (length is None or length.admits(text))
        case _:
            return matches(_CALENDARS[type_][0], text)


def _texts(type_: Simple, more: Iterable[str]) -> Iterable[str]:
    seeds = dict.fromkeys((*_seeds(type_), *more))
    return dict.fromkeys(text for seed in seeds for text in _varied(seed))


def _seeds(type_: Simple) -> Iterator[str]:
    match type_:
        case Text(sources, length):
            made = (text_matching(sources, length), *(text for source in sources for text in witnesses(source)))
            yield from (text for text in made if text is not None)
        case _:
            yield _CALENDARS[type_][1]


def _varied(seed: str) -> Iterator[str]:
    middle = len(seed) // 2
    yield from (seed, seed[1:], seed[:-1], seed + seed)
    for stranger in (*LINE_TERMINATORS, *_STRANGERS):
        yield from (seed + stranger, stranger + seed, stranger + seed + stranger, seed + stranger + stranger)
        yield from (seed[:middle] + stranger + seed[middle:], seed + stranger + seed, seed[:-1] + stranger)
