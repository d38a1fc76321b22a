"""The order in which a person mends findings: what stops the release first, causes before consequences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalogue import Language, Severity, examples
from generator.diagnostics import Diagnostic, Origin
from generator.read.folder import CODE_LISTS, JSON_SCHEMAS, SAMPLES, SCENARIOS, top_folder
from generator.report.run import Group, groups

_SEVERITIES = tuple(Severity)
_FOR_READERS = frozenset({*examples.RULES, "missing-descriptions"})
"""Codes of what no schema depends on; they come after others of their severity."""
_SHOWN = 2  # of a kind that is repeated
_REPEATED = 4  # findings of a kind, on one sheet; fewer are each shown


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding, and the others of its sheet that it stands for."""

    finding: Diagnostic
    alike: tuple[Diagnostic, ...] = ()  # the same words at other places
    others: tuple[Diagnostic, ...] = ()  # the same code with other words, not shown one by one


@dataclass(frozen=True, slots=True)
class Section:
    """What there is to read about one sheet, or a file without sheets."""

    group: Group
    entries: tuple[Entry, ...]


def sections(findings: Iterable[Diagnostic], language: Language, *, is_whole: bool) -> tuple[Section, ...]:
    """Findings by sheet: those with the worst first, then workbooks of schemas before code lists and scenarios.

    So it is within a sheet too. What a sheet repeats is shown by its first findings,
    unless all are wanted.
    """
    every = sorted(groups(findings), key=_sheet_rank)
    return tuple(Section(group, tuple(_entries(group.findings, language, is_whole=is_whole))) for group in every)


def _sheet_rank(group: Group) -> tuple[tuple[int, bool], int, Origin]:
    return min(map(_weight, group.findings)), _source_rank(group.file), group.findings[0].origin


def _weight(finding: Diagnostic) -> tuple[int, bool]:
    """The less, the sooner it is mended."""
    return _SEVERITIES.index(finding.severity), finding.code in _FOR_READERS


def _source_rank(file: str) -> int:
    """Workbooks of schemas and settings, then code lists, the envelope, and messages, which follow from all others."""
    if top_folder(file) in (SCENARIOS, SAMPLES):
        return 3
    if top_folder(file) == JSON_SCHEMAS:
        return 2
    name = file.lower()
    return 1 if name.startswith(CODE_LISTS) or name.endswith(".csv") else 0


def _entries(findings: Iterable[Diagnostic], language: Language, *, is_whole: bool) -> Iterator[Entry]:
    worst_first = sorted(findings, key=_weight)
    if is_whole:
        yield from map(Entry, worst_first)
        return
    kinds: dict[str, list[Entry]] = {}
    for entry in _united(worst_first, language):
        kinds.setdefault(entry.finding.code, []).append(entry)
    for entries in kinds.values():
        if len(entries) < _REPEATED:
            yield from entries
            continue
        yield from entries[: _SHOWN - 1]
        last, rest = entries[_SHOWN - 1], entries[_SHOWN:]
        yield Entry(last.finding, last.alike, tuple(one for entry in rest for one in (entry.finding, *entry.alike)))


def _united(findings: Iterable[Diagnostic], language: Language) -> Iterator[Entry]:
    """Each wording once."""
    wordings: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for finding in findings:
        wording = (finding.code, finding.message(language), finding.help(language))
        wordings.setdefault(wording, []).append(finding)
    yield from (Entry(first, tuple(alike)) for first, *alike in wordings.values())
