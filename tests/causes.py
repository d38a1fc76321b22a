"""What a finding is about: its code, or its cause where several have one code."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.tables import table
from generator.diagnostics import Diagnostic

CAUSES = {name for name in table("phrases", "causes") if f"mended-{name}" in table("phrases", "causes")}


def cause(finding: Diagnostic) -> str:
    """The phrase of the cause of a finding that has several; the code of any other finding."""
    return finding.cause if finding.cause in CAUSES else finding.code


def values_of(finding: Diagnostic) -> Mapping[str, str]:
    """The values of a finding, and of the phrase of its cause."""
    problem = dict(finding.phrases).get("problem")
    return dict(finding.values) | (dict(problem.values) if problem else {})
