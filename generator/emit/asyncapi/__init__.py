"""AsyncAPI 3.0: the queues of the hub, and what travels in each, over the JSON Schemas themselves."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.asyncapi.document import document
from generator.emit.json_text import json_text
from generator.model import Model

__all__ = ["emit"]


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`asyncapi/asyncapi.json`, which refers to `json-schema/`."""
    yield make(Draft("asyncapi/asyncapi.json", _document, (model,)))


def _document(model: Model) -> str:
    return json_text(document(model), indent=2)
