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
        told: set[str] = set()
        for one in message.objects:
            cycle = [] if one.name in finite or one.name in told else _cycle(message, one, finite)
            names = {each.name for each in cycle}
            if cycle and told.isdisjoint(names):
                cause = "endless-object" if one is message.root_object else "unfillable-object"
                yield _endless(cause, cycle, message)
            told |= names


def _endless(cause: str, cycle: list[ObjectType], message: Message) -> Diagnostic:
    """The finding at the field that closes the cycle."""
    ahead = [*cycle[1:], cycle[0]]
    fields = [
        next(field for field in one.fields if field.cardinality.is_required and _target(field) == other.name)
        for one, other in zip(cycle, ahead, strict=True)
    ]
    way = " → ".join(one.name for one in (*cycle, cycle[0]))
    related = [field.origin for field in fields[:-1]]
    return finding_of("endless-object", fields[-1].origin, cause, related=related, value=way, schema=message.name)


def _cycle(message: Message, one: ObjectType, finite: frozenset[str]) -> list[ObjectType]:
    """The objects of the cycle that is met when going from an object to what it requires."""
    path: dict[str, ObjectType] = {}
    while one.name not in path:
        path[one.name] = one
        one = next(
            message.object_by_name[name]
            for field in one.fields
            if field.cardinality.is_required and (name := _target(field)) and name not in finite
        )
    return [*path.values()][[*path].index(one.name) :]


def _finite(message: Message) -> frozenset[str]:
    """The objects of which a finite one exists: all that they require has one."""
    requires = {
        one.name: {name for f in one.fields if f.cardinality.is_required and (name := _target(f))}
        for one in message.objects
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
    """Types whose names differ only in capitals, told at the second; each message has its own, or another sheet.

    Reports: types-alike
    """
    firsts: dict[str, ObjectType] = {}
    told: set[Origin] = set()
    for message in subject.model.messages:
        for one in message.objects[1:]:
            if subject.occurrence(one) is not None or one.origin in told:
                continue
            first = firsts.setdefault(one.name.casefold(), one)
            if first.name != one.name:
                told.add(one.origin)
                place = first.origin.seen_from(one.origin)
                values = {"value": one.name, "other": first.name, "first": place}
                yield finding("types-alike", one.origin, related=[first.origin], **values)


def types_that_differ(subject: Subject) -> Iterator[Diagnostic]:
    """Types of one name in two sheets that name one field nearly alike, or give it another format.

    Types that merely have other fields are left alone: sheets speak of different things.

    Reports: type-differs-between-sheets
    """
    firsts: dict[str, ObjectType] = {}
    told: set[tuple[Origin, Origin]] = set()
    for message in subject.model.messages:
        for one in message.objects[1:]:
            first = firsts.setdefault(one.name, one)
            pair = first.origin, one.origin
            if (first.origin.file, first.origin.sheet) == (one.origin.file, one.origin.sheet) or pair in told:
                continue
            difference = list(_differences(first, one)) if len(one.fields) <= _MOST_FIELDS else []
            if difference:
                told.add(pair)
                yield finding(
                    "type-differs-between-sheets",
                    one.origin,
                    related=[first.origin],
                    value=one.name,
                    first=first.origin.seen_from(one.origin),
                    difference=", ".join(difference[:_SHOWN]),
                )


def _differences(first: ObjectType, one: ObjectType) -> Iterator[str]:
    """`detail ≠ details`, `type (format)`: what two types that share some field say otherwise."""
    known: Mapping[str, Field] = {field.name: field for field in first.fields}
    shared = [field for field in one.fields if field.name in known]
    if not shared:
        return
    for field in shared:
        if not isinstance(field.type, Ref) and field.type != known[field.name].type:
            yield f"{field.name} (format)"
    names = {field.name for field in one.fields}
    for field in one.fields:
        if field.name not in known:
            near = [name for name in known if name not in names and _is_alike(field.name, name)]
            yield from (f"{name} ≠ {field.name}" for name in near[:1])


def _is_alike(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) <= _SLIP and SequenceMatcher(None, one, other).ratio() >= _ALIKE
