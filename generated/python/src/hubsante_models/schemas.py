"""The JSON Schema of a class, which says what the file of the message in `json-schema/` says."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import cast

from pydantic.json_schema import JsonSchemaValue

from .portable import PORTABLE

LINE_ENDS = "[\\n\\r\x85\u2028\u2029]"
"""A line terminator, before which, at the end of a text, `$` stands in some engine."""


def of_object(schema: JsonSchemaValue) -> None:
    """Amend what pydantic says of an object.

    An absent field is no `null`, a wire name needs no other title, and a pattern is
    in the form that every engine reads alike, never one that would backtrack for ever.
    """
    for name, field in cast(dict[str, JsonSchemaValue], schema.get("properties", {})).items():
        if field.get("default", 0) is None:
            del field["default"]
        if field.get("title") == name.title().replace("_", " ").strip():
            del field["title"]
        _make_portable(field)


def of_text(schema: JsonSchemaValue, patterns: Iterable[str]) -> JsonSchemaValue:
    """The schema of a text that must match all of the patterns, and may have a length beside."""
    form = deepcopy(dict(PORTABLE[tuple(patterns)]))
    least = max(cast(int, limits.get("minLength", 0)) for limits in (schema, form))
    most = [cast(int, limits["maxLength"]) for limits in (schema, form) if "maxLength" in limits]
    lengths = {**({"minLength": least} if least else {}), **({"maxLength": min(most)} if most else {})}
    return {**schema, **form, **lengths}


def _make_portable(schema: JsonSchemaValue) -> None:
    pattern = schema.get("pattern")
    if pattern is not None and (pattern,) in PORTABLE:
        del schema["pattern"]
        schema.update(of_text(schema, (pattern,)))
    if "items" in schema:
        _make_portable(schema["items"])
