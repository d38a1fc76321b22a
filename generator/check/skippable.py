"""Half-made sheets: when all errors are in sheets that nothing else needs, the release can do without these."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.catalogue import Severity
from generator.catalogue.entry import OTHERWISE
from generator.diagnostics import Diagnostic, Origin, phrase
from generator.model import HEADER
from generator.read.folder import SCENARIOS, top_folder
from generator.read.rows import Sheet
from generator.read.sources import Sources

_MOST = 5  # sheets; where more have errors, they have one cause
_PLAIN = re.compile(r"[\w.-]+")


def with_remedy(
    findings: Sequence[Diagnostic], sources: Sources, skipped: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """The findings, of which the first error of each sheet to skip says how to publish the rest.

    What the settings, or the run, skip already is said again, since both take one list.
    """
    names = _skippable([finding.origin for finding in findings if finding.severity is Severity.ERROR], sources)
    if not names:
        return tuple(findings)
    firsts = {problem.origin.sheet: problem for problem in reversed(findings) if problem.severity is Severity.ERROR}
    asked = [*sorted(skipped), *names]
    alternative = phrase("or-skipped", setting=_setting([*sources.skipped, *asked]), option=_options(asked))
    return tuple(
        replace(finding, phrases=(*finding.phrases, (OTHERWISE, alternative)))
        if finding is firsts.get(finding.origin.sheet)
        else finding
        for finding in findings
    )


def _skippable(errors: Iterable[Origin], sources: Sources) -> list[str]:
    """The sheets that have all errors and that nothing else needs, in reading order; none where there are others."""
    places = dict.fromkeys((place.file, place.sheet) for place in errors)
    names = [sheet for _, sheet in places]
    rest = [sheet for sheet in sources.sheets if (sheet.origin.file, sheet.name) not in places]
    is_few = 0 < len(names) <= min(_MOST, len(rest))
    lists = {sheet.origin.sheet for sheet in sources.code_sheets}
    is_apart = "" not in names and lists.isdisjoint(names) and all(sheet.name not in names for sheet in rest)
    is_model = all(top_folder(file) != SCENARIOS for file, _ in places)
    return names if is_few and is_apart and is_model and not _are_needed(names, rest, sources) else []


def _are_needed(names: Sequence[str], rest: Iterable[Sheet], sources: Sources) -> bool:
    """Whether the header of messages stands in these sheets, or scenarios name what no other sheet declares."""
    entries = [entry for sheet in rest for entry in sheet.entries]
    declared = {entry.schema.text for entry in entries} | {message.name for message in sources.schemas}
    sent = {step.schema for scenario in sources.scenarios for step in scenario.steps}
    is_headless = any(entry.has_header for entry in entries) and HEADER in {*names, *_schemas(names, sources)}
    return is_headless or not sent <= declared


def _schemas(names: Iterable[str], sources: Sources) -> set[str]:
    return {entry.schema.text for sheet in sources.sheets if sheet.name in names for entry in sheet.entries}


def _setting(names: Iterable[str]) -> str:
    """The line of `release.toml`: `skip_sheets = ["RS-ENG"]`."""
    listed = ", ".join(json.dumps(name, ensure_ascii=False) for name in dict.fromkeys(names))
    return f"skip_sheets = [{listed}]"


def _options(names: Iterable[str]) -> str:
    return " ".join(f"--skip-sheet {_quoted(name)}" for name in names)


def _quoted(name: str) -> str:
    """A name as every shell takes it, that of Windows too unless a sign in it forbids that."""
    if _PLAIN.fullmatch(name):
        return name
    return shlex.quote(name) if re.search(r'["$`\\!%]', name) else f'"{name}"'
