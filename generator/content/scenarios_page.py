"""The page of the scenarios: chains of messages, with their example files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.blocks import Block, Document, Heading, Inlines, Item, Items, Strong
from generator.content.own_words import sentence
from generator.content.places import GENERATED, Places
from generator.content.texts import flat, link, paragraphs, prose, to_file
from generator.model import Model, Scenario, Step


def scenarios_page(model: Model, places: Places) -> Document:
    """The stories in the order of the sources."""
    contents = (
        Item(link(flat(scenario.title), "scenarios", places.scenarios[scenario.name])) for scenario in model.scenarios
    )
    blocks: list[Block] = [
        Heading(1, prose("Scénarios")),
        sentence("scenarios", "introduction"),
        Items(tuple(contents)),
    ]
    for scenario in model.scenarios:
        steps = tuple(_step(step, scenario, model) for step in scenario.steps)
        blocks.append(Heading(2, flat(scenario.title), places.scenarios[scenario.name]))
        blocks += paragraphs(scenario.description)
        blocks.append(Items(steps, is_loose=True, is_ordered=True))
    return Document("scenarios", GENERATED, tuple(blocks))


def _step(step: Step, scenario: Scenario, model: Model) -> Item:
    """A message of the story and its files; none when the release is generated without the step's schema."""
    is_known = step.schema in model.message_by_name
    name = flat(step.schema)
    message = link(name, f"messages/{step.schema}") if is_known else name
    heading = prose("{} ({})", (Strong(flat(step.title)),), message)
    files = tuple(map(Item, _files(step, scenario, model))) if is_known else ()
    return Item(heading, (*paragraphs(step.description), *([Items(files)] if files else [])))


def _files(step: Step, scenario: Scenario, model: Model) -> Iterator[Inlines]:
    file = f"{scenario.name}-{step.name}"
    yield prose("Message seul : {}", _both_forms(f"examples/{step.schema}/{file}"))
    for envelope in model.envelopes[:1]:
        forms = _both_forms(f"examples/{envelope.name}/{file}")
        yield prose("Dans l'enveloppe {} : {}", flat(envelope.name), forms)


def _both_forms(path: str) -> Inlines:
    return prose("{} · {}", to_file("JSON", f"{path}.json"), to_file("XML", f"{path}.xml"))
