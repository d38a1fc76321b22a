"""Notes that keep what the target has no field for: where they stand, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.convert.frames import Fields, Frames, place_in
from generator.convert.paths import Names, fields_at, names_of, steps
from generator.convert.rows import Pair, ResolvedRow
from generator.convert.texts import UTC, actions, assignments, new_template, template
from generator.model import Field, Ref
from generator.read.correspondences import KEY_VALUE, NOTE

Table = dict[str, Any]


@dataclass(frozen=True)
class Notes:
    """The notes of one pair of messages."""

    pair: Pair
    rows: tuple[ResolvedRow, ...]

    @property
    def place(self) -> ResolvedRow | None:
        """The row without a source that says where notes stand whose own row does not say it."""
        return next((row for row in self.rows if row.is_place), None)

    def reached(self, row: ResolvedRow) -> Fields:
        """Where the note of a row stands; nowhere that of a row that makes none."""
        return self.place.target_fields if row.operation == NOTE and self.place else ()

    def note(self, row: ResolvedRow, own: Field, frames: Frames, written: str = "") -> Table | None:
        """The note of a row about a field that stands within the objects of the frames.

        It stands where the row says, or else where `place` does; `written` is a path that goes before both.
        None where none of them says it.
        """
        place = row if row.operation in (NOTE, KEY_VALUE) and row.target_fields else self.place
        there = fields_at(self.pair.target, names_of(written)) if written else None
        place = replace(row, target_fields=there) if there else place
        if place is None:
            return None
        text = "{}" if row.operation == KEY_VALUE else self._text(row, own)
        labels = self._labels(own)
        note: Table = {"order": row.order, "text": text, **({"labels": labels} if labels else {})}
        note |= self._group(row)
        return note | self._where(place, frames)

    def _group(self, row: ResolvedRow) -> Table:
        """The first row that may note something of the same list: notes about its items are told item by item."""
        if not row.source_fields or not row.source_fields[0].cardinality.is_list:
            return {}
        same = [each.order for each in self.rows if each.source[:1] == row.source[:1] and _may_note(each)]
        return {"group": min(same)} if len(same) > 1 else {}

    def _text(self, row: ResolvedRow, own: Field) -> str:
        written = template(row.argument) if row.operation == NOTE else ""
        return written or f"{own.title or own.name} : {{}}"

    def _where(self, place: ResolvedRow, frames: Frames) -> Table:
        up, rest = place_in(frames, place.target_fields)
        split = next((n for n, field in enumerate(rest[:-1]) if field.cardinality.is_list), None)
        is_entry = place.operation == KEY_VALUE
        if split is not None or is_entry:
            last = len(rest) - 1 if split is None else split
            item = place.target_fields[: len(place.target_fields) - len(rest) + last + 1]
            inner = steps(rest[last + 1 :]) if rest[last + 1 :] else []
            where: Table = {"to": steps(rest[: last + 1]), "item": self._item(place, item, inner, frames)}
        else:
            *way, last_name = steps(rest)
            where = {"to": [*way, f"{last_name}[]" if rest[-1].cardinality.is_list else last_name]}
        return where | ({"up": up} if up else {})

    def _item(self, place: ResolvedRow, item: Fields, inner: list[str], frames: Frames) -> list[Any]:
        """What a new item holds: the text, and what the row says besides."""
        held: list[Any] = [[inner, {"value": "{}"}]] if inner else []
        for names, sign, value in assignments(place.argument):
            content = self._content(sign, value, frames)
            if content is not None:
                held.append([self._item_steps(item, names), content])
        return held

    def _content(self, sign: str, value: str, frames: Frames) -> Table | None:
        new = new_template(value)
        if new is not None:
            return {"new": new}
        if sign == "=":
            return {"value": value}
        path, is_utc = value.removesuffix(UTC).strip(), value.endswith(UTC)
        *way, last = (name.removesuffix("[]") for name in path.split("."))
        ups = [up for up, frame in enumerate(reversed(frames)) if list(frame.names) == way]
        return {"from": [ups[0], last], **({"utc": True} if is_utc else {})} if ups else None

    def _item_steps(self, item: Fields, names: Names) -> list[str]:
        fields = fields_at(self.pair.target, (*(field.name for field in item), *names))
        return steps(fields[len(item) :]) if fields else list(names)

    def _labels(self, own: Field) -> Table:
        """The labels of what an object holds, those of inner objects beside theirs."""
        if not isinstance(own.type, Ref):
            return {}
        held = self.pair.source.object_by_name[own.type.name]
        labels: Table = {}
        for field in held.fields:
            inside = self._labels(field)
            labels[field.name] = [field.title, inside] if inside else field.title
        return labels


def _may_note(row: ResolvedRow) -> bool:
    return row.operation == NOTE or any(word == "note" for word, _ in actions(row.impossible.text))
