"""Official JSON Schemas beside ours, part by part: where two documents do not accept the same messages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree

from generator import patterns
from tests.official import FOLDER

Schema = dict[str, Any]

DELIBERATE_PATTERNS = {
    r"^\d{4}-\d{2}-\d{2}$": "date",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\-+]\d{2}:\d{2}$": "date-time",
}
"""The official patterns that ours are stricter than: a date is a day of the calendar, a time one of
the clock, an offset within ±14:00. JSON, XML and Python then accept the same values."""


@dataclass(frozen=True)
class Difference:
    place: str
    what: str
    ours: Any
    theirs: Any


def differences(ours: Schema, theirs: Schema) -> list[Difference]:
    """Where two documents do not accept the same messages, or do not say them in the same order."""
    return list(_Comparison(ours, theirs).of(ours, theirs, ""))


class _Comparison:
    """Two documents walked side by side, through references, each pair of schemas once."""

    def __init__(self, ours: Schema, theirs: Schema) -> None:
        self.ours = ours
        self.theirs = theirs
        self.seen: set[tuple[int, int]] = set()

    def of(self, ours: Schema, theirs: Schema, place: str) -> Iterator[Difference]:
        ours, theirs = resolved(ours, self.ours), resolved(theirs, self.theirs)
        if (id(ours), id(theirs)) in self.seen:
            return
        self.seen.add((id(ours), id(theirs)))
        for what, read in READINGS.items():
            if read(ours) != read(theirs):
                yield Difference(place, what, read(ours), read(theirs))
        for name, child in ours.get("properties", {}).items():
            if name in theirs.get("properties", {}):
                yield from self.of(child, theirs["properties"][name], f"{place}/{name}")
        if "items" in ours and "items" in theirs:
            yield from self.of(ours["items"], theirs["items"], place)


def resolved(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        pointer = schema["$ref"].removeprefix("#").strip("/")
        schema = document
        for part in pointer.split("/") if pointer else ():
            schema = schema[part]
    return schema


def _text(schema: Schema) -> Schema:
    """What a text must be, in the form in which every engine reads it; both forms of a date are its format's name."""
    source = schema.get("pattern", "")
    if schema.get("format") in DELIBERATE_PATTERNS.values() or source in DELIBERATE_PATTERNS:
        return {"format": DELIBERATE_PATTERNS.get(source, schema.get("format", ""))}
    if source and "not" not in schema:
        schema = patterns.keywords([source])
    return {word: schema[word] for word in ("pattern", "not", "minLength", "maxLength") if word in schema}


READINGS: dict[str, Callable[[Schema], Any]] = {
    "type": lambda schema: schema.get("type"),
    "required": lambda schema: sorted(schema.get("required", [])),
    "properties": lambda schema: sorted(schema.get("properties", {})),
    "order": lambda schema: list(schema.get("properties", {})),
    "openness": lambda schema: schema.get("additionalProperties", True),
    "fewest": lambda schema: schema.get("minItems", 0),
    "most": lambda schema: schema.get("maxItems"),
    "enum": lambda schema: sorted(set(schema.get("enum", []))),
    "enum order": lambda schema: schema.get("enum"),
    "text": _text,
    "allOf": lambda schema: schema.get("allOf", []),
}


@cache
def official(version: str) -> dict[str, Schema]:
    """The official schemas by name, without the envelopes, which no workbook describes."""
    folder = FOLDER / version / "official" / "json-schema"
    return {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.json"))
        if not path.name.startswith("EDXL")
    }


def declared(version: str) -> dict[str, tuple[str, str]]:
    """Root and namespace of each schema as the official XSDs have them, which the hub validates with."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted((FOLDER / version / "official" / "xsd").glob("*.xsd")):
        root = etree.parse(str(path)).getroot()
        for element in root.iterfind("{http://www.w3.org/2001/XMLSchema}element"):
            found.setdefault(path.stem, (str(element.get("name")), str(root.get("targetNamespace"))))
    return found
