"""How often each rule is kept and broken in documents, and in which of them it is broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Message, Model, Rule
from generator.rules.compiled import Compiled, compiled
from generator.rules.evaluation import outcomes
from generator.walk import payloads

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What documents show of a rule."""

    rule: Rule
    kept: int  # objects to which the rule applies, and that keep it
    broken: tuple[str, ...]  # the names of the documents that break it, once each


def tallies(model: Model, documents: Iterable[tuple[str, Document]]) -> tuple[Tally, ...]:
    """Every rule of the Model over valid documents by name, each as the example files hold it."""
    by_message = {message.name: tuple(compiled(model, message)) for message in model.messages}
    kept = dict.fromkeys((rule.name for rule in model.rules), 0)
    broken: dict[str, dict[str, None]] = {rule.name: {} for rule in model.rules}
    for name, document in documents:
        for message, value in messages_in(document, model):
            for rule in (each for each in by_message[message.name] if not each.is_conversation):
                kept[rule.rule.name] += _kept(rule, value)
                if any(not outcome.is_kept for outcome in outcomes(rule, value)):
                    broken[rule.rule.name][name] = None
    return tuple(Tally(rule, kept[rule.name], tuple(broken[rule.name])) for rule in model.rules)


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


def _kept(rule: Compiled, value: Document) -> int:
    return sum(outcome.is_applied and outcome.is_kept for outcome in outcomes(rule, value))
