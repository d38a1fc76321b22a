"""Which fields messages use, and how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.message import Part
from hubsante_kit.replay.places import Place, Places


class Usage:
    """The fields of the messages that were noted."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._messages: Counter[Place] = Counter()
        self._values: defaultdict[Place, int] = defaultdict(int)

    def note(self, parts: Iterable[Part]) -> None:
        """Count the fields of a message."""
        seen: set[Place] = set()
        for schema, members in parts:
            if isinstance(members, dict):
                self._visit(members, self._places.by_schema[schema], seen)
        self._messages.update(seen)

    def into(self, counts: Counts) -> None:
        """Add all that was noted to counts."""
        for place, number in self._messages.items():
            counts.used[place.schema, place.path] += number
            counts.values[place.schema, place.path] += self._values[place]

    def _visit(self, members: dict[str, Any], place: Place, seen: set[Place]) -> None:
        """Count the fields of an object and of all below; names that no release has are passed over."""
        children = place.children
        for name, value in members.items():
            child = children.get(name)
            if child is None:
                continue
            seen.add(child)
            if type(value) is dict:
                self._visit(value, child, seen)
            elif type(value) is list:
                self._values[child] += len(value)
                for item in value:
                    if type(item) is dict:
                        self._visit(item, child, seen)
                continue
            self._values[child] += 1
