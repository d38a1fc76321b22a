"""Changes put onto a Model: what `compare` found, made again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import Any

from generator.diff.change import Change, Kind, Level
from generator.diff.compare import INSIDE, name_of
from generator.diff.lists import with_codes, with_list_names, with_references, without_codes
from generator.diff.moves import both_ends
from generator.model import Model

_TOP = (Level.MESSAGE, Level.CODE_LIST, Level.SCENARIO, Level.RULE)


def apply(model: Model, changes: Iterable[Change]) -> Model:
    """The Model that has them all; places are those of the Model and of what was added."""
    model = without_codes(model)
    for change in changes:
        model = _applied(model, change)
    return with_codes(model)


def _applied(model: Model, change: Change) -> Model:
    subject = change.subject
    if subject.level is Level.RELEASE:
        return _released(model, change)
    if subject.level is Level.CODE_LIST and change.kind is Kind.NAME:
        return with_list_names(model, {change.old: change.new})
    if change.kind is Kind.PLACE:
        return reduce(_applied, both_ends(change), model)
    top = next(level for level in _TOP if subject.level in (level, *INSIDE.get(level, ()), *_below(level)))
    things: dict[str, Any] = {top.value: _changed(getattr(model, top.value), top, subject.names, change)}
    return replace(model, **things)


def _released(model: Model, change: Change) -> Model:
    if change.kind is Kind.ORDER:
        ordered: Model = _ordered(model, change)
        return ordered
    return replace(model, release=replace(model.release, **{change.kind.value: change.new}))


def _below(level: Level) -> tuple[Level, ...]:
    return tuple(lower for inner in INSIDE.get(level, ()) for lower in INSIDE.get(inner, ()))


def _changed(things: tuple[Any, ...], level: Level, names: tuple[str, ...], change: Change) -> tuple[Any, ...]:
    """The things of a level with a change to the one that the names lead to."""
    first, *rest = names
    if level is Level.OBJECT and not rest and change.kind is Kind.NAME:
        things = tuple(with_references(thing, {change.old: change.new}) for thing in things)
    if not rest and change.kind is Kind.PRESENCE:
        return _with(things, level, change) if change.new is not None else _without(things, level, first)
    return tuple(
        _thing(thing, level, tuple(rest), change) if name_of(level, thing) == first else thing for thing in things
    )


def _thing(thing: Any, level: Level, names: tuple[str, ...], change: Change) -> Any:
    if names:
        (inner,) = INSIDE[level]
        return replace(thing, **{inner.value: _changed(getattr(thing, inner.value), inner, names, change)})
    if change.kind is Kind.ORDER:
        return _ordered(thing, change)
    attribute = "code" if level is Level.CODE else "name"
    attribute = attribute if change.kind is Kind.NAME else change.kind.value
    return replace(thing, **{attribute: change.new})


def _ordered(owner: Any, change: Change) -> Any:
    """Things in an order of names; those that it does not know, where it is applied alone, come last."""
    level, names = change.new
    things = {name_of(level, thing): thing for thing in getattr(owner, level.value)}
    known = [name for name in names if name in things]
    return replace(owner, **{level.value: tuple(things[name] for name in dict.fromkeys((*known, *things)))})


def _with(things: tuple[Any, ...], level: Level, change: Change) -> tuple[Any, ...]:
    at = next((index + 1 for index, thing in enumerate(things) if name_of(level, thing) == change.after), 0)
    return (*things[:at], change.new, *things[at:])


def _without(things: tuple[Any, ...], level: Level, name: str) -> tuple[Any, ...]:
    return tuple(thing for thing in things if name_of(level, thing) != name)
