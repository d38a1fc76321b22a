"""Sheets `Correspondances`, and tables of codes: what a message of one version of the models becomes in another.

A workbook under `specs/conversions/` is of one pair of versions and is named after it,
`1.3.0-2.4.0.xlsx`: `courant` stands for the release of the specs, `cisu` for its
messages of the perimeter 15-18.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.lookup import name_key
from generator.model import Model
from generator.read.folder import CONVERSIONS, MODEL
from generator.read.grid import Grid
from generator.read.model_json import read_model
from generator.read.rows import Cell
from generator.read.workbook import read_book

TITLE = "Correspondances"
TABLE = "table "
"""The name of the sheet of rows, and what the names of tables of codes begin with: Excel has no colon in a name."""

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
_TOP = 5  # rows in which the headers are looked for
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
class CodeTable:
    """Codes of the first model and what they are in the second one."""

    name: str
    pairs: tuple[tuple[Cell, Cell], ...]
    origin: Origin

    @property
    def is_one_to_one(self) -> bool:
        """Whether no code of the second model stands for two of the first."""
        return len({target.text for _, target in self.pairs}) == len(self.pairs)


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

    Reports: bad-conversion-name, and what `read_model`, `read_book` and `read_rows` report
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
            table = read_code_table(grid)
            tables[table.name] = table
    versions = (named["source"], named["target"])
    return CorrespondenceBook(*versions, tuple(rows), tables, Origin(path), following), tuple(findings)


def is_correspondence_sheet(grid: Grid) -> bool:
    """Whether a sheet holds correspondences, by its name."""
    return name_key(grid.name).casefold() == TITLE.casefold()


def is_code_table(grid: Grid) -> bool:
    """Whether a sheet is a table of codes of a conversion, by its name."""
    return name_key(grid.name).startswith(TABLE)


def read_rows(grid: Grid) -> tuple[list[CorrespondenceRow], list[Diagnostic]]:
    """The lines below the headers; those of notes (`#`) and those without any value are passed over.

    Reports: missing-correspondence-column, missing-correspondence-value
    """
    number, columns = _headers(grid)
    absent = [name for name in COLUMNS if name not in columns]
    if absent:
        return [], [_absent(grid, number, absent[0])]
    rows: list[CorrespondenceRow] = []
    findings: list[Diagnostic] = []
    for line in range(number + 1, len(grid.values)):
        row = CorrespondenceRow({name: grid.cell(line, column) for name, column in columns.items()})
        if not any(row.cells.values()) or row[MESSAGE].text.startswith("#"):
            continue
        empty = [finding("missing-correspondence-value", row[n].origin, column=n) for n in _NEEDED if not row[n]]
        findings += empty
        rows += [] if empty else [row]
    return rows, findings


def _following(grid: Grid) -> CorrespondenceRow | None:
    """The row behind the last that holds something; none of a sheet that lacks a column."""
    _, columns = _headers(grid)
    last = max((line for line in range(len(grid.values)) if any(grid.filled(line))), default=0)
    is_whole = set(columns) == set(COLUMNS)
    return (
        CorrespondenceRow({name: grid.cell(last + 1, column) for name, column in columns.items()}) if is_whole else None
    )


def _headers(grid: Grid) -> tuple[int, Mapping[str, int]]:
    """The 0-based row near the top that names the most columns, and the column of each."""
    best: tuple[int, dict[str, int]] = (0, {})
    for number in range(min(_TOP, len(grid.values))):
        texts = [grid.keyword(number, column).text for column in range(len(grid.values[number]))]
        named = {text: column for column, text in enumerate(texts) if text in COLUMNS}
        best = (number, named) if len(named) > len(best[1]) else best
    return best


def _absent(grid: Grid, number: int, name: str) -> Diagnostic:
    """That a column is missing, told at the header that may be meant."""
    headers = {cell.text: cell.origin for cell in (grid.filled(number) if number < len(grid.values) else ())}
    near = nearest(name, [text for text in headers if text not in COLUMNS])
    place = headers.get(near, replace(grid.origin, row=number + 1))
    return finding("missing-correspondence-column", place, value=near, column=name, columns=", ".join(COLUMNS))


def read_code_table(grid: Grid) -> CodeTable:
    """The codes of the first two columns, below a line of headers; blanks at their edges are told by the lists."""
    lines = (tuple(grid.cell(line, column) for column in (0, 1)) for line in range(1, len(grid.values)))
    pairs = tuple((first, second) for first, second in lines if first and second)
    return CodeTable(name_key(grid.name).removeprefix(TABLE), pairs, grid.origin)
