"""Objects on the way to a datum, and where a field of the target stands as seen from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.convert.paths import Names
from generator.model import Field

Fields = tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """An object and what becomes of it, by the fields that lead to both."""

    source: Fields
    target: Fields

    @property
    def names(self) -> Names:
        """The path to what becomes of it."""
        return names_of_fields(self.target)


Frames = tuple[Frame, ...]


def names_of_fields(fields: Fields) -> Names:
    """The names that fields have on the wire."""
    return tuple(field.name for field in fields)


def place_in(frames: Sequence[Frame], reached: Fields) -> tuple[int, Fields]:
    """How many frames up the object is below which a field stands, and the fields from there."""
    names = names_of_fields(reached)
    for up, frame in enumerate(reversed(frames)):
        if names[: len(frame.names)] == frame.names and len(frame.names) < len(names):
            return up, reached[len(frame.names) :]
    raise ValueError(names)
