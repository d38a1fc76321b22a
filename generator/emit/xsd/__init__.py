"""XML Schema 1.0: a document a message, and what an envelope needs under `support/`."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.emit.xsd.message import document
from generator.emit.xsd.support import support
from generator.emit.xsd.tree import serialised
from generator.model import Model


def emit(model: Model) -> Iterator[Artifact]:
    """`xsd/<NAME>.xsd` each; envelopes reach the other messages by `xsd/support/message.xsd`."""
    for message in model.messages:
        yield Artifact.text(f"xsd/{message.name}.xsd", serialised(document(message, model)))
    for name, schema in support(model):
        yield Artifact.text(f"xsd/support/{name}.xsd", serialised(schema))
