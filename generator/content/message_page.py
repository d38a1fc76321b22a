"""One message's page: facts, the tree of its fields, then each object with its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.content import wording
from generator.content.blocks import (
    Block,
    Code,
    Document,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    PlainText,
    Strong,
    Table,
)
from generator.content.changes_page import message_changes
from generator.content.diagrams import figures
from generator.content.field_view import field_view
from generator.content.own_words import sentence
from generator.content.places import GENERATED, Anchors, Places
from generator.content.texts import code, flat, joined, lines, link, paragraphs, prose, to_file
from generator.model import HEADER, Field, Message, Model, ObjectType, Ref
from generator.publication import Publication
from generator.walk import Visit, visits

_COLUMNS = tuple(prose(name) for name in ("Balise", "Libellé", "Cardinalité", "Type"))


def message_page(message: Message, model: Model, places: Places, changes: Publication | None = None) -> Document:
    """The page of one message, with what a release changed in it."""
    anchors = places.messages[message.name]
    uses = uses_of_objects(message, anchors)
    blocks: list[Block] = [
        Heading(1, wording.titled(flat(message.name), message.title, unless=message.root)),
        Paragraph(prose("[Tous les messages](index#messages)")),
        *paragraphs(message.description),
        Table((prose("Repère"), prose("Valeur")), (*facts(message, model), *_sources(message))),
        *(message_changes(changes) if changes else ()),
        Heading(2, prose("Vue d'ensemble")),
        Paragraph(
            prose("Les objets sont en gras. Un objet employé plusieurs fois n'est déplié qu'à sa première place.")
        ),
        _tree(message, anchors),
        *diagrams(message, places),
        Heading(2, prose("Objets et champs")),
    ]
    for object_type in message.objects:
        blocks += _object(object_type, message, places, uses.get(object_type.name, ()))
    return Document(f"messages/{message.name}", GENERATED, tuple(blocks))


def facts(message: Message, model: Model) -> Iterator[tuple[Inlines, Inlines]]:
    """What names a message on the wire, who speaks it, and whether it has the header beside it."""
    yield prose("En JSON"), wording.json_root(message)
    yield prose("En XML"), prose("élément {}", (code(message.root),))
    yield prose("Espace de noms XML"), (code(message.namespace),)
    if message.is_envelope:
        element = prose("Espace de noms XML de l'élément qui contient le message")
        yield element, (code(model.message_namespace),)
    if message.perimeter:
        yield prose("Périmètre"), lines(message.perimeter)
    yield _header_name(message, model), prose(wording.header(message))


def _sources(message: Message) -> Iterator[tuple[Inlines, Inlines]]:
    yield prose("Fichiers"), _files(message)
    yield prose("Source"), wording.source(message.origin)


def _header_name(message: Message, model: Model) -> Inlines:
    is_linked = model.header is not None and message is not model.header
    name = link(prose(HEADER), f"messages/{HEADER}") if is_linked else prose(HEADER)
    return prose("Voyage avec l'en-tête {}", name)


def _files(message: Message) -> Inlines:
    files = (
        to_file("schéma JSON", f"json-schema/{message.name}.schema.json"),
        to_file("XSD", f"xsd/{message.name}.xsd"),
        to_file("exemples", f"examples/{message.name}/"),
    )
    return joined(files, PlainText(" · "))


# --- the tree --------------------------------------------------------------------


def _tree(message: Message, anchors: Anchors) -> Items:
    """A line a field; an object's own fields stand under the first field that holds it."""
    root, page = message.root_object, f"messages/{message.name}"
    label = link((code(root.name),), page, anchors.objects[root.name])
    branches, _ = _branches(list(visits(message)), 0, 1, page, anchors)
    return Items((Item((Strong(label),), (branches,) if branches.items else ()),))


def _branches(visits: Sequence[Visit], start: int, depth: int, page: str, anchors: Anchors) -> tuple[Items, int]:
    """The visits from one on that are so deep, each with those below it; and where the next is."""
    items: list[Item] = []
    at = start
    while at < len(visits) and len(visits[at].fields) == depth:
        visit, at = visits[at], at + 1
        below: tuple[Items, ...] = ()
        if visit.is_entered:
            inner, at = _branches(visits, at, depth + 1, page, anchors)
            below = (inner,) if inner.items else ()
        items.append(Item(_branch(visit, page, anchors), below))
    return Items(tuple(items)), at


