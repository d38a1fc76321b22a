"""The annexes of a release."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.annex import code_lists_annex, message_annex
from generator.content.blocks import Document
from generator.content.changes import day
from generator.content.code_list_page import uses
from generator.content.places import Places
from generator.emit.docx.flow import Annex, annex
from generator.model import Message, Model, Release


def annexes(model: Model) -> Iterator[Annex]:
    """All annexes, that of the code lists last, if there are any."""
    places = Places.of(model)
    for message in model.messages:
        yield message_annex_of(message, model, places, published(model))
    if model.code_lists:
        yield code_lists_annex_of(model, places)


def published(model: Model) -> str:
    """The day on which the release was published, `"2026-11-30"`; empty where none is recorded."""
    return model.publication.date if model.publication else ""


def message_annex_of(message: Message, model: Model, places: Places, date: str) -> Annex:
    """The annex of a message in a release of a day, which the model of that message alone does not know."""
    return _annex(message_annex(message, model, places), message.name, model.release, date)


def code_lists_annex_of(model: Model, places: Places) -> Annex:
    """The annex of the code lists."""
    document = code_lists_annex(model.code_lists, places, uses(model, places))
    return _annex(document, "Nomenclatures", model.release, published(model))


def _annex(document: Document, name: str, release: Release, date: str) -> Annex:
    edition = f"Version {release.version} du {day(date)}" if date else f"Version {release.version}"
    return annex(document, name, release.title, edition, date)
