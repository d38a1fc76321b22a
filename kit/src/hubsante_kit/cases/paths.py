"""Paths into a JSON document: as test workbooks write them, `$.resourcesInfo.resource[0].name`, and as we show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Names of members and 0-based places in lists, from the root of the document."""

MAX_TEXT = 1_000
"""Characters of a path: the deepest field of the model takes fewer than 150."""

_STEP = re.compile(r"\.([^.\[\]'\"\s]+)|\[([0-9]{1,6})\]|\['([^']+)'\]|\[\"([^\"]+)\"\]")
_WORD = re.compile(r"[^.\[\]'\"\s$]+")


class _Missing:
    """What stands where a path leads nowhere; JSON has no such value."""


MISSING = _Missing()


def parse_path(text: str) -> Path | None:
    """The path of a text such as `$.createCase.patient[0].patientId`; None where it is none."""
    stripped = text.strip()
    if not stripped.startswith("$") or len(stripped) > MAX_TEXT:
        return None
    steps: list[str | int] = []
    position = 1
    while position < len(stripped):
        step = _STEP.match(stripped, position)
        if step is None:
            return None
        name, index, *quoted = step.groups()
        steps.append(int(index) if index is not None else name or quoted[0] or quoted[1])
        position = step.end()
    return tuple(steps) or None


def loose_words(text: str) -> tuple[str, ...]:
    """The names and numbers in a text that may be no path, in their order."""
    return tuple(_WORD.findall(text[:MAX_TEXT]))


def path_text(path: Path) -> str:
    """A path as the workbooks write it."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def value_at(document: Any, path: Path) -> Any:
    """What stands at a path; `MISSING` where nothing does."""
    value = document
    for step in path:
        match value, step:
            case dict(), str() if step in value:
                value = value[step]
            case list(), int() if step < len(value):
                value = value[step]
            case _:
                return MISSING
    return value


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value that is neither an object nor a list, in the order of the document."""
    match value:
        case dict():
            for name, item in value.items():
                yield from leaves(item, (*path, name))
        case list():
            for index, item in enumerate(value):
                yield from leaves(item, (*path, index))
        case _:
            yield path, value


def nodes(value: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of all that stands in a document, objects and lists too, in its order."""
    if path:
        yield path
    match value:
        case dict():
            for name, item in value.items():
                yield from nodes(item, (*path, name))
        case list():
            for index, item in enumerate(value):
                yield from nodes(item, (*path, index))
        case _:
            pass
