"""Whether a row suits the messages that it is of: data that it names, lists that it reads, values that it writes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.acceptance import is_accepted
from generator.catalogue.nearest import nearest
from generator.convert.alike import Likeness
from generator.convert.mentions import Mention, Mentions
from generator.convert.paths import fields_at, known_paths, path_text
from generator.convert.rows import Pair, ResolvedRow
from generator.convert.texts import classes, new_template
from generator.diagnostics import Diagnostic, finding
from generator.model import Coded, Field, Text
from generator.read.correspondences import ARGUMENT, COUNT, NOTE, ONE, REPEAT, SOURCE, TARGET


def suitability_problems(pair: Pair, rows: tuple[ResolvedRow, ...]) -> Iterator[Diagnostic]:
    """What is wrong with the rows of a pair of messages beside their own paths.

    Reports: unknown-path, unfit-cardinality, count-without-class, refused-value, idle-cell, unfit-copy
    """
    mentions = Mentions(pair, rows)
    for row in rows:
        named = tuple(mentions.of(row))
        yield from (_unknown(mention) for mention in named if fields_at(mention.message, mention.names) is None)
        yield from _unfit(row)
        yield from _uncounted(row)
        yield from _idle_members(row)
        yield from _refused(row, named)
        yield from _unfit_copy(pair, row)


def _unknown(mention: Mention) -> Diagnostic:
    above = fields_at(mention.message, mention.above)
    begin = f"{path_text(above)}." if above else ""
    known = [path.removeprefix(begin) for path in known_paths(mention.message) if path.startswith(begin)]
    near, schema = nearest(mention.text, known), mention.message.name
    return finding("unknown-path", mention.cell.origin, value=mention.text, schema=schema, proposal=near)


def _unfit(row: ResolvedRow) -> Iterator[Diagnostic]:
    """Lists that an operation needs, and has not; a list where it writes one value."""
    fields = row.source_fields
    is_list = bool(fields) and fields[-1].cardinality.is_list
    is_inner = len(fields) > 1 and (row.operation == REPEAT or any(each.cardinality.is_list for each in fields[:-1]))
    is_unread = not is_list or (is_inner and row.operation != ONE)
    if row.operation in (ONE, COUNT, REPEAT) and fields and is_unread:
        yield _misfit(row, SOURCE, fields)
    elif row.operation == ONE and row.target_fields and row.target_fields[-1].cardinality.is_list:
        yield _misfit(row, TARGET, row.target_fields)


def _unfit_copy(pair: Pair, row: ResolvedRow) -> Iterator[Diagnostic]:
    """A copy within the target of what the place that it goes to does not always accept."""
    if not row.is_late or not row.source_fields or not row.target_fields:
        return
    own, other = row.source_fields[-1], row.target_fields[-1]
    is_taken = Likeness(pair.target, pair.target).takes(own.type, other.type)
    if not is_taken or own.cardinality.is_list != other.cardinality.is_list:
        value = path_text(row.source_fields)
        yield finding("unfit-copy", row.row[TARGET].origin, value=value, place=path_text(row.target_fields))


def _misfit(row: ResolvedRow, column: str, fields: tuple[Field, ...]) -> Diagnostic:
    return finding("unfit-cardinality", row.row[column].origin, value=path_text(fields), operation=row.operation)


def _uncounted(row: ResolvedRow) -> Iterator[Diagnostic]:
    """The first number of items that no class holds, of those that the list may have."""
    known = classes(row.argument)
    if row.operation != COUNT or not known or not row.source_fields:
        return
    number = row.source_fields[-1].cardinality
    for count in sorted({number.low, *(each.high + 1 for each in known if each.high is not None)}):
        is_possible = number.low <= count and (number.high is None or count <= number.high)
        if is_possible and not any(each.low <= count and (each.high is None or count <= each.high) for each in known):
            yield finding("count-without-class", row.row[ARGUMENT].origin, value=str(count))
            return


def _idle_members(row: ResolvedRow) -> Iterator[Diagnostic]:
    """Members of a new item, where a note goes into a text of an object that is there."""
    makes_item = any(each.cardinality.is_list for each in row.target_fields[:-1])
    found = next(iter(row.members), None)
    if row.operation == NOTE and row.target_fields and not makes_item and found:
        place = row.row[ARGUMENT].origin
        yield finding("idle-cell", place, value=found[0].strip(), operation=row.operation, column=ARGUMENT)


def _refused(row: ResolvedRow, named: tuple[Mention, ...]) -> Iterator[Diagnostic]:
    """Constants that the members of a new item do not accept."""
    written = {(mention.start, mention.end): mention for mention in named if mention.cell is row.row[ARGUMENT]}
    for found in row.members:
        mention = written.get(found.span("path"))
        fields = fields_at(mention.message, mention.names) if mention else None
        value = found["value"]
        if found["sign"] == "=" and fields and new_template(value) is None and "{}" not in value:
            type_ = fields[-1].type
            if isinstance(type_, Coded | Text) and not is_accepted(value, type_):
                yield finding("refused-value", row.row[ARGUMENT].origin, value=value)
