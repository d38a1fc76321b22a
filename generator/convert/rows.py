"""Rows of a sheet `Correspondances` for one pair of messages, their paths looked up and their conditions read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.nearest import nearest
from generator.convert.arguments import argument_problems
from generator.convert.conditions import Condition, ConditionError, condition_of
from generator.convert.paths import Names, fields_at, known_paths, names_of
from generator.convert.texts import DROP, FALLBACKS, PARENT, RESULT, actions, assignment_matches, words
from generator.diagnostics import Diagnostic, finding
from generator.model import Field, Message
from generator.read.conversion_tables import TABLE, CodeTable
from generator.read.correspondences import (
    ARGUMENT,
    BACK,
    BOTH,
    CALL,
    CODE,
    COMMENT,
    CONDITION,
    COPY,
    COUNT,
    DEFAULT,
    DIRECTION,
    DIRECTIONS,
    ENVELOPE,
    FORTH,
    IMPOSSIBLE,
    KEY_VALUE,
    MESSAGE,
    MOVE,
    NOTE,
    OPERATION,
    OPERATIONS,
    REPEAT,
    SOURCE,
    TARGET,
    CorrespondenceBook,
    CorrespondenceRow,
)
from generator.read.rows import Cell
from generator.runtime.conversion_functions import FUNCTIONS

_REVERSIBLE = (MOVE, CODE)
"""What a row of both directions may say."""

_WITH_MEMBERS = (MOVE, CODE, CALL, NOTE, KEY_VALUE)
"""Operations whose argument may say what a new item holds."""

_ASIDE = (DEFAULT, ENVELOPE, COUNT, KEY_VALUE, REPEAT)
"""Operations that leave each datum its own way."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A message of one version and what it becomes."""

    source: Message
    target: Message


@dataclass(frozen=True)
class ResolvedRow:
    """A row as it holds in one direction for one pair of messages."""

    row: CorrespondenceRow
    operation: str
    source: Names
    target: Names
    source_fields: tuple[Field, ...]
    target_fields: tuple[Field, ...]
    condition: Condition | None
    order: int
    table: CodeTable | None
    is_reversed: bool  # the row is read against its direction

    @property
    def is_place(self) -> bool:
        """Whether the row says where notes stand whose own row does not say it."""
        return self.operation == NOTE and not self.source and bool(self.target)

    @property
    def is_late(self) -> bool:
        """Whether the row copies within the target, once everything else is done."""
        return _is_late(self.row)

    @property
    def drops(self) -> bool:
        """Whether the row leaves an item out where nothing fills one of its members."""
        return self.operation == DEFAULT and not self.argument and self.impossible.text == DROP

    @property
    def argument(self) -> str:
        return self.row[ARGUMENT].text

    @property
    def takes_parent(self) -> bool:
        """Whether the code above stands for one that the target lacks."""
        return self.operation == CODE and PARENT in words(self.argument)

    @property
    def function(self) -> str:
        """The function that the row names; "" where it names none that is known."""
        known = (word for word in words(self.argument) if word in FUNCTIONS)
        return next(known, "") if self.operation == CALL else ""

    @property
    def members(self) -> tuple[re.Match[str], ...]:
        """The lines of the argument that say what a new item holds, as `assignment_matches` has them."""
        return tuple(assignment_matches(self.argument)) if self.operation in _WITH_MEMBERS else ()

    @property
    def comment(self) -> str:
        return self.row[COMMENT].text

    @property
    def impossible(self) -> Cell:
        return self.row[IMPOSSIBLE]


@dataclass(frozen=True, slots=True)
class Direction:
    """A book read from its first model to its second, or back."""

    book: CorrespondenceBook
    is_back: bool

    def concerns(self, row: CorrespondenceRow) -> bool:
        if row[DIRECTION].text != BOTH:
            return row[DIRECTION].text == (BACK if self.is_back else FORTH)
        return not self.is_back or _is_reversible(self.book, row)

    def names(self, row: CorrespondenceRow) -> Iterator[tuple[str, str]]:
        """The schemas that a row is of, in the source and in the target: `RC-EDA / RS-EDA, RC-RI / RS-RI`."""
        for entry in row[MESSAGE].text.split(","):
            first, _, second = entry.partition("/")
            pair = (first.strip(), second.strip() or first.strip())
            yield pair[::-1] if self.is_back else pair


