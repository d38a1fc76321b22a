"""Which of the things that are gone are there under new names.

A new name is told from an unrelated pair where what was said of the thing is said of the
other one, and of no third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diff.change import Level
from generator.model import Code, Field, Message, ObjectType


@dataclass(frozen=True)
class Pairs:
    """New names by old ones, and how sure each is: 1 where all is alike, less where words differ."""

    new_names: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)

    @property
    def old_names(self) -> Mapping[str, str]:
        return {new: old for old, new in self.new_names.items()}


def pairs(level: Level, before: Mapping[str, Any], after: Mapping[str, Any]) -> Pairs:
    """The pairs among what is gone and what is new; those that are alike in more are paired first."""
    gone = {name: thing for name, thing in before.items() if name not in after}
    fresh = {name: thing for name, thing in after.items() if name not in before}
    new_names: dict[str, str] = {}
    confidence: dict[str, float] = {}
    for sure, likeness in _LIKENESS.get(level, ()):
        for old, new in _alike(gone, fresh, likeness):
            new_names[old], confidence[old] = new, sure
            del gone[old], fresh[new]
    return Pairs(new_names, confidence)


def _alike(
    gone: Mapping[str, Any], fresh: Mapping[str, Any], likeness: Callable[[Any], Hashable]
) -> list[tuple[str, str]]:
    """The pairs that are alike, and like no other thing on either side."""
    left = {name: likeness(thing) for name, thing in gone.items()}
    right = {name: likeness(thing) for name, thing in fresh.items()}
    only_left, only_right = Counter(left.values()), Counter(right.values())
    names = {key: name for name, key in right.items() if key is not None and only_right[key] == 1}
    return [(name, names[key]) for name, key in left.items() if only_left[key] == 1 and key in names]


def _field(field: Field) -> Hashable:
    return field.type, field.cardinality, field.title, field.description


def _titled_field(field: Field) -> Hashable:
    return (type(field.type), field.title) if field.title not in ("", field.name) else None


def _object(object_type: ObjectType) -> Hashable:
    fields = tuple((field.name, field.type, field.cardinality) for field in object_type.fields)
    return (object_type.is_open, fields) if fields else None


def _code(code: Code) -> Hashable:
    return code.labels or None


def _message(message: Message) -> Hashable:
    return message.root


_LIKENESS: Mapping[Level, tuple[tuple[float, Callable[[Any], Hashable]], ...]] = {
    Level.MESSAGE: ((0.9, _message),),
    Level.OBJECT: ((0.9, _object),),
    Level.FIELD: ((1.0, _field), (0.8, _titled_field)),
    Level.CODE: ((0.9, _code),),
}
"""What two things must share, the surest first; None is like nothing."""
