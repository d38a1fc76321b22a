"""The order of the stages: read, resolve, check, emit, write; nothing else."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.artifact import Artifact
from generator.check import check_model
from generator.diagnostics import Diagnostic, Origin, finding, has_errors, in_reading_order
from generator.model import Model
from generator.read.sources import read_folder
from generator.resolve import resolve, unknown_scenario_schemas
from generator.validate import Validation, Verdict
from generator.write import Changes, carry_out, plan

Emitter = Callable[[Model], Iterable[Artifact]]

TARGETS = ("json-schema", "xsd", "python", "docs", "examples", "model")
"""The targets, each the name of its folder, in the order in which they are made."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Time that a stage took, in seconds."""

    wall: float
    cpu: float


@dataclass
class Clock:
    """How long each stage took, in the order of the stages."""

    report: Callable[[str], None] | None = None  # told at the start of each stage
    spent: dict[str, Spent] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what runs inside."""
        if self.report is not None:
            self.report(name)
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            self.spent[name] = Spent(time.perf_counter() - wall, time.process_time() - cpu)


@dataclass(frozen=True)
class Outcome:
    """What a run found, and what it would write; no changes when there are errors."""

    findings: tuple[Diagnostic, ...]
    model: Model
    changes: Changes | None = None
    manifest: Artifact | None = None


def check(specs: Path, schemas: frozenset[str], clock: Clock) -> Outcome:
    """Findings and model of a specs folder; limited to the named schemas if there are any."""
    with clock.stage("read"):
        sources, read_findings = read_folder(specs)
    with clock.stage("resolve"):
        model, findings = resolve(sources, schemas)
    with clock.stage("check"):
        found = [*read_findings, *findings, *check_model(model)]
        if not has_errors(found):
            found += [*unknown_scenario_schemas(sources), *_scenario_findings(model)]
    return Outcome(in_reading_order(found), model)


def generate(specs: Path, out: Path, targets: tuple[str, ...], schemas: frozenset[str], clock: Clock) -> Outcome:
    """Everything up to the disk; a run limited to schemas owns no folder wholly.

    Raises: generator.write.OutputError.
    """
    outcome = check(specs, schemas, clock)
    if has_errors(outcome.findings):
        return outcome
    artifacts: list[Artifact] = []
    for target in targets:
        with clock.stage(target):
            artifacts += _emitter(target)(outcome.model)
    with clock.stage("compare"):
        changes, manifest = plan(artifacts, out, () if schemas else targets)
    return Outcome(outcome.findings, outcome.model, changes, manifest)


def write(outcome: Outcome, out: Path, clock: Clock) -> None:
    """Carry out what `generate` planned.

    Raises: generator.write.OutputError.
    """
    with clock.stage("write"):
        if outcome.changes is not None and outcome.manifest is not None:
            carry_out(outcome.changes, outcome.manifest, out)


def validation(model: Model) -> Validation:
    """The validators of a model's messages, made of what its emitters write."""
    return Validation(model, _schemas(model), lambda: _xsds(model))


def validate(model: Model, contents: Mapping[str, bytes], schema: str | None) -> dict[str, Verdict]:
    """The verdict on each file's content, by the file's name."""
    validators = validation(model)
    return {name: validators.validate(content, schema) for name, content in contents.items()}


def _schemas(model: Model) -> dict[str, Mapping[str, Any]]:
    made = _emitter("json-schema")(model)
    return {one.path.name: json.loads(one.content) for one in made if len(one.path.parts) == 2}


def _xsds(model: Model) -> dict[str, bytes]:
    return {"/".join(one.path.parts[1:]): one.content for one in _emitter("xsd")(model)}


def _scenario_findings(model: Model) -> list[Diagnostic]:
    """Every message of every scenario against the model, where the release has an envelope."""
    if not model.scenarios or not model.envelopes:
        return []
    validators = validation(model)
    envelope = model.envelopes[0].name
    return [
        finding(
            "invalid-scenario-message", _below(step.origin, problem.place), value=problem.value, problem=problem.message
        )
        for scenario in model.scenarios
        for step in scenario.steps
        if step.schema in model.message_by_name
        for problem in validators.validate_json_value(step.envelope, envelope)
    ]


def _below(origin: Origin, place: str) -> Origin:
    return replace(origin, pointer=f"{origin.pointer}/envelope{place}")


def _emitter(target: str) -> Emitter:
    """A target's emitter; its module, and the libraries it needs, are loaded at first use."""
    modules = {"json-schema": "json_schema", "model": "model_json"}
    module = importlib.import_module(f"generator.emit.{modules.get(target, target)}")
    emitter: Emitter = module.emit
    return emitter
