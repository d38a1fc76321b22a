"""A sheet and one of its schemas to a message."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Diagnostic, has_errors
from generator.model import HEADER, CodeList, Message
from generator.read.rows import SchemaEntry, Sheet
from generator.resolve.objects import resolve_objects
from generator.resolve.profiles import widened_cardinalities
from generator.resolve.tree import View, tree


def resolve_sheet(
    sheet: Sheet, entry: SchemaEntry, namespace: str, code_lists: Mapping[str, CodeList]
) -> tuple[Message | None, tuple[Diagnostic, ...]]:
    """The message that a sheet holds for one of its schemas.

    Reports: type-defined-twice, not-a-narrowing, unreachable-row, and all that `resolve_objects` reports
    """
    view = View(tree(sheet.rows), entry.perimeter.text)
    objects, findings = resolve_objects(view, entry, code_lists)
    findings = (*findings, *view.rival_definitions(), *widened_cardinalities(sheet, entry.perimeter.text))
    if has_errors(findings):
        return None, findings
    findings += tuple(view.unreachable_rows())
    message = Message(
        name=entry.schema.text,
        root=entry.root.text,
        namespace=namespace,
        perimeter=entry.perimeter.text,
        has_header=entry.has_header and entry.schema.text != HEADER,
        title=entry.title or entry.root.text,
        description=entry.description,
        objects=objects,
        origin=entry.schema.origin,
    )
    return message, findings
