"""Namespaces and roots that differ from those of published XSDs and samples beside the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, Origin, finding
from generator.model import Message
from generator.read.published import PublishedRoot
from generator.read.rows import Cell, SchemaEntry


@dataclass(frozen=True, slots=True)
class _Contradiction:
    """What a schema says of a name, and what was published."""

    schema: str
    declared: str
    published: str
    place: Origin
    is_default: bool  # no cell says the name: it was made of the root
    by: PublishedRoot


def contradicted_names(subject: Subject) -> Iterator[Diagnostic]:
    """Names that are published otherwise and never so; those that no cell says are reported once for all schemas.

    Where no XSD and no sample stands beside the sources, nothing is known of it.

    Reports: contradicted-name
    """
    entries = {entry.schema.origin: entry for sheet in subject.sources.sheets for entry in sheet.entries}
    contradictions = [
        contradiction
        for message in subject.model.messages
        if message.origin in entries
        for contradiction in _contradictions(message, entries[message.origin], subject.sources.published)
    ]
    by_default = [contradiction for contradiction in contradictions if contradiction.is_default]
    groups = [[contradiction] for contradiction in contradictions if not contradiction.is_default] + (
        [by_default] if by_default else []
    )
    yield from map(_contradicted, groups)


def _contradictions(
    message: Message, entry: SchemaEntry, published: Iterable[PublishedRoot]
) -> Iterator[_Contradiction]:
    alike = [root for root in published if root.name.casefold() == message.root.casefold()]
    same = [root for root in alike if root.name == message.root]
    if alike and not same:
        yield _Contradiction(message.name, message.root, alike[0].name, entry.root.origin, False, alike[0])
    elif same and all(root.namespace != message.namespace for root in same):
        place = _place(entry.namespace, entry)
        namespace, first = message.namespace, same[0]
        yield _Contradiction(message.name, namespace, first.namespace, place, not entry.namespace, first)


def _place(cell: Cell, entry: SchemaEntry) -> Origin:
    return cell.origin if cell else entry.schema.origin


def _contradicted(several: list[_Contradiction]) -> Diagnostic:
    first, *others = several
    return finding(
        "contradicted-name",
        first.place,
        related=[first.by.origin, *(contradiction.place for contradiction in others)],
        value=first.declared,
        other=first.published,
        file=first.by.origin.file,
        schemas=", ".join(contradiction.schema for contradiction in several),
    )
