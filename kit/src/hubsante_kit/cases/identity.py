"""By what an item of a list is known to be the same in two messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hubsante_kit.cases.paths import Path

_CODE = "code"


def is_same_item(
    path: Path, example: Sequence[Any], found: Sequence[Any], item: Any, other: Any, bindings: Mapping[str, str]
) -> bool:
    """Whether an item of an example and one of a message have the same identity.

    `bindings` are the identifiers that the editor has in the place of those of the example.
    """
    name = identity_name(path, example)
    if name is None or name != identity_name(path, found) or not isinstance(other, dict):
        return False
    expected = item[name]
    return bool(bindings.get(expected, expected) == other.get(name))


def identity_name(path: Path, items: Sequence[Any]) -> str | None:
    """The field that tells the items of a list apart: an identifier of theirs, else a code.

    Every item has it, and no two the same: a note's `patientId`, which several may share, is no
    identity. An identifier that has the list's name goes first, `medicalNoteId` in `medicalNote`.
    """
    if not items or not all(isinstance(item, dict) for item in items):
        return None
    of_list = next((step for step in reversed(path) if isinstance(step, str)), "")
    names = sorted(filter(_identifies, items[0]), key=lambda name: (_rank(name, of_list), name))
    return next((name for name in names if _tells_apart(name, items)), None)


def _identifies(name: str) -> bool:
    return name.lower().endswith("id") or name == _CODE


def _rank(name: str, of_list: str) -> int:
    if name.lower() in (f"{of_list}id".lower(), "id"):
        return 0
    return 2 if name == _CODE else 1


def _tells_apart(name: str, items: Sequence[Any]) -> bool:
    values = [item.get(name) for item in items]
    return all(isinstance(value, str) for value in values) and len(set(values)) == len(values)
