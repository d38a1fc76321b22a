"""Where a row of `Correspondances` names data: whole paths, members of items, and what conditions and templates ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.convert.conditions import ConditionError, paths_of
from generator.convert.counterpaths import counterpath, inverted, moves
from generator.convert.frames import names_of_fields
from generator.convert.paths import Names, fields_at, names_of
from generator.convert.rows import Pair, ResolvedRow
from generator.convert.texts import LATEST, UTC, new_template, placeholders
from generator.model import Message, Ref
from generator.read.correspondences import (
    ARGUMENT,
    CONDITION,
    COUNT,
    DEFAULT,
    ENVELOPE,
    KEY_VALUE,
    ONE,
    SOURCE,
    TARGET,
)
from generator.read.rows import Cell

_FROM_ROOT = "message."
_NOTE_PLACE = re.compile(r"(?:^|,)\s*note\s+(?P<path>[^\s,]+)")
_STEPS = (DEFAULT, ENVELOPE, COUNT)
_GIVEN = ("", "owner", "sender", "recipient")
"""What a template of a new identifier may hold beside data of the root object."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A path in a cell, between two places of its text."""

    cell: Cell
    start: int
    end: int
    message: Message  # that the path leads into
    above: Names  # to the object that the path begins at

    @property
    def text(self) -> str:
        return self.cell.text[self.start : self.end]

    @property
    def names(self) -> Names:
        """The path from the root."""
        return (*self.above, *names_of(self.text))


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of rows of one pair of messages."""

    pair: Pair
    rows: tuple[ResolvedRow, ...]

    def of(self, row: ResolvedRow) -> Iterator[Mention]:
        """The data that a row names, column by column."""
        yield from self._in_paths(row)
        yield from self._in_argument(row)
        for found in _NOTE_PLACE.finditer(row.impossible.text):
            yield Mention(row.impossible, *found.span("path"), self.pair.target, ())
        yield from self._in_condition(row)

    def _in_paths(self, row: ResolvedRow) -> Iterator[Mention]:
        source, target = row.row[SOURCE], row.row[TARGET]
        if row.is_reversed:
            source, target = target or source, source
        for cell, message in ((source, self._read(row)), (target, self.pair.target)):
            if cell:
                yield Mention(cell, 0, len(cell.text), message, ())

    def _read(self, row: ResolvedRow) -> Message:
        """The message that the source path of a row leads into."""
        return self.pair.target if row.is_late else self.pair.source

    # --- arguments ---------------------------------------------------------------------------

    def _in_argument(self, row: ResolvedRow) -> Iterator[Mention]:
        cell, text = row.row[ARGUMENT], row.argument
        if row.operation == ONE and text.startswith(LATEST):
            yield Mention(cell, len(LATEST), len(text), self.pair.source, row.source)
        if row.operation == DEFAULT:
            yield from self._in_template(cell, 0, text)
        for found in row.members:
            item = self._item(row, names_of(found["path"]))
            if item:
                yield Mention(cell, *found.span("path"), self.pair.target, item)
            if found["sign"] == "←" and new_template(found["value"]) is None:
                length = len(found["value"].removesuffix(UTC).rstrip())
                yield Mention(cell, found.start("value"), found.start("value") + length, self.pair.target, ())
            yield from self._in_template(cell, found.start("value"), found["value"])

    def _in_template(self, cell: Cell, at: int, text: str) -> Iterator[Mention]:
        """The data of the root object that a new identifier holds: `nouvel identifiant : {caseId}.note.{}`."""
        for found in placeholders(text) if new_template(text) is not None else ():
            if found["name"] not in _GIVEN:
                start, end = found.span("name")
                yield Mention(cell, at + start, at + end, self.pair.source, ())

    def _item(self, row: ResolvedRow, member: Names) -> Names:
        """The path to the new item that has a member: the innermost list on the way to what the row writes, if any."""
        noted = _NOTE_PLACE.search(row.impossible.text)
        fields = (noted and fields_at(self.pair.target, names_of(noted["path"]))) or row.target_fields
        last = len(fields) if row.operation == KEY_VALUE else len(fields) - 1
        items = [fields[: n + 1] for n in reversed(range(last)) if fields[n].cardinality.is_list]
        named = [names_of_fields(item) for item in items]
        return next((each for each in named if fields_at(self.pair.target, (*each, *member))), (*named, ())[0])

    # --- conditions --------------------------------------------------------------------------

    def _in_condition(self, row: ResolvedRow) -> Iterator[Mention]:
        cell = row.row[CONDITION]
        for start, end in _spans(cell.text):
            if cell.text[start:end].startswith(_FROM_ROOT):
                yield Mention(cell, start + len(_FROM_ROOT), end, self.pair.source, ())
            else:
                yield Mention(cell, start, end, self.pair.source, self._asked(row))

    def _asked(self, row: ResolvedRow) -> Names:
        """The path to the object that the condition of a row is asked of."""
        if row.operation in _STEPS or row.is_late:
            return self._mirrored(row.target[:-1])
        is_object = isinstance(row.source_fields[-1].type, Ref) if row.source_fields else False
        return row.source if is_object else row.source[:-1]

    def _mirrored(self, target: Names) -> Names:
        """The path to the object that becomes the one which a way in the target leads to, or the nearest above it."""
        moved = inverted(moves(self.rows))
        ways = (target[:length] for length in range(len(target), 0, -1))
        found = (counterpath(way, self.pair.target, self.pair.source, moved) for way in ways)
        return next((names for names in found if names is not None), ())


def _spans(condition: str) -> Iterable[tuple[int, int]]:
    """Where the paths of a condition stand; nowhere in what is none."""
    try:
        return tuple(paths_of(condition))
    except ConditionError:
        return ()
