"""How the sheet of a scenario names the places of a message: `createCaseHealth.patient[2].patientId`."""

from __future__ import annotations

import re

from generator.document_places import payload_path
from generator.model import Model
from generator.walk import Path

NAME = re.compile("[A-Za-z0-9_-]+")
"""The names that a path can write, as all names on the wire are."""

_STEP = re.compile(rf"({NAME.pattern})((?:\[[1-9][0-9]{{0,3}}\])*)")


def parsed(text: str) -> Path | None:
    """The names and items of a path as a sheet writes it, where items count from 1; None for anything else."""
    path: list[str | int] = []
    for part in text.split("."):
        match = _STEP.fullmatch(part)
        if match is None:
            return None
        path.append(match[1])
        path += [int(number) - 1 for number in re.findall("[0-9]+", match[2])]
    return tuple(path)


def absolute(path: Path, model: Model) -> Path:
    """The path from the root of the envelope.

    It begins with the envelope's root (`edxlDistribution.senderID`), with the field that
    carries a message (`message.sentAt`), or with the root of a message (`createCase.caseId`).
    """
    payload = payload_path(model)
    match path:
        case (first, *rest) if any(first == envelope.root for envelope in model.envelopes[:1]):
            return tuple(rest)
        case (first, *rest) if payload and first == payload[-1]:
            return (*payload, *rest)
        case _:
            return (*payload, *path)


def written(path: Path, model: Model) -> str:
    """The text of a path from the root of the envelope, as short as `absolute` understands it.

    Raises: ValueError for a path with a name that no sheet can write.
    """
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in _short(path, model))[1:]
    if parsed(text) is None or absolute(parsed(text) or (), model) != path:
        raise ValueError(text)
    return text


def _short(path: Path, model: Model) -> Path:
    payload = payload_path(model)
    inside = path[len(payload) :] if payload and path[: len(payload)] == payload else ()
    if inside and any(inside[0] == message.root for message in model.contents):
        return inside
    if inside:
        return (payload[-1], *inside)
    return (*(envelope.root for envelope in model.envelopes[:1]), *path)
