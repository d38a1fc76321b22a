"""Findings as plain text: each in two lines, where and what, then how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Severity
from generator.report.run import Run
from generator.report.words import count


def render(run: Run) -> str:
    """Every finding but information, which is only counted unless it was asked for; then how many there are."""
    return "\n".join([*findings(run), count(run)])


def findings(run: Run) -> Iterator[str]:
    """The lines of the findings that are told one by one."""
    for one in run.findings:
        if run.is_verbose or one.severity is not Severity.INFO:
            yield f"{one.origin}: {one.severity.name_in(run.language)} {one.message(run.language)} [{one.code}]"
            yield f"    → {one.help(run.language)}"
