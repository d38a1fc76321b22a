"""The places of a Model, as `model.origins.json` has them beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostic, Origin, column_number, phrase
from generator.model import MODEL_FORMAT, Message, Model, ObjectType, Scenario, Step
from generator.read.model_nodes import JsonNode, Members, Problems

_POINT = re.compile(r"([A-Z]{0,3})([0-9]{0,7})(?:#(.+))?", re.DOTALL)

_ALL = ("messages", "code_lists", "scenarios", "rules")


def placed(model: Model, document: Any, file: str) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """The model with its places; what the document has no place for keeps the one that it has.

    Reports: bad-model
    """
    problems = Problems(file)
    node = JsonNode(document, "", problems)
    members = Members(node, ("format", "messages", "code_lists", "scenarios", "rules"), ("format",))
    written = members.get("format")
    if written and (written.value != MODEL_FORMAT or isinstance(written.value, bool)):
        written.refuse(phrase("model-format", value=str(written.value)[:20], known=MODEL_FORMAT))
    messages, lists, scenarios, rules = (_named(members.get(name)) for name in _ALL)
    result = replace(
        model,
        messages=tuple(_message(message, messages.get(message.name)) for message in model.messages),
        code_lists=tuple(
            replace(code_list, origin=_place(lists.get(code_list.id), code_list.origin, Origin("")))
            for code_list in model.code_lists
        ),
        scenarios=tuple(_scenario(scenario, scenarios.get(scenario.name)) for scenario in model.scenarios),
        rules=tuple(
            replace(rule, origin=_place(rules.get(rule.name), rule.origin, Origin(""))) for rule in model.rules
        ),
    )
    return (None, tuple(problems.findings)) if problems.findings else (result, ())


def _named(node: JsonNode | None) -> Mapping[str, JsonNode]:
    return dict(node.members()) if node else {}


def _message(message: Message, node: JsonNode | None) -> Message:
    if node is None:
        return message
    members = Members(node, ("at", "objects"))
    origin = _place(members.get("at"), message.origin, Origin(""))
    objects = _named(members.get("objects"))
    return replace(
        message,
        origin=origin,
        objects=tuple(_object(object_type, objects.get(object_type.name), origin) for object_type in message.objects),
    )


def _object(object_type: ObjectType, node: JsonNode | None, around: Origin) -> ObjectType:
    if node is None:
        return object_type
    members = Members(node, ("at", "fields"))
    origin = _place(members.get("at"), object_type.origin, around)
    places = _named(members.get("fields"))
    fields = (
        replace(field, origin=_place(places.get(field.name), field.origin, origin)) for field in object_type.fields
    )
    return replace(object_type, origin=origin, fields=tuple(fields))


def _scenario(scenario: Scenario, node: JsonNode | None) -> Scenario:
    places = _named(node)
    return replace(scenario, steps=tuple(_step(step, places.get(step.name)) for step in scenario.steps))


def _step(step: Step, node: JsonNode | None) -> Step:
    if node is None:
        return step
    members = Members(node, ("at", "cells"))
    origin = _place(members.get("at"), step.origin, Origin(""))
    cells = {pointer: _place(cell, origin, origin) for pointer, cell in _named(members.get("cells")).items()}
    return replace(step, origin=origin, cells=cells)


def _place(node: JsonNode | None, absent: Origin, around: Origin) -> Origin:
    """A place, its file and sheet those of what stands around it unless it names them."""
    if node is None:
        return absent
    if not isinstance(node.value, dict):
        return _point(node, around)
    members = Members(node, ("file", "sheet", "position", "at"), ("file", "at"))
    position, at = members.get("position"), members.get("at")
    number = position.value if position else 0
    if position and (not isinstance(number, int) or isinstance(number, bool) or number < 0):
        position.refuse(phrase("model-text-form", value=str(number)[:20]))
        number = 0
    sheet = Origin(members.text("file"), number, members.text("sheet"))
    return _point(at, sheet) if at else sheet


def _point(node: JsonNode, sheet: Origin) -> Origin:
    match = _POINT.fullmatch(node.text())
    if match is None:
        node.refuse(phrase("model-text-form", value=str(node.value)[:20]))
        return sheet
    column, row, pointer = match.groups(default="")
    return Origin(
        sheet.file, sheet.sheet_position, sheet.sheet, int(row or 0), column_number(column) if column else 0, pointer
    )
