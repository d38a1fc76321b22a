"""Which of the things that are gone are there under new names.

A new name is told from an unrelated pair where what is known of the thing is known of the
other one, and of no third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from generator.diff.change import Level
from generator.model import Code, CodeList, Field, Message, ObjectType, Ref

Things = Mapping[str, Any]
"""The things of a level that stand in one thing, by their names, in their order."""

_SIMILAR = 0.6
"""How much of two names or titles must be alike for them to be of one thing, of 1."""


@dataclass(frozen=True)
class Pairs:
    """New names by old ones, and how sure each is: 1 where all is alike, less where words differ."""

    new_names: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)

    @property
    def old_names(self) -> Mapping[str, str]:
        return {new: old for old, new in self.new_names.items()}


@dataclass(frozen=True, slots=True)
class _Unpaired:
    """What is gone and what is new, among all that was there and is there."""

    before: Things
    after: Things
    gone: dict[str, Any]
    fresh: dict[str, Any]


_Likeness = Callable[[_Unpaired], Iterator[tuple[str, str]]]
"""Pairs of an old and a new name."""


def pairs(level: Level, before: Things, after: Things) -> Pairs:
    """The pairs among what is gone and what is new; those that are alike in more are paired first."""
    gone = {name: thing for name, thing in before.items() if name not in after}
    fresh = {name: thing for name, thing in after.items() if name not in before}
    unpaired = _Unpaired(before, after, gone, fresh)
    new_names: dict[str, str] = {}
    confidence: dict[str, float] = {}
    for sure, likeness in _LIKENESS.get(level, ()) if gone and fresh else ():
        for old, new in list(likeness(unpaired)):
            new_names[old], confidence[old] = new, sure
            del gone[old], fresh[new]
    return Pairs(new_names, confidence)


def _by(key: Callable[[Any], Hashable]) -> _Likeness:
    """Pairs that are alike in a key, and like no other thing on either side; None is like nothing."""

    def alike(unpaired: _Unpaired) -> Iterator[tuple[str, str]]:
        left = {name: key(thing) for name, thing in unpaired.gone.items()}
        right = {name: key(thing) for name, thing in unpaired.fresh.items()}
        yield from _unique(left, right)

    return alike


def _unique(left: Mapping[str, Hashable], right: Mapping[str, Hashable]) -> Iterator[tuple[str, str]]:
    only_left, only_right = Counter(left.values()), Counter(right.values())
    names = {key: name for name, key in right.items() if key is not None and only_right[key] == 1}
    yield from ((name, names[key]) for name, key in left.items() if only_left[key] == 1 and key in names)


def _roots(unpaired: _Unpaired) -> Iterator[tuple[str, str]]:
    """The root objects of a message, which come first."""
    old, new = next(iter(unpaired.before), ""), next(iter(unpaired.after), "")
    if old in unpaired.gone and new in unpaired.fresh:
        yield old, new


def _uses(unpaired: _Unpaired) -> Iterator[tuple[str, str]]:
    """Objects that stand under the same fields of the same objects."""
    yield from _unique(
        {name: _users(unpaired.before, name) for name in unpaired.gone},
        {name: _users(unpaired.after, name) for name in unpaired.fresh},
    )


def _users(objects: Mapping[str, ObjectType], name: str) -> Hashable:
    fields = (
        (holder.name, each.name) for holder in objects.values() for each in holder.fields if each.type == Ref(name)
    )
    return frozenset(fields) or None


def _neighbours(unpaired: _Unpaired) -> Iterator[tuple[str, str]]:
    """Fields of one type between the same fields, whose names or titles are similar."""
    left = {name: (_around(unpaired.before, name, unpaired.gone), each.type) for name, each in unpaired.gone.items()}
    right = {name: (_around(unpaired.after, name, unpaired.fresh), each.type) for name, each in unpaired.fresh.items()}
    for old, new in _unique(left, right):
        if _is_similar(old, new) or _is_similar(unpaired.gone[old].title, unpaired.fresh[new].title):
            yield old, new


def _around(things: Things, name: str, changed: Things) -> tuple[str, str]:
    """What stands before and after a thing, of what is on both sides."""
    names = list(things)
    at = names.index(name)
    before = next((each for each in reversed(names[:at]) if each not in changed), "")
    return before, next((each for each in names[at + 1 :] if each not in changed), "")


def _is_similar(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio() >= _SIMILAR


def _field(field: Field) -> Hashable:
    return field.type, field.cardinality, field.title, field.description


def _titled_field(field: Field) -> Hashable:
    return (type(field.type), field.title) if field.title not in ("", field.name) else None


def _described_field(field: Field) -> Hashable:
    return (field.type, field.description) if field.description else None


def _object(object_type: ObjectType) -> Hashable:
    fields = tuple((field.name, field.type, field.cardinality) for field in object_type.fields)
    return (object_type.is_open, fields) if fields else None


def _code(code: Code) -> Hashable:
    return code.labels or None


def _codes(code_list: CodeList) -> Hashable:
    return tuple(code.code for code in code_list.codes) or None


def _titled_list(code_list: CodeList) -> Hashable:
    return code_list.title or None


def _message_root(message: Message) -> Hashable:
    return message.root


def _message_fields(message: Message) -> Hashable:
    return _object(message.root_object)


_LIKENESS: Mapping[Level, tuple[tuple[float, _Likeness], ...]] = {
    Level.MESSAGE: ((0.9, _by(_message_root)), (0.8, _by(_message_fields))),
    Level.OBJECT: ((1.0, _roots), (0.9, _by(_object)), (0.9, _uses)),
    Level.FIELD: ((1.0, _by(_field)), (0.8, _by(_titled_field)), (0.8, _by(_described_field)), (0.7, _neighbours)),
    Level.CODE_LIST: ((0.9, _by(_codes)), (0.8, _by(_titled_list))),
    Level.CODE: ((0.9, _by(_code)),),
}
"""How two things may be alike, the surest first."""
