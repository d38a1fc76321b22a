"""Example messages, as JSON and as XML: generated from the model, and those of the scenarios."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.artifact import Artifact, Draft, Maker
from generator.emit.example_values import complete, minimal
from generator.emit.json_text import json_text
from generator.emit.xml_form import XmlFormError, to_xml
from generator.model import Message, Model, Step
from generator.slices import Slices
from generator.walk import carried


@dataclass(frozen=True)
class Examples:
    """The generated examples of one message; their values are the same in both forms."""

    message: Message
    model: Model

    @cached_property
    def minimal(self) -> Mapping[str, object]:
        return minimal(self.message, self.model)

    @cached_property
    def complete(self) -> Mapping[str, object]:
        return complete(self.message, self.model)


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`examples/<NAME>/minimal.json|xml` and `complete.json|xml`, then the scenarios' messages.

    Each step of a scenario gives `<scenario>-<step>.json|xml` in the folder of its
    envelope and of every message that travels in it.
    """
    slices = Slices.of(model)
    for message in model.messages:
        examples = Examples(message, slices.around(message))
        for name in ("minimal", "complete"):
            yield from _generated(f"examples/{message.name}/{name}", examples, name, make)
    yield from _scenarios(model)


def _generated(path: str, examples: Examples, name: str, make: Maker) -> Iterator[Artifact]:
    """One message as two files; as one where a JSON Schema asks for what XML cannot carry."""
    yield make(Draft(f"{path}.json", _as_json, (examples, name)))
    try:
        document = make(Draft(f"{path}.xml", _as_xml, (examples, name)))
    except XmlFormError:
        return
    yield document


def _as_json(examples: Examples, name: str) -> str:
    return _document(examples.message, getattr(examples, name))


def _as_xml(examples: Examples, name: str) -> str:
    return to_xml(examples.message, getattr(examples, name), examples.model).decode("utf-8")


def _document(message: Message, value: Mapping[str, object]) -> str:
    return json_text(value if message.is_envelope else {message.root: value}, indent=2)


def _both_forms(path: str, message: Message, value: Mapping[str, object], model: Model) -> Iterator[Artifact]:
    """One message as two files; as one where a scenario holds what XML cannot."""
    yield Artifact.text(f"{path}.json", _document(message, value))
    try:
        document = to_xml(message, value, model)
    except XmlFormError:
        return
    yield Artifact.text(f"{path}.xml", document.decode("utf-8"))


# --- scenarios -----------------------------------------------------------------


def _scenarios(model: Model) -> Iterator[Artifact]:
    taken: set[str] = set()
    for scenario in model.scenarios:
        for step in scenario.steps:
            for message, value in _messages(step, model):
                path = _free_path(f"examples/{message.name}/{scenario.name}-{step.name}", taken)
                yield from _both_forms(path, message, value, model)


def _free_path(wanted: str, taken: set[str]) -> str:
    """The path, with `-2`, `-3`, … where messages of one schema share a step."""
    path, number = wanted, 2
    while path.casefold() in taken:
        path, number = f"{wanted}-{number}", number + 1
    taken.add(path.casefold())
    return path


def _messages(step: Step, model: Model) -> Iterator[tuple[Message, Mapping[str, object]]]:
    """A step's envelope and the use cases in it; none when the run is without its schema."""
    if step.schema not in model.message_by_name:
        return
    yield from ((envelope, step.envelope) for envelope in model.envelopes[:1])
    yield from carried(model, step)
