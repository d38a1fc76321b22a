"""How long each stage of a run takes, and who is told when one starts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spent:
    """Time that a stage took, in seconds."""

    wall: float
    cpu: float


@dataclass
class Clock:
    """How long each stage took, in the order of the stages."""

    report: Callable[[str], None] | None = None  # told at the start of each stage
    spent: dict[str, Spent] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what runs inside."""
        if self.report is not None:
            self.report(name)
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            self.spent[name] = Spent(time.perf_counter() - wall, time.process_time() - cpu)
