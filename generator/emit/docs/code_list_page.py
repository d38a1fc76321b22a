"""One code list's page: what it is, which fields use it, its codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.emit.docs import wording
from generator.emit.docs.places import Anchors, Places
from generator.emit.markdown import cell, cell_code, code, inline, link, paragraphs, row
from generator.model import Code, Coded, CodeList, Message, Model


@dataclass(frozen=True, slots=True)
class CodeListPage:
    """All that the page says, in its order."""

    heading: str
    paragraphs: tuple[str, ...]
    identity: str
    size: str
    source: str
    uses: tuple[str, ...]
    columns: str
    rule: str
    rows: tuple[str, ...]


def code_list_page(one: CodeList, uses: tuple[str, ...]) -> CodeListPage:
    """The view of one code list; the description's column stays, were it all empty."""
    levels = max((len(each.labels) for each in one.codes), default=0)
    labels = ["Libellé"] if levels == 1 else [f"Libellé niveau {n}" for n in range(1, levels + 1)]
    columns = ("Code", *labels, "Description")
    return CodeListPage(
        heading=inline(one.title or one.id),
        paragraphs=() if one.description == one.title else paragraphs(one.description),
        identity=code(one.id),
        size=wording.count(len(one.codes), "code"),
        source=wording.source(one.origin),
        uses=uses,
        columns=row(columns),
        rule=f"|{'---|' * len(columns)}",
        rows=tuple(_code(each, levels) for each in one.codes),
    )


def _code(one: Code, levels: int) -> str:
    missing = [""] * (levels - len(one.labels))
    return row([cell_code(one.code), *map(cell, one.labels), *missing, "<br>".join(_notes(one))])


def _notes(one: Code) -> Iterator[str]:
    if one.description:
        yield cell(one.description)
    if one.comment:
        yield f"Commentaire : {cell(one.comment)}"


def uses(model: Model, places: Places) -> Mapping[str, tuple[str, ...]]:
    """An item a message, its page and its fields, by the id of the code list that they hold."""
    items: dict[str, list[str]] = {}
    for message in model.messages:
        for identity, fields in _fields(message, places.messages[message.name]).items():
            page = link(message.name, f"../messages/{message.name}.md")
            items.setdefault(identity, []).append(f"{page} : {', '.join(fields)}")
    return {identity: tuple(several) for identity, several in items.items()}


def _fields(message: Message, anchors: Anchors) -> Mapping[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for owner in message.objects:
        for field in owner.fields:
            constrained = field.type.code_list if isinstance(field.type, Coded) else None
            identity = constrained or field.suggested_list
            if identity:
                place = f"../messages/{message.name}.md#{anchors.fields[owner.name, field.name]}"
                use = link(code(f"{owner.name}.{field.name}"), place)
                fields.setdefault(identity, []).append(use if constrained else f"{use} (à titre indicatif)")
    return fields
