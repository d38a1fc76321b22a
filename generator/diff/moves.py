"""Fields that went from one object of a message to another: gone there, new here, otherwise the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from generator.diff.change import Change, Kind, Level


def with_moves(changes: Iterable[Change]) -> list[Change]:
    """The changes, with one in the place of a field's removal and of its addition elsewhere in the message."""
    changes = list(changes)
    removed = _by_field(change for change in changes if change.new is None)
    added = _by_field(change for change in changes if change.old is None)
    moved = {id(change): removed[key] for key, change in added.items() if key in removed}
    gone = {id(change) for change in moved.values()}
    return [
        _move(moved[id(change)], change) if id(change) in moved else change
        for change in changes
        if id(change) not in gone
    ]


def both_ends(change: Change) -> tuple[Change, Change]:
    """The removal and the addition that a move is."""
    plain = replace(change, kind=Kind.PRESENCE, target=None, confidence=1.0)
    return replace(plain, new=None), replace(plain, subject=change.target or change.subject, old=None)


def _move(removed: Change, added: Change) -> Change:
    is_alike = (removed.old.title, removed.old.description) == (added.new.title, added.new.description)
    return replace(
        added,
        subject=removed.subject,
        kind=Kind.PLACE,
        old=removed.old,
        target=added.subject,
        confidence=0.9 if is_alike else 0.7,
        old_origin=removed.old_origin,
    )


def _by_field(changes: Iterable[Change]) -> dict[Hashable, Change]:
    """Fields that came or went, by message, name and type; those of which there are several are left out."""
    fields = [change for change in changes if change.kind is Kind.PRESENCE and change.subject.level is Level.FIELD]
    count = Counter(map(_key, fields))
    return {_key(change): change for change in fields if count[_key(change)] == 1}


def _key(change: Change) -> Sequence[Hashable]:
    field = change.old or change.new
    return change.subject.names[0], field.name, field.type
