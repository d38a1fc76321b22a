"""What schemas say of values, whatever their words and wherever they say it."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

WORDS = frozenset(
    ["$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "examples", "default", "readOnly"]
)
"""What says nothing of values."""


class Plain:
    """A schema with its references followed, as far as one that is met again, and without words."""

    def __init__(self, document: Schema, files: dict[str, Schema] | None = None) -> None:
        self.document = document
        self.files = files or {}

    def of(self, schema: Any, above: tuple[int, ...] = ()) -> Any:
        """Two schemas that give the same are the same; `1` and `1.0` are, too."""
        if isinstance(schema, list):
            return [self.of(one, above) for one in schema]
        if not isinstance(schema, dict):
            return schema
        if id(schema) in above:
            return "again"
        if "$ref" in schema:
            return self._at(schema["$ref"], above)
        if len(schema.get("allOf", ())) == 1 and schema.keys() <= WORDS | {"allOf"}:
            return self.of(schema["allOf"][0], above)
        if "const" in schema:
            schema = {**schema, "enum": [schema["const"]]}
        if schema.get("additionalProperties") == {}:
            schema = {**schema, "additionalProperties": True}
        above = (*above, id(schema))
        names = [word for word in schema if word not in WORDS | {"const"}]
        return {
            word: {name: self.of(one, above) for name, one in schema[word].items()}
            if word == "properties"
            else self.of(schema[word], above)
            for word in names
        }

    def _at(self, link: str, above: tuple[int, ...]) -> Any:
        file, _, pointer = link.partition("#")
        other = Plain(self.files[file], self.files) if file else self
        target: Any = other.document
        for step in pointer.strip("/").split("/") if pointer.strip("/") else ():
            target = target[step]
        return other.of(target, above)
