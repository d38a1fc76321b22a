"""A judged change as other programs read it: names, texts and places, nothing of the Model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Origin
from generator.diff.change import Change, Kind, Level
from generator.diff.judge import Judgement
from generator.model import Bounded as BoundedNumber
from generator.model import Coded, Message, Model, PythonPackage, Ref, Scalar, Text, Type
from generator.walk import visits


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the fields of both sides stand: the first path on the wire of each."""

    old: Mapping[tuple[str, str, str], str]
    new: Mapping[tuple[str, str, str], str]

    @classmethod
    def of(cls, old: Model, new: Model) -> Paths:
        return cls(_paths(old), _paths(new))

    def path(self, change: Change) -> str:
        """A change's place by names on the wire; by those of the Model where it is on no wire."""
        names = change.subject.names
        if change.subject.level is Level.FIELD:
            message, holder, name = names
            key = (message, holder, name)
            return self.new.get(key) or self.old.get(key) or f"{holder}.{name}"
        return ".".join(names[1:] if change.subject.level in (Level.MESSAGE, Level.OBJECT) else names)


def _paths(model: Model) -> Mapping[tuple[str, str, str], str]:
    return {
        (message.name, visit.holder.name, visit.field.name): visit.identity
        for message in model.messages
        for visit in visits(message)
    }


def as_tree(judgement: Judgement, paths: Paths) -> dict[str, Any]:
    """A change as the JSON form of `mdd diff` has it."""
    change = judgement.change
    witness = judgement.witnesses[0] if judgement.witnesses else None
    return {
        "code": f"{change.subject.level.name.lower().replace('_', '-')}-{_action(change)}",
        "message": message_of(change),
        "path": paths.path(change),
        "kind": change.kind.name.lower(),
        "old": shown(change.old),
        "new": shown(change.new),
        "old_cell": _cell(change.old_origin),
        "new_cell": _cell(change.new_origin),
        "breaks": [{"role": role, "format": form} for role, form in judgement.breaks],
        "category": judgement.category.value,
        "witness": witness
        and {
            "format": witness.format,
            "valid_in": "old" if witness.role == "old-sender" else "new",
            "document": json.loads(witness.document) if witness.format == "json" else witness.document,
        },
    }


def message_of(change: Change) -> str:
    """The schema that a change is of; none of a list, a scenario or the release."""
    is_of_message = change.subject.level in (Level.MESSAGE, Level.OBJECT, Level.FIELD)
    return change.subject.names[0] if is_of_message else ""


def shown(value: Any) -> str | None:
    """A value of the Model in few words; None where there is none."""
    match value:
        case None | str():
            return value
        case bool():
            return "true" if value else "false"
        case tuple() if len(value) == 2 and isinstance(value[0], Level):
            return ", ".join(value[1])
        case tuple():
            return " | ".join(map(str, value))
        case PythonPackage(import_name, distribution, revision):
            return f"{distribution}{f' .post{revision}' if revision else ''} (import {import_name})"
        case Message() | Ref():
            return value.name
        case Text() | Coded() | Scalar() | BoundedNumber():
            return _type(value)
        case _ if hasattr(value, "type"):
            return f"{value.cardinality} {_type(value.type)}"
        case Mapping():
            return json.dumps(value, ensure_ascii=False, sort_keys=True)
        case _:
            return str(getattr(value, "id", None) or getattr(value, "code", None) or getattr(value, "name", value))


def _type(type_: Type) -> str:
    match type_:
        case Text(patterns, length):
            return " ".join(["text", *patterns, *([str(length)] if length else [])])
        case Coded(_, str(identity)):
            return f"code {identity}"
        case Coded(codes):
            return f"code {', '.join(codes)}"
        case Scalar():
            return type_.value
        case BoundedNumber(scalar, bounds):
            return f"{scalar.value} {bounds}"
        case Ref(name):
            return f"object {name}"
        case _:
            return "message"


def _action(change: Change) -> str:
    if change.kind is Kind.PRESENCE:
        return "added" if change.old is None else "removed"
    return "renamed" if change.kind is Kind.NAME else change.kind.name.lower().replace("_", "-")


def _cell(origin: Origin | None) -> str | None:
    return str(origin) if origin else None
