"""The two sides of a change alone: the old Model with it, and the new Model without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.diff.change import Change, Kind, Level, Subject
from generator.model import Coded, Field, Ref, Type


def inverse(change: Change) -> Change:
    """What takes a change back."""
    subject = change.subject
    if change.kind is Kind.NAME:
        subject = Subject(subject.level, (*subject.names[:-1], change.new))
    return replace(
        change,
        subject=subject,
        old=change.new,
        new=change.old,
        old_origin=change.new_origin,
        new_origin=change.old_origin,
    )


def with_what_it_needs(change: Change, changes: Sequence[Change]) -> tuple[Change, ...]:
    """A change behind the additions of objects and lists that it refers to, by way of each other too."""
    additions = {
        (other.subject.level, other.subject.names): other
        for other in changes
        if other.kind is Kind.PRESENCE and other.new is not None and other is not change
    }
    needed: dict[tuple[Level, tuple[str, ...]], Change] = {}
    waiting = list(_references(change))
    while waiting:
        thing = waiting.pop()
        if thing in additions and thing not in needed:
            needed[thing] = additions[thing]
            waiting += _references(additions[thing])
    return (*needed.values(), change)


def names_above(change: Change, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The new names of the things in which a change stands, and of its own: it goes by these."""
    return tuple(other for other in changes if other.kind is Kind.NAME and _is_above(other, change))


def _is_above(name: Change, change: Change) -> bool:
    """Whether a change goes by a new name; those of messages and of code lists are apart."""
    lists = (Level.CODE_LIST, Level.CODE)
    is_apart = (name.subject.level in lists) != (change.subject.level in lists)
    renamed = (*name.subject.names[:-1], name.new)
    return name is not change and not is_apart and change.subject.names[: len(renamed)] == renamed


def _references(change: Change) -> Iterable[tuple[Level, tuple[str, ...]]]:
    """The objects and lists that what is new refers to."""
    message = change.subject.names[:1]
    for type_ in _types(change.new):
        match type_:
            case Ref(name):
                yield Level.OBJECT, (*message, name)
            case Coded(_, str(identity)):
                yield Level.CODE_LIST, (identity,)
            case _:
                pass


def _types(value: object) -> Iterable[Type]:
    match value:
        case Field():
            yield value.type
        case Ref() | Coded():
            yield value
        case _:
            for field in getattr(value, "fields", ()):
                yield field.type
