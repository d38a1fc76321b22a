"""Where everything in a Model was read, as JSON beside the model itself.

A place is a cell (`"K9"`), a row (`"9"`), a JSON pointer behind `#`, or `""` for a
whole sheet or file. Its file and sheet are those of what stands around it; where they
are others, it is an object that names them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Origin, column_letters
from generator.model import MODEL_FORMAT, Message, Model, ObjectType, Scenario, Step

Tree = dict[str, Any]

_NOWHERE = Origin("")


def origins(model: Model) -> Tree:
    """All of them, by the names that the model has for what stands there."""
    rules = {rule.name: _place(rule.origin, _NOWHERE) for rule in model.rules}
    return {
        "format": MODEL_FORMAT,
        "messages": {message.name: _message(message) for message in model.messages},
        "code_lists": {code_list.id: _place(code_list.origin, _NOWHERE) for code_list in model.code_lists},
        "scenarios": {scenario.name: _scenario(scenario) for scenario in model.scenarios},
        **({"rules": rules} if rules else {}),
    }


def _message(message: Message) -> Tree:
    objects = {object_type.name: _object(object_type, message.origin) for object_type in message.objects}
    return {"at": _place(message.origin, _NOWHERE), "objects": objects}


def _object(object_type: ObjectType, around: Origin) -> Tree:
    fields = {field.name: _place(field.origin, object_type.origin) for field in object_type.fields}
    return {"at": _place(object_type.origin, around), "fields": fields}


def _scenario(scenario: Scenario) -> Tree:
    return {step.name: _step(step) for step in scenario.steps}


def _step(step: Step) -> Tree:
    cells = _cells(step.cells, step.origin)
    return {"at": _place(step.origin, _NOWHERE), **({"cells": cells} if cells else {})}


def _cells(cells: Mapping[str, Origin], around: Origin) -> Tree:
    return {pointer: _place(origin, around) for pointer, origin in cells.items()}


def _place(origin: Origin, around: Origin) -> str | Tree:
    point = _point(origin)
    if (origin.file, origin.sheet, origin.sheet_position) == (around.file, around.sheet, around.sheet_position):
        return point
    sheet = {"sheet": origin.sheet, "position": origin.sheet_position} if origin.sheet or origin.sheet_position else {}
    return {"file": origin.file, **sheet, "at": point}


def _point(origin: Origin) -> str:
    cell = f"{column_letters(origin.column)}{origin.row or ''}"
    return f"{cell}#{origin.pointer}" if origin.pointer else cell
