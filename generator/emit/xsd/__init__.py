"""XML Schema 1.0: a document for each message, and what an envelope needs under `support/`."""

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.xsd.message import document
from generator.emit.xsd.support import support
from generator.emit.xsd.tree import serialised
from generator.model import Message, Model
from generator.slices import Slices


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`xsd/<NAME>.xsd` each; envelopes reach the other messages by `xsd/support/message.xsd`."""
    yield from map(make, drafts(model))
    yield from shared_documents(model)


def drafts(model: Model) -> Iterator[Draft]:
    """The documents of the messages."""
    slices = Slices.of(model)
    for message in model.messages:
        yield Draft(f"xsd/{message.name}.xsd", _document, (message, slices.around(message)))


def shared_documents(model: Model) -> Iterator[Artifact]:
    """What the documents of messages refer to: `xsd/support/…`."""
    for name, schema in support(model):
        yield Artifact.text(f"xsd/support/{name}.xsd", serialised(schema))


def _document(message: Message, model: Model) -> str:
    return serialised(document(message, model))
