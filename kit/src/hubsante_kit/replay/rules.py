"""The business rules of the installed package, in the terms of a replay."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from hubsante_kit.replay.finding import Finding, Path
from hubsante_models import MODEL_VERSION, Envelope, Message, RuleFinding, check, parse
from hubsante_models.wire import WireMessage

RELEASE = MODEL_VERSION
"""The release whose rules these are."""

_CODE = "rule"


def rule_findings(content: bytes) -> tuple[Finding, ...] | None:
    """The rules that a message breaks; None for a message that the package does not accept."""
    try:
        message = parse(content)
    except ValidationError:
        return None
    return tuple(_findings(message))


def _findings(message: WireMessage) -> Iterator[Finding]:
    carried = message.messages if isinstance(message, Envelope) else ()
    for found in check(message):
        schema, steps = _within(found.path, message, carried)
        yield Finding(f"{_CODE}:{found.rule}", schema, steps, _value(found))


def _within(path: Path, message: WireMessage, carried: tuple[Message, ...]) -> tuple[str, Path]:
    """The message that a path of an envelope leads into, and the rest of the path."""
    for each in carried:
        if each.root in path:
            return each.content.wire_schema, path[path.index(each.root) + 1 :]
    for each in carried:
        if each.header and "message" in path:
            return each.header.wire_schema, path[path.index("message") + 1 :]
    return message.wire_schema, path


def _value(found: RuleFinding) -> object:
    return found.value if isinstance(found.value, str | int | float) else None
