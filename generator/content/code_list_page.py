"""One code list's page: what it is, which fields use it, its codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content import wording
from generator.content.blocks import Block, Break, Document, Heading, Inlines, Item, Items, Paragraph, PlainText, Table
from generator.content.places import GENERATED, Anchors, Places
from generator.content.texts import code, flat, joined, lines, link, paragraphs, prose
from generator.model import Code, Coded, CodeList, Message, Model


def code_list_page(code_list: CodeList, path: str, uses: tuple[Inlines, ...]) -> Document:
    """The page of one code list."""
    blocks: tuple[Block, ...] = (
        Heading(1, flat(code_list.title or code_list.id)),
        Paragraph(prose("[Toutes les nomenclatures](index#nomenclatures)")),
        *introduction(code_list),
        Heading(2, prose("Utilisation")),
        Items(tuple(map(Item, uses))),
        Heading(2, prose("Codes")),
        codes_table(code_list),
    )
    return Document(path, GENERATED, blocks)


def introduction(code_list: CodeList) -> tuple[Block, ...]:
    """What a code list is for, its id, how long it is, where it is written."""
    facts = (
        prose("Identifiant : {}", (code(code_list.id),)),
        prose(f"Taille : {wording.count(len(code_list.codes), 'code')}"),
        prose("Source : {}", wording.source(code_list.origin)),
    )
    described = () if code_list.description == code_list.title else paragraphs(code_list.description)
    return (*described, Items(tuple(map(Item, facts))))


def codes_table(code_list: CodeList) -> Table:
    """A row a code; the description's column stays, were it all empty."""
    levels = max((len(entry.labels) for entry in code_list.codes), default=0)
    labels = ["Libellé"] if levels == 1 else [f"Libellé niveau {n}" for n in range(1, levels + 1)]
    return Table(
        tuple(prose(name) for name in ("Code", *labels, "Description")),
        tuple(_code(entry, levels) for entry in code_list.codes),
    )


def _code(entry: Code, levels: int) -> tuple[Inlines, ...]:
    missing: list[Inlines] = [()] * (levels - len(entry.labels))
    return ((code(entry.code),), *map(lines, entry.labels), *missing, joined(_notes(entry), Break()))


def _notes(entry: Code) -> Iterator[Inlines]:
    if entry.description:
        yield lines(entry.description)
    if entry.comment:
        yield prose("Commentaire : {}", lines(entry.comment))


def uses(model: Model, places: Places) -> Mapping[str, tuple[Inlines, ...]]:
    """A line a message, its page and its fields, by the id of the code list that they hold."""
    items: dict[str, list[Inlines]] = {}
    for message in model.messages:
        for identity, fields in _fields(message, places.messages[message.name]).items():
            page = link(flat(message.name), f"messages/{message.name}")
            items.setdefault(identity, []).append(prose("{} : {}", page, joined(fields, PlainText(", "))))
    return {identity: tuple(several) for identity, several in items.items()}


def _fields(message: Message, anchors: Anchors) -> Mapping[str, list[Inlines]]:
    fields: dict[str, list[Inlines]] = {}
    for owner in message.objects:
        for field in owner.fields:
            constrained = field.type.code_list if isinstance(field.type, Coded) else None
            identity = constrained or field.suggested_list
            if identity:
                label: Inlines = (code(f"{owner.name}.{field.name}"),)
                use = link(label, f"messages/{message.name}", anchors.fields[owner.name, field.name])
                fields.setdefault(identity, []).append(use if constrained else prose("{} (à titre indicatif)", use))
    return fields
