"""One message's page: facts, the tree of its fields, then each object with its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.emit.docs import wording
from generator.emit.docs.field_view import Explanation, field_view
from generator.emit.docs.places import Anchors, Places
from generator.emit.markdown import cell, cell_code, code, inline, link, paragraphs, row
from generator.model import HEADER, Field, Message, Model, ObjectType, Ref
from generator.walk import visits


@dataclass(frozen=True, slots=True)
class ObjectView:
    """An object: what it is, who uses it, its fields."""

    anchor: str
    heading: str
    paragraphs: tuple[str, ...]
    rows: tuple[str, ...]
    explanations: tuple[Explanation, ...]


@dataclass(frozen=True, slots=True)
class MessagePage:
    """All that the page says, in its order."""

    heading: str
    paragraphs: tuple[str, ...]
    facts: tuple[str, ...]
    tree: tuple[str, ...]
    objects: tuple[ObjectView, ...]


def message_page(message: Message, model: Model, places: Places) -> MessagePage:
    """The view of one message."""
    uses = _uses(message, places.messages[message.name])
    return MessagePage(
        heading=wording.titled(inline(message.name), message.title, unless=message.root),
        paragraphs=paragraphs(message.description),
        facts=tuple(_facts(message, model)),
        tree=tuple(_tree(message, places.messages[message.name])),
        objects=tuple(_object(one, message, places, uses.get(one.name, ())) for one in message.objects),
    )


def _facts(message: Message, model: Model) -> Iterator[str]:
    yield row(["En JSON", wording.json_root(message)])
    yield row(["En XML", f"élément {cell_code(message.root)}"])
    yield row(["Espace de noms XML", cell_code(message.namespace)])
    if message.is_envelope:
        yield row(["Espace de noms XML de l'élément qui contient le message", cell_code(model.message_namespace)])
    if message.perimeter:
        yield row(["Périmètre", cell(message.perimeter)])
    yield row([_header_name(message, model), wording.header(message)])
    yield row(["Fichiers", _files(message)])
    yield row(["Source", wording.source(message.origin)])


def _header_name(message: Message, model: Model) -> str:
    is_linked = model.header is not None and message is not model.header
    return f"Voyage avec l'en-tête {link(HEADER, f'{HEADER}.md') if is_linked else HEADER}"


def _files(message: Message) -> str:
    return " · ".join(
        [
            link("schéma JSON", f"../../json-schema/{message.name}.schema.json"),
            link("XSD", f"../../xsd/{message.name}.xsd"),
            link("exemples", f"../../examples/{message.name}/"),
        ]
    )


# --- the tree --------------------------------------------------------------------


def _tree(message: Message, anchors: Anchors) -> Iterator[str]:
    """A line a field; an object's own fields stand under the first field that holds it."""
    root = message.root_object
    yield f"- **{link(code(root.name), f'#{anchors.objects[root.name]}')}**"
    for visit in visits(message):
        field, indent = visit.field, "  " * len(visit.fields)
        if isinstance(field.type, Ref):
            line = _object_line(field, field.type.name, anchors)
            yield f"{indent}- {line}{'' if visit.is_entered else ' (déjà déplié)'}"
        else:
            address = f"#{anchors.fields[visit.holder.name, field.name]}"
            yield f"{indent}- {link(code(field.name), address)} {field.cardinality}"


def _object_line(field: Field, target: str, anchors: Anchors) -> str:
    address = f"#{anchors.objects[target]}"
    if field.name == target:
        return f"**{link(code(field.name), address)}** {field.cardinality}"
    return f"**{code(field.name)}** {field.cardinality} → {link(code(target), address)}"


# --- the objects -----------------------------------------------------------------


def _object(one: ObjectType, message: Message, places: Places, uses: Sequence[str]) -> ObjectView:
    anchors = places.messages[message.name]
    fields = [field_view(field, anchors.fields[one.name, field.name], message, places) for field in one.fields]
    return ObjectView(
        anchor=anchors.objects[one.name],
        heading=_heading(one, message),
        paragraphs=(*_object_paragraphs(one, message, uses), *_elsewhere(one, places)),
        rows=tuple(field.row for field in fields),
        explanations=tuple(field.explanation for field in fields if field.explanation),
    )


def _heading(one: ObjectType, message: Message) -> str:
    is_root = one is message.root_object
    return wording.titled(code(one.name), one.title, unless=message.title if is_root else one.name)


def _object_paragraphs(one: ObjectType, message: Message, uses: Sequence[str]) -> Iterator[str]:
    is_root = one is message.root_object
    if not (is_root and one.description == message.description):
        yield from paragraphs(one.description)
    yield _use(one, message, uses)
    if one.is_open:
        admitted = "d'autres propriétés que ses champs" if one.fields else "toute propriété"
        yield f"**Objet ouvert** : il admet {admitted}."
    if one.xlink_type:
        attribute = code(f'xlink:type="{one.xlink_type}"')
        yield f"En XML, l'élément porte l'attribut {attribute}{', obligatoire' if one.is_xlink_required else ''}."


def _uses(message: Message, anchors: Anchors) -> Mapping[str, Sequence[str]]:
    """The fields that hold each object, by its name."""
    uses: dict[str, list[str]] = {}
    for owner in message.objects:
        for field in owner.fields:
            if isinstance(field.type, Ref):
                place = f"#{anchors.fields[owner.name, field.name]}"
                uses.setdefault(field.type.name, []).append(link(code(f"{owner.name}.{field.name}"), place))
    return uses


def _use(one: ObjectType, message: Message, uses: Sequence[str]) -> str:
    root = ["Objet racine du message."] if one is message.root_object else []
    return " ".join([*root, *([f"Utilisé par : {', '.join(uses)}."] if uses else [])])


def _elsewhere(one: ObjectType, places: Places) -> Iterator[str]:
    """That other messages have the type too; which ones, the page of types says, for all of them at once."""
    if one.name in places.types:
        others = link("d'autres messages", f"../types.md#{places.types[one.name]}")
        yield f"Aussi dans {others}."
