"""The JSON Schema of a class, which says what the file of the message in `json-schema/` says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pydantic.json_schema import JsonSchemaValue

from hubsante_models.portable import PORTABLE

LINE_ENDS = "[\\n\\r\x85\u2028\u2029]"
"""A line terminator, before which, at the end of a text, `$` stands in some engine."""


def of_object(schema: JsonSchemaValue) -> None:
    """Amend what pydantic says of an object.

    An absent field is no `null`, a wire name needs no other title, and a pattern is
    said as every engine reads it alike, without one that would backtrack for ever.
    """
    for name, one in cast(dict[str, JsonSchemaValue], schema.get("properties", {})).items():
        if one.get("default", 0) is None:
            del one["default"]
        if one.get("title") == name.title().replace("_", " ").strip():
            del one["title"]
        _say_portably(one)


def of_text(schema: JsonSchemaValue, patterns: Iterable[str]) -> JsonSchemaValue:
    """What is said of a text that must match all of the patterns, whatever its length may be beside."""
    form = PORTABLE[tuple(patterns)]
    least = max(cast(int, one.get("minLength", 0)) for one in (schema, form))
    most = [cast(int, one["maxLength"]) for one in (schema, form) if "maxLength" in one]
    lengths = {**({"minLength": least} if least else {}), **({"maxLength": min(most)} if most else {})}
    return {**schema, **form, **lengths}


def _say_portably(schema: JsonSchemaValue) -> None:
    pattern = schema.get("pattern")
    if pattern is not None and (pattern,) in PORTABLE:
        del schema["pattern"]
        schema.update(of_text(schema, (pattern,)))
    if "items" in schema:
        _say_portably(schema["items"])
