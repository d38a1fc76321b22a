"""Sheets `Correspondances`: what a message of one version of the models becomes in another.

A workbook under `specs/conversions/` is of one pair of versions and is named after it,
`1.3.0-2.4.0.xlsx`: `courant` stands for the release of the specs, `cisu` for its
messages of the perimeter 15-18.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.lookup import name_key
from generator.model import Model
from generator.read.cell_doubts import broken_cell
from generator.read.conversion_tables import TOP, CodeTable, absent_column, is_code_table, read_code_table
from generator.read.folder import CONVERSIONS, MODEL
from generator.read.grid import Grid
from generator.read.model_json import read_model
from generator.read.named_columns import named_columns
from generator.read.rows import Cell
from generator.read.workbook import read_book

TITLE = "Correspondances"
"""The name of the sheet of rows."""

MESSAGE, DIRECTION, SOURCE, TARGET = "Message", "Sens", "Chemin source", "Chemin cible"
OPERATION, ARGUMENT, IMPOSSIBLE, CONDITION, COMMENT = (
    *("Opération", "Argument", "Si impossible", "Condition", "Commentaire"),
)
COLUMNS = (MESSAGE, DIRECTION, SOURCE, TARGET, OPERATION, ARGUMENT, IMPOSSIBLE, CONDITION, COMMENT)
"""The headers, in the order in which a new sheet has them."""

FORTH, BACK, BOTH = "→", "←", "↔"
DIRECTIONS = (FORTH, BACK, BOTH)
MOVE, CODE, DEFAULT, DELETE, NOTE = "déplacer", "coder", "défaut", "supprimer", "noter"
ONE, COPY, ENVELOPE, COUNT, KEY_VALUE, REPEAT = "un", "copier", "enveloppe", "compter", "clé-valeur", "répéter"
CALL = "code"
OPERATIONS = (MOVE, CODE, DEFAULT, DELETE, NOTE, ONE, COPY, ENVELOPE, COUNT, KEY_VALUE, REPEAT, CALL)
"""What happens to a datum."""

CURRENT, CISU = "courant", "cisu"

_STEM = re.compile(r"(?P<source>[^-]+)-(?P<target>[^-]+)")
_NEEDED = (MESSAGE, DIRECTION, OPERATION)


@dataclass(frozen=True, slots=True)
class CorrespondenceRow:
    """One line: its cells by the header of their column, empty ones too."""

    cells: Mapping[str, Cell]

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    @property
    def origin(self) -> Origin:
        """The whole row."""
        return replace(self.cells[MESSAGE].origin, column=0)


@dataclass(frozen=True, slots=True)
class CorrespondenceBook:
    """What is declared of one pair of versions."""

    source: str  # "1.3.0", "cisu"
    target: str  # "2.4.0", "courant"
    rows: tuple[CorrespondenceRow, ...]
    tables: Mapping[str, CodeTable]  # by name
    origin: Origin
    following: CorrespondenceRow | None  # the empty row behind the last one of the last sheet


@dataclass(frozen=True)
class ConversionSources:
    """Earlier versions of the models, and what is declared of how their messages become those of others."""

    models: Mapping[str, Model]  # by the name of their folder: a version, or `cisu`
    books: tuple[CorrespondenceBook, ...]


NO_CONVERSIONS = ConversionSources({}, ())


def read_conversions(files: Mapping[str, bytes]) -> tuple[ConversionSources, tuple[Diagnostic, ...]]:
    """All that stands under `conversions/`.

    Reports: bad-conversion-name, missing-correspondence-sheet, duplicate-code-table, and what `read_model`,
    `read_book`, `read_rows` and `read_code_table` report
    """
    findings: list[Diagnostic] = []
    models: dict[str, Model] = {}
    books: list[CorrespondenceBook] = []
    for path, content in files.items():
        if not path.startswith(f"{CONVERSIONS}/"):
            continue
        if PurePosixPath(path).name == MODEL:
            model, problems = read_model(content, path)
            models |= {PurePosixPath(path).parent.name: model} if model else {}
        else:
            book, problems = _book(content, path)
            books += [book] if book else []
        findings += problems
    return ConversionSources(models, tuple(books)), tuple(findings)


def _book(content: bytes, path: str) -> tuple[CorrespondenceBook | None, tuple[Diagnostic, ...]]:
    named = _STEM.fullmatch(PurePosixPath(path).stem)
    if named is None:
        return None, (finding("bad-conversion-name", Origin(path), value=PurePosixPath(path).stem),)
    book = read_book(content, path)
    findings = list(book.findings)
    rows: list[CorrespondenceRow] = []
    tables: dict[str, CodeTable] = {}
    following: CorrespondenceRow | None = None
    for grid in book.grids:
        if is_correspondence_sheet(grid):
            read, problems = read_rows(grid)
            following = _following(grid) or following
            rows += read
            findings += problems
        elif is_code_table(grid):
            table, problems = read_code_table(grid)
            first = tables.setdefault(table.name, table)
            findings += problems if first is table else [_twice(table, first)]
    if not any(is_correspondence_sheet(grid) for grid in book.grids):
        findings.append(finding("missing-correspondence-sheet", Origin(path), value=_near_title(book.grids)))
    versions = (named["source"], named["target"])
    return CorrespondenceBook(*versions, tuple(rows), tables, Origin(path), following), tuple(findings)


def _twice(table: CodeTable, first: CodeTable) -> Diagnostic:
    return finding("duplicate-code-table", table.origin, related=[first.origin], value=table.name)


def _near_title(grids: Iterable[Grid]) -> str:
    """The sheet whose name may be meant."""
    return nearest(TITLE, [grid.name for grid in grids])


def is_correspondence_sheet(grid: Grid) -> bool:
    """Whether a sheet holds correspondences, by its name."""
    return name_key(grid.name).casefold() == TITLE.casefold()


def read_rows(grid: Grid) -> tuple[list[CorrespondenceRow], list[Diagnostic]]:
    """The lines below the headers; those of notes (`#`) and those without any value are passed over.

    Reports: missing-correspondence-column, missing-correspondence-value, and what `broken_cell` reports
    """
    number, columns = named_columns(grid, COLUMNS, TOP)
    absent = [name for name in COLUMNS if name not in columns]
    if absent:
        return [], [absent_column(grid, number, absent[0], COLUMNS)]
    rows: list[CorrespondenceRow] = []
    findings: list[Diagnostic] = []
    for line in range(number + 1, len(grid.values)):
        row = CorrespondenceRow({name: grid.cell(line, column) for name, column in columns.items()})
        if not any(row.cells.values()) or row[MESSAGE].text.startswith("#"):
            continue
        broken = [problem for cell in row.cells.values() if (problem := broken_cell(grid, cell))]
        empty = [finding("missing-correspondence-value", row[n].origin, column=n) for n in _NEEDED if not row[n]]
        findings += broken or empty
        rows += [] if broken or empty else [row]
    return rows, findings


def _following(grid: Grid) -> CorrespondenceRow | None:
    """The row behind the last that holds something; none of a sheet that lacks a column."""
    _, columns = named_columns(grid, COLUMNS, TOP)
    last = max((line for line in range(len(grid.values)) if any(grid.filled(line))), default=0)
    is_whole = set(columns) == set(COLUMNS)
    return (
        CorrespondenceRow({name: grid.cell(last + 1, column) for name, column in columns.items()}) if is_whole else None
    )
