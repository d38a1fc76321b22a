"""What the reader sees in one workbook or CSV file: for somebody whose rows do not come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Origin, column_letters, in_reading_order
from generator.naming.names import whole_namespace
from generator.read import code_lists, conversion_tables, correspondences, csv_lists, layout, rule_sheets
from generator.read.columns import CUT, Columns
from generator.read.comment_rows import COMMENT
from generator.read.folder import SETTINGS, content_of
from generator.read.grid import Grid
from generator.read.layout import Look
from generator.read.rows import WIRE_NAME, CodeSheet, SchemaEntry, Sheet
from generator.read.settings import Settings, read_settings
from generator.read.workbook import ASIDE, is_aside, read_book
from generator.resolve.tree import View, tree

_AROUND = 4  # folders around a workbook in which its release's settings may stand


@dataclass(frozen=True, slots=True)
class SchemaSeen:
    """A schema that a sheet names."""

    schema: str
    perimeter: str
    root: str
    namespace: str  # whole, with the prefix of its release
    is_default_namespace: bool
    has_header: bool
    rows: int  # that come out in it


@dataclass(frozen=True, slots=True)
class RowsSkipped:
    """Rows of a table that come out nowhere."""

    reason: str  # "blank", "comment", "unnamed", "unread", "no-perimeter", or "outside": under a row that is not in it
    perimeter: str  # for "outside"
    rows: tuple[int, ...]  # 1-based


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """A sheet as the reader takes it."""

    name: str
    kind: str  # "aside", "skipped", "unread", "schemas", "codes", "rules", "correspondences", "code table" or "other"
    is_from_words: bool = False  # A1 names the schemas, and no table
    schemas: tuple[SchemaSeen, ...] = ()
    header_row: int = 0  # 1-based; 0: there is none
    columns: tuple[tuple[str, str], ...] = ()  # what is read, by the column's letters, from left to right
    notes: tuple[tuple[str, str], ...] = ()  # other headers before CUT
    rows: int = 0  # of the table
    skipped: tuple[RowsSkipped, ...] = ()
    list_id: str = ""
    levels: int = 0
    codes: int = 0


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file, sheet by sheet."""

    file: str
    sheets: tuple[SheetSeen, ...]
    findings: tuple[Diagnostic, ...]  # of reading; what only the whole release shows is not among them


def inspect(path: Path) -> FileSeen:
    """All that the reader sees in a file, CSV or else taken for a workbook.

    A `release.toml` in its folder, or in one around it, says which sheets are skipped,
    and the prefix of namespaces.
    """
    content = content_of(path, path.name)
    if isinstance(content, Diagnostic):
        return FileSeen(path.name, (), (content,))
    if path.suffix.lower() == ".csv":
        sheet, problems = csv_lists.read_csv_list(content, path.name)
        seen = (_of_codes(path.stem, sheet),) if sheet else ()
        return FileSeen(path.name, seen, in_reading_order(problems))
    settings = _settings(path)
    skipped = {sheet.name for sheet in settings.skipped}
    book = read_book(content, path.name, skipped)
    grids = {grid.name: grid for grid in book.grids}
    tabs = [_sheet(tab, grids.get(tab.sheet), settings) for tab in book.tabs]
    findings = [*book.findings, *(problem for _, problems in tabs for problem in problems)]
    return FileSeen(path.name, tuple(seen for seen, _ in tabs), in_reading_order(findings))


def _settings(path: Path) -> Settings:
    """What the nearest `release.toml` says; the defaults where there is none."""
    for folder in path.resolve().parents[:_AROUND]:
        content = content_of(folder / SETTINGS, SETTINGS)
        if isinstance(content, bytes):
            return read_settings(content)[0]
    return Settings()


def _sheet(tab: Origin, grid: Grid | None, settings: Settings) -> tuple[SheetSeen, tuple[Diagnostic, ...]]:
    if grid is None:
        return SheetSeen(tab.sheet, _unseen(tab.sheet, settings)), ()
    if code_lists.is_code_list(grid):
        codes, problems = code_lists.read_code_list(grid)
        return _of_codes(grid.name, codes), problems
    if rule_sheets.is_rule_sheet(grid):
        rules, problems = rule_sheets.read_rule_sheet(grid)
        return SheetSeen(grid.name, "rules", rows=len(rules.rows)), problems
    if correspondences.is_correspondence_sheet(grid):
        rows, found = correspondences.read_rows(grid)
        return SheetSeen(grid.name, "correspondences", rows=len(rows)), tuple(found)
    if conversion_tables.is_code_table(grid):
        return SheetSeen(grid.name, "code table", rows=len(conversion_tables.read_code_table(grid)[0].pairs)), ()
    look = layout.read_sheet(grid)
    return _of_schemas(grid, look, settings) if look.entries else SheetSeen(grid.name, "other"), look.findings


