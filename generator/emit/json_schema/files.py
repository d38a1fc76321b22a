"""The files of this target, and their text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.json_schema.document import document
from generator.emit.json_text import json_text
from generator.emit.schemas.bundle import bundle
from generator.emit.schemas.parts import file_name
from generator.model import Message, Model
from generator.slices import Slices


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`json-schema/<NAME>.schema.json` for each message, and the same in `json-schema/bundle/` for code generators."""
    slices = Slices.of(model)
    for message in model.messages:
        yield make(Draft(f"json-schema/{file_name(message)}", _document, (message, slices.around(message))))
    for message in model.messages:
        yield make(Draft(f"json-schema/bundle/{file_name(message)}", _bundle, (message, slices.around(message))))


def _document(message: Message, model: Model) -> str:
    return json_text(document(message, model), indent=2)


def _bundle(message: Message, model: Model) -> str:
    return json_text(bundle(message, model), indent=2)
