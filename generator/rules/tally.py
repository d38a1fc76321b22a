"""Which documents keep each rule, and which break it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Message, Model, Rule
from generator.rules.compiled import Compiled, compiled
from generator.rules.evaluation import Outcome, outcomes
from generator.walk import payloads

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What documents show of a rule, each by its name once."""

    rule: Rule
    kept: tuple[str, ...]  # the rule applies to objects of these, and all of them keep it
    broken: tuple[str, ...]  # some object of these breaks it


def tallies(model: Model, documents: Iterable[tuple[str, Document]]) -> tuple[Tally, ...]:
    """Every rule of the Model, in its order, over valid documents by name and over the conversations of scenarios.

    In a conversation each envelope is asked after those before it, under the name of its scenario and step.
    """
    by_message = {message.name: tuple(compiled(model, message)) for message in model.messages}
    kept: dict[str, dict[str, None]] = {rule.name: {} for rule in model.rules}
    broken: dict[str, dict[str, None]] = {rule.name: {} for rule in model.rules}
    for name, rule, found in (*_alone(by_message, documents, model), *_in_conversations(by_message, model)):
        if any(not outcome.is_kept for outcome in found):
            broken[rule][name] = None
        elif any(outcome.is_applied for outcome in found):
            kept[rule][name] = None
    return tuple(
        Tally(rule, tuple(name for name in kept[rule.name] if name not in broken[rule.name]), tuple(broken[rule.name]))
        for rule in model.rules
    )


Found = tuple[str, str, tuple[Outcome, ...]]
"""A document's name, a rule's, and what the rule says of the document."""


def _alone(
    by_message: Mapping[str, tuple[Compiled, ...]], documents: Iterable[tuple[str, Document]], model: Model
) -> Iterator[Found]:
    for name, document in documents:
        for message, value in messages_in(document, model):
            for rule in by_message[message.name]:
                if not rule.is_conversation:
                    yield name, rule.rule.name, tuple(outcomes(rule, value))


def _in_conversations(by_message: Mapping[str, tuple[Compiled, ...]], model: Model) -> Iterator[Found]:
    rules = [rule for envelope in model.envelopes for rule in by_message[envelope.name] if rule.is_conversation]
    for scenario in model.scenarios:
        sent: Sequence[Document] = [step.envelope for step in scenario.steps]
        for index, step in enumerate(scenario.steps):
            for rule in rules:
                found = tuple(outcomes(rule, step.envelope, sent[:index]))
                yield f"{scenario.name} {step.name}", rule.rule.name, found


def messages_in(document: Document, model: Model) -> Iterator[tuple[Message, Document]]:
    """The messages of a document with what stands under their roots: an envelope, then headers and use cases in it."""
    bare = [message for message in model.messages if not message.is_envelope and list(document) == [message.root]]
    yield from ((message, document[message.root]) for message in bare)
    for envelope in () if bare else model.envelopes:
        yield envelope, document
        for _, payload in payloads(envelope, document):
            yield from _carried(payload, model)


def _carried(payload: Mapping[str, Any], model: Model) -> Iterator[tuple[Message, Document]]:
    for content in model.use_cases(payload):
        if content.has_header and model.header:
            yield model.header, payload
        yield content, payload[content.root]
