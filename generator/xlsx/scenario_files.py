"""Scenario files in either form: JSON, or a workbook that people edit."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.nearest import nearest
from generator.diagnostics import Language
from generator.document_places import payload_path
from generator.emit.example_values import minimal
from generator.model import Field, Message, Model, Scenario, Step
from generator.read.folder import SCENARIOS
from generator.read.scenario_sheets import read_scenario_sheet
from generator.resolve.scenario_envelope import completed, distribution_id
from generator.resolve.scenario_sheets import resolve_scenario
from generator.resolve.scenario_tree import Leaf, Tree
from generator.xlsx.refusal import Refusal
from generator.xlsx.scenario_book import scenario_workbook

_FIRST_STEP = "01-message"


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """A file to write, and the file that it replaces."""

    path: str  # below the specs folder
    content: bytes
    replaced: str = ""  # the other form; empty for a new scenario
    steps: int = 1

    def words(self, specs: Path, language: Language) -> str:
        """What was done, and what comes next."""
        path = specs / self.path
        if language is Language.FRENCH:
            gone = f" ; {specs / self.replaced} supprimé" if self.replaced else " ; le compléter, puis mdd check"
            return f"{path} : {self.steps} étape{'s' * (self.steps > 1)}{gone}"
        gone = f"; {specs / self.replaced} removed" if self.replaced else "; complete it, then mdd check"
        return f"{path}: {self.steps} step{'s' * (self.steps > 1)}{gone}"


def as_workbook(name: str, model: Model) -> ScenarioFile | Refusal:
    """The workbook of a scenario that is a JSON file."""
    scenario = _scenario(name, model.scenarios, ".json")
    if isinstance(scenario, Refusal):
        return scenario
    try:
        content = scenario_workbook(scenario, model)
    except ValueError as error:
        return Refusal(
            f"{name} : une valeur ne tient dans aucune cellule, {error}", f"{name}: no cell can hold the value {error}"
        )
    source = scenario.steps[0].origin.file
    path = str(Path(source).with_suffix(".xlsx").as_posix())
    return _loss(content, path, scenario, model) or ScenarioFile(path, content, source, len(scenario.steps))


def _loss(content: bytes, path: str, scenario: Scenario, model: Model) -> Refusal | None:
    """Why the workbook would not be read as the scenario: it has fields that the model does not know."""
    sheet, problems = read_scenario_sheet(content, path)
    back, findings = resolve_scenario(sheet, model) if sheet else (None, ())
    if back is not None and as_json(back) == as_json(scenario):
        return None
    french, english = (
        "".join(f" : {problem.message(language)}" for problem in (*problems, *findings)[:1])
        for language in (Language.FRENCH, Language.ENGLISH)
    )
    return Refusal(
        f"{scenario.name} ne tient pas dans un classeur sans perte{french}",
        f"{scenario.name} would not keep all its values in a workbook{english}",
    )


def as_json_file(name: str, model: Model) -> ScenarioFile | Refusal:
    """The JSON file of a scenario that is a workbook."""
    scenario = _scenario(name, model.scenarios, ".xlsx")
    if isinstance(scenario, Refusal):
        return scenario
    source = scenario.steps[0].origin.file
    text = json.dumps(as_json(scenario), ensure_ascii=False, indent=2) + "\n"
    content = text.encode("utf-8", "backslashreplace")
    return ScenarioFile(str(Path(source).with_suffix(".json").as_posix()), content, source, len(scenario.steps))


def new_workbook(name: str, schema: str, title: str, model: Model) -> ScenarioFile | Refusal:
    """A scenario of one message with what it requires, and a row for each of its other fields."""
    if any(scenario.name.casefold() == name.casefold() for scenario in model.scenarios):
        return Refusal(f"le scénario « {name} » existe déjà", f'the scenario "{name}" exists already')
    message = next((message for message in model.contents if message.name == schema), None)
    if message is None or not model.envelopes:
        known = ", ".join(message.name for message in model.contents)
        return Refusal(
            f"aucun message « {schema} » dans une enveloppe ; {known}", f'no message "{schema}" in an envelope; {known}'
        )
    scenario = Scenario(name, title, "", (_first_step(name, message, model),))
    return ScenarioFile(f"{SCENARIOS}/{name}.xlsx", scenario_workbook(scenario, model, message))


def as_json(scenario: Scenario) -> dict[str, object]:
    """The document of a scenario file."""
    steps = [
        {key: getattr(step, key) for key in ("name", "schema", "title", "description", "envelope")}
        for step in scenario.steps
    ]
    return {"title": scenario.title, "description": scenario.description, "steps": steps}


def _scenario(name: str, scenarios: Iterable[Scenario], ending: str) -> Scenario | Refusal:
    of_form = {scenario.name: scenario for scenario in scenarios if scenario.steps[0].origin.file.endswith(ending)}
    if name in of_form:
        return of_form[name]
    close = nearest(name, of_form)
    known = ", ".join(of_form) or "—"
    return Refusal(
        f"aucun scénario « {name} » en {ending}{f' ; vouliez-vous dire {close} ?' if close else ''} connus : {known}",
        f'no scenario "{name}" as {ending}{f"; did you mean {close}?" if close else ""} known: {known}',
    )


def _first_step(name: str, message: Message, model: Model) -> Step:
    """The message with its least valid content, between the parties of the envelope's own examples."""
    envelope = model.envelopes[0]
    leaves = [
        Leaf(path, field.examples[0], envelope.origin)
        for path in (("senderID",), ("dateTimeSent",), ("descriptor", "explicitAddress", "explicitAddressValue"))
        if (field := _field(envelope, path)) and field.examples
    ]
    content = Leaf((*payload_path(model), message.root), minimal(message, model), envelope.origin)
    document = Tree().grown([*leaves, content])
    identity = distribution_id(document, name, _FIRST_STEP)
    return Step(_FIRST_STEP, message.name, message.title, "", completed(document, model, identity, ""), envelope.origin)


def _field(envelope: Message, path: tuple[str, ...]) -> Field | None:
    """The field at a path of names through objects."""
    parent = envelope.root_object
    for name in path[:-1]:
        field = parent.field(name)
        inner = envelope.object_by_name.get(getattr(field.type, "name", "")) if field else None
        if inner is None:
            return None
        parent = inner
    return parent.field(path[-1])
