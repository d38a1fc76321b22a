"""The files of this target, none for a release without rules."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact, Draft, Maker
from generator.emit.json_text import json_text
from generator.emit.rules import json_schema
from generator.emit.rules.javascript import module
from generator.emit.rules.schematron import schematron
from generator.model import Message, Model
from generator.rules.compiled import Compiled, compiled
from generator.rules.obstacles import obstacle


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`rules/<NAME>.sch` and `<NAME>.rules.schema.json` for messages with such rules, `rules/rules.mjs` for all."""
    ruled = [message for message in model.messages if any(message.name in rule.schemas for rule in model.rules)]
    for message in ruled:
        yield make(Draft(f"rules/{message.name}.sch", _schematron, (message, model)))
        if _without_obstacle(message, model):
            yield make(Draft(f"rules/{json_schema.file_name(message)}", _json_schema, (message, model)))
    if ruled:
        yield make(Draft("rules/rules.mjs", _javascript, (model,)))


def _schematron(message: Message, model: Model) -> str:
    rules = tuple(rule for rule in compiled(model, message) if not rule.is_conversation)  # Schematron sees one document
    return schematron(message, rules, model)


def _json_schema(message: Message, model: Model) -> str:
    return json_text(json_schema.document(message, _without_obstacle(message, model), model), indent=2)


def _without_obstacle(message: Message, model: Model) -> tuple[Compiled, ...]:
    return tuple(rule for rule in compiled(model, message) if obstacle(rule) is None)


def _javascript(model: Model) -> str:
    return module({message.name: tuple(compiled(model, message)) for message in model.messages}, model)
