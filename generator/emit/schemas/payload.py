"""Any message, as an envelope carries it: the header's fields and one use case, or a bare message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.emit.schemas.parts import Schema, label_and_description
from generator.model import Message


@dataclass(frozen=True, slots=True)
class Carried:
    """The schemas of what an envelope carries."""

    messages: Mapping[str, Schema]  # by the schema's name
    header: Mapping[str, Schema]  # the header's fields, by theirs


def branch_name(message: Message) -> str:
    """The name that the definition of a message with all that stands beside it should have."""
    return f"{message.root}Message"


def one_of(links: Iterable[str]) -> Schema:
    """An object that is exactly one of the branches."""
    return {"type": "object", "oneOf": [{"$ref": link} for link in links]}


def branch(name: str, message: Message, header: Message | None, carried: Carried) -> Schema:
    """A message with the header's fields, where it has any, each as its own row has it: generators see their types."""
    fields = header.root_object.fields if header and message.has_header else ()
    return {
        "title": name,
        **label_and_description(message.title, ""),
        "type": "object",
        "required": [*(field.name for field in fields if field.cardinality.is_required), message.root],
        "properties": {
            **{field.name: carried.header[field.name] for field in fields},
            message.root: carried.messages[message.name],
        },
        "additionalProperties": False,
    }
