"""One field on its message's page: a row of its object's table, and what explains it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.emit.docs import wording
from generator.emit.docs.places import Anchors, Places
from generator.emit.markdown import cell, code, indented, inline, link, paragraphs, row
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Ref, Scalar, Text, Type

_MANY = 12  # codes; a longer list is shown by its beginning
_FIRST = 5


@dataclass(frozen=True, slots=True)
class Explanation:
    """What there is to say of a field beyond its row."""

    anchor: str
    lead: str  # the balise and the description's first paragraph
    paragraphs: tuple[str, ...]  # the further ones
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field; no cell of the workbook is told in it twice."""

    row: str
    explanation: Explanation | None  # none: the row says all, and holds the anchor


def field_view(field: Field, anchor: str, message: Message, places: Places) -> FieldView:
    """The view of one field of a message."""
    explanation = _explanation(field, anchor, message, places)
    balise = code(field.name)
    anchors = places.messages[message.name]
    return FieldView(
        row=row(
            [
                link(balise, f"#{anchor}") if explanation else f'<a id="{anchor}"></a>{balise}',
                cell(field.title),
                wording.cardinality(field.cardinality),
                _type(field.type, anchors, places),
            ]
        ),
        explanation=explanation,
    )


def _type(type_: Type, anchors: Anchors, places: Places) -> str:
    match type_:
        case Text():
            return "texte"
        case Scalar():
            return wording.SCALARS[type_]
        case Bounded(scalar):
            return wording.SCALARS[scalar]
        case Coded(_, identity):
            return link(cell(identity), _list_page(identity, places)) if identity else "code"
        case Ref(name):
            return link(code(name), f"#{anchors.objects[name]}")
        case AnyMessage():
            return link("message", "../index.md#messages")
        case _:
            assert_never(type_)


def _list_page(identity: str, places: Places) -> str:
    return f"../nomenclatures/{places.code_lists[identity]}.md"


# --- the explanation -------------------------------------------------------------


def _explanation(field: Field, anchor: str, message: Message, places: Places) -> Explanation | None:
    description = "" if _is_told_at_object(field, message) else field.description
    told = [indented(block, "- ") for block in paragraphs(description)]
    facts = tuple(_facts(field, places))
    if not told and not facts:
        return None
    lead = " : ".join([f"**{code(field.name)}**", *told[:1]])
    return Explanation(anchor, lead, tuple(told[1:]), facts)


def _is_told_at_object(field: Field, message: Message) -> bool:
    """Whether the description is, word for word, that of the object that the field holds."""
    return isinstance(field.type, Ref) and field.description == message.object_by_name[field.type.name].description


def _facts(field: Field, places: Places) -> Iterator[str]:
    if field.examples:
        yield f"{'Exemple' if len(field.examples) == 1 else 'Exemples'} : {_codes(field.examples)}"
    yield from _constraint(field.type, places)
    if field.suggested_list:
        suggested = link(cell(field.suggested_list), _list_page(field.suggested_list, places))
        yield f"Nomenclature indicative : {suggested}, toute autre valeur étant admise"
    if field.note:
        yield f"Précision : {inline(field.note)}"
    if field.is_read_only:
        yield wording.READ_ONLY
    if field.xml_name:
        yield f"En XML : élément {code(field.xml_name)}"
    if field.xml_namespace:
        yield f"En XML : espace de noms {code(field.xml_namespace)}"
    if field.xml_wrapper:
        yield f"En XML : valeurs regroupées dans un élément {code(field.xml_wrapper)}"


def _constraint(type_: Type, places: Places) -> Iterator[str]:
    match type_:
        case Text(patterns, length):
            yield from (f"Motif : {code(pattern)}" for pattern in patterns)
            yield from (f"Longueur : {wording.length(one)}" for one in (length,) if one)
        case Bounded(_, bounds):
            yield f"Bornes : {wording.bounds(bounds)}"
        case Coded(codes, str(identity)) if len(codes) > _MANY:
            whole = link("liste complète", _list_page(identity, places))
            yield f"{wording.count(len(codes), 'code')} : {_codes(codes[:_FIRST])}, … ({whole})"
        case Coded((only,)):
            yield f"Valeur unique : {code(only)}"
        case Coded(codes):
            yield f"{wording.count(len(codes), 'code')} : {_codes(codes)}"
        case Scalar() | Ref() | AnyMessage():
            return
        case _:
            assert_never(type_)


def _codes(texts: tuple[str, ...]) -> str:
    return ", ".join(code(text) for text in texts)
