"""A judged change as other programs read it: names, texts and places, nothing of the Model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from generator.diagnostics import Origin
from generator.diff.change import Change, Kind, Level
from generator.diff.compare import compare
from generator.diff.judge import Judgement
from generator.diff.renames import Renames
from generator.model import AnyMessage, Coded, Message, Model, PythonPackage, Ref, Scalar, Text, Type
from generator.model import Bounded as BoundedNumber
from generator.walk import visits


@dataclass(frozen=True, slots=True)
class Places:
    """Where the things of one release stand: on the wire and in the sources, by the names of the Model."""

    paths: Mapping[tuple[str, ...], str]  # the first path of each message, object and field
    origins: Mapping[tuple[str, ...], Origin]  # of messages and objects; of code lists under their ids
    held: Mapping[str, tuple[str, ...]]  # by the id of a code list: the first field that it holds

    @classmethod
    def of(cls, model: Model) -> Places:
        origins: dict[tuple[str, ...], Origin] = {(each.id,): each.origin for each in model.code_lists}
        paths: dict[tuple[str, ...], str] = {}
        held: dict[str, tuple[str, ...]] = {}
        for message in model.messages:
            origins[message.name,] = message.origin
            origins |= {(message.name, each.name): each.origin for each in message.objects}
            paths[message.name,] = paths[message.name, message.root_object.name] = message.root
            for visit in visits(message):
                names = (message.name, visit.holder.name, visit.field.name)
                paths[names] = visit.identity
                match visit.field.type:
                    case Ref(name):
                        paths.setdefault((message.name, name), visit.identity)
                    case Coded(_, str(identity)):
                        held.setdefault(identity, names)
                    case _:
                        pass
        return cls(paths, origins, held)

    def around(self, names: tuple[str, ...]) -> Origin | None:
        """Where the nearest thing stands that holds what the names lead to."""
        prefixes = (names[:length] for length in range(len(names), 0, -1))
        return next((self.origins[prefix] for prefix in prefixes if prefix in self.origins), None)


@dataclass(frozen=True, slots=True)
class Paths:
    """Where changes are, in either release."""

    old: Places
    new: Places
    renames: Renames

    @classmethod
    def of(cls, old: Model, new: Model) -> Paths:
        return cls(Places.of(old), Places.of(new), Renames.of(compare(old, new)))

    def path(self, change: Change) -> str:
        """A change's place by names on the wire; by those of the Model where it is on no wire."""
        names = (change.target or change.subject).names
        old_names = self.renames.old_subject(change.subject).names
        if change.kind is Kind.NAME:
            names = (*names[:-1], change.new)
        return self.new.paths.get(names) or self.old.paths.get(old_names) or ".".join(change.subject.names)

    def old_path(self, change: Change) -> str:
        """The same by the names of the old release."""
        return self.old.paths.get(self.renames.old_subject(change.subject).names) or self.path(change)

    def cells(self, change: Change) -> tuple[str | None, str | None]:
        """Where a change is in the sources of both releases; where it is of what is not there, the place around it."""
        old = change.old_origin or self.old.around(self.renames.old_subject(change.subject).names)
        return _cell(old), _cell(self.new_origin(change))

    def new_origin(self, change: Change) -> Origin | None:
        """Where a change, or what holds it, is in the sources of the new release."""
        return change.new_origin or self.new.around((change.target or change.subject).names)


def as_tree(judgement: Judgement, paths: Paths) -> dict[str, Any]:
    """A change as the JSON form of `mdd diff` has it.

    A change of a code list is that of a message too, where a field is held to the list:
    of the message that proves the break, or of the first one.
    """
    change = judgement.change
    witness = judgement.witnesses[0] if judgement.witnesses else None
    old_cell, new_cell = paths.cells(change)
    message, path = _message_and_path(judgement, paths)
    is_moved = change.kind is Kind.PLACE
    return {
        "code": f"{change.subject.level.name.lower().replace('_', '-')}-{_action(change)}",
        "rule": judgement.rule.code,
        "message": message,
        "path": path,
        "kind": change.kind.name.lower(),
        "old": paths.old_path(change) if is_moved else shown(change.old),
        "new": path if is_moved else shown(change.new),
        "old_cell": old_cell,
        "new_cell": new_cell,
        "confidence": change.confidence,
        "breaks": [{"role": role, "format": form} for role, form in judgement.breaks],
        "category": judgement.category.value,
        "witness": witness
        and {
            "format": witness.format,
            "valid_in": "old" if witness.role == "old-sender" else "new",
            "document": json.loads(witness.document) if witness.format == "json" else witness.document,
        },
    }


def _message_and_path(judgement: Judgement, paths: Paths) -> tuple[str, str]:
    change = judgement.change
    if change.subject.level not in (Level.CODE, Level.CODE_LIST):
        return message_of(change), paths.path(change)
    witness = judgement.witnesses[0] if judgement.witnesses else None
    identity = change.subject.names[0]
    places = paths.old if witness and witness.role == "old-sender" else paths.new
    names = witness.names if witness else paths.new.held.get(identity) or paths.old.held.get(identity)
    if not names:
        return "", paths.path(change)
    return names[0], places.paths.get(names) or paths.old.paths.get(names, "")


def message_of(change: Change) -> str:
    """The schema that a change is of; none of a list, a scenario or the release."""
    is_of_message = change.subject.level in (Level.MESSAGE, Level.OBJECT, Level.FIELD)
    return change.subject.names[0] if is_of_message else ""


def shown(value: Any, names: Mapping[str, str] | None = None) -> str | None:
    """A value of the Model in few words; None where there is none.

    `names` has other words for the types of values than those of the Model.
    """
    words = names or {}
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
        case Message():
            return value.name
        case Text() | Coded() | Scalar() | BoundedNumber() | Ref() | AnyMessage():
            return _type(value, words)
        case _ if hasattr(value, "type"):
            return f"{value.cardinality} {_type(value.type, words)}"
        case Mapping():
            return json.dumps(value, ensure_ascii=False, sort_keys=True)
        case _:
            return str(getattr(value, "id", None) or getattr(value, "code", None) or getattr(value, "name", value))


def _type(type_: Type, words: Mapping[str, str]) -> str:
    match type_:
        case Text(patterns, length):
            return " ".join([words.get("text", "text"), *patterns, *([str(length)] if length else [])])
        case Coded(_, str(identity)):
            return f"code {identity}"
        case Coded(codes):
            return f"code {', '.join(codes)}"
        case Scalar():
            return words.get(type_.value, type_.value)
        case BoundedNumber(scalar, bounds):
            return f"{words.get(scalar.value, scalar.value)} {bounds}"
        case Ref(name):
            return f"{words.get('object', 'object')} {name}"
        case AnyMessage():
            return "message"
        case _:
            assert_never(type_)


def _action(change: Change) -> str:
    if change.kind is Kind.PRESENCE:
        return "added" if change.old is None else "removed"
    if change.kind is Kind.PLACE:
        return "moved"
    return "renamed" if change.kind is Kind.NAME else change.kind.name.lower().replace("_", "-")


def _cell(origin: Origin | None) -> str | None:
    return str(origin) if origin else None
