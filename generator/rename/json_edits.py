"""JSON texts in which a name or a code is replaced, every other byte unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Message, Model
from generator.read.folder import SCENARIOS, top_folder
from generator.rename.target import CodeTarget, FieldTarget, is_use
from generator.validate.flaws import Flaw
from generator.validate.lines import Spot, spots
from generator.validate.recognise import JsonReading, json_readings
from generator.walk import Path

Replacement = tuple[int, int, str]
"""Start and end in the text, and the text that replaces it."""


def renamed_json(path: str, content: bytes, target: FieldTarget | CodeTarget, new: str, model: Model) -> bytes:
    """The document of a scenario or a sample, by its path below the specs folder."""
    text = content.decode("utf-8")
    replacements = sorted(_replacements(path, text, target, new, model), reverse=True)
    for start, end, replacement in replacements:
        text = text[:start] + replacement + text[end:]
    return text.encode("utf-8")


def _replacements(
    path: str, text: str, target: FieldTarget | CodeTarget, new: str, model: Model
) -> Iterator[Replacement]:
    base = None if top_folder(path) == SCENARIOS else _message(json.loads(text), model)
    for spot in spots(text):
        inside = _in_envelope(spot.path, model) if base is None else _in_message(spot.path, base)
        if inside is None:
            continue
        message, steps = inside
        index = max((index for index, step in enumerate(steps) if isinstance(step, str)), default=-1)
        if index >= 0 and is_use(message, steps, index, target, model):
            is_item = index < len(steps) - 1
            yield from _of_code(text, spot, target, new) if isinstance(target, CodeTarget) else ()
            yield from [_of_name(text, spot, new)] if isinstance(target, FieldTarget) and not is_item else ()


def _in_envelope(steps: Path, model: Model) -> tuple[Message, Path] | None:
    """The envelope of a scenario's step, and the path below it."""
    is_inside = steps[:1] == ("steps",) and steps[2:3] == ("envelope",)
    return next(((envelope, steps[3:]) for envelope in model.envelopes[:1] if is_inside), None)


def _message(document: object, model: Model) -> JsonReading | Flaw:
    """The message that a sample holds, or why it holds none."""
    readings = json_readings(document, model, None)
    return readings if isinstance(readings, Flaw) else readings[0]


def _in_message(steps: Path, reading: JsonReading | Flaw) -> tuple[Message, Path] | None:
    """The message of a sample, and the path below its root object."""
    if not isinstance(reading, JsonReading) or steps[: len(reading.path)] != reading.path:
        return None
    return reading.message, steps[len(reading.path) :]


def _of_name(text: str, spot: Spot, new: str) -> Replacement:
    _, end = json.JSONDecoder().raw_decode(text, spot.name_start)
    return spot.name_start, end, json.dumps(new)


def _of_code(text: str, spot: Spot, target: CodeTarget, new: str) -> Iterator[Replacement]:
    value, end = json.JSONDecoder().raw_decode(text, spot.start) if spot.lexeme.startswith('"') else (None, 0)
    if value == target.code:
        yield spot.start, end, json.dumps(new, ensure_ascii=False)
