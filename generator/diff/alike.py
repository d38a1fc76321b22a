"""Which messages two releases judge alike in JSON, since all that their schemas ask is the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.emit import json_schema
from generator.model import Message, Model

_WORDS = frozenset({"title", "description", "examples", "$comment", "$id"})
"""Keywords that refuse nothing."""
_BY_NAME = frozenset({"properties", "definitions"})
"""Keywords below which names stand, whatever they are."""


def differing_roots(old: Model, new: Model) -> frozenset[str] | None:
    """The roots whose messages may be judged otherwise; None where that holds of whatever is around them.

    A message is accepted by both releases or by neither unless one of these roots is in it.
    """
    before, after = _asked(old), _asked(new)
    around = {message.root for model in (old, new) for message in _around(model)}
    differing = {root for root in before.keys() | after.keys() if before.get(root) != after.get(root)}
    return None if differing & around else frozenset(differing)


def _around(model: Model) -> tuple[Message, ...]:
    """The envelopes, and the header."""
    return (*model.envelopes, *((model.header,) if model.header else ()))


def _asked(model: Model) -> Mapping[str, tuple[str, Any]]:
    """What is asked of each message, by its root: the schema without words, under the name that others refer to."""
    return {message.root: (message.name, _bare(json_schema.document(message, model))) for message in model.messages}


def _bare(schema: Any) -> Any:
    match schema:
        case dict():
            return {keyword: _inside(keyword, value) for keyword, value in schema.items() if keyword not in _WORDS}
        case list():
            return [_bare(item) for item in schema]
        case _:
            return schema


def _inside(keyword: str, value: Any) -> Any:
    return {name: _bare(schema) for name, schema in value.items()} if keyword in _BY_NAME else _bare(value)
