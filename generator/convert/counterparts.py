"""The field of one model that answers a field of another, as both models say."""

from __future__ import annotations

from collections.abc import Iterable

from generator.lookup import name_key
from generator.model import Field, ObjectType, Ref


def counterpart(own: Field, source: ObjectType, target: ObjectType) -> Field | None:
    """The field of the same name; else that of the same label, where each is the only candidate of the other."""
    same = target.field(own.name)
    if same is not None:
        return same if _are_alike(own, same) else None
    there = candidates(own, source, target)
    here = [each for each in source.fields if _label(each) == _label(own) and target.field(each.name) is None]
    return there[0] if len(there) == len(here) == 1 and _are_alike(own, there[0]) else None


def candidates(own: Field, source: ObjectType, target: ObjectType) -> list[Field]:
    """The fields of the same label that answer no other by their name."""
    label = _label(own)
    return [each for each in target.fields if label and _label(each) == label and source.field(each.name) is None]


def names(fields: Iterable[Field]) -> str:
    """The names of fields as a finding lists them."""
    return ", ".join(field.name for field in fields)


def _are_alike(own: Field, other: Field) -> bool:
    """Whether both are objects, or none is."""
    return isinstance(own.type, Ref) == isinstance(other.type, Ref)


def _label(of: Field) -> str:
    return name_key(of.title).casefold()
