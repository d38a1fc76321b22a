"""The order in which a person mends findings: what stops the release first, causes before consequences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import FAMILIES, Language, Severity
from generator.diagnostics import Diagnostic, Origin
from generator.read.folder import CODE_LISTS, JSON_SCHEMAS, SAMPLES, SCENARIOS, top_folder
from generator.report.causes import consequences
from generator.report.run import Group, groups

_SEVERITIES = tuple(Severity)
_FOR_READERS = frozenset({*FAMILIES["examples"].entries, "missing-descriptions"})
"""Codes of what no schema depends on; they come after others of their severity."""
_SHOWN = 2  # of a kind that is repeated
_REPEATED = 4  # findings of a kind, on one sheet; fewer are each shown


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding, and the others of its sheet that it stands for."""

    finding: Diagnostic
    alike: tuple[Diagnostic, ...] = ()  # the same words at other places
    others: tuple[Diagnostic, ...] = ()  # the same code with other words, not shown one by one
    coming: tuple[Diagnostic, ...] = ()  # of other codes, which may come of it


@dataclass(frozen=True, slots=True)
class Section:
    """What there is to read about one sheet, or a file without sheets."""

    group: Group
    entries: tuple[Entry, ...]


def sections(findings: Iterable[Diagnostic], language: Language, *, is_whole: bool) -> tuple[Section, ...]:
    """Findings by sheet: those with the worst first, then workbooks of schemas before code lists and scenarios.

    So it is within a sheet too, where a finding stands before all that may come of it. What a
    sheet repeats is shown by its first findings, and what comes of another by that one, unless
    all are wanted.
    """
    every_finding = tuple(findings)
    coming = consequences(every_finding)
    hidden = () if is_whole else {finding for several in coming.values() for finding in several}
    every = sorted(
        groups(finding for finding in every_finding if finding not in hidden),
        key=lambda group: _sheet_rank(group, coming),
    )
    return tuple(
        Section(group, tuple(_entries(group.findings, language, coming, is_whole=is_whole))) for group in every
    )


Coming = Mapping[Diagnostic, tuple[Diagnostic, ...]]


def _sheet_rank(group: Group, coming: Coming) -> tuple[tuple[int, bool, bool], int, Origin]:
    return (
        min(_weight(finding, coming) for finding in group.findings),
        _source_rank(group.file),
        group.findings[0].origin,
    )


def _weight(finding: Diagnostic, coming: Coming) -> tuple[int, bool, bool]:
    """The less, the sooner it is mended: what has consequences is as bad as these, and comes before."""
    of_it = coming.get(finding, ())
    worst = min(_SEVERITIES.index(finding.severity) for finding in (finding, *of_it))
    return worst, not of_it, finding.code in _FOR_READERS


def _source_rank(file: str) -> int:
    """Workbooks of schemas and settings, then code lists, the envelope, and messages, which follow from all others."""
    if top_folder(file) in (SCENARIOS, SAMPLES):
        return 3
    if top_folder(file) == JSON_SCHEMAS:
        return 2
    name = file.lower()
    return 1 if name.startswith(CODE_LISTS) or name.endswith(".csv") else 0


def _entries(findings: Iterable[Diagnostic], language: Language, coming: Coming, *, is_whole: bool) -> Iterator[Entry]:
    worst_first = sorted(findings, key=lambda finding: _weight(finding, coming))
    if is_whole:
        yield from map(Entry, worst_first)
        return
    yield from (Entry(finding, coming=coming[finding]) for finding in worst_first if finding in coming)
    kinds: dict[str, list[Entry]] = {}
    for entry in _united((finding for finding in worst_first if finding not in coming), language):
        kinds.setdefault(entry.finding.code, []).append(entry)
    for entries in kinds.values():
        if len(entries) < _REPEATED:
            yield from entries
            continue
        yield from entries[: _SHOWN - 1]
        last, rest = entries[_SHOWN - 1], entries[_SHOWN:]
        yield Entry(
            last.finding, last.alike, tuple(finding for entry in rest for finding in (entry.finding, *entry.alike))
        )


def _united(findings: Iterable[Diagnostic], language: Language) -> Iterator[Entry]:
    """Each wording once."""
    wordings: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for finding in findings:
        wording = (finding.code, finding.message(language), finding.help(language))
        wordings.setdefault(wording, []).append(finding)
    yield from (Entry(first, tuple(alike)) for first, *alike in wordings.values())
