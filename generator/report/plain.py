"""Findings as plain text: each in two lines, where and what, then how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalogue import Severity
from generator.diagnostics import Origin
from generator.report.document_lines import document_lines
from generator.report.legible import legible
from generator.report.order import Entry, sections
from generator.report.run import Run
from generator.report.words import also_at, coming, count, gone, kinds, more, other_documents, with_line


def render(run: Run) -> str:
    """Every finding but information, which is only counted unless it was asked for; then how many there are."""
    return "\n".join([*findings(run), *kinds(run), count(run)])


def findings(run: Run) -> Iterator[str]:
    """The lines of the findings, in the order in which a person mends them."""
    shown = [finding for finding in run.findings if run.is_verbose or finding.severity is not Severity.INFO]
    known = document_lines(run.specs, shown)
    for section in sections(shown, run.language, is_whole=run.is_verbose):
        for entry in section.entries:
            yield from _entry(entry, run, known)
    yield from map(legible, gone(run))


def _entry(entry: Entry, run: Run, known: Mapping[Origin, int]) -> Iterator[str]:
    finding = entry.finding
    severity = finding.severity.name_in(run.language)
    place = with_line(str(finding.origin), finding.origin, known, run.language)
    yield f"{place}: {severity} {finding.message(run.language)} [{finding.code}]"
    if entry.alike:
        yield f"    {also_at(entry.alike, run.language)}"
    if others := other_documents(finding, known, run.language):
        yield f"    {others}"
    yield f"    → {finding.help(run.language)}"
    if entry.coming:
        yield f"    {coming(entry.coming, entry.finding, run.language)}"
    if entry.others:
        yield f"    {more(entry.others, run.language)}"
