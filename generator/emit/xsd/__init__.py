"""XML Schema 1.0: a document for each message, and what an envelope needs under `support/`."""

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.xsd.message import document
from generator.emit.xsd.support import support
from generator.emit.xsd.tree import serialised
from generator.model import Message, Model
from generator.slices import Slices


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`xsd/<NAME>.xsd` for each message; envelopes reach the other messages by `xsd/support/message.xsd`."""
    slices = Slices.of(model)
    for message in model.messages:
        yield make(Draft(f"xsd/{message.name}.xsd", _document, (message, slices.around(message))))
    for name, schema in support(model):
        yield Artifact.text(f"xsd/support/{name}.xsd", serialised(schema))


def _document(message: Message, model: Model) -> str:
    return serialised(document(message, model))
