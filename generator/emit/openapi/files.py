"""The two documents of this target."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.json_text import json_text
from generator.emit.openapi.document import document
from generator.emit.openapi.generators import document_for_generators
from generator.model import Model


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`openapi/openapi.json` (3.1), which refers to `json-schema/`, and `openapi/openapi-3.0.json`, which is whole."""
    yield make(Draft("openapi/openapi.json", _document, (model,)))
    yield make(Draft("openapi/openapi-3.0.json", _document_for_generators, (model,)))


def _document(model: Model) -> str:
    return json_text(document(model), indent=2)


def _document_for_generators(model: Model) -> str:
    return json_text(document_for_generators(model), indent=2)
