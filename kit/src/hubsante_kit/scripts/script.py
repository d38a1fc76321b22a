"""A script: messages in order, some of the partner and some of the editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from hubsante_kit.cases.case import Direction, PathRow


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One message of a script."""

    name: str
    title: str
    direction: Direction
    """Seen from the editor."""
    schema: str
    use_case: Mapping[str, Any] | None
    """What it says, `{"createCase": {…}}`; None where nothing is known but its schema."""
    kind: str = "Report"
    """distributionKind of what the partner sends."""
    is_compared: bool = True
    """Whether the values of the editor's message are held against `use_case`."""
    rows: tuple[PathRow, ...] = ()
    """What is not compared."""


@dataclass(frozen=True, slots=True)
class Script:
    """A chain of messages between the editor and the partner."""

    part: str
    """Its name in the journal, `"cas:Didier MOREL R1"`."""
    title: str
    steps: tuple[ScriptStep, ...]

    def identity(self, step: ScriptStep, partner: str, start: datetime, begun: int) -> str:
        """The distributionID of what the partner sends in a step: the same after a restart, another in each run."""
        return f"{partner}_{uuid5(NAMESPACE_URL, f'{self.part} {step.name} {start.isoformat()} {begun}')}"
