"""The names of a thing in both releases: a change goes by the names of the new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.diff.change import Change, Kind, Level, Subject

_LISTS = (Level.CODE_LIST, Level.CODE)


@dataclass(frozen=True)
class Renames:
    """Old names by the new ones that lead to a thing; those of code lists are apart."""

    old_names: Mapping[tuple[bool, tuple[str, ...]], str]

    @classmethod
    def of(cls, changes: Iterable[Change]) -> Renames:
        renames = (change for change in changes if change.kind is Kind.NAME)
        return cls({_key(each.subject.level, (*each.subject.names[:-1], each.new)): each.old for each in renames})

    def old_subject(self, subject: Subject) -> Subject:
        """A thing by the names that the old release has for it, and for what it stands in."""
        names = subject.names
        prefixes = (names[: length + 1] for length in range(len(names)))
        return replace(subject, names=tuple(self._old(subject.level, prefix) for prefix in prefixes))

    def in_old(self, change: Change) -> Change:
        """A change as it is made to the old release, by its names."""
        subject = self.old_subject(change.subject)
        inside = partial_names(change)
        new, after = change.new, change.after
        if inside is not None:
            level, names = inside
            new = (level, tuple(self._old(level, (*change.subject.names, name)) for name in names))
        if after:
            after = self._old(change.subject.level, (*change.subject.names[:-1], after))
        return replace(change, subject=subject, new=new, after=after)

    def _old(self, level: Level, names: tuple[str, ...]) -> str:
        return self.old_names.get(_key(level, names), names[-1])


def partial_names(change: Change) -> tuple[Level, tuple[str, ...]] | None:
    """The level and the names that an order is of."""
    order: Any = change.new
    return order if change.kind is Kind.ORDER else None


def inverse(change: Change) -> Change:
    """What takes a change back, by the names of the new release."""
    subject = change.subject
    if change.kind is Kind.NAME:
        subject = Subject(subject.level, (*subject.names[:-1], change.new))
    return replace(
        change,
        subject=change.target or subject,
        target=subject if change.target else None,
        old=change.new,
        new=change.old,
        old_origin=change.new_origin,
        new_origin=change.old_origin,
    )


def _key(level: Level, names: tuple[str, ...]) -> tuple[bool, tuple[str, ...]]:
    return level in _LISTS, names
