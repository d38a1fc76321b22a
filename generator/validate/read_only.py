"""The read-only fields that a message holds although nobody is to send them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import phrase
from generator.model import Message, Model
from generator.validate.flaws import Flaw
from generator.walk import Path, Value, members, payloads


def read_only_flaws(message: Message, document: Any, model: Model) -> Iterator[Flaw]:
    """Each field of a document, and of the messages in it, that is there and is not to be sent.

    A list is reported once, and nothing inside what is reported.
    """
    reported: Path | None = None
    for member in _every_member(message, document, model):
        if member.field.is_read_only and (reported is None or member.path[: len(reported)] != reported):
            reported = member.path
            expected, problem = phrase("nothing-sent"), phrase("field-read-only", name=member.field.name)
            yield Flaw(reported, member.value, expected, member.field.title, problem)


def _every_member(message: Message, document: Any, model: Model) -> Iterator[Value]:
    """Those of a message, and of each message within it."""
    yield from members(message, document)
    for path, payload in payloads(message, document):
        if model.header:
            yield from members(model.header, payload, path)
        for content in model.contents:
            if content.root in payload:
                yield from members(content, payload[content.root], (*path, content.root))
