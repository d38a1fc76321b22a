"""What a message holds although it is only received: the fields that nobody is to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import phrase
from generator.model import Message, Model
from generator.validate.flaws import Flaw
from generator.walk import Path, Value, members, payloads


def read_only_flaws(message: Message, document: Any, model: Model) -> Iterator[Flaw]:
    """Each field of a document, and of the messages in it, that is there and is not to be sent.

    A list is told once, and nothing inside what is told.
    """
    told: Path | None = None
    for member in _every_member(message, document, model):
        if member.field.is_read_only and (told is None or member.path[: len(told)] != told):
            told = member.path
            problem, expected = phrase("nothing-sent"), phrase("field-read-only", name=member.field.name)
            yield Flaw(told, member.value, problem, member.field.title, expected)


def _every_member(message: Message, document: Any, model: Model) -> Iterator[Value]:
    """Those of a message, and of each message within it."""
    yield from members(message, document)
    for at, payload in payloads(message, document):
        if model.header:
            yield from members(model.header, payload, at)
        for content in model.contents:
            if content.root in payload:
                yield from members(content, payload[content.root], (*at, content.root))
