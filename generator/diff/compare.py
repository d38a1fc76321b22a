"""Two Models side by side: every difference but those of places.

Things are matched by their names, which are the identity of a message, a field on its
path, a code. What is gone and what is new is matched again by `pairing`: a new name is
one change, not a removal and an addition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from generator.diagnostics import Origin
from generator.diff.change import Change, Kind, Level, Subject
from generator.diff.lists import with_list_names, with_references, without_codes
from generator.diff.moves import with_moves
from generator.diff.pairing import Pairs, pairs
from generator.model import CodeList, Field, Message, Model, ObjectType, Rule, Scenario, Step

Thing = Any
"""A release, message, object type, field, code list, code, scenario, step or rule."""

INSIDE: Mapping[Level, tuple[Level, ...]] = {
    Level.MESSAGE: (Level.OBJECT,),
    Level.OBJECT: (Level.FIELD,),
    Level.CODE_LIST: (Level.CODE,),
    Level.SCENARIO: (Level.STEP,),
}
"""What stands in a thing, each in a tuple of its own."""

_APART = (Kind.PRESENCE, Kind.NAME, Kind.ORDER, Kind.PLACE)
_KINDS: Mapping[str, Kind] = {kind.value: kind for kind in Kind if kind not in _APART}


def name_of(level: Level, thing: Thing) -> str:
    """The name by which a thing is known where it stands."""
    match level:
        case Level.CODE_LIST:
            return str(thing.id)
        case Level.CODE:
            return str(thing.code)
        case _:
            return str(thing.name)


def compare(old: Model, new: Model) -> tuple[Change, ...]:
    """All changes from one Model to the other, in the order of the Model; none where they say the same."""
    release = Subject(Level.RELEASE)
    old, new = without_codes(old), without_codes(new)
    before, after = ({each.id: each for each in model.code_lists} for model in (old, new))
    renamed = pairs(Level.CODE_LIST, before, after)
    named = with_list_names(old, renamed.new_names)
    return (
        *_attributes(release, old.release, new.release),
        *_renames(release, Level.CODE_LIST, before, after, renamed),
        *with_moves(_all(release, Level.MESSAGE, named.messages, new.messages)),
        *_all(release, Level.CODE_LIST, named.code_lists, new.code_lists),
        *_all(release, Level.SCENARIO, old.scenarios, new.scenarios),
        *_all(release, Level.RULE, old.rules, new.rules),
    )


def _all(parent: Subject, level: Level, old: Sequence[Thing], new: Sequence[Thing]) -> Iterator[Change]:
    """The changes of the things of a level that stand in one thing."""
    before = {name_of(level, thing): thing for thing in old}
    after = {name_of(level, thing): thing for thing in new}
    renamed = pairs(level, before, after)
    if level is Level.OBJECT:
        before = {name: with_references(thing, renamed.new_names) for name, thing in before.items()}
    for name, thing in before.items():
        if name not in after and name not in renamed.new_names:
            yield Change(parent.of(level, name), Kind.PRESENCE, thing, None, old_origin=_origin(thing))
    yield from _renames(parent, level, before, after, renamed)
    kept = [renamed.new_names.get(name, name) for name in before if name in after or name in renamed.new_names]
    follows = ""
    for name, thing in after.items():
        if name not in kept:
            subject = parent.of(level, name)
            yield Change(subject, Kind.PRESENCE, None, thing, after=follows, new_origin=_origin(thing))
        follows = name
    order = [name for name in after if name in kept]
    if kept != order:
        yield Change(Subject(parent.level, parent.names), Kind.ORDER, (level, tuple(kept)), (level, tuple(after)))
    for name in order:
        yield from _within(parent.of(level, name), before[renamed.old_names.get(name, name)], after[name])


def _renames(
    parent: Subject, level: Level, before: Mapping[str, Thing], after: Mapping[str, Thing], renamed: Pairs
) -> Iterator[Change]:
    for old, new in renamed.new_names.items():
        yield Change(
            subject=parent.of(level, old),
            kind=Kind.NAME,
            old=old,
            new=new,
            confidence=renamed.confidence[old],
            old_origin=_origin(before[old]),
            new_origin=_origin(after[new]),
        )


def _within(subject: Subject, old: Thing, new: Thing) -> Iterator[Change]:
    """The changes of a thing that is on both sides, then those of what stands in it."""
    yield from _attributes(subject, old, new)
    for level in INSIDE.get(subject.level, ()):
        yield from _all(subject, level, getattr(old, level.value), getattr(new, level.value))


def _attributes(subject: Subject, old: Thing, new: Thing) -> Iterator[Change]:
    for attribute in fields(old):
        kind = _KINDS.get(attribute.name)
        if kind and (before := getattr(old, attribute.name)) != (after := getattr(new, attribute.name)):
            yield Change(subject, kind, before, after, old_origin=_origin(old), new_origin=_origin(new))


def _origin(thing: Thing) -> Origin | None:
    """Where a thing stands; a code and a release have no place of their own."""
    match thing:
        case Scenario(steps=(first, *_)):
            return first.origin
        case Message() | ObjectType() | Field() | CodeList() | Step() | Rule():
            return thing.origin
        case _:
            return None
