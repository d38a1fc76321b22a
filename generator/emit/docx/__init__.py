"""Annexes of the functional specifications as Word documents: a message each, and the code lists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.content.annex import CODE_LISTS
from generator.content.places import Places
from generator.emit.docx.annexes import code_lists_annex_of, message_annex_of, published
from generator.emit.docx.document import docx
from generator.model import Message, Model
from generator.slices import Slices


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`docx/messages/RC-EDA.docx` for each message, and `docx/nomenclatures.docx`, if there are any."""
    slices, places = Slices.of(model), Places.of(model)
    for message in model.messages:
        inputs = (message, slices.around(message), places.of_message(message), published(model))
        yield made(Draft(f"docx/messages/{message.name}.docx", _message, inputs))
    if model.code_lists:
        yield made(Draft(f"docx/{CODE_LISTS}.docx", docx, (code_lists_annex_of(model, places),)))


def _message(message: Message, model: Model, places: Places, date: str) -> bytes:
    return docx(message_annex_of(message, model, places, date))
