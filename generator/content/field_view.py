"""One field on its message's page: a row of its object's table, and what explains it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from generator.content import wording
from generator.content.blocks import Inlines, Item, Items, Paragraph, PlainText, Strong
from generator.content.places import RULES_PAGE, Anchors, Places
from generator.content.texts import anchored, code, flat, joined, lines, link, paragraphs, prose
from generator.model import AnyMessage, Bounded, Coded, Field, Message, ObjectType, Ref, Scalar, Text, Type

_MANY = 12  # codes; a longer list is shown by its beginning
_FIRST = 5


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field; no cell of the workbook is shown in it twice."""

    row: tuple[Inlines, ...]  # Balise, label, cardinality, type
    explanation: Item | None  # none: the row says all, and holds the anchor


def field_view(field: Field, holder: ObjectType, message: Message, places: Places) -> FieldView:
    """The view of one field of an object of a message."""
    anchor = places.messages[message.name].fields[holder.name, field.name]
    rules = places.rules.get((message.name, holder.name, field.name), ())
    explanation = _explanation(field, anchor, message, rules, places)
    name: Inlines = (code(field.name),)
    page = f"messages/{message.name}"
    row = (
        link(name, page, anchor) if explanation else anchored(anchor, name),
        lines(field.title),
        wording.cardinality(field.cardinality),
        _type(field.type, page, places.messages[message.name], places),
    )
    return FieldView(row, explanation)


def _type(type_: Type, page: str, anchors: Anchors, places: Places) -> Inlines:
    match type_:
        case Text():
            return prose("texte")
        case Scalar():
            return prose(wording.SCALARS[type_])
        case Bounded(scalar):
            return prose(wording.SCALARS[scalar])
        case Coded(_, identity):
            return link(lines(identity), _list_page(identity, places)) if identity else prose("code")
        case Ref(name):
            return link((code(name),), page, anchors.objects[name])
        case AnyMessage():
            return prose("[message](index#messages)")
        case _:
            assert_never(type_)


def _list_page(identity: str, places: Places) -> str:
    return f"nomenclatures/{places.code_lists[identity]}"


# --- the explanation -------------------------------------------------------------


def _explanation(field: Field, anchor: str, message: Message, rules: Sequence[str], places: Places) -> Item | None:
    """The Balise with the description's first paragraph, then the others, then facts in a list."""
    description = "" if _is_described_at_object(field, message) else field.description
    first, others = _parted(paragraphs(description))
    items = tuple(Item(fact) for fact in (*facts(field, places), *_rules(rules)))
    if first is None and not items:
        return None
    name: Inlines = anchored(anchor, (Strong((code(field.name),)),))
    lead = prose("{} : {}", name, first.inlines) if first else name
    return Item(lead, (*others, *([Items(items)] if items else [])))


def _parted(texts: tuple[Paragraph, ...]) -> tuple[Paragraph | None, tuple[Paragraph, ...]]:
    return (texts[0], texts[1:]) if texts else (None, ())


def _is_described_at_object(field: Field, message: Message) -> bool:
    """Whether the description is, word for word, that of the object that the field holds."""
    return isinstance(field.type, Ref) and field.description == message.object_by_name[field.type.name].description


def facts(field: Field, places: Places) -> Iterator[Inlines]:
    """What there is to say of a field beside its row and its description."""
    if field.examples:
        yield prose(f"{'Exemple' if len(field.examples) == 1 else 'Exemples'} : {{}}", _codes(field.examples))
    yield from _constraint(field.type, places)
    if field.suggested_list:
        suggested = link(lines(field.suggested_list), _list_page(field.suggested_list, places))
        yield prose("Nomenclature indicative : {}, toute autre valeur étant admise", suggested)
    if field.note:
        yield prose("Précision : {}", flat(field.note))
    if field.is_read_only:
        yield prose(wording.READ_ONLY)
    if field.xml_name:
        yield prose("En XML : élément {}", (code(field.xml_name),))
    if field.xml_namespace:
        yield prose("En XML : espace de noms {}", (code(field.xml_namespace),))
    if field.xml_wrapper:
        yield prose("En XML : valeurs regroupées dans un élément {}", (code(field.xml_wrapper),))


def _rules(names: Sequence[str]) -> Iterator[Inlines]:
    """The business rules that read a field."""
    if names:
        pages = (link((code(name),), RULES_PAGE, name) for name in names)
        yield prose(f"{'Règle' if len(names) == 1 else 'Règles'} : {{}}", joined(pages, PlainText(", ")))


def _constraint(type_: Type, places: Places) -> Iterator[Inlines]:
    match type_:
        case Text(patterns, length):
            yield from (prose("Motif : {}", (code(pattern),)) for pattern in patterns)
            yield from (prose(f"Longueur : {wording.length(limits)}") for limits in (length,) if limits)
        case Bounded(_, bounds):
            yield prose(f"Bornes : {wording.bounds(bounds)}")
        case Coded(codes, str(identity)) if len(codes) > _MANY:
            whole = link(prose("liste complète"), _list_page(identity, places))
            yield prose(f"{wording.count(len(codes), 'code')} : {{}}, … ({{}})", _codes(codes[:_FIRST]), whole)
        case Coded((only,)):
            yield prose("Valeur unique : {}", (code(only),))
        case Coded(codes):
            yield prose(f"{wording.count(len(codes), 'code')} : {{}}", _codes(codes))
        case Scalar() | Ref() | AnyMessage():
            return
        case _:
            assert_never(type_)


def _codes(texts: tuple[str, ...]) -> Inlines:
    parts: list[Inlines] = [(code(text),) for text in texts]
    return joined(parts, PlainText(", "))