def _branch(visit: Visit, page: str, anchors: Anchors) -> Inlines:
    field = visit.field
    if isinstance(field.type, Ref):
        line = _object_line(field, field.type.name, page, anchors)
        return line if visit.is_entered else prose("{} (déjà déplié)", line)
    return prose(
        f"{{}} {field.cardinality}", link((code(field.name),), page, anchors.fields[visit.holder.name, field.name])
    )


def _object_line(field: Field, target: str, page: str, anchors: Anchors) -> Inlines:
    anchor = anchors.objects[target]
    if field.name == target:
        return prose(f"{{}} {field.cardinality}", (Strong(link((code(field.name),), page, anchor)),))
    name: Inlines = (Strong((code(field.name),)),)
    return prose(f"{{}} {field.cardinality} → {{}}", name, link((code(target),), page, anchor))


# --- the diagrams ----------------------------------------------------------------


def diagrams(message: Message, places: Places) -> Iterator[Block]:
    """Who holds whom at a glance, then the objects with their fields, a figure a page."""
    drawn = figures(message, places)
    yield Heading(2, prose("Diagrammes"))
    if len(message.objects) > 1:
        yield sentence("diagrams", "outline")
        yield drawn.outline
    for number, diagram in enumerate(drawn.classes, 1):
        if len(drawn.classes) > 1:
            yield Paragraph(prose(f"**Figure {number}** : {{}}", (code(diagram.root.box.name),)))
        yield diagram


# --- the objects -----------------------------------------------------------------


def _object(object_type: ObjectType, message: Message, places: Places, uses: Sequence[Inlines]) -> Iterator[Block]:
    anchors = places.messages[message.name]
    fields = [field_view(field, object_type, message, places) for field in object_type.fields]
    yield Heading(3, object_heading(object_type, message), anchors.objects[object_type.name])
    yield from object_paragraphs(object_type, message, uses)
    yield from _elsewhere(object_type, places)
    if fields:
        yield Table(_COLUMNS, tuple(field.row for field in fields))
    explanations = tuple(field.explanation for field in fields if field.explanation)
    if explanations:
        yield Items(explanations, is_loose=True)


def object_heading(object_type: ObjectType, message: Message) -> Inlines:
    """An object's label and name; the name alone where the label says no more."""
    is_root = object_type is message.root_object
    unless = message.title if is_root else object_type.name
    return wording.titled((code(object_type.name),), object_type.title, unless=unless)


def object_paragraphs(object_type: ObjectType, message: Message, uses: Sequence[Inlines]) -> Iterator[Paragraph]:
    """What an object is, which fields hold it, and what it admits beside its own."""
    is_root = object_type is message.root_object
    if not (is_root and object_type.description == message.description):
        yield from paragraphs(object_type.description)
    yield Paragraph(_use(uses, is_root=is_root))
    if object_type.is_open:
        admitted = "d'autres propriétés que ses champs" if object_type.fields else "toute propriété"
        yield Paragraph(prose(f"**Objet ouvert** : il admet {admitted}."))
    if object_type.xlink_type:
        attribute = Code(f'xlink:type="{object_type.xlink_type}"')
        required = ", obligatoire" if object_type.is_xlink_required else ""
        yield Paragraph(prose(f"En XML, l'élément porte l'attribut {{}}{required}.", (attribute,)))


def uses_of_objects(message: Message, anchors: Anchors) -> Mapping[str, Sequence[Inlines]]:
    """The fields that hold each object, by its name."""
    uses: dict[str, list[Inlines]] = {}
    for owner in message.objects:
        for field in owner.fields:
            if isinstance(field.type, Ref):
                label: Inlines = (code(f"{owner.name}.{field.name}"),)
                place = link(label, f"messages/{message.name}", anchors.fields[owner.name, field.name])
                uses.setdefault(field.type.name, []).append(place)
    return uses


def _use(uses: Sequence[Inlines], *, is_root: bool) -> Inlines:
    root = [prose("Objet racine du message.")] if is_root else []
    used = [prose("Utilisé par : {}.", joined(uses, PlainText(", ")))] if uses else []
    return joined([*root, *used], PlainText(" "))


def _elsewhere(object_type: ObjectType, places: Places) -> Iterator[Paragraph]:
    """That other messages have the type too; which ones, the page of types says, for all of them at once."""
    if object_type.name in places.types:
        others = link(prose("d'autres messages"), "types", places.types[object_type.name])
        yield Paragraph(prose("Aussi dans {}.", others))
