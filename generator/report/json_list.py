"""Findings as a JSON list, an object each."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Diagnostic
from generator.emit.json_text import json_text
from generator.report.run import Run


def render(run: Run) -> str:
    """All findings in reading order, waived ones marked; a name that is no Unicode is escaped."""
    listed = [
        {**_finding(finding, run), "waived": reason is not None, "reason": reason} for finding, reason in run.every
    ]
    return json_text(listed, indent=2)


def _finding(finding: Diagnostic, run: Run) -> dict[str, Any]:
    place = finding.origin
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message(run.language),
        "help": finding.help(run.language),
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "row": place.row or None,
        "column": place.column or None,
        "pointer": place.pointer,
        "related": [str(other) for other in finding.related],
    }
