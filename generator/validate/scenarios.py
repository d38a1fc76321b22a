"""What the model refuses in the messages of its scenarios: a finding a place of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Meant, Origin, Phrase, finding, phrase
from generator.document_places import json_place
from generator.model import Message, Model, Step
from generator.validate import Problem, Validation, flaws
from generator.validate.read_only import read_only_flaws
from generator.walk import Path, payloads


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One problem of one step."""

    step: Step
    cell: Origin  # where the model has what it is about
    problem: Problem


def scenario_findings(model: Model, validators: Validation) -> Iterator[Diagnostic]:
    """Every message of every scenario against the model, where the release has an envelope.

    One change of the model may stop many steps: it is told at the first of them,
    related to its cell and to the other steps, those of other files first.

    Reports: invalid-scenario-message, other-scenario-schema
    """
    groups: dict[tuple[Origin, Phrase], list[_Refusal]] = {}
    for envelope in model.envelopes[:1]:
        for scenario in model.scenarios:
            yield from _misnamed(scenario.steps, envelope, model)
            for one in _refusals(scenario.steps, envelope, model, validators):
                groups.setdefault((one.cell, one.problem.message), []).append(one)
    for (cell, message), several in groups.items():
        first, *others = (refusal.step.origin_of(f"/envelope{refusal.problem.place}") for refusal in several)
        of_files = {other.file: other for other in reversed(others) if other.file != first.file}
        problem = several[0].problem
        yield finding(
            "invalid-scenario-message",
            first,
            related=[cell, *sorted(of_files.values()), *others],
            value=problem.value,
            problem=message,
            count=len({refusal.step.origin for refusal in several}),
            cell=cell,
            expected=problem.expected or phrase("as-the-model-says"),
        )


def _misnamed(steps: Iterable[Step], envelope: Message, model: Model) -> Iterator[Diagnostic]:
    """Steps that name another schema than their message's, and so would stand in its documentation."""
    schemas = {one.name: one for one in model.contents}
    for step in steps:
        others = [one for _, payload in payloads(envelope, step.envelope) for one in model.use_cases(payload)]
        if others and step.schema in schemas and all(one.name != step.schema for one in others):
            meant, own = others[0], schemas[step.schema]
            yield finding(
                "other-scenario-schema",
                step.origin_of("/schema"),
                meant=Meant(meant.name, meant.origin),
                value=step.schema,
                root=meant.root,
                wanted=own.root,
            )


def _refusals(steps: Iterable[Step], envelope: Message, model: Model, validators: Validation) -> Iterator[_Refusal]:
    for step in steps:
        if step.schema in model.message_by_name:
            sent = flaws.problems(read_only_flaws(envelope, step.envelope, model), None)
            for problem in (*validators.validate_json_value(step.envelope, envelope.name), *sent):
                yield _Refusal(step, _cell(_path(problem.place), envelope, model), problem)


def _path(pointer: str) -> Path:
    """The steps of a pointer; no field is named by digits alone, so these count items."""
    steps = (step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
    return tuple(int(step) if step.isdecimal() else step for step in steps)


def _cell(path: Path, envelope: Message, model: Model) -> Origin:
    """The cell of the field that a path leads to, or of the last one that the model has on the way."""
    for length in range(len(path), 0, -1):
        place = json_place(envelope, path[:length], model)
        if place is not None and place.field is not None:
            return place.field.origin
        if place is not None:
            return place.message.origin
    return envelope.origin
