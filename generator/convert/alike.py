"""Whether one model accepts as it is whatever another one does at a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from generator.acceptance import is_accepted
from generator.model import (
    AnyMessage,
    Bounded,
    Cardinality,
    Coded,
    Field,
    Message,
    ObjectType,
    Ref,
    Scalar,
    Simple,
    Text,
    Type,
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two messages, of which the second may accept what the first does."""

    source: Message
    target: Message

    def takes(self, source: Type, target: Type) -> bool:
        """Whether every value of the source is one of the target."""
        match source, target:
            case Ref(own), Ref(other):
                return self._takes_object(self.source.object_by_name[own], self.target.object_by_name[other])
            case (Ref() | AnyMessage(), _) | (_, Ref() | AnyMessage()):
                return False
            case _:
                return takes_simple(source, target)

    def _takes_object(self, source: ObjectType, target: ObjectType) -> bool:
        known = all(self._takes_field(field, target.field(field.name)) for field in source.fields)
        required = {field.name for field in source.fields if field.cardinality.is_required}
        is_filled = all(field.name in required for field in target.fields if field.cardinality.is_required)
        return known and is_filled and (target.is_open or not source.is_open)

    def _takes_field(self, source: Field, target: Field | None) -> bool:
        return (
            target is not None
            and holds(source.cardinality, target.cardinality)
            and self.takes(source.type, target.type)
        )


def holds(source: Cardinality, target: Cardinality) -> bool:
    """Whether every number of items of the source is one of the target, in the same form."""
    is_high = target.high is None or (source.high is not None and source.high <= target.high)
    return source.is_list == target.is_list and source.low >= target.low and is_high


def takes_simple(source: Simple, target: Simple) -> bool:
    """Whether every simple value of the source is one of the target, in the same JSON type."""
    if source == target:
        return True
    match target:
        case Text(patterns, length):
            if isinstance(source, Coded):
                return all(is_accepted(code, target) for code in source.codes)
            is_dated = source in (Scalar.DATE, Scalar.DATETIME) and not patterns and length is None
            return is_dated or (isinstance(source, Text) and _is_within(source, target))
        case Coded(codes):
            return isinstance(source, Coded) and set(source.codes) <= set(codes)
        case Scalar.NUMBER:
            return source is Scalar.INTEGER or isinstance(source, Bounded)
        case Scalar():
            return isinstance(source, Bounded) and source.scalar is target
        case Bounded():
            return False
        case _:
            assert_never(target)


def _is_within(source: Text, target: Text) -> bool:
    is_long_enough = target.length is None or source.length == target.length
    return set(target.patterns) <= set(source.patterns) and is_long_enough
