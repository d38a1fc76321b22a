"""The files of this target, none for a release without rules."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.rules.javascript import module
from generator.emit.rules.schematron import schematron
from generator.model import Message, Model
from generator.rules.compiled import compiled


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`rules/<NAME>.sch` for each message that has rules, and `rules/rules.mjs` for all."""
    ruled = [message for message in model.messages if any(message.name in rule.schemas for rule in model.rules)]
    for message in ruled:
        yield make(Draft(f"rules/{message.name}.sch", _schematron, (message, model)))
    if ruled:
        yield make(Draft("rules/rules.mjs", _javascript, (model,)))


def _schematron(message: Message, model: Model) -> str:
    rules = tuple(rule for rule in compiled(model, message) if not rule.is_conversation)  # Schematron sees one document
    return schematron(message, rules, model)


def _javascript(model: Model) -> str:
    return module({message.name: tuple(compiled(model, message)) for message in model.messages}, model)
