"""The table of findings: each code once, its severity, its words in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.catalogue import tables
from generator.catalogue.entry import FindingEntry, Severity, Topic, Wording
from generator.catalogue.language import Language
from generator.catalogue.phrase import Phrase, phrase

__all__ = ["ENTRIES", "FAMILIES", "TOPICS", "FindingEntry", "Language", "Severity", "Topic", "Wording"]

_FILES = (
    "files",
    "unsafe",
    "sheets",
    "head",
    "rows",
    "spreadsheets",
    "types",
    "constraints",
    "patterns",
    "examples",
    "quality",
    "code_lists",
    "list_quality",
    "rules",
    "scenarios",
    "samples",
    "waivers",
    "releases",
    "conversions",
)
"""The files under `words/findings/`, as a person meets them: from the file to the message."""


def _family(name: str) -> Topic:
    """The topic of a file, which heads it, and its other entries."""
    tables_by_name = dict(tables.table("findings", name))
    topic = tables_by_name.pop("topic")
    return Topic(**topic, entries={code: _entry(**table) for code, table in tables_by_name.items()})


def _entry(
    severity: str,
    fr: Mapping[str, str],
    en: Mapping[str, str],
    place: str = "",
    example: Mapping[str, Any] | None = None,
) -> FindingEntry:
    values = {name: _value(value) for name, value in (example or {}).items()}
    return FindingEntry(Severity(severity), Wording(**fr), Wording(**en), values, place)


def _value(value: Any) -> str | Phrase:
    """A value of an example: a text, or a phrase of a name with its own values."""
    if isinstance(value, str):
        return value
    values = {name: _value(part) for name, part in value.items()}
    return phrase(str(values.pop("phrase")), **values)


FAMILIES: Mapping[str, Topic] = {name: _family(name) for name in _FILES}
"""The codes of each file, by what they are about."""

TOPICS = tuple(FAMILIES.values())
"""The same in their order; a topic's place stands for its examples."""

ENTRIES: Mapping[str, FindingEntry] = {code: entry for topic in TOPICS for code, entry in topic.entries.items()}
"""Every code that a finding can have."""
