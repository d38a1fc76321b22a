"""What docstrings say: the texts of the specs, those of several messages in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import Field, ObjectType


def meaning(one: ObjectType | Field) -> str:
    """The definition that the specs give, else the label, else the name."""
    return one.description.strip() or one.title.strip() or one.name


def united(types: Mapping[str, ObjectType]) -> ObjectType:
    """A type that says what all of its messages say of it; `types` are alike but for texts, by message."""
    first, *_ = types.values()
    fields = zip(*(one.fields for one in types.values()), strict=True)
    return replace(
        first,
        description=_said(zip(types, map(meaning, types.values()), strict=True)),
        fields=tuple(
            replace(those[0], description=_said(zip(types, map(meaning, those), strict=True))) for those in fields
        ),
    )


def _said(texts: Iterable[tuple[str, str]]) -> str:
    """The first text, then those in other words, each behind the messages that say it: `RS-RI, RC-RI : …`."""
    messages: dict[tuple[str, ...], list[str]] = {}
    spelt: dict[tuple[str, ...], str] = {}
    for message, text in texts:
        words = tuple(text.split())
        messages.setdefault(words, []).append(message)
        spelt.setdefault(words, text)
    (first, *_), *others = ((text, words) for words, text in spelt.items())
    return "\n\n".join([first, *(f"{', '.join(messages[words])} : {text}" for text, words in others)])
