"""The nodes of a JSON Schema, each at its pointer: references followed, what the Model cannot express refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, shown

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
_MAX_REFS = 20


@dataclass(frozen=True, slots=True)
class Node:
    """A schema within a document."""

    schema: Mapping[str, Any]
    pointer: str  # RFC 6901; empty for the whole document

    def get(self, word: str, default: object = None) -> Any:
        return self.schema.get(word, default)

    def text(self, word: str, default: str) -> str:
        return str(self.schema.get(word, default))


class Document:
    """A JSON Schema while it is read, and what there is to say of it."""

    def __init__(self, schema: Mapping[str, Any], file: str) -> None:
        self.root = Node(schema, "")
        self.file = file
        self.findings: list[Diagnostic] = []

    def origin(self, pointer: str) -> Origin:
        return Origin(self.file, pointer=pointer or "/")

    def tell(self, code: str, pointer: str, **values: Any) -> None:
        self.findings.append(finding(code, self.origin(pointer), **values))

    def refuse(self, node: Node, word: str, problem: Phrase) -> None:
        """Tell why the Model cannot express what a word says.

        Reports: schema-not-expressible
        """
        self.tell("schema-not-expressible", f"{node.pointer}/{word}", word=word, problem=problem)

    def refuse_other_words(self, node: Node, kind: str) -> None:
        """Refuse the words that are not those of a type, nor annotations.

        Reports: schema-not-expressible
        """
        for word in node.schema:
            if word not in _ANNOTATIONS and word not in _WORDS[kind] and word != "type":
                self.refuse(node, word, phrase("schema-word"))

    def follow(self, node: Node) -> Node:
        """The schema behind local references; any text in the place of one that leads nowhere.

        Reports: schema-not-expressible
        """
        for _ in range(_MAX_REFS):
            target = node.get("$ref")
            if target is None:
                return node
            found = self._target(target)
            if found is None:
                self.refuse(node, "$ref", phrase("schema-reference", target=shown(target)))
                return Node({"type": "string"}, node.pointer)
            node = found
        self.refuse(node, "$ref", phrase("schema-ring"))
        return Node({"type": "string"}, node.pointer)

    def _target(self, reference: object) -> Node | None:
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return None
        found: Any = self.root.schema
        for step in reference[2:].split("/"):
            part = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(found, dict) or part not in found:
                return None
            found = found[part]
        return Node(found, reference[1:]) if isinstance(found, dict) else None
