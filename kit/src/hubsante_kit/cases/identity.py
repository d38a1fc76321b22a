"""By what an item of a list is known to be the same in two messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hubsante_kit.cases.paths import Path

_CODE = "code"


def same_items(path: Path, example: Sequence[Any], found: Sequence[Any], bindings: Mapping[str, str]) -> dict[int, int]:
    """For items of an example the places of those with the same identity, as far as there are any.

    `bindings` are the identifiers that the editor has in the place of those of the example.
    """
    name = identity_name(path, example)
    if name is None or name != identity_name(path, found):
        return {}
    known = {item[name]: place for place, item in enumerate(found)}
    identities = (bindings.get(item[name], item[name]) for item in example)
    return {index: known[identity] for index, identity in enumerate(identities) if identity in known}


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
