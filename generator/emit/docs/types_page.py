"""The types that several messages have: where each is used, and how two uses differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from generator.emit.docs import wording
from generator.emit.docs.places import Places
from generator.emit.markdown import cell, cell_code, code, link, row
from generator.likeness import Numbers, all_numbered
from generator.model import AnyMessage, Bounded, Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text, Type

_ABSENT = "—"

Use = tuple[Message, ObjectType]


@dataclass(frozen=True, slots=True)
class TypeView:
    """One type: its definitions, and the fields that differ between them."""

    anchor: str
    heading: str
    definitions: tuple[str, ...]
    header: tuple[str, ...]  # of the table of differences: two rows, or none
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypesPage:
    """All that the page says, in its order."""

    summary: tuple[str, ...]
    types: tuple[TypeView, ...]


def types_page(model: Model, places: Places) -> TypesPage:
    """The view of every type of the release that stands in more than one message, by name."""
    shared = _Shared(model, places)
    return TypesPage(tuple(map(shared.summary, places.types)), tuple(map(shared.view, places.types)))


@dataclass(frozen=True)
class _Shared:
    """The definitions of a release's shared types."""

    model: Model
    places: Places

    @cached_property
    def groups(self) -> Mapping[str, Sequence[Sequence[Use]]]:
        """For each type the messages that define it alike, in the order in which they first stand."""
        numbers: Numbers = {}
        found: dict[str, dict[int, list[Use]]] = {name: {} for name in self.places.types}
        for message in self.model.messages:
            for one, number in all_numbered(message, numbers):
                if one.name in found:
                    found[one.name].setdefault(number, []).append((message, one))
        return {name: tuple(alike.values()) for name, alike in found.items()}

    def summary(self, name: str) -> str:
        """A line of the table on top."""
        groups = self.groups[name]
        messages = wording.count(sum(map(len, groups)), "message")
        return row([link(code(name), f"#{self.places.types[name]}"), messages, str(len(groups))])

    def view(self, name: str) -> TypeView:
        groups = self.groups[name]
        letters = [_letter(number) for number in range(len(groups))]
        rows = tuple(self._differences(groups)) if len(groups) > 1 else ()
        return TypeView(
            anchor=self.places.types[name],
            heading=code(name),
            definitions=tuple(
                f"**{letter}** : {', '.join(self._place(*use) for use in group)}"
                for letter, group in zip(letters, groups, strict=True)
            ),
            header=(row(["Champ", *letters]), "|" + "---|" * (1 + len(letters))) if rows else (),
            rows=rows,
        )

    def _place(self, message: Message, one: ObjectType) -> str:
        anchor = self.places.messages[message.name].objects[one.name]
        return link(message.name, f"messages/{message.name}.md#{anchor}")

    def _differences(self, groups: Sequence[Sequence[Use]]) -> Iterator[str]:
        """A row for each field that is not the same in all definitions, in the order of the first that has it."""
        firsts = [group[0] for group in groups]
        for name in dict.fromkeys(field.name for _, one in firsts for field in one.fields):
            cells = [self._cell(one.field(name), message) for message, one in firsts]
            if len(set(cells)) > 1:
                yield row([code(name), *cells])

    def _cell(self, field: Field | None, message: Message) -> str:
        return f"`{field.cardinality}` {self._said(field.type, message)}" if field else _ABSENT

    def _said(self, type_: Type, message: Message) -> str:
        match type_:
            case Text(sources, length):
                limits = [wording.length(length)] if length else []
                return ", ".join(["texte", *map(cell_code, sources), *limits])
            case Scalar():
                return wording.SCALARS[type_]
            case Bounded(scalar, bounds):
                return f"{wording.SCALARS[scalar]} {wording.bounds(bounds)}"
            case Coded(_, str(identity)):
                return link(cell(identity), f"nomenclatures/{self.places.code_lists[identity]}.md")
            case Coded(codes):
                return ", ".join(map(cell_code, codes))
            case Ref(name):
                return f"objet {self._definition(name, message)}"
            case AnyMessage():
                return "message"
            case _:
                assert_never(type_)

    def _definition(self, name: str, message: Message) -> str:
        """A type, with the letter of the definition that a message has of it, where there are several."""
        groups = self.groups.get(name, ())
        for number, group in enumerate(groups):
            if len(groups) > 1 and any(one is message for one, _ in group):
                return f"{link(code(name), f'#{self.places.types[name]}')} {_letter(number)}"
        return code(name)


def _letter(number: int) -> str:
    """`A` to `Z`, then `A2`."""
    turn, place = divmod(number, 26)
    return f"{chr(ord('A') + place)}{turn + 1 if turn else ''}"
