"""The page of the types that several messages have: where each is used, and how its uses differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import assert_never

from generator.content import wording
from generator.content.blocks import Block, Code, Document, Heading, Inlines, Paragraph, PlainText, Table
from generator.content.own_words import sentences
from generator.content.places import GENERATED, Places
from generator.content.texts import code, flat, joined, lines, link, prose
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text
from generator.shapes.definitions import Definitions, Group

_ABSENT = prose("—")
_MANY = 12  # codes; of a longer list only those are shown that another has not
_FIRST = 5


_PAGE = "types"
_COMMA = PlainText(", ")


def types_page(model: Model, places: Places) -> Document:
    """The page of the types whose names stand in several messages."""
    comparison = _Comparison(Definitions.of(model), places)
    blocks: list[Block] = [
        Heading(1, prose("Types communs à plusieurs messages")),
        Paragraph(prose("[Tous les messages](index#messages)")),
        *sentences("types", "introduction"),
        Table(tuple(map(prose, ("Type", "Messages", "Définitions"))), tuple(map(comparison.summary, places.types))),
    ]
    for name in places.types:
        blocks += comparison.of(name)
    return Document(_PAGE, GENERATED, tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Comparison:
    """How the definitions of a type are shown beside each other."""

    definitions: Definitions
    places: Places

    def summary(self, name: str) -> tuple[Inlines, ...]:
        """A type's row in the table of all types."""
        groups = self.definitions.groups[name]
        counts = (prose(str(sum(map(len, groups)))), prose(str(len(groups))))
        return link((code(name),), _PAGE, self.places.types[name]), *counts

    def of(self, name: str) -> Iterator[Block]:
        """A type's name, the messages that have it, and a table where they differ."""
        groups = self.definitions.groups[name]
        uses = [
            joined((self._object(name, use.message, flat(use.message.name)) for use in group), _COMMA)
            for group in groups
        ]
        yield Heading(2, (code(name),), self.places.types[name])
        if len(groups) == 1:
            yield Paragraph(prose("Même définition partout : {}", uses[0]))
        else:
            yield Table((prose("Champ"), *uses), tuple(self._rows(groups)))

    def _object(self, name: str, message: Message, label: Inlines) -> Inlines:
        return link(label, f"messages/{message.name}", self.places.messages[message.name].objects[name])

    # --- the rows ----------------------------------------------------------------

    def _rows(self, groups: Sequence[Group]) -> Iterator[tuple[Inlines, ...]]:
        """The fields that differ, then what else does."""
        types = [group[0].type for group in groups]
        for name in _merged([[field.name for field in object_type.fields] for object_type in types]):
            yield from self._field_row(name, groups)
        if turned := _turned(types):
            yield prose("Ordre des champs"), *(_order(object_type, turned) for object_type in types)
        yield from _row_if_differing(prose("Autres propriétés"), types, _openness)
        yield from _row_if_differing((Code("xlink:type"),), types, _xlink_type)

    def _field_row(self, name: str, groups: Sequence[Group]) -> Iterator[tuple[Inlines, ...]]:
        fields = [(group[0].type.field(name), group[0].message) for group in groups]
        facts = {field and self.definitions.facts(field, message) for field, message in fields}
        if len(facts) > 1:
            common = _common_codes([field for field, _ in fields if field])
            cells = (self._field(field, message, common) if field else _ABSENT for field, message in fields)
            yield (code(name),), *cells

    # --- a field in short --------------------------------------------------------

    def _field(self, field: Field, message: Message, common: frozenset[str]) -> Inlines:
        value = prose("{} {}", (Code(str(field.cardinality)),), self._value(field, message, common))
        return joined([value, *_in_xml(field)], _COMMA)

    def _value(self, field: Field, message: Message, common: frozenset[str]) -> Inlines:
        match field.type:
            case Text(patterns, length):
                motifs = (prose("motif {}", (code(pattern),)) for pattern in patterns)
                limits = [prose(wording.length(length))] if length else []
                return joined([prose("texte"), *motifs, *limits], _COMMA)
            case Scalar() as scalar:
                return prose(wording.SCALARS[scalar])
            case Bounded(scalar, bounds):
                return prose(f"{wording.SCALARS[scalar]}, {wording.bounds(bounds)}")
            case Coded(_, str(identity)):
                return link(lines(identity), f"nomenclatures/{self.places.code_lists[identity]}")
            case Coded(codes):
                return _codes(codes, common)
            case Ref(name):
                return self._reference(name, message)
            case AnyMessage():
                return prose("[message](index#messages)")
            case _:
                assert_never(field.type)

    def _reference(self, name: str, message: Message) -> Inlines:
        """An object; where its own definitions differ, whose it is: `location` (RC-EDA)."""
        groups = self.definitions.groups[name]
        label: Inlines = (code(name),)
        if len(groups) == 1:
            return self._object(name, message, label)
        number = self.definitions.classes[message.name, name]
        owner = next(group[0] for group in groups if self.definitions.classes[group[0].message.name, name] == number)
        return prose("{} ({})", link(label, _PAGE, self.places.types[name]), flat(owner.message.name))


