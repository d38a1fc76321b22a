"""Types that cannot be filled, or that mean one thing here and another there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, Origin, finding, finding_of
from generator.model import Field, Message, ObjectType, Ref

_ALIKE = 0.85  # of two names that may be one
_SLIP = 2  # characters that one of them may be longer
_MOST_FIELDS = 100  # of an object that is compared by its names
_SHOWN = 5


def endless_objects(subject: Subject) -> Iterator[Diagnostic]:
    """Objects that require themselves, by way of others or not: no finite message holds one.

    Reports: endless-object, for one of two causes: the message requires the object, or may do without
    """
    for message in subject.model.messages:
        finite = _finite(message)
        reported: set[str] = set()
        for object_type in message.objects:
            cycle = (
                []
                if object_type.name in finite or object_type.name in reported
                else _cycle(message, object_type, finite)
            )
            names = {each.name for each in cycle}
            if cycle and reported.isdisjoint(names):
                cause = "endless-object" if object_type is message.root_object else "unfillable-object"
                yield _endless(cause, cycle, message)
            reported |= names


def _endless(cause: str, cycle: list[ObjectType], message: Message) -> Diagnostic:
    """The finding at the field that closes the cycle."""
    ahead = [*cycle[1:], cycle[0]]
    fields = [
        next(field for field in object_type.fields if field.cardinality.is_required and _target(field) == other.name)
        for object_type, other in zip(cycle, ahead, strict=True)
    ]
    way = " → ".join(object_type.name for object_type in (*cycle, cycle[0]))
    related = [field.origin for field in fields[:-1]]
    return finding_of("endless-object", fields[-1].origin, cause, related=related, value=way, schema=message.name)


def _cycle(message: Message, object_type: ObjectType, finite: frozenset[str]) -> list[ObjectType]:
    """The objects of the cycle that is met when going from an object to what it requires."""
    path: dict[str, ObjectType] = {}
    while object_type.name not in path:
        path[object_type.name] = object_type
        object_type = next(
            message.object_by_name[name]
            for field in object_type.fields
            if field.cardinality.is_required and (name := _target(field)) and name not in finite
        )
    return [*path.values()][[*path].index(object_type.name) :]


def _finite(message: Message) -> frozenset[str]:
    """The objects of which a finite one exists: all that they require has one."""
    requires = {
        object_type.name: {name for f in object_type.fields if f.cardinality.is_required and (name := _target(f))}
        for object_type in message.objects
    }
    users: dict[str, list[str]] = {}
    for name, needed in requires.items():
        for other in needed:
            users.setdefault(other, []).append(name)
    ready = [name for name, needed in requires.items() if not needed]
    finite = set(ready)
    while ready:
        for user in users.get(ready.pop(), ()):
            if user not in finite and requires[user] <= finite:
                finite.add(user)
                ready.append(user)
    return frozenset(finite)


def _target(field: Field) -> str:
    return field.type.name if isinstance(field.type, Ref) else ""


def types_alike(subject: Subject) -> Iterator[Diagnostic]:
    """Types whose names differ only in capitals, reported at the second; each message has its own, or another sheet.

    Reports: types-alike
    """
    firsts: dict[str, ObjectType] = {}
    reported: set[Origin] = set()
    for message in subject.model.messages:
        for object_type in message.objects[1:]:
            if subject.occurrence(object_type) is not None or object_type.origin in reported:
                continue
            first = firsts.setdefault(object_type.name.casefold(), object_type)
            if first.name != object_type.name:
                reported.add(object_type.origin)
                place = first.origin.seen_from(object_type.origin)
                values = {"value": object_type.name, "other": first.name, "first": place}
                yield finding("types-alike", object_type.origin, related=[first.origin], **values)


def types_that_differ(subject: Subject) -> Iterator[Diagnostic]:
    """Types of one name in two sheets that name one field nearly alike, or give it another format.

    Types that merely have other fields are left alone: sheets speak of different things.

    Reports: type-differs-between-sheets
    """
    firsts: dict[str, ObjectType] = {}
    reported: set[tuple[Origin, Origin]] = set()
    for message in subject.model.messages:
        for object_type in message.objects[1:]:
            first = firsts.setdefault(object_type.name, object_type)
            pair = first.origin, object_type.origin
            if (first.origin.file, first.origin.sheet) == (
                object_type.origin.file,
                object_type.origin.sheet,
            ) or pair in reported:
                continue
            difference = list(_differences(first, object_type)) if len(object_type.fields) <= _MOST_FIELDS else []
            if difference:
                reported.add(pair)
                yield finding(
                    "type-differs-between-sheets",
                    object_type.origin,
                    related=[first.origin],
                    value=object_type.name,
                    first=first.origin.seen_from(object_type.origin),
                    difference=", ".join(difference[:_SHOWN]),
                )


def _differences(first: ObjectType, second: ObjectType) -> Iterator[str]:
    """`detail ≠ details`, `type (format)`: what two types that share some field say otherwise."""
    known: Mapping[str, Field] = {field.name: field for field in first.fields}
    shared = [field for field in second.fields if field.name in known]
    if not shared:
        return
    for field in shared:
        if not isinstance(field.type, Ref) and field.type != known[field.name].type:
            yield f"{field.name} (format)"
    names = {field.name for field in second.fields}
    for field in second.fields:
        if field.name not in known:
            near = [name for name in known if name not in names and _is_alike(field.name, name)]
            yield from (f"{name} ≠ {field.name}" for name in near[:1])


def _is_alike(first: str, other: str) -> bool:
    return abs(len(first) - len(other)) <= _SLIP and SequenceMatcher(None, first, other).ratio() >= _ALIKE
