"""The first page: what the release is, its messages and code lists, how to read a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import reading_guide, wording
from generator.content.blocks import Document, Heading, Inlines, Item, Items, Paragraph, Table
from generator.content.own_words import sentence
from generator.content.places import GENERATED, Places
from generator.content.texts import code, flat, lines, link, prose
from generator.model import HEADER, CodeList, Message, Model, Release


def index_page(model: Model, places: Places) -> Document:
    """The page of the release."""
    header = link(prose(HEADER), f"messages/{HEADER}") if model.header else prose(HEADER)
    columns = (*map(prose, ("Message", "Objet du message", "Racine", "Périmètre")), prose("En-tête {}", header))
    blocks = (
        Heading(1, flat(model.release.title)),
        sentence("index", "purpose"),
        Items(tuple(map(Item, _facts(model.release)))),
        Paragraph(prose(_contents(model, places))),
        Heading(2, prose("Messages"), "messages"),
        Table(columns, tuple(_message(message) for message in model.messages)),
        sentence("index", "travel", header),
        Heading(2, prose("Nomenclatures"), "nomenclatures"),
        Table(
            (prose("Nomenclature"), prose("Libellé"), prose("Codes")),
            tuple(_code_list(code_list, places) for code_list in model.code_lists),
        ),
        *reading_guide.blocks(),
    )
    return Document("index", GENERATED, blocks)


def _contents(model: Model, places: Places) -> str:
    parts = ["À consulter : les [messages](index#messages), les [nomenclatures](index#nomenclatures)"]
    if places.types:
        parts.append("les [types communs](types) à plusieurs messages et leurs différences")
    if model.scenarios:
        parts.append("les [scénarios](scenarios) et leurs exemples")
    if model.rules:
        parts.append("les [règles métier](regles) que les schémas ne disent pas")
    if model.publication and model.publication.since:
        parts.append(f"les [changements](changements) depuis la version {model.publication.since}")
    if model.conversions:
        parts.append("les [conversions](conversions/index) entre versions")
    checks = "les [contrôles](controles) que passent les classeurs"
    return f"{', '.join([*parts, checks])}, et le [mode d'emploi](index#mode-d-emploi) de ces pages."


def _facts(release: Release) -> Iterator[Inlines]:
    yield prose("Version : {}", flat(release.version))
    if release.licence:
        yield prose("Licence : {}", flat(release.licence))
    if release.contact:
        yield prose("Contact : {}", flat(release.contact))


def _message(message: Message) -> tuple[Inlines, ...]:
    title: Inlines = () if message.title == message.root else lines(message.title)
    page = link(flat(message.name), f"messages/{message.name}")
    return page, title, (code(message.root),), lines(message.perimeter), prose(wording.header(message))


def _code_list(code_list: CodeList, places: Places) -> tuple[Inlines, ...]:
    page = link(flat(code_list.id), f"nomenclatures/{places.code_lists[code_list.id]}")
    return page, lines(code_list.title), prose(str(len(code_list.codes)))
