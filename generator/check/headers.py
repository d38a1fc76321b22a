"""The header that messages travel under: whether the release holds it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, finding
from generator.model import HEADER
from generator.read.rows import SchemaEntry


def missing_header(subject: Subject) -> Iterator[Diagnostic]:
    """Schemas that say `header: Y` in a release without header, reported once, at the first of them.

    Reports: absent-header-schema
    """
    if subject.model.header or any(entry.schema.text == HEADER for entry in _entries(subject)):
        return
    wanting = [entry for entry in _entries(subject) if entry.has_header and not entry.is_from_words]
    if wanting:
        first, *others = (entry.header.origin for entry in wanting)
        schemas = ", ".join(entry.schema.text for entry in wanting)
        yield finding("absent-header-schema", first, related=others, schemas=schemas, header=HEADER)


def _entries(subject: Subject) -> Iterator[SchemaEntry]:
    return (entry for sheet in subject.sources.sheets for entry in sheet.entries)
