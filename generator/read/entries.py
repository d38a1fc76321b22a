"""The table of schemas on top of a sheet of the MDD, or the words of A1 that stand for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, finding
from generator.lookup import name_key
from generator.read.entry_words import contradictions
from generator.read.grid import Grid
from generator.read.misspelt import absent_columns
from generator.read.rows import NO, PERIMETER, WIRE_NAME, YES, Cell, SchemaEntry
from generator.read.table_doubts import entry_doubts

WITHOUT_HEADER = frozenset({"error", "info", "customContent", "technicalNoreq"})
"""The roots that travel without an RC-DE header, where no table of schemas says so."""

_WORDS = re.compile(r"[^\s:]+:[^\s:]+:[^\s:]+")
_SEARCH = 8  # rows
_MOST = 40  # schemas of one sheet
_REQUIRED = ("schema", "perimeter", "rootElement")
_OPTIONAL = ("header", "xmlns", "automaticGeneration", "title", "description")
_KNOWN = frozenset(
    {*_REQUIRED, "package", "customExtendPackage", "customExtendClass", "automaticGeneration", "subschema"}
    | {"header", "xmlns"}
)


def read_entries(grid: Grid) -> tuple[tuple[SchemaEntry, ...], list[Diagnostic]]:
    """The lines of the small table on top, or the words of A1 where it is not there.

    Reports: missing-column, misspelt-column, misspelt-optional-column, missing-entry-cell,
    bad-flag, default-namespace, schemas-from-words, too-many-schemas, and what `contradictions` reports
    """
    for row in range(min(_SEARCH, len(grid.values))):
        names = {name_key(cell.text): cell.origin.column - 1 for cell in grid.filled(row)}
        if len(_KNOWN & names.keys()) < 2:
            continue
        findings = _absent_entry_columns(grid, row, names)
        if any(name not in names for name in _REQUIRED):
            return (), findings
        entries, problems = _table_entries(grid, row, names)
        return entries, [*findings, *problems, *contradictions(grid.name, entries, _word_entries(grid))]
    entries = _word_entries(grid)
    if not entries:
        return (), []
    schemas = ", ".join(entry.schema.text for entry in entries)
    remark = finding("schemas-from-words", grid.cell(0, 0).origin, schemas=schemas)
    return entries[:_MOST], [remark, *_too_many(entries)]


def _too_many(entries: Sequence[SchemaEntry]) -> list[Diagnostic]:
    """The first schema beyond those that a sheet may have, if there is one."""
    return [finding("too-many-schemas", entry.schema.origin, limit=_MOST) for entry in entries[_MOST : _MOST + 1]]


def _absent_entry_columns(grid: Grid, row: int, names: Mapping[str, int]) -> list[Diagnostic]:
    strange = [grid.cell(row, c) for name, c in names.items() if name not in (*_KNOWN, *_OPTIONAL)]
    required, optional = ([name for name in known if name not in names] for known in (_REQUIRED, _OPTIONAL))
    headers = [grid.cell(row, column) for column in range(max(names.values()) + 2)]
    unnamed = [cell for cell in headers if not cell and grid.text(row + 1, cell.origin.column - 1)]
    return list(absent_columns(strange, required, optional, replace(grid.origin, row=row + 1), unnamed))


def _table_entries(
    grid: Grid, header: int, names: Mapping[str, int]
) -> tuple[tuple[SchemaEntry, ...], list[Diagnostic]]:
    entries: list[SchemaEntry] = []
    findings: list[Diagnostic] = []
    for row in range(header + 1, len(grid.values)):
        is_table = any(cell.text in (PERIMETER, WIRE_NAME) for cell in grid.filled(row))
        if is_table or len(entries) > _MOST:
            break
        if any(grid.cell(row, names[name]) for name in _REQUIRED):
            entry, problems = _table_entry(grid, row, names)
            entries.append(entry)
            findings += problems
    return tuple(entries[:_MOST]), [*findings, *_too_many(entries)]


def _table_entry(grid: Grid, row: int, names: Mapping[str, int]) -> tuple[SchemaEntry, list[Diagnostic]]:
    def cell(name: str) -> Cell:
        return grid.keyword(row, names[name]) if name in names else Cell("", grid.cell(row, 0).origin)

    def text(name: str) -> str:
        return grid.text(row, names[name]) if name in names else ""

    findings = [finding("missing-entry-cell", cell(name).origin, column=name) for name in _REQUIRED if not cell(name)]
    has_header, header_problems = _flag("header", cell("header"))
    is_generated, generated_problems = _flag("automaticGeneration", cell("automaticGeneration"))
    findings += [*header_problems, *generated_problems]
    findings += entry_doubts(grid, {name: cell(name) for name in names if name in _KNOWN})
    schema, root = cell("schema"), cell("rootElement")
    if "xmlns" in names and schema and root and not cell("xmlns"):
        findings.append(finding("default-namespace", cell("xmlns").origin, schema=schema.text, root=root.text))
    entry = SchemaEntry(
        schema=schema,
        perimeter=cell("perimeter"),
        root=root,
        namespace=cell("xmlns"),
        header=cell("header"),
        has_header=has_header,
        is_generated=is_generated,
        is_from_words=False,
        title=text("title"),
        description=text("description"),
    )
    return entry, findings


def _flag(name: str, cell: Cell) -> tuple[bool, list[Diagnostic]]:
    """Whether a cell says yes; an empty one does."""
    word = cell.text.lower()
    if word in ("y", "n", ""):
        return word != "n", []
    proposal = "Y" if word in YES else "N" if word in NO else ""
    return True, [finding("bad-flag", cell.origin, column=name, value=cell.text, proposal=proposal)]


def _word_entries(grid: Grid) -> tuple[SchemaEntry, ...]:
    """Schemas named in A1 as `RC-EDA:15-18:createCase RS-EDA:15-15:createCaseHealth`.

    The words leave the rest open. So the namespace is the default one, a message has a
    header unless it never has one in the field, and an object without rows may hold
    anything, as `automaticGeneration: N` says where there is a table.
    """
    first = grid.cell(0, 0)
    return tuple(
        SchemaEntry(
            schema=Cell(schema, first.origin),
            perimeter=Cell(perimeter, first.origin),
            root=Cell(root, first.origin),
            namespace=Cell("", first.origin),
            header=Cell("", first.origin),
            has_header=root not in WITHOUT_HEADER,
            is_generated=False,
            is_from_words=True,
            title="",
            description="",
        )
        for word in first.text.split()
        if _WORDS.fullmatch(word)
        for schema, perimeter, root in [word.split(":")]
    )