def row_problems(book: CorrespondenceBook) -> Iterator[Diagnostic]:
    """What is wrong with a row whatever the messages are.

    Reports: bad-direction, unknown-operation, one-way-operation, inverted-table, unknown-code-table, unknown-fallback,
    bad-condition, and what `argument_problems` reports
    """
    for row in book.rows:
        operation, direction = row[OPERATION], row[DIRECTION]
        if direction.text not in DIRECTIONS:
            yield finding("bad-direction", direction.origin, value=direction.text)
        if operation.text not in OPERATIONS:
            near = nearest(operation.text, OPERATIONS)
            known = ", ".join(OPERATIONS)
            yield finding("unknown-operation", operation.origin, value=operation.text, proposal=near, known=known)
        elif direction.text == BOTH and operation.text not in _REVERSIBLE:
            yield finding("one-way-operation", direction.origin, value=operation.text)
        yield from _table_problems(book, row)
        yield from argument_problems(row)
        unknown = [word for word, _ in actions(row[IMPOSSIBLE].text) if word not in FALLBACKS]
        for word in unknown:
            yield finding("unknown-fallback", row[IMPOSSIBLE].origin, value=word, known=", ".join(FALLBACKS))
        if row[CONDITION] and _condition(row) is None:
            yield finding("bad-condition", row[CONDITION].origin, value=row[CONDITION].text)


def _condition(row: CorrespondenceRow) -> Condition | None:
    """The condition of a row; none where it cannot be read."""
    try:
        return condition_of(row[CONDITION].text)
    except ConditionError:
        return None


def _is_reversible(book: CorrespondenceBook, row: CorrespondenceRow) -> bool:
    """Whether a row can be read against its direction."""
    table = book.tables.get(table_name(row))
    return row[OPERATION].text in _REVERSIBLE and (table is None or table.is_one_to_one)


def _table_problems(book: CorrespondenceBook, row: CorrespondenceRow) -> Iterator[Diagnostic]:
    name = table_name(row)
    if not name:
        return
    table = book.tables.get(name)
    if table is None:
        near = nearest(name, book.tables)
        yield finding("unknown-code-table", row[ARGUMENT].origin, value=name, proposal=near)
    elif row[DIRECTION].text == BOTH and not table.is_one_to_one:
        yield finding("inverted-table", row[DIRECTION].origin, related=[table.origin], value=name)


def table_name(row: CorrespondenceRow) -> str:
    """The table of codes that a row names, `table statuts, parent`."""
    tables = (word.removeprefix(TABLE).strip() for word in words(row[ARGUMENT].text) if word.startswith(TABLE))
    return next(tables, "") if row[OPERATION].text in (CODE, CALL) else ""


def resolved(direction: Direction, pair: Pair, findings: list[Diagnostic]) -> Iterator[ResolvedRow]:
    """The rows of a pair of messages, in their order; what cannot be looked up is left out.

    Reports: unknown-path
    """
    names = (pair.source.name, pair.target.name)
    for order, row in enumerate(direction.book.rows):
        if not direction.concerns(row) or names not in direction.names(row):
            continue
        is_reversed = direction.is_back and row[DIRECTION].text == BOTH
        cells = (row[TARGET] or row[SOURCE], row[SOURCE]) if is_reversed else (row[SOURCE], row[TARGET])
        looked_up = ((cells[0], pair.target if _is_late(row) else pair.source), (cells[1], pair.target))
        found = [_looked_up(cell, message, findings) for cell, message in looked_up]
        if None in found or row[OPERATION].text not in OPERATIONS:
            continue
        source, target = (fields or () for fields in found)
        condition = _condition(row)
        yield ResolvedRow(
            row,
            row[OPERATION].text,
            tuple(field.name for field in source),
            tuple(field.name for field in target),
            source,
            target,
            condition,
            order,
            direction.book.tables.get(table_name(row)),
            is_reversed,
        )


def _is_late(row: CorrespondenceRow) -> bool:
    return row[OPERATION].text == COPY and row[ARGUMENT].text.strip() == RESULT


def _looked_up(cell: Cell, message: Message, findings: list[Diagnostic]) -> tuple[Field, ...] | None:
    fields = fields_at(message, names_of(cell.text))
    if fields is None:
        near = nearest(cell.text, known_paths(message))
        findings.append(finding("unknown-path", cell.origin, value=cell.text, schema=message.name, proposal=near))
    return fields


def by_source(rows: tuple[ResolvedRow, ...]) -> Mapping[Names, list[ResolvedRow]]:
    """The rows that read a datum, by its path."""
    found: dict[Names, list[ResolvedRow]] = {}
    for row in rows:
        if row.source and not row.is_late and row.operation not in _ASIDE:
            found.setdefault(row.source, []).append(row)
    return found
