"""The nodes of a JSON Schema, each at its pointer: references followed, what the Model cannot express refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase

_ANNOTATIONS = frozenset(
    [
        "$schema",
        "$id",
        "$comment",
        "title",
        "description",
        "examples",
        "default",
        "definitions",
        "$defs",
        "xml",
        "readOnly",
        "x-xlink-type",
        "x-xlink-required",
        "x-any-message",
    ]
)
_WORDS: Mapping[str, frozenset[str]] = {
    "object": frozenset({"properties", "required", "additionalProperties"}),
    "array": frozenset({"items", "minItems", "maxItems"}),
    "string": frozenset({"enum", "const", "pattern", "format", "minLength", "maxLength"}),
    "integer": frozenset({"minimum", "maximum"}),
    "number": frozenset({"minimum", "maximum"}),
    "boolean": frozenset(),
}
_BESIDE_REFERENCE = frozenset(
    {"$ref", "$comment", "title", "description", "examples", "default", "readOnly", "xml", "definitions", "$defs"}
)
"""What may stand beside a reference: the words of the field itself; draft-07 has readers pass over all else."""

_TEXTS = ("title", "description", "pattern", "format", "x-xlink-type")
_MAX_REFS = 20


@dataclass(frozen=True, slots=True)
class SchemaNode:
    """A schema within a document."""

    schema: Mapping[str, Any]
    pointer: str  # RFC 6901; empty for the whole document

    def get(self, word: str, default: object = None) -> Any:
        return self.schema.get(word, default)

    def text(self, word: str, default: str) -> str:
        """The text of a word; the default where there is none, or no text."""
        value = self.schema.get(word)
        return value if isinstance(value, str) else default


class Document:
    """A JSON Schema while it is read, and what there is to say of it."""

    def __init__(self, schema: Mapping[str, Any], file: str) -> None:
        self.root = SchemaNode(schema, "")
        self.file = file
        self.findings: list[Diagnostic] = []

    def origin(self, pointer: str) -> Origin:
        return Origin(self.file, pointer=pointer or "/")

    def tell(self, code: str, pointer: str, **values: Any) -> None:
        texts: dict[str, Any] = {
            name: value if isinstance(value, Phrase) else written(value) for name, value in values.items()
        }
        self.findings.append(finding(code, self.origin(pointer), **texts))

    def refuse(self, node: SchemaNode, word: str, problem: Phrase) -> None:
        """Tell why the Model cannot express what a word says.

        Reports: schema-not-expressible
        """
        self.tell("schema-not-expressible", f"{node.pointer}/{word}", word=word, problem=problem)

    def refuse_other_words(self, node: SchemaNode, kind: str) -> None:
        """Refuse the words that are not those of a type, nor annotations, and what should be a text and is none.

        Reports: schema-not-expressible
        """
        self._refuse_other_texts(node)
        for word in node.schema:
            if word not in _ANNOTATIONS and word not in _WORDS[kind] and word != "type":
                self.refuse(node, word, phrase("schema-nullable" if word == "nullable" else "schema-word"))

    def _refuse_other_texts(self, node: SchemaNode) -> None:
        for word in _TEXTS:
            if word in node.schema and not isinstance(node.schema[word], str):
                self.refuse(node, word, phrase("schema-text", value=written(node.schema[word])))

    def _refuse_beside_reference(self, node: SchemaNode) -> None:
        """Refuse the words beside a reference that no reader of draft-07 heeds.

        Reports: schema-not-expressible
        """
        self._refuse_other_texts(node)
        for word in node.schema:
            if word not in _BESIDE_REFERENCE:
                self.refuse(node, word, phrase("schema-beside-reference", target=written(node.get("$ref"))))

    def follow(self, node: SchemaNode) -> SchemaNode:
        """The schema behind local references; any text in the place of one that leads nowhere.

        Reports: schema-not-expressible
        """
        for _ in range(_MAX_REFS):
            target = node.get("$ref")
            if target is None:
                return node
            self._refuse_beside_reference(node)
            target_node = self._target(target)
            if target_node is None:
                self.refuse(node, "$ref", phrase("schema-reference", target=written(target)))
                return SchemaNode({"type": "string"}, node.pointer)
            node = target_node
        self.refuse(node, "$ref", phrase("schema-ring"))
        return SchemaNode({"type": "string"}, node.pointer)

    def _target(self, reference: object) -> SchemaNode | None:
        if reference == "#":
            return self.root
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return None
        value: Any = self.root.schema
        for step in reference[2:].split("/"):
            part = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(value, dict) or part not in value:
                return None
            value = value[part]
        return SchemaNode(value, reference[1:]) if isinstance(value, dict) else None


def written(value: object) -> str:
    """A value as JSON writes it, `["string", "null"]`; a text without its quotes."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
