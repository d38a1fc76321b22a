"""Scenarios: chains of messages in their envelopes, with the cells in which their values stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Origin


@dataclass(frozen=True, slots=True)
class Step:
    """One message of a scenario, in its envelope."""

    name: str
    schema: str
    title: str
    description: str
    envelope: Mapping[str, object]
    origin: Origin
    cells: Mapping[str, Origin] = dataclasses.field(default_factory=dict)  # by pointer; none of a JSON file

    def origin_of(self, pointer: str) -> Origin:
        """Where a value of the step stands: `"/envelope/senderID"`; where none does, what stands around it."""
        if not self.cells:
            return replace(self.origin, pointer=f"{self.origin.pointer}{pointer}")
        steps = pointer.split("/")
        around = ("/".join(steps[:length]) for length in range(len(steps), 1, -1))
        return next((self.cells[place] for place in around if place in self.cells), self.origin)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A chain of messages that makes one story."""

    name: str
    title: str
    description: str
    steps: tuple[Step, ...]
