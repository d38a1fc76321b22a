"""Which messages two releases judge alike, since all that their JSON Schemas ask is the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hubsante_kit.replay.facts import facts_of
from hubsante_kit.replay.release import Release

_WORDS = frozenset({"title", "description", "examples", "$comment", "$id"})
"""Keywords that refuse nothing."""
_BY_NAME = frozenset({"properties", "definitions"})
"""Keywords below which names stand, whatever they are."""


def alike_schemas(old: Release, new: Release) -> frozenset[str]:
    """The schemas of messages that both accept or both refuse, in their envelope too; none where envelopes differ."""
    before, after = facts_of(old), facts_of(new)
    around = {each.name for facts in (before, after) for each in (*facts.envelopes, facts.header) if each}
    same = {name for name in before.messages.keys() & after.messages.keys() if _asked(old, name) == _asked(new, name)}
    return (
        frozenset(same) if around <= same and before.bare_by_root.keys() == after.bare_by_root.keys() else frozenset()
    )


def _asked(release: Release, schema: str) -> Any:
    return _bare(release.schemas[f"{schema}.schema.json"])


def _bare(schema: Any) -> Any:
    match schema:
        case Mapping():
            return {keyword: _inside(keyword, value) for keyword, value in schema.items() if keyword not in _WORDS}
        case list():
            return [_bare(item) for item in schema]
        case _:
            return schema


def _inside(keyword: str, value: Any) -> Any:
    return {name: _bare(schema) for name, schema in value.items()} if keyword in _BY_NAME else _bare(value)
