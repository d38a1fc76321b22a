"""What a run found, and what it would write."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.read.waivers import Waived
from generator.write import Changes


@dataclass(frozen=True)
class Outcome:
    """A run up to the disk; no changes when there are errors."""

    findings: tuple[Diagnostic, ...]  # in reading order
    waived: tuple[Waived, ...]  # findings that are accepted, and are not reported
    messages: tuple[str, ...]  # the names of those that the model has
    changes: Changes | None = None
