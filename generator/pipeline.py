"""The order of the stages: read, resolve, check, emit; nothing else."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.artifact import Artifact, Draft, Maker, Memo
from generator.check import Subject, findings_of
from generator.check.relevance import relevant
from generator.check.skippable import with_remedy
from generator.check.waivers import waive
from generator.clock import Clock
from generator.diagnostics import Diagnostic, Origin, has_errors
from generator.model import Model
from generator.outcome import Outcome
from generator.read.folder import Files, contents
from generator.read.sources import Sources, sources_of
from generator.read.tables import ReadTables, read_tables
from generator.resolve import resolve, unknown_scenario_schemas
from generator.slices import placeless

_WITH_PLACES = ("model", "labels", "pack")
"""The targets that say where everything was read; other outputs name files and sheets at most."""

Emitter = Callable[[Model, Maker], Iterable[Artifact]]


@dataclass(frozen=True, kw_only=True)
class Checked(Outcome):
    """What was found, the model that it was found in, and what that was read from."""

    model: Model
    sources: Sources

    @property
    def every_finding(self) -> tuple[Diagnostic, ...]:
        """The findings that are reported, then those that are waived."""
        return (*self.findings, *(waived.finding for waived in self.waived))

    @property
    def places(self) -> Iterator[Origin]:
        """Every place that a finding names, then the sheets that were read."""
        for finding in self.every_finding:
            yield from (finding.origin, *finding.related)
        yield from (sheet.origin for sheet in self.sources.sheets)
        yield from (sheet.origin for sheet in self.sources.code_sheets)


def check(
    specs: Path,
    schemas: frozenset[str],
    clock: Clock,
    today: date = date.min,
    skipped: frozenset[str] = frozenset(),
    read: ReadTables = read_tables,
) -> Checked:
    """Findings and model of a specs folder; limited to the named schemas if there are any.

    `today` is the day on which waivers are asked whether they still hold; on the
    first of all days every one does. No other finding depends on it, no output ever.
    The sheets of the skipped names are not read.
    """
    with clock.stage("open"):
        files = contents(specs, with_samples=True)
    return check_files(files, schemas, clock, today, skipped, read)


def check_files(
    files: Files,
    schemas: frozenset[str],
    clock: Clock,
    today: date = date.min,
    skipped: frozenset[str] = frozenset(),
    read: ReadTables = read_tables,
) -> Checked:
    """The same, of sources that are in memory."""
    with clock.stage("read"):
        sources, read_findings = sources_of(files.contents, files.findings, skipped, read)
    with clock.stage("resolve"):
        model, findings = resolve(sources, schemas)
        model, more = _with_conversions(model, sources, schemas)
        findings = (*findings, *more)
    with clock.stage("check"):
        problems = relevant([*read_findings, *findings], sources, model, schemas)
        doubts = findings_of(Subject(model, sources, schemas, is_whole=not has_errors(problems)))
        problems += relevant(doubts, sources, model, schemas)
        if not has_errors(problems):
            problems += () if schemas else unknown_scenario_schemas(sources, model.scenarios)
            problems += _message_findings(model, sources.samples)
        judged = waive(problems, sources.waivers, today, is_whole=not schemas)
    names = tuple(message.name for message in model.messages)
    judged_findings = judged.findings if schemas else with_remedy(judged.findings, sources, skipped)
    return Checked(findings=judged_findings, waived=judged.waived, messages=names, model=model, sources=sources)


def _with_conversions(model: Model, sources: Sources, schemas: frozenset[str]) -> tuple[Model, tuple[Diagnostic, ...]]:
    """The model with what messages of other versions become, of a release that is read as a whole."""
    if schemas or not sources.conversions.books:
        return model, ()
    from generator.convert import conversions  # noqa: PLC0415  # a release without any need not load pydantic

    made, findings = conversions(model, sources.conversions)
    return replace(model, conversions=made), findings


def _message_findings(model: Model, samples: Mapping[str, bytes]) -> Iterable[Diagnostic]:
    """What the messages that stand beside the model show, where there are any."""
    if not samples and not (model.scenarios and model.envelopes):
        return ()
    from generator.verdicts import message_findings  # noqa: PLC0415  # most releases have no message to judge

    return message_findings(model, samples)


def emitted(model: Model, targets: Iterable[str], clock: Clock, make: Maker | None = None) -> list[Artifact]:
    """Every file of the targets; each draft of it as the maker gives it, or else made now."""
    seen = placeless(model)
    memo: Memo = {}
    artifacts: list[Artifact] = []
    for target in targets:
        with clock.stage(target):
            shown = model if target in _WITH_PLACES else seen
            artifacts += _emitter(target)(shown, make or partial(Draft.artifact, memo=memo))
    return artifacts


def _emitter(target: str) -> Emitter:
    """A target's emitter; its module, and the libraries it needs, are loaded at first use."""
    modules = {"json-schema": "json_schema", "model": "model_json"}
    module = importlib.import_module(f"generator.emit.{modules.get(target, target)}")
    emitter: Emitter = module.emit
    return emitter
