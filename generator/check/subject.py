"""What the rules look at: a Model, the rows that it was resolved from, and how far both reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Origin
from generator.model import Field, Message, Model, ObjectType
from generator.read.rows import CODE_AND_LABEL, FORMAT, WIRE_NAME, Row, Sheet
from generator.read.sources import Sources


@dataclass(frozen=True)
class Subject:
    """A release under check."""

    model: Model
    sources: Sources
    schemas: frozenset[str] = frozenset()  # those that are asked about; none: all
    is_whole: bool = True  # whether all of the release could be read and resolved

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets of the schemas that are asked about."""
        return tuple(
            sheet
            for sheet in self.sources.sheets
            if not self.schemas or any(entry.schema.text in self.schemas for entry in sheet.entries)
        )

    def fields(self) -> Iterator[tuple[Message, ObjectType, Field]]:
        """Every field of every message, as often as a perimeter has it."""
        for message in self.model.messages:
            for object_type in message.objects:
                for field in object_type.fields:
                    yield message, object_type, field

    def row(self, field: Field) -> Row | None:
        """The row of a field; None for a field of a JSON Schema."""
        return self._rows[0].get(field.origin)

    def occurrence(self, object_type: ObjectType) -> Row | None:
        """The row whose own examples and details an object's `code` and `label` have, for a `codeAndLabel`."""
        row = self._rows[1].get(object_type.origin)
        return row if row is not None and row[FORMAT].text == CODE_AND_LABEL else None

    @cached_property
    def _rows(self) -> tuple[Mapping[Origin, Row], Mapping[Origin, Row]]:
        """The rows by the cell of their Balise, and by that of their label."""
        rows = [row for sheet in self.sources.sheets for row in sheet.rows]
        return {row[WIRE_NAME].origin: row for row in rows}, {row.origin: row for row in rows}


def has_column(row: Row, name: str) -> bool:
    """Whether the sheet has an optional column; the reader puts the cells of one that is not there into column A."""
    return row[name].origin.column > 1


def is_used(row: Row) -> bool:
    """Whether a row is in any perimeter; the others are drafts and notes."""
    return any(row.perimeters.values())


def families(sheet: Sheet) -> Iterator[tuple[Row | None, list[Row]]]:
    """The rows of each object, in their order, with the row that they stand right below; None for the root."""
    children: dict[int | None, list[Row]] = {}
    path: list[Row] = []
    for row in sheet.rows:
        del path[row.depth - 1 :]
        children.setdefault(id(path[-1]) if path else None, []).append(row)
        path.append(row)
    yield None, children.get(None, [])
    yield from ((row, children[id(row)]) for row in sheet.rows if id(row) in children)
