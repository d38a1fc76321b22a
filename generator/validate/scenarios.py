"""What the model refuses in the messages of its scenarios: one finding for each place of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Candidate, Diagnostic, Origin, Phrase, finding, phrase
from generator.document_places import json_place
from generator.model import Message, Model, Step
from generator.validate import Problem, Validation, flaws
from generator.validate.read_only import read_only_flaws
from generator.walk import Path, payloads


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One problem of one step."""

    step: Step
    cell: Origin  # of the field that the problem is about
    problem: Problem


def scenario_findings(model: Model, validators: Validation) -> Iterator[Diagnostic]:
    """Every message of every scenario against the model, where the release has an envelope.

    One change of the model may stop many steps: it is reported at the first of them,
    related to its cell and to the other steps, those of other files first.

    Reports: invalid-scenario-message, other-scenario-schema
    """
    groups: dict[tuple[Origin, Phrase], list[_Refusal]] = {}
    for envelope in model.envelopes[:1]:
        for scenario in model.scenarios:
            yield from _misnamed(scenario.steps, envelope, model)
            for refusal in _refusals(scenario.steps, envelope, model, validators):
                groups.setdefault((refusal.cell, refusal.problem.message), []).append(refusal)
    for (cell, message), refusals in groups.items():
        first, *repeated = (refusal.step.origin_of(f"/envelope{refusal.problem.place}") for refusal in refusals)
        of_files = {origin.file: origin for origin in reversed(repeated) if origin.file != first.file}
        problem = refusals[0].problem
        yield finding(
            "invalid-scenario-message",
            first,
            related=[cell, *sorted(of_files.values()), *repeated],
            value=problem.value,
            problem=message,
            count=len({refusal.step.origin for refusal in refusals}),
            cell=cell,
            expected=problem.expected or phrase("as-the-model-says"),
        )


def _misnamed(steps: Iterable[Step], envelope: Message, model: Model) -> Iterator[Diagnostic]:
    """Steps that name another schema than their message's, and so would stand in its documentation."""
    schemas = {content.name: content for content in model.contents}
    for step in steps:
        sent = [message for _, payload in payloads(envelope, step.envelope) for message in model.use_cases(payload)]
        if sent and step.schema in schemas and all(message.name != step.schema for message in sent):
            intended, own = sent[0], schemas[step.schema]
            yield finding(
                "other-scenario-schema",
                step.origin_of("/schema"),
                proposal=Candidate(intended.name, intended.origin),
                value=step.schema,
                root=intended.root,
                wanted=own.root,
            )


def _refusals(steps: Iterable[Step], envelope: Message, model: Model, validators: Validation) -> Iterator[_Refusal]:
    for step in steps:
        if step.schema in model.message_by_name:
            read_only = flaws.problems(read_only_flaws(envelope, step.envelope, model), None)
            for problem in (*validators.validate_json_value(step.envelope, envelope.name), *read_only):
                yield _Refusal(step, _cell(_path(problem.place), envelope, model), problem)


def _path(pointer: str) -> Path:
    """The steps of a pointer; no field's name is all digits, so digits are an item's index."""
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