def _unseen(sheet: str, settings: Settings) -> str:
    """Why nothing was read of a sheet."""
    if sheet.startswith(ASIDE):
        return "aside"
    return "skipped" if is_aside(sheet, [sheet.name for sheet in settings.skipped]) else "unread"


def _of_codes(name: str, sheet: CodeSheet) -> SheetSeen:
    if not sheet.has_codes:
        return SheetSeen(name, "unread")
    levels = max((level for row in sheet.rows for level in row.levels), default=0)
    return SheetSeen(name, "codes", list_id=sheet.id.text, levels=levels, codes=len(sheet.rows))


def _of_schemas(grid: Grid, look: Look, settings: Settings) -> SheetSeen:
    outside = _outside(look.sheet) if look.sheet else {}
    columns = look.columns
    entries = map(settings.names.entry, look.entries)
    prefix = settings.release.namespace_prefix
    return SheetSeen(
        name=grid.name,
        kind="schemas",
        is_from_words=any(entry.is_from_words for entry in look.entries),
        schemas=tuple(_schema(entry, look.sheet, outside.get(entry.perimeter.text, ()), prefix) for entry in entries),
        header_row=columns.header_row + 1 if columns else 0,
        columns=tuple(_columns(columns)) if columns else (),
        notes=tuple(_notes(grid, columns)) if columns else (),
        rows=len(look.sheet.rows) if look.sheet else 0,
        skipped=tuple(_skipped(grid, columns, look.sheet, outside)) if columns and look.sheet else (),
    )


def _schema(entry: SchemaEntry, sheet: Sheet | None, outside: tuple[int, ...], prefix: str) -> SchemaSeen:
    marked = [row for row in sheet.rows if row.perimeters.get(entry.perimeter.text)] if sheet else []
    return SchemaSeen(
        schema=entry.schema.text,
        perimeter=entry.perimeter.text,
        root=entry.root.text,
        namespace=whole_namespace(prefix, entry.namespace.text or entry.root.text),
        is_default_namespace=not entry.namespace,
        has_header=entry.has_header,
        rows=len(marked) - len(outside),
    )


def _outside(sheet: Sheet) -> dict[str, tuple[int, ...]]:
    """The rows of each perimeter that stand under one that is not in it."""
    views = [View(tree(sheet.rows), entry.perimeter.text) for entry in sheet.entries]
    return {view.perimeter: tuple(finding.origin.row for finding in view.unreachable_rows()) for view in views}


def _columns(columns: Columns) -> Iterator[tuple[str, str]]:
    levels = {f"Donnée (Niveau {number})": column for number, column in enumerate(columns.levels, start=1)}
    narrowings = {f"Détails de format ({name})": column for name, column in columns.narrowings.items()}
    perimeters = {f"Périmètre {name}": column for name, column in columns.perimeters.items()}
    every = {**levels, **columns.named, **perimeters, **narrowings}
    yield from ((name, column_letters(every[name] + 1)) for name in sorted(every, key=every.__getitem__))


def _notes(grid: Grid, columns: Columns) -> Iterator[tuple[str, str]]:
    for cell in grid.filled(columns.header_row):
        if cell.text.upper() == CUT:
            return
        if cell.origin.column - 1 not in columns.used:
            yield " ".join(cell.text.split()), column_letters(cell.origin.column)


def _skipped(grid: Grid, columns: Columns, sheet: Sheet, outside: dict[str, tuple[int, ...]]) -> Iterator[RowsSkipped]:
    """The rows of the table that no schema has, reason by reason."""
    rows = {row.origin.row: row for row in sheet.rows}
    reasons: dict[str, list[int]] = {"blank": [], "comment": [], "unnamed": [], "unread": [], "no-perimeter": []}
    for number in range(columns.header_row + 1, len(grid.values)):
        row = rows.get(number + 1)
        if row is None:
            reasons[_unread(grid, number, columns)].append(number + 1)
        elif not any(row.perimeters.values()):
            reasons["no-perimeter"].append(number + 1)
    yield from (RowsSkipped(reason, "", tuple(rows)) for reason, rows in reasons.items() if rows)
    yield from (RowsSkipped("outside", name, rows) for name, rows in outside.items() if rows)


def _unread(grid: Grid, number: int, columns: Columns) -> str:
    """Why a line of the table is no row."""
    labels = [grid.text(number, column) for column in columns.levels]
    if not any(grid.text(number, column) for column in columns.used):
        return "blank"
    if grid.text(number, columns.named[WIRE_NAME]):
        return "unread"
    return "comment" if any(text.startswith(COMMENT) for text in labels) else "unnamed"
