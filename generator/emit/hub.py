"""The hub as documents of interfaces describe it: its queues, and which envelopes each carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.emit.schemas.parts import file_name
from generator.model import AnyMessage, Coded, Message, Model, Release
from generator.walk import visits

Tree = dict[str, Any]

SCHEMAS = "../json-schema"
"""Where the JSON Schemas stand, for a document in the folder of its target."""

EXCHANGE = "hubsante"
"""The exchange on which every client publishes, by its own identifier."""

_KIND = "distributionKind"
_ACKNOWLEDGEMENTS, _INFORMATION = ("RC-REF",), ("RS-ERROR", "RS-INFO")


@dataclass(frozen=True, slots=True)
class Queue:
    """One of the queues that each client of the hub has."""

    name: str  # behind the client's identifier: `fr.health.samu770.message`
    kinds: tuple[str, ...]  # of the envelopes that the hub puts there
    title: str
    description: str

    def contents(self, model: Model) -> tuple[Message, ...]:
        """The messages that travel there."""
        special = {"ack": _ACKNOWLEDGEMENTS, "info": _INFORMATION}
        others = {name for names in special.values() for name in names}
        wanted = special.get(self.name, {message.name for message in model.contents} - others)
        return tuple(message for message in model.contents if message.name in wanted)


QUEUES = (
    Queue(
        "message",
        ("Report", "Update", "Cancel"),
        "Messages métier",
        "Les messages des autres systèmes, dans l'enveloppe EDXL-DE.",
    ),
    Queue("ack", ("Ack",), "Acquittements", "Les acquittements des messages que le client a émis."),
    Queue("info", ("Error",), "Informations du hub", "Les erreurs et les informations que le hub signale au client."),
)
"""What a client reads; the hub chooses by `distributionKind`."""


def information(release: Release, description: str) -> Tree:
    """The object `info` of a document."""
    return {
        "title": release.title,
        "version": release.package_version,
        "description": description,
        **({"contact": _contact(release)} if release.contact else {}),
        **({"license": {"name": release.licence}} if release.licence else {}),
    }


def _contact(release: Release) -> Tree:
    return {"name": release.contact, **({"url": release.homepage} if release.homepage else {})}


def schema_link(message: Message) -> Tree:
    """A reference to the file of a message's JSON Schema."""
    return {"$ref": f"{SCHEMAS}/{file_name(message)}"}


def envelope_schema(queue: Queue, model: Model) -> Tree:
    """An envelope of a queue's kind with one of the messages that travel there."""
    envelope, contents = model.envelopes[0], queue.contents(model)
    carrying = [{"title": content.name, **_enclosing(envelope, content)} for content in contents]
    return {
        "allOf": [schema_link(envelope), *filter(None, (_of_kind(envelope, queue),))],
        **({"anyOf": carrying} if carrying else {}),
    }


def _enclosing(envelope: Message, content: Message) -> Tree:
    """What an envelope is that carries a message, beside being an envelope."""
    ways = (visit.first for visit in visits(envelope) if isinstance(visit.field.type, AnyMessage))
    inner: Tree = {"required": [content.root]}
    for step in reversed(next(ways, ())):
        inner = {"items": inner} if isinstance(step, int) else {"properties": {step: inner}}
    return inner


def _of_kind(envelope: Message, queue: Queue) -> Tree:
    """What an envelope is that comes into a queue, beside being an envelope; nothing where it has no kind."""
    field = envelope.root_object.field(_KIND)
    codes = field.type.codes if field and isinstance(field.type, Coded) else ()
    kinds = [code for code in codes if code in queue.kinds]
    return {"properties": {_KIND: {"enum": kinds}}} if kinds else {}
