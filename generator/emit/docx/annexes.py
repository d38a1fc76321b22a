"""The annexes of a release."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.annex import code_lists_annex, message_annex
from generator.content.blocks import Document
from generator.content.code_list_page import uses
from generator.content.places import Places
from generator.emit.docx.flow import Annex, annex
from generator.model import Message, Model


def annexes(model: Model) -> Iterator[Annex]:
    """All annexes, that of the code lists last, if there are any."""
    places = Places.of(model)
    for message in model.messages:
        yield message_annex_of(message, model, places)
    if model.code_lists:
        yield code_lists_annex_of(model, places)


def message_annex_of(message: Message, model: Model, places: Places) -> Annex:
    """The annex of a message."""
    return _annex(message_annex(message, model, places), message.name, model)


def code_lists_annex_of(model: Model, places: Places) -> Annex:
    """The annex of the code lists."""
    return _annex(code_lists_annex(model.code_lists, places, uses(model, places)), "Nomenclatures", model)


def _annex(document: Document, name: str, model: Model) -> Annex:
    return annex(document, name, model.release.title, f"Version {model.release.version}")
