"""The path of one message that answers a path of another: what rows move, and what both models say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.convert.counterparts import counterpart
from generator.convert.paths import Names, fields_at
from generator.convert.rows import ResolvedRow
from generator.model import Message, ObjectType, Ref
from generator.read.correspondences import CALL, CODE, MOVE, ONE

WAYS = (MOVE, CODE, CALL, ONE)
"""The operations that lead a datum to another place."""


def moves(rows: Iterable[ResolvedRow]) -> Mapping[Names, Names]:
    """What rows move, by the path that they read; of several rows about one path, the first."""
    found: dict[Names, Names] = {}
    for row in rows:
        if row.operation in WAYS and row.source and row.target:
            found.setdefault(row.source, row.target)
    return found


def inverted(moved: Mapping[Names, Names]) -> Mapping[Names, Names]:
    """The same moves read against their direction; of several to one place, the first."""
    found: dict[Names, Names] = {}
    for own, other in moved.items():
        found.setdefault(other, own)
    return found


def counterpath(names: Names, source: Message, target: Message, moved: Mapping[Names, Names]) -> Names | None:
    """The path of the target that answers one of the source; None where a name on it is answered by nothing."""
    reached: Names | None = ()
    for length in range(1, len(names) + 1):
        if reached is None:
            return None
        reached = moved.get(names[:length]) or _answer(names[:length], reached, source, target)
    return reached


def object_at(message: Message, names: Names) -> ObjectType | None:
    """The object that a path leads to, the root object for none; None where it leads to no object."""
    fields = fields_at(message, names)
    if not fields:
        return message.root_object if fields == () else None
    type_ = fields[-1].type
    return message.object_by_name[type_.name] if isinstance(type_, Ref) else None


def _answer(names: Names, reached: Names, source: Message, target: Message) -> Names | None:
    own, other = object_at(source, names[:-1]), object_at(target, reached)
    field = own.field(names[-1]) if own else None
    if own is None or other is None or field is None:
        return None
    there = counterpart(field, own, other)
    return (*reached, there.name) if there else None
