"""The page of the types that several messages have: where each is used, and how its uses differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import assert_never

from generator.emit.docs import wording
from generator.emit.docs.definitions import Definitions, Group
from generator.emit.docs.places import Places
from generator.emit.markdown import cell, cell_code, code, inline, link, row
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text

_ABSENT = "—"
_MANY = 12  # codes; of a longer list only those are told that another has not
_FIRST = 5


@dataclass(frozen=True, slots=True)
class TypeView:
    """A type's name, the messages that have it, and a table where they differ."""

    anchor: str
    heading: str
    summary: str  # its row in the table of all types
    uses: str  # empty where the table's columns say them
    columns: str
    rule: str
    rows: tuple[str, ...]  # none where all uses are alike


@dataclass(frozen=True, slots=True)
class TypesPage:
    """The types by their names."""

    types: tuple[TypeView, ...]


def types_page(model: Model, places: Places) -> TypesPage:
    """The view of the types whose names stand in several messages."""
    comparison = _Comparison(Definitions.of(model), places)
    return TypesPage(tuple(comparison.view(name, anchor) for name, anchor in places.types.items()))


@dataclass(frozen=True, slots=True)
class _Comparison:
    """How the definitions of a type are told beside each other."""

    definitions: Definitions
    places: Places

    def view(self, name: str, anchor: str) -> TypeView:
        groups = self.definitions.groups[name]
        uses = [", ".join(self._object(name, use.message, inline(use.message.name)) for use in one) for one in groups]
        counts = (str(sum(map(len, groups))), str(len(groups)))
        is_same = len(groups) == 1
        return TypeView(
            anchor=anchor,
            heading=code(name),
            summary=row([link(cell_code(name), f"#{anchor}"), *counts]),
            uses=uses[0] if is_same else "",
            columns=row(["Champ", *uses]),
            rule=f"|{'---|' * (1 + len(uses))}",
            rows=() if is_same else tuple(self._rows(groups)),
        )

    def _object(self, name: str, message: Message, label: str) -> str:
        return link(label, f"messages/{message.name}.md#{self.places.messages[message.name].objects[name]}")

    # --- the rows ----------------------------------------------------------------

    def _rows(self, groups: Sequence[Group]) -> Iterator[str]:
        """The fields that differ, then what else does."""
        types = [group[0].type for group in groups]
        for name in _merged([[field.name for field in one.fields] for one in types]):
            yield from self._field_row(name, groups)
        if turned := _turned(types):
            yield row(["Ordre des champs", *(_order(one, turned) for one in types)])
        yield from _row_if_differing("Autres propriétés", types, lambda one: "admises" if one.is_open else "refusées")
        yield from _row_if_differing(code("xlink:type"), types, _xlink_type)

    def _field_row(self, name: str, groups: Sequence[Group]) -> Iterator[str]:
        found = [(group[0].type.field(name), group[0].message) for group in groups]
        facts = {field and self.definitions.facts(field, message) for field, message in found}
        if len(facts) > 1:
            common = _common_codes([field for field, _ in found if field])
            cells = (self._field(field, message, common) if field else _ABSENT for field, message in found)
            yield row([cell_code(name), *cells])

    # --- a field in short --------------------------------------------------------

    def _field(self, field: Field, message: Message, common: frozenset[str]) -> str:
        return ", ".join([f"{code(str(field.cardinality))} {self._value(field, message, common)}", *_in_xml(field)])

    def _value(self, field: Field, message: Message, common: frozenset[str]) -> str:
        match field.type:
            case Text(patterns, length):
                motifs = (f"motif {cell_code(pattern)}" for pattern in patterns)
                return ", ".join(["texte", *motifs, *([wording.length(length)] if length else [])])
            case Scalar() as scalar:
                return wording.SCALARS[scalar]
            case Bounded(scalar, bounds):
                return f"{wording.SCALARS[scalar]}, {wording.bounds(bounds)}"
            case Coded(_, str(identity)):
                return link(cell(identity), f"nomenclatures/{self.places.code_lists[identity]}.md")
            case Coded(codes):
                return _codes(codes, common)
            case Ref(name):
                return self._reference(name, message)
            case AnyMessage():
                return link("message", "index.md#messages")
            case _:
                assert_never(field.type)

    def _reference(self, name: str, message: Message) -> str:
        """An object; where its own definitions differ, whose it is: `location` (RC-EDA)."""
        groups = self.definitions.groups[name]
        if len(groups) == 1:
            return self._object(name, message, cell_code(name))
        number = self.definitions.classes[message.name, name]
        owner = next(one[0] for one in groups if self.definitions.classes[one[0].message.name, name] == number)
        return f"{link(cell_code(name), f'#{self.places.types[name]}')} ({inline(owner.message.name)})"


def _in_xml(field: Field) -> Iterator[str]:
    if field.is_read_only:
        yield "jamais écrit"
    if field.xml_name:
        yield f"en XML {cell_code(field.xml_name)}"
    if field.xml_namespace:
        yield f"en XML dans {cell_code(field.xml_namespace)}"
    if field.xml_wrapper:
        yield f"regroupé en XML dans {cell_code(field.xml_wrapper)}"


def _common_codes(fields: Sequence[Field]) -> frozenset[str]:
    """The codes that all the fields with codes admit."""
    admitted = [frozenset(field.type.codes) for field in fields if isinstance(field.type, Coded)]
    return frozenset.intersection(*admitted) if admitted else frozenset()


def _codes(codes: Sequence[str], common: frozenset[str]) -> str:
    if len(codes) <= _MANY:
        return ", ".join(map(cell_code, codes))
    own = [cell_code(one) for one in codes if one not in common]
    told = [*own[:_FIRST], *(["…"] if len(own) > _FIRST else [])]
    return f"{wording.count(len(codes), 'code')}{', dont ' if told else ''}{', '.join(told)}"


# --- beside the fields -----------------------------------------------------------


def _row_if_differing(label: str, types: Sequence[ObjectType], told: Callable[[ObjectType], str]) -> Iterator[str]:
    cells = [told(one) for one in types]
    if len(set(cells)) > 1:
        yield row([label, *cells])


def _xlink_type(one: ObjectType) -> str:
    if not one.xlink_type:
        return _ABSENT
    return f"{cell_code(one.xlink_type)}{' obligatoire' if one.is_xlink_required else ''}"


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
    pairs = {pair for one in types for pair in combinations((field.name for field in one.fields), 2)}
    return frozenset(name for one, other in pairs if (other, one) in pairs for name in (one, other))


def _order(one: ObjectType, turned: frozenset[str]) -> str:
    return ", ".join(cell_code(field.name) for field in one.fields if field.name in turned) or _ABSENT
