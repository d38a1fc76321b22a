"""What a person is asked about a message, grouped by its objects."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hubsante_kit.cases.compare import is_datetime
from hubsante_kit.cases.paths import Path, leaves, path_text
from hubsante_kit.history import Passage
from hubsante_kit.milestones.model import Ask, Question

_ALONE = "informations générales"


def one_question(step: str, text: str) -> Ask:
    """A single question about each message."""
    return lambda message: (Question(f"{step}/{message.distribution_id}", f"{text} (message {message.number})"),)


def by_object(step: str) -> Ask:
    """A question about each object of a message: does the screen show its values?"""

    def questions(message: Passage) -> tuple[Question, ...]:
        return tuple(
            Question(f"{step}/{message.distribution_id}/{name}", f"Votre écran montre-t-il {name} ?", values)
            for name, values in grouped(message).items()
        )

    return questions


def grouped(message: Passage) -> dict[str, tuple[tuple[str, str], ...]]:
    """The values of a message that a screen should show, by the objects right below its use case."""
    carried = message.message
    if carried is None:
        return {}
    values = leaves(json.loads(carried.content.to_json()))
    return grouped_values((path, value) for path, value in values if not is_datetime(value))


def grouped_values(values: Iterable[tuple[Path, Any]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Values by the object that they belong to, `patient[0]`, of paths that begin below the use case."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for path, value in values:
        groups.setdefault(_group(path), []).append((path_text(path).removeprefix("$."), _shown(value)))
    return {name: tuple(found) for name, found in groups.items()}


def _group(path: Path) -> str:
    match path:
        case (str() as name, int() as place, *_):
            return f"{name}[{place}]"
        case (str() as name, _, *_):
            return name
        case _:
            return _ALONE


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
