"""Rows that say of a renamed field what its name said: that it is the one of the other version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.convert.counterparts import counterpart
from generator.convert.counterpaths import object_at
from generator.convert.paths import Names
from generator.convert.rows import ResolvedRow, by_source
from generator.model import Message, ObjectType
from generator.read.correspondences import (
    BACK,
    BOTH,
    COMMENT,
    DELETE,
    DIRECTION,
    FORTH,
    MESSAGE,
    MOVE,
    NOTE,
    OPERATION,
    SOURCE,
    TARGET,
    CorrespondenceBook,
)
from generator.rename.readings import Reading, Renaming
from generator.rename.workbook_edits import CellEdit
from generator.walk import visits_by_path


@dataclass(frozen=True, slots=True)
class _Answer:
    """A field of the renamed model and what it is in the other one, as cells have both."""

    first: str  # in the first model of the book
    second: str


def new_rows(book: CorrespondenceBook, readings: Iterable[Reading], renaming: Renaming) -> Iterator[CellEdit]:
    """The cells of rows `déplacer` behind those that there are, for what neither a row nor a label says."""
    needed: dict[_Answer, dict[str, set[bool]]] = {}
    for reading in readings:
        for answer in _unsaid(reading, renaming):
            needed.setdefault(answer, {}).setdefault(reading.schemas, set()).add(reading.is_back)
    if book.following is None:
        return
    comment = f"{renaming.target.name} devient {renaming.new}"
    for number, cells in enumerate(_rows(needed)):
        for column, text in {**cells, COMMENT: comment}.items():
            place = book.following[column].origin
            yield CellEdit(replace(place, row=place.row + number), "", text)


def _rows(needed: Mapping[_Answer, Mapping[str, set[bool]]]) -> Iterator[Mapping[str, str]]:
    """A row for each answer and direction, with all messages that need it."""
    for answer, schemas in needed.items():
        for ways, sign in (({False, True}, BOTH), ({False}, FORTH), ({True}, BACK)):
            named = ", ".join(name for name, needs in schemas.items() if needs == ways)
            source, target = (answer.second, answer.first) if sign == BACK else (answer.first, answer.second)
            if named:
                yield {MESSAGE: named, DIRECTION: sign, SOURCE: source, TARGET: target, OPERATION: MOVE}


def _unsaid(reading: Reading, renaming: Renaming) -> Iterator[_Answer]:
    """The ways of the renamed field that only its name said."""
    pair, known = reading.pair, by_source(reading.rows)
    is_source = renaming.model.message_by_name.get(pair.source.name) is pair.source
    current = pair.source if is_source else pair.target
    for visit in visits_by_path(current):
        names = visit.names
        if (current.name, visit.holder.name, names[-1]) not in renaming.target.uses:
            continue
        source, target = (names, reading.there(names)) if is_source else (reading.back(names), names)
        if source and target and not _is_said(source, known) and not _is_labelled(source, target, reading, renaming):
            texts = (renaming.written(pair.source, source), renaming.written(pair.target, target))
            yield _Answer(*(texts[::-1] if reading.is_back else texts))


def _is_said(source: Names, known: Mapping[Names, list[ResolvedRow]]) -> bool:
    """Whether a row takes every value of a datum its own way, or leaves an object around it out."""
    for length in range(1, len(source) + 1):
        rows = [row for row in known.get(source[:length], ()) if row.condition is None]
        if any(length == len(source) or row.operation in (DELETE, NOTE) for row in rows):
            return True
    return False


def _is_labelled(source: Names, target: Names, reading: Reading, renaming: Renaming) -> bool:
    """Whether both models say by a label what the field is, once it has its new name."""
    own, other = (
        _holder(message, names, renaming)
        for message, names in ((reading.pair.source, source), (reading.pair.target, target))
    )
    field = own.field(renaming.names(reading.pair.source, source)[-1])
    there = counterpart(field, own, other) if field else None
    return there is not None and there.name == renaming.names(reading.pair.target, target)[-1]


def _holder(message: Message, names: Names, renaming: Renaming) -> ObjectType:
    """The object that holds a field, its fields named as they are afterwards."""
    holder = object_at(message, names[:-1]) or message.root_object
    fields = (replace(field, name=renaming.names(message, (*names[:-1], field.name))[-1]) for field in holder.fields)
    return replace(holder, fields=tuple(fields))
