"""In which order object types are declared, where a language wants each after those that it refers to."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import ObjectType


def dependencies_first(objects: Iterable[ObjectType], declared: Iterable[str] = ()) -> tuple[ObjectType, ...]:
    """Each object type after those that it refers to; the same ones, else in the order given.

    `declared` names those that are there already, as imported ones are. Types that refer
    to one another, or to one that is nowhere, have no such order: they come last, in the
    order given, and `forward_references` names them.
    """
    known, ordered, waiting = set(declared), list[ObjectType](), list(objects)
    while ready := _ready(waiting, known):
        ordered += ready
        waiting = [object_type for object_type in waiting if object_type.name not in known]
    return (*ordered, *waiting)


def forward_references(ordered: Iterable[ObjectType], declared: Iterable[str] = ()) -> tuple[ObjectType, ...]:
    """The object types that refer to themselves or to a later one, in the order given."""
    known, forward = set(declared), list[ObjectType]()
    for object_type in ordered:
        if not known.issuperset(object_type.references):
            forward.append(object_type)
        known.add(object_type.name)
    return tuple(forward)


def _ready(waiting: Iterable[ObjectType], known: set[str]) -> list[ObjectType]:
    """Those whose references are known, in one pass that makes each known to the next."""
    ready: list[ObjectType] = []
    for object_type in waiting:
        if known.issuperset(object_type.references):
            known.add(object_type.name)
            ready.append(object_type)
    return ready