def _in_xml(field: Field) -> Iterator[Inlines]:
    if field.is_read_only:
        yield prose("jamais écrit")
    if field.xml_name:
        yield prose("en XML {}", (code(field.xml_name),))
    if field.xml_namespace:
        yield prose("en XML dans {}", (code(field.xml_namespace),))
    if field.xml_wrapper:
        yield prose("regroupé en XML dans {}", (code(field.xml_wrapper),))


def _common_codes(fields: Sequence[Field]) -> frozenset[str]:
    """The codes that all the fields with codes admit."""
    admitted = [frozenset(field.type.codes) for field in fields if isinstance(field.type, Coded)]
    return frozenset.intersection(*admitted) if admitted else frozenset()


def _codes(codes: Sequence[str], common: frozenset[str]) -> Inlines:
    if len(codes) <= _MANY:
        return _listed(codes)
    own = [text for text in codes if text not in common]
    count = prose(wording.count(len(codes), "code"))
    if not own:
        return count
    more = prose(", …") if len(own) > _FIRST else ()
    return prose("{}, dont {}{}", count, _listed(own[:_FIRST]), more)


def _listed(names: Iterable[str]) -> Inlines:
    parts: list[Inlines] = [(code(name),) for name in names]
    return joined(parts, _COMMA)


# --- beside the fields -----------------------------------------------------------


def _row_if_differing(
    label: Inlines, types: Sequence[ObjectType], cell: Callable[[ObjectType], Inlines]
) -> Iterator[tuple[Inlines, ...]]:
    cells = [cell(object_type) for object_type in types]
    if len(set(cells)) > 1:
        yield label, *cells


def _openness(object_type: ObjectType) -> Inlines:
    return prose("admises" if object_type.is_open else "refusées")


def _xlink_type(object_type: ObjectType) -> Inlines:
    if not object_type.xlink_type:
        return _ABSENT
    return prose(f"{{}}{' obligatoire' if object_type.is_xlink_required else ''}", (code(object_type.xlink_type),))


def _merged(orders: Sequence[Sequence[str]]) -> Sequence[str]:
    """The names of all orders, each once: behind the one that it follows, where it first comes."""
    merged: list[str] = []
    for order in orders:
        at = next((merged.index(name) for name in order if name in merged), len(merged))
        for name in order:
            if name not in merged:
                merged.insert(at, name)
            at = merged.index(name) + 1
    return merged


def _turned(types: Sequence[ObjectType]) -> frozenset[str]:
    """The fields that stand before another one here, and behind it there."""
    pairs = {pair for object_type in types for pair in combinations((field.name for field in object_type.fields), 2)}
    return frozenset(name for first, other in pairs if (other, first) in pairs for name in (first, other))


def _order(object_type: ObjectType, turned: frozenset[str]) -> Inlines:
    return _listed(field.name for field in object_type.fields if field.name in turned) or _ABSENT
