"""The page of what a release changed, and the same of one message on its own page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.content.blocks import Block, Document, Heading, Inlines, Paragraph, PlainText
from generator.content.changes import by_subject, change_list, release_texts, subject_title, summary
from generator.content.places import GENERATED, Places
from generator.content.texts import flat, joined, link, prose
from generator.model import Message, Model
from generator.publication import Publication, PublishedChange
from generator.slices import used_code_lists

PAGE = "changements"


def changes_page(publication: Publication, model: Model, places: Places) -> Document:
    """All changes of the release that the model is."""

    def title(change: PublishedChange) -> Inlines:
        if change.message in model.message_by_name:
            return link(flat(change.message), f"messages/{change.message}")
        if change.code_list in places.code_lists:
            return link(subject_title(change), f"nomenclatures/{places.code_lists[change.code_list]}")
        return subject_title(change)

    blocks: tuple[Block, ...] = (
        Heading(1, flat(f"Changements depuis la version {publication.since}")),
        Paragraph(prose("[Tous les messages](index#messages)")),
        *release_texts(publication, 2),
        *by_subject(publication.changes, 2, title),
    )
    return Document(PAGE, GENERATED, blocks)


def of_message(publication: Publication | None, message: Message) -> Publication | None:
    """What a message's page says of a release: its own changes, and those of the code lists that it uses."""
    if publication is None or not publication.since:
        return None
    lists = used_code_lists(message.objects)
    concerned = (
        change for change in publication.changes if change.message == message.name or change.code_list in lists
    )
    return replace(publication, introduction="", migration="", exception="", changes=tuple(concerned))


def message_changes(publication: Publication) -> Iterator[Block]:
    """The section of a message's page."""
    yield Heading(2, flat(f"Changements depuis la version {publication.since}"))
    yield Paragraph(prose(f"{summary(publication.changes)} {{}}", link(prose("Ceux de tous les messages"), PAGE)))
    own = [change for change in publication.changes if change.message]
    if own:
        yield change_list(own)
    lists = dict.fromkeys(change.code_list for change in publication.changes if change.code_list)
    if lists:
        names = joined((link(flat(name), PAGE) for name in lists), PlainText(", "))
        yield Paragraph(prose("Nomenclatures dont des codes ou des textes ont changé : {}.", names))
