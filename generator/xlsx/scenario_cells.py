"""The texts that represent a scenario in the cells of a sheet, by path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Origin
from generator.document_places import json_place, member_names, payload_path, root_place
from generator.model import Message, Model, Ref, Scenario, Step
from generator.resolve.scenario_envelope import completed, distribution_id, message_in, sent_after
from generator.resolve.scenario_paths import NAME
from generator.resolve.scenario_tree import Leaf, Tree
from generator.resolve.scenario_values import REFERENCE, text_of
from generator.walk import Path, visits_by_path

_MOST_ITEMS = 9_999  # that a path can count
_NOWHERE = Origin("")
_BEYOND = 1 << 20  # the rank of what the model does not know

Values = Mapping[Path, Any]


@dataclass(frozen=True, slots=True)
class StepCells:
    """What the column of a step holds."""

    schema: str  # empty where the message determines it
    texts: Mapping[Path, str]  # by path from the root of the envelope, without what is filled in automatically


def step_cells(scenario: Scenario, model: Model) -> tuple[StepCells, ...]:
    """The cells of each step; the scenario read from them is the same.

    Raises: ValueError for a value that no cell can hold.
    """
    identities = {step.name: distribution_id(step.envelope, scenario.name, step.name) for step in scenario.steps}
    sent = ""
    cells: list[StepCells] = []
    for step in scenario.steps:
        own = distribution_id({**step.envelope, "distributionID": ""}, scenario.name, step.name)
        kept = _without_filled(step, model, own, sent)
        sent = sent_after(step.envelope)
        message = message_in(step.envelope, model)
        schema = "" if message and message.name == step.schema else step.schema
        cells.append(
            StepCells(schema, {path: _cell_text(path, value, identities, model) for path, value in kept.items()})
        )
    return tuple(cells)


def leaves_of(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value of a document that holds no other, with its path.

    An empty object or list counts too, and so does an object with names that no path can express.
    """
    if isinstance(value, dict) and value and all(NAME.fullmatch(name) for name in value):
        for name, member in value.items():
            yield from leaves_of(member, (*path, name))
    elif isinstance(value, list) and 0 < len(value) <= _MOST_ITEMS:
        for number, item in enumerate(value):
            yield from leaves_of(item, (*path, number))
    else:
        yield path, value


def rank(path: Path, model: Model) -> tuple[int, ...]:
    """The key that sorts paths in the order of the model."""
    ranks: list[int] = []
    place = next((root_place(envelope) for envelope in model.envelopes[:1]), None)
    for step in path:
        if isinstance(step, int):
            ranks.append(step)
        else:
            names = list(member_names(place, model)) if place else []
            ranks.append(names.index(step) if step in names else _BEYOND)
        place = place.then(step, model) if place else None
    return tuple(ranks)


def _without_filled(step: Step, model: Model, identity: str, sent: str) -> Values:
    """The values of a step without those that would be filled in automatically."""
    kept = dict(leaves_of(step.envelope))
    whole = _completed(kept, model, identity, sent)
    payload = payload_path(model)
    roots = {(*payload, message.root) for message in model.contents}
    for path in list(kept):
        if path[: len(payload) + 1] not in roots:
            rest = {other_path: value for other_path, value in kept.items() if other_path != path}
            kept = rest if _completed(rest, model, identity, sent) == whole else kept
    return kept


def _completed(values: Values, model: Model, identity: str, sent: str) -> Mapping[str, Any]:
    document = Tree().grown(Leaf(path, value, _NOWHERE) for path, value in values.items())
    given = document.get("distributionID")
    return completed(document, model, given if isinstance(given, str) else identity, sent)


def _cell_text(path: Path, value: object, identities: Mapping[str, str], model: Model) -> str:
    """The text of a value; the identifier of another step's envelope is given by the step's name."""
    name = next((name for name, identity in identities.items() if value == identity), None)
    if name and path != ("distributionID",):
        return f"{REFERENCE}{name}"
    place = next((json_place(envelope, path, model) for envelope in model.envelopes[:1]), None)
    return text_of(value, place)


def every_path(message: Message, model: Model) -> Iterator[Path]:
    """The path of every field of a message that holds a value, with the first item of each list."""
    above = (*payload_path(model), message.root)
    yield from ((*above, *visit.first) for visit in visits_by_path(message) if not isinstance(visit.field.type, Ref))
