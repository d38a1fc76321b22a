"""What a finding is about: its code, or its cause where several have one code."""

from __future__ import annotations

from generator.catalogue.tables import table
from generator.diagnostics import Diagnostic

REFUSALS = table("phrases", "refusals")


def cause(finding: Diagnostic) -> str:
    """The phrase that says why a file or a part of it is not read; the code of any other finding."""
    problem = dict(finding.phrases).get("problem")
    return problem.name if problem and f"mended-{problem.name}" in REFUSALS else finding.code
