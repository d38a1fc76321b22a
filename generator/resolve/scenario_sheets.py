"""The sheet of a scenario to its steps: paths to places of the model, cells to values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, resembling
from generator.document_places import DocumentPlace, json_place, payload_path
from generator.model import Model, Scenario, Step
from generator.read.rows import Cell
from generator.read.scenario_sheets import STEP_SCHEMA, STEP_STORY, STEP_TITLE, TITLE, PathRow, ScenarioSheet
from generator.read.scenarios import STEP_NAME
from generator.resolve.scenario_envelope import completed, distribution_id, message_in, sent_after
from generator.resolve.scenario_paths import absolute, parsed
from generator.resolve.scenario_tree import Leaf, Tree
from generator.resolve.scenario_values import REFERENCE, value_of
from generator.walk import Path

_OF_STEP = (STEP_TITLE, STEP_STORY, STEP_SCHEMA)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the sheet whose path can be read."""

    path: Path  # from the root of the envelope
    place: DocumentPlace | None  # None in free content, which the model does not know
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One step before its envelope is completed."""

    document: dict[str, Any]
    tree: Tree


def resolve_scenario(sheet: ScenarioSheet, model: Model) -> tuple[Scenario | None, tuple[Diagnostic, ...]]:
    """A scenario, its envelopes completed; None when a cell stands in its way, which the findings tell.

    Reports: bad-scenario, unknown-scenario-path
    """
    lines, findings = _lines(sheet.rows, model)
    findings = [*(_bad_scenario(origin, problem) for origin, problem in _layout_problems(sheet)), *findings]
    if findings:
        return None, tuple(findings)
    identities = _identities(sheet, lines)
    drafts = [_draft(number, lines, identities) for number in range(len(sheet.steps))]
    problems = [_bad_scenario(origin, problem) for draft in drafts for origin, problem in draft.tree.problems]
    if problems:
        return None, tuple(problems)
    steps = tuple(_steps(sheet, drafts, identities, model))
    return Scenario(sheet.name, sheet.title.text, sheet.story.text, steps), ()


def _bad_scenario(origin: Origin, problem: Phrase) -> Diagnostic:
    return finding("bad-scenario", origin, problem=problem)


# --- the sheet itself ----------------------------------------------------------------


def _layout_problems(sheet: ScenarioSheet) -> Iterator[tuple[Origin, Phrase]]:
    if not sheet.title:
        yield sheet.title.origin, phrase("scenario-title-missing", word=TITLE)
    if not sheet.steps:
        yield sheet.origin, phrase("steps-missing")
    names = [step.text for step in sheet.steps]
    for number, step in enumerate(sheet.steps):
        if not STEP_NAME.match(step.text):
            yield step.origin, phrase("step-name-form")
        elif step.text in names[:number]:
            yield step.origin, phrase("step-twice")
    paths = [row.path.text for row in sheet.rows]
    for number, row in enumerate(sheet.rows):
        if not row.path:
            yield row.path.origin, phrase("scenario-path-missing")
        elif row.path.text in paths[:number]:
            yield row.path.origin, phrase("scenario-path-twice")
    titles = _of_step(sheet, STEP_TITLE)
    yield from ((title.origin, phrase("scenario-step-title-missing", path=STEP_TITLE)) for title in titles if not title)


def _of_step(sheet: ScenarioSheet, path: str) -> Sequence[Cell]:
    """What is said of each step in the row of that name; empty cells at the steps' names without it."""
    cells = next((row.values for row in sheet.rows if row.path.text == path), None)
    return [Cell("", step.origin) for step in sheet.steps] if cells is None else cells


def _lines(rows: Iterable[PathRow], model: Model) -> tuple[list[_Line], list[Diagnostic]]:
    """The rows that hold a value in some step, each with the place that its path leads to."""
    lines: list[_Line] = []
    findings: list[Diagnostic] = []
    for row in rows:
        if not row.path or row.path.text in _OF_STEP or not any(row.values):
            continue
        path = parsed(row.path.text)
        if path is None:
            findings.append(_bad_scenario(row.path.origin, phrase("scenario-path-form")))
            continue
        path = absolute(path, model)
        problem = _unknown(row.path, path, model)
        findings += [problem] if problem else []
        lines.append(_Line(path, _place(path, model), row.values))
    return lines, findings


def _place(path: Path, model: Model) -> DocumentPlace | None:
    return next((json_place(envelope, path, model) for envelope in model.envelopes[:1]), None)


def _unknown(cell: Cell, path: Path, model: Model) -> Diagnostic | None:
    """A path that leaves the model where the model admits nothing else.

    Reports: unknown-scenario-path
    """
    for length in range(1, len(path) + 1):
        if not model.envelopes or _place(path[:length], model) is not None:
            continue
        parent = _place(path[: length - 1], model)
        if length > 1 and (parent is None or (parent.object is not None and parent.object.is_open)):
            return None
        name = str(path[length - 1])
        known = {field.name: field.origin for field in parent.object.fields} if parent and parent.object else {}
        if length - 1 == len(payload_path(model)):
            known |= {message.root: message.origin for message in model.contents}
        return finding(
            "unknown-scenario-path", cell.origin, value=name, path=cell.text, proposal=resembling(name, known)
        )
    return None


# --- the steps -----------------------------------------------------------------------


def _identities(sheet: ScenarioSheet, lines: Iterable[_Line]) -> Mapping[str, str]:
    """The distributionID of each step, by the step's name."""
    members = {line.path[0]: line.cells for line in lines if len(line.path) == 1}
    return {
        step.text: distribution_id(
            {str(name): cells[number].text for name, cells in members.items()}, sheet.name, step.text
        )
        for number, step in enumerate(sheet.steps)
    }


def _draft(number: int, lines: Iterable[_Line], identities: Mapping[str, str]) -> _Draft:
    tree = Tree()
    leaves: list[Leaf] = []
    for line in lines:
        cell = line.cells[number]
        if cell:
            value = _value(cell, line.place, identities)
            if isinstance(value, Phrase):
                tree.problems.append((cell.origin, value))
            else:
                leaves.append(Leaf(line.path, value, cell.origin))
    return _Draft(tree.grown(leaves), tree)


def _value(cell: Cell, place: DocumentPlace | None, identities: Mapping[str, str]) -> Any:
    """The value of a cell, or the phrase that says why it has none."""
    if cell.text.startswith(REFERENCE):
        name = cell.text.removeprefix(REFERENCE).strip()
        return identities.get(name) or phrase("scenario-step-unknown", name=name, known=", ".join(identities))
    try:
        return value_of(cell.text, place)
    except ValueError:
        return phrase("scenario-literal-form")


def _steps(
    sheet: ScenarioSheet, drafts: Iterable[_Draft], identities: Mapping[str, str], model: Model
) -> Iterator[Step]:
    titles, stories, schemas = (_of_step(sheet, path) for path in _OF_STEP)
    sent = ""
    for number, (name, draft) in enumerate(zip(sheet.steps, drafts, strict=True)):
        envelope = completed(draft.document, model, identities[name.text], sent)
        sent = sent_after(envelope)
        message = message_in(envelope, model)
        yield Step(
            name=name.text,
            schema=schemas[number].text or (message.name if message else ""),
            title=titles[number].text,
            description=stories[number].text,
            envelope=envelope,
            origin=name.origin,
            cells={f"/envelope{place}": origin for place, origin in draft.tree.cells.items()}
            | {"/schema": schemas[number].origin},
        )
