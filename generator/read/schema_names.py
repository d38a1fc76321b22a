"""Namespaces and roots that `release.toml` gives schemas of the workbooks, in place of those of their sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, phrase, shown
from generator.read.bad_settings import bad_settings
from generator.read.rows import Cell, SchemaEntry, Sheet
from generator.read.toml_lines import line_in_table, line_of_key, written

NAMESPACES, ROOTS = "namespaces", "roots"
MESSAGE = "message"
"""The key of the element `message`, which holds header and use case, among those of the schemas."""


@dataclass(frozen=True, slots=True)
class SchemaNames:
    """By the schema's name, each with its line; namespaces are written as an `xmlns` cell is."""

    namespaces: Mapping[str, Cell] = field(default_factory=dict)
    roots: Mapping[str, Cell] = field(default_factory=dict)

    @property
    def message(self) -> Cell | None:
        """The namespace of the element `message`, where it is not the header's."""
        return self.namespaces.get(MESSAGE)

    def given(self, sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
        """The sheets, whose schemas have these names."""
        return tuple(replace(sheet, entries=tuple(map(self.entry, sheet.entries))) for sheet in sheets)

    def entry(self, entry: SchemaEntry) -> SchemaEntry:
        """A schema as a sheet declares it, with its own names here."""
        schema = entry.schema.text
        namespace, root = self.namespaces.get(schema, entry.namespace), self.roots.get(schema, entry.root)
        return replace(entry, namespace=namespace, root=root)

    def unknown(self, schemas: Collection[str]) -> Iterator[Diagnostic]:
        """Keys that name no schema of the workbooks.

        Reports: bad-settings
        """
        for table, names in ((NAMESPACES, self.namespaces), (ROOTS, self.roots)):
            for key, cell in names.items():
                if key not in schemas and not (table == NAMESPACES and key == MESSAGE):
                    problem = phrase("unknown-schema-key", table=table, key=shown(key))
                    remedy = phrase("mended-schema-key", schemas=", ".join(schemas))
                    yield bad_settings(cell.origin, problem, remedy, nearest(key, schemas))


def read_schema_names(settings: Mapping[str, Any], text: str, file: str) -> tuple[SchemaNames, tuple[Diagnostic, ...]]:
    """The two tables of a settings file, from all that it holds and its text, which has the lines.

    Reports: bad-settings
    """
    findings: list[Diagnostic] = []
    tables: dict[str, dict[str, Cell]] = {}
    for table in (NAMESPACES, ROOTS):
        names = settings.get(table, {})
        if not isinstance(names, dict):
            place = Origin(file, row=line_of_key(table, text))
            findings.append(bad_settings(place, phrase("no-table", key=table), phrase("mended-table", table=table)))
            continue
        places = {key: Origin(file, row=line_in_table(table, key, text)) for key in names}
        findings += [_no_text(key, value, places[key]) for key, value in names.items() if not isinstance(value, str)]
        texts = {key: value for key, value in names.items() if isinstance(value, str)}
        tables[table] = {key: Cell(value, places[key]) for key, value in texts.items()}
    return SchemaNames(tables.get(NAMESPACES, {}), tables.get(ROOTS, {})), tuple(findings)


def _no_text(key: str, value: object, place: Origin) -> Diagnostic:
    remedy = phrase("mended-quotes", key=shown(key), value=written(value))
    return bad_settings(place, phrase("key-no-text", key=shown(key)), remedy)
