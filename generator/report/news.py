"""What a generation shows of its findings: errors, and what the last one did not have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.catalogue import Language, Severity
from generator.diagnostics import Diagnostic
from generator.novelty import earlier_of
from generator.outcome import Outcome
from generator.report.run import Run


def run_since(
    outcome: Outcome, before: Sequence[Diagnostic] | None, specs: Path, language: Language, seconds: float
) -> Run:
    """The run as it is shown beside the last one; all of it where none is known."""
    if before is None:
        return Run(specs, outcome.findings, outcome.waived, language, seconds=seconds)
    last = earlier_of(before, language)
    new = frozenset(last.new(outcome.findings, language))
    return Run(
        specs,
        tuple(finding for finding in outcome.findings if finding in new or finding.severity is Severity.ERROR),
        outcome.waived,
        language,
        seconds=seconds,
        counted=outcome.findings,
        new=new,
        gone=last.gone(outcome.findings, language),
    )
