"""A node of a JSON document that must have a form: what it holds, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, shown
from generator.read.json_document import escaped
from generator.read.values import CONTROL

_MOST = 100  # problems; a person reads no more


class Problems:
    """What is wrong with a document, in the order in which it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Diagnostic] = []

    def add(self, pointer: str, problem: Phrase) -> None:
        """Reports: bad-model"""
        if len(self.findings) < _MOST:
            self.findings.append(finding("bad-model", Origin(self.file, pointer=pointer), problem=problem))


@dataclass(frozen=True, slots=True)
class JsonNode:
    """A value of the document with its place; what is asked of it and is not so becomes a problem."""

    value: Any
    pointer: str
    problems: Problems

    def refuse(self, problem: Phrase) -> None:
        self.problems.add(self.pointer, problem)

    def members(self, known: Collection[str] | None = None) -> Iterator[tuple[str, JsonNode]]:
        """The members of an object, of names that are known if there are such; none where it is no object."""
        if not isinstance(self.value, dict):
            self.refuse(phrase("object-expected"))
            return
        for name, value in self.value.items():
            node = JsonNode(value, f"{self.pointer}/{escaped(name)}", self.problems)
            if known is not None and name not in known:
                node.refuse(phrase("unknown-key", key=shown(name)))
            else:
                yield name, node

    def items(self) -> tuple[JsonNode, ...]:
        if not isinstance(self.value, list):
            self.refuse(phrase("list-expected"))
            return ()
        return tuple(
            JsonNode(value, f"{self.pointer}/{index}", self.problems) for index, value in enumerate(self.value)
        )

    def text(self, form: re.Pattern[str] | None = None, most: int | None = None) -> str:
        """A text of a form, and of so many characters at most; any other text is reported, and taken as it is."""
        if not isinstance(self.value, str):
            self.refuse(phrase("text-expected"))
            return ""
        is_formed = form is None or form.fullmatch(self.value)
        if not is_formed or CONTROL.search(self.value) or len(self.value) > (most or len(self.value)):
            self.refuse(phrase("model-text-form", value=shown(self.value)))
        return self.value

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            self.refuse(phrase("model-flag"))
        return self.value is True


class Members:
    """The members of an object by their names, with what an absent one stands for."""

    def __init__(self, node: JsonNode, known: Collection[str], required: Collection[str] = ()) -> None:
        self.node = node
        self._members = dict(node.members(known))
        if isinstance(node.value, dict):
            for name in required:
                if name not in node.value:
                    node.refuse(phrase("model-member-missing", key=name))

    def text(self, name: str, form: re.Pattern[str] | None = None, most: int | None = None) -> str:
        node = self._members.get(name)
        return node.text(form, most) if node else ""

    def texts(self, name: str) -> tuple[str, ...]:
        node = self._members.get(name)
        return node.texts() if node else ()

    def flag(self, name: str) -> bool:
        node = self._members.get(name)
        return node.flag() if node else False

    def items(self, name: str, *, may_be_empty: bool = True) -> tuple[JsonNode, ...]:
        node = self._members.get(name)
        if node and node.value == [] and not may_be_empty:
            node.refuse(phrase("list-empty"))
        return node.items() if node else ()

    def get(self, name: str) -> JsonNode | None:
        return self._members.get(name)
