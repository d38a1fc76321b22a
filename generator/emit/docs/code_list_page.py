"""One code list's page: what it is, which fields use it, its codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def code_list_page(one: CodeList, model: Model, places: Places) -> CodeListPage:
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
        uses=tuple(_uses(one, model, places)),
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


def _uses(one: CodeList, model: Model, places: Places) -> Iterator[str]:
    """An item a message: its page and its fields."""
    for message in model.messages:
        fields = ", ".join(_fields(one, message, places.messages[message.name]))
        if fields:
            yield f"{link(message.name, f'../messages/{message.name}.md')} : {fields}"


def _fields(one: CodeList, message: Message, anchors: Anchors) -> Iterable[str]:
    for owner in message.objects:
        for field in owner.fields:
            if isinstance(field.type, Coded) and field.type.code_list == one.id:
                place = f"../messages/{message.name}.md#{anchors.fields[owner.name, field.name]}"
                yield link(code(f"{owner.name}.{field.name}"), place)
