"""The fields of a message by their paths, in whichever of the releases has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from hubsante_kit.replay.facts import Facts, FieldFacts, MessageFacts, ObjectFacts

UNKNOWN = "*"
"""Stands in a path for a name that no release has: it may be anything, a person's name too."""

Holder = tuple[MessageFacts, ObjectFacts] | None
"""An object of a message in a release; None where the release has none there."""


class Place:
    """A field of a message, or the message itself, in each release."""

    def __init__(
        self, schema: str, path: str, holders: Sequence[Holder], fields: Sequence[FieldFacts | None] = ()
    ) -> None:
        self.schema = schema
        self.path = path
        """From the root on, without items of lists: `"createCase.location.city"`."""
        self.holders = tuple(holders)
        """The object that is there, by release."""
        self.fields = tuple(fields)
        """The field, by release; none at all of the message itself."""

    @cached_property
    def children(self) -> Mapping[str, Place]:
        """The fields of the object by name, in the order of the last release that has any; made when asked for."""
        objects = [holder[1].fields if holder else {} for holder in self.holders]
        names = dict.fromkeys(name for fields in reversed(objects) for name in fields)
        return {name: self._child(name, [fields.get(name) for fields in objects]) for name in names}

    def _child(self, name: str, fields: Sequence[FieldFacts | None]) -> Place:
        within = zip(self.holders, fields, strict=True)
        holders = [
            (holder[0], holder[0].objects[field.object]) if holder and field and field.object else None
            for holder, field in within
        ]
        return Place(self.schema, f"{self.path}.{name}", holders, fields)

    def all_below(self, above: frozenset[str] = frozenset()) -> Iterator[Place]:
        """Every field below; an object that holds itself is entered once."""
        known = above | self._objects
        for child in self.children.values():
            yield child
            if not child._objects & known:
                yield from child.all_below(known)

    @property
    def _objects(self) -> frozenset[str]:
        """The names of the objects that are there."""
        return frozenset(holder[1].name for holder in self.holders if holder)


class Places:
    """The messages of all releases."""

    def __init__(self, releases: Sequence[Facts]) -> None:
        names = dict.fromkeys(name for facts in reversed(releases) for name in facts.messages)
        self.by_schema = {name: _root([facts.messages.get(name) for facts in releases]) for name in names}

    def along(self, schema: str, steps: Sequence[str | int]) -> tuple[Place, ...]:
        """The known places on the way through a message, from the message itself on; steps lead from its root object.

        There are fewer places than names where no release has a name.
        """
        way = [self.by_schema[schema]]
        for name in names_of(steps):
            child = way[-1].children.get(name)
            if child is None:
                break
            way.append(child)
        return tuple(way)

    def texts(self, schema: str, steps: Sequence[str | int]) -> tuple[str, str]:
        """A path of a message with the items of lists and without; from a name on that nobody knows, `*` stands.

        Both are empty for no message of any release.
        """
        if schema not in self.by_schema:
            return "", ""
        left = len(self.along(schema, steps)) - 1
        path = field = self.by_schema[schema].path
        for step in steps:
            if isinstance(step, int):
                path += f"[{step}]"
                continue
            name = step if left else UNKNOWN
            path, field = f"{path}.{name}", f"{field}.{name}"
            if not left:
                break
            left -= 1
        return path, field


def names_of(steps: Sequence[str | int]) -> list[str]:
    """The names of a path, without the items of its lists."""
    return [step for step in steps if isinstance(step, str)]


def _root(messages: Sequence[MessageFacts | None]) -> Place:
    name, root = next((each.name, each.root) for each in reversed(messages) if each)
    return Place(name, root, [(each, each.root_object) if each else None for each in messages])
