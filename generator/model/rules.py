"""Business rules: what a message must say beyond its structure, as the sheet `Règles` has it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Origin


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition on an object of some messages; it never changes the verdict of schemas and classes."""

    name: str  # "inseeCode-avec-commune", unique in the release
    schemas: tuple[str, ...]  # the messages that it is about
    context: str  # the name of the object that it speaks of; "" for the root object
    role: str  # "sender", "receiver"; "" for both
    perimeter: str
    condition: str  # an expression of `rules`; "" where the requirement always holds
    requirement: str  # an expression of `rules`
    severity: str  # "error", "warning"
    text: str  # what is said where it is broken, in French
    conforming: str  # JSON: an excerpt of a document that keeps it, `{"createCase": {…}}`
    refused: str  # JSON: an excerpt of one that breaks it
    origin: Origin
