"""Ends of namespaces that are not what they should be, or that two schemas have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, finding
from generator.naming.names import whole_namespace
from generator.read.rows import Cell, SchemaEntry


def doubtful_namespace(cell: Cell, prefix: str) -> Diagnostic | None:
    """An `xmlns` that repeats the release's prefix and is no whole URI, or ends in a colon.

    Reports: doubtful-namespace
    """
    namespace = whole_namespace(prefix, cell.text)
    repeated = "" if namespace == cell.text else prefix
    proposal = cell.text.removeprefix(repeated).rstrip(":")
    if proposal == cell.text or not proposal:
        return None
    return finding("doubtful-namespace", cell.origin, value=cell.text, namespace=namespace, proposal=proposal)


def shared_namespaces(entries: Iterable[SchemaEntry], prefix: str) -> Iterator[Diagnostic]:
    """An `xmlns` that another schema has already, reported at the second.

    Schemas that travel without a header may share one: they are never in one message.

    Reports: shared-namespace
    """
    first: dict[str, SchemaEntry] = {}
    for entry in entries:
        if not entry.namespace:
            continue
        other = first.setdefault(whole_namespace(prefix, entry.namespace.text), entry)
        is_shared = entry.has_header or other.has_header
        if other.schema.text.casefold() != entry.schema.text.casefold() and is_shared:
            place = other.namespace.origin
            values = {"value": entry.namespace.text, "schema": other.schema.text}
            yield finding("shared-namespace", entry.namespace.origin, related=[place], first=place, **values)
