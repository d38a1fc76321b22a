"""What a target says of an object type or a field in prose, as one text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import Field, ObjectType


def meaning(described: ObjectType | Field) -> str:
    """The definition that the specs give, else the label, else the name; it may have several lines."""
    return described.description.strip() or described.title.strip() or described.name


def united(types: Mapping[str, ObjectType]) -> ObjectType:
    """A shared type whose descriptions hold those of all its messages.

    `types` is the type as each message has it, by the message's name: alike but for texts.
    """
    first, *_ = types.values()
    fields = zip(*(object_type.fields for object_type in types.values()), strict=True)
    return replace(
        first,
        description=_joined(zip(types, map(meaning, types.values()), strict=True)),
        fields=tuple(
            replace(same[0], description=_joined(zip(types, map(meaning, same), strict=True))) for same in fields
        ),
    )


def _joined(texts: Iterable[tuple[str, str]]) -> str:
    """The first text, then those in other words, each behind the messages that have it: `RS-RI, RC-RI : …`."""
    messages: dict[tuple[str, ...], list[str]] = {}
    text_of: dict[tuple[str, ...], str] = {}
    for message, text in texts:
        words = tuple(text.split())
        messages.setdefault(words, []).append(message)
        text_of.setdefault(words, text)
    (first, *_), *others = ((text, words) for words, text in text_of.items())
    return "\n\n".join([first, *(f"{', '.join(messages[words])} : {text}" for text, words in others)])
