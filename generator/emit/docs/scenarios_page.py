"""The page of the scenarios: chains of messages, with their example files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.emit.docs.places import Places
from generator.emit.markdown import indented, inline, link, paragraphs
from generator.model import Model, Scenario, Step


@dataclass(frozen=True, slots=True)
class StepView:
    """A message of the story, and where its files are."""

    heading: str
    paragraphs: tuple[str, ...]
    files: tuple[str, ...]  # none when the release is generated without the step's schema


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """A story in its steps."""

    anchor: str
    heading: str
    paragraphs: tuple[str, ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class ScenariosPage:
    """The stories in the order of the sources."""

    scenarios: tuple[ScenarioView, ...]


def scenarios_page(model: Model, places: Places) -> ScenariosPage:
    """The view of all scenarios."""
    return ScenariosPage(
        tuple(
            ScenarioView(
                anchor=places.scenarios[one.name],
                heading=inline(one.title),
                paragraphs=paragraphs(one.description),
                steps=tuple(_step(step, one, model) for step in one.steps),
            )
            for one in model.scenarios
        )
    )


def _step(step: Step, scenario: Scenario, model: Model) -> StepView:
    name = inline(step.schema)
    is_known = step.schema in model.message_by_name
    message = link(name, f"messages/{step.schema}.md") if is_known else name
    return StepView(
        heading=f"**{inline(step.title)}** ({message})",
        paragraphs=tuple(indented(block, "1. ") for block in paragraphs(step.description)),
        files=tuple(_files(step, scenario, model)) if is_known else (),
    )


def _files(step: Step, scenario: Scenario, model: Model) -> Iterator[str]:
    file = f"{scenario.name}-{step.name}"
    yield f"Message seul : {_both_forms(f'../examples/{step.schema}/{file}')}"
    for envelope in model.envelopes[:1]:
        yield f"Dans l'enveloppe {inline(envelope.name)} : {_both_forms(f'../examples/{envelope.name}/{file}')}"


def _both_forms(path: str) -> str:
    return f"{link('JSON', f'{path}.json')} · {link('XML', f'{path}.xml')}"
