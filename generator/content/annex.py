"""An annex of the functional specifications: a message with a table an object, or all code lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.content import wording
from generator.content.blocks import Block, Break, Document, Heading, Inlines, Item, Items, Paragraph, Table
from generator.content.code_list_page import codes_table, introduction
from generator.content.field_view import facts, field_view
from generator.content.message_page import diagrams, object_heading, object_paragraphs, uses_of_objects
from generator.content.message_page import facts as message_facts
from generator.content.own_words import sentence
from generator.content.places import Places
from generator.content.texts import anchored, code, flat, joined, lines, link, paragraphs, prose
from generator.model import CodeList, Field, Message, Model, ObjectType, Ref
from generator.walk import Visit, visits

CODE_LISTS = "nomenclatures"
"""The path of the annex of the code lists."""

_COLUMNS = tuple(map(prose, ("Balise", "Donnée", "Cardinalité", "Type", "Description", "Précisions")))
_NOTE = ""  # a word processor has no place for what only the editor of a file reads


def message_annex(message: Message, model: Model, places: Places) -> Document:
    """The annex of one message: what names it, the tree of its objects, their diagrams, a table an object."""
    uses = uses_of_objects(message, places.messages[message.name])
    blocks: list[Block] = [
        Heading(1, wording.titled(flat(message.name), message.title, unless=message.root)),
        *paragraphs(message.description),
        Heading(2, prose("Repères")),
        Table((prose("Repère"), prose("Valeur")), tuple(message_facts(message, model))),
        Heading(2, prose("Arborescence des objets")),
        sentence("annex", "tree"),
        _tree(message, places),
        *diagrams(message, places),
        Heading(2, prose("Objets")),
        sentence("annex", "objects"),
    ]
    for object_type in message.objects:
        blocks += _object(object_type, message, places, uses.get(object_type.name, ()))
    return Document(_path(message), _NOTE, tuple(blocks))


def code_lists_annex(
    code_lists: Sequence[CodeList], places: Places, uses: Mapping[str, tuple[Inlines, ...]]
) -> Document:
    """The annex of all code lists, a section each."""
    blocks: list[Block] = [Heading(1, prose("Nomenclatures")), sentence("annex", "code_lists")]
    for code_list in code_lists:
        title = wording.titled(flat(code_list.id), code_list.title, unless=code_list.id)
        used = (Item(prose("Utilisation :"), (Items(tuple(map(Item, uses.get(code_list.id, ())))),)),)
        blocks.append(Heading(2, title, places.code_lists[code_list.id]))
        blocks += (*introduction(code_list), Items(used), Paragraph(prose("**Codes :**")), codes_table(code_list))
    return Document(CODE_LISTS, _NOTE, tuple(blocks))


def _path(message: Message) -> str:
    return f"messages/{message.name}"


# --- the tree --------------------------------------------------------------------


def _tree(message: Message, places: Places) -> Items:
    """A line for each field that holds an object; objects stand under the first field that holds them."""
    found = tuple(visits(message))
    root = message.root_object
    label = _to_object(message, root.name, (code(root.name),), places)
    return Items((Item(label, _branches(found, (), message, places)),))


def _branches(found: Sequence[Visit], above: tuple[Field, ...], message: Message, places: Places) -> tuple[Items, ...]:
    items = tuple(
        Item(_branch(visit, visit.field.type.name, message, places), _branches(found, visit.fields, message, places))
        for visit in found
        if visit.fields[:-1] == above and isinstance(visit.field.type, Ref)
    )
    return (Items(items),) if items else ()


def _branch(visit: Visit, target: str, message: Message, places: Places) -> Inlines:
    """`location` 0..1 → `position`, and whether its own objects stand elsewhere."""
    field = visit.field
    label = _to_object(message, target, (code(field.name),), places)
    name: Inlines = () if target == field.name else prose(" → {}", (code(target),))
    again = () if visit.is_entered else prose(" (déjà déplié)")
    return prose(f"{{}} {field.cardinality}{{}}{{}}", label, name, again)


def _to_object(message: Message, name: str, label: Inlines, places: Places) -> Inlines:
    return link(label, _path(message), places.messages[message.name].objects[name])


# --- the objects -----------------------------------------------------------------


def _object(object_type: ObjectType, message: Message, places: Places, uses: Sequence[Inlines]) -> Iterator[Block]:
    yield Heading(3, object_heading(object_type, message), places.messages[message.name].objects[object_type.name])
    yield from object_paragraphs(object_type, message, uses)
    if object_type.fields:
        yield Table(_COLUMNS, tuple(_row(field, object_type, message, places) for field in object_type.fields))


def _row(field: Field, holder: ObjectType, message: Message, places: Places) -> tuple[Inlines, ...]:
    anchor = places.messages[message.name].fields[holder.name, field.name]
    _, title, cardinality, type_ = field_view(field, holder, message, places).row
    description = lines(field.description)
    details = joined(facts(field, places), Break())
    return anchored(anchor, (code(field.name),)), title, cardinality, type_, description, details
