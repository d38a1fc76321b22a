"""Workbooks for tests: a compact description to the bytes of an `.xlsx`, in the official layout."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics import Diagnostic, in_reading_order
from generator.model import Model
from generator.read.grid import Grid
from generator.read.sources import sources_of
from generator.read.workbook import read_book
from generator.resolve import resolve
from tests.causes import cause

HEADERS = (
    "ID",
    *(f"Donnée (Niveau {n})" for n in range(1, 7)),
    *("Description", "Exemples", "Balise", "Cardinalité", "Objet", "Format (ou type)", "Détails de format"),
)
ENTRY_HEADERS = ("schema", "perimeter", "rootElement", "automaticGeneration", "header", "xmlns")
FIRST_ROW = 9  # of the fields; headers stand in row 8

Content = bytes | Callable[[], bytes]
"""A file, or what makes it: cases are listed by the hundred, and made when a test asks for one of them."""

Row = tuple[str, ...]
"""`(balise, cardinality, format, details, marks…)`, the Balise indented by two blanks a level.

A format that begins with `X` is an object of the type after it: `"X person"`, or
`"X"` where the type has the field's own name. What is left out is empty, and the
marks of all perimeters are `X` when none is given.
"""


@dataclass(frozen=True)
class Sheet:
    """One sheet of an MDD: perimeters begin in column O, `CUT` stands behind them."""

    rows: tuple[Row, ...]
    name: str = "TEST"
    entries: tuple[str, ...] = ("TEST:15-15:test",)  # `schema:perimeter:root`
    perimeters: tuple[str, ...] = ("15-15",)
    cells: Mapping[str, object] = field(default_factory=dict)  # set last, over all else

    def having(self, **cells: object) -> Sheet:
        """The same sheet with other values in single cells: `having(K9="0.1")`."""
        return replace(self, cells={**self.cells, **cells})

    def write(self, sheet: Worksheet) -> None:
        _write_entries(sheet, self.entries)
        for column, header in enumerate((*HEADERS, *self.perimeters, "CUT"), start=1):
            sheet.cell(8, column, header)
            if header in self.perimeters:
                sheet.cell(7, column, "Périmètre")
        for number, row in enumerate(self.rows, start=FIRST_ROW):
            for column, value in _columns(row, len(self.perimeters)).items():
                sheet.cell(number, column, value)
        _overwrite(sheet, self.cells)


@dataclass(frozen=True)
class CodeList:
    """One sheet of a code-list workbook: the id in B1, codes and labels from A7 and B7 on."""

    codes: tuple[object, ...]
    name: str = "kind"
    cells: Mapping[str, object] = field(default_factory=dict)

    def having(self, **cells: object) -> CodeList:
        return replace(self, cells={**self.cells, **cells})

    def write(self, sheet: Worksheet) -> None:
        facts = {
            "Identifiant nomenclature": f"TEST.{self.name}",
            "Référentiel nomenclature": "TEST",
            "Nom Nomenclature": self.name,
            "Nombre de niveau": 1,
        }
        for number, (title, value) in enumerate(facts.items(), start=1):
            sheet.cell(number, 1, title)
            sheet.cell(number, 2, value)
        for column, header in enumerate(("Code", "Libellé niveau 1", "Description", "Commentaire"), start=1):
            sheet.cell(6, column, header)
        for number, code in enumerate(self.codes, start=7):
            sheet.cell(number, 1, code)
            sheet.cell(number, 2, f"Libellé {code}")
        _overwrite(sheet, self.cells)


def workbook(*sheets: Sheet | CodeList) -> bytes:
    """The bytes of a workbook of these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        sheet.write(book.create_sheet(sheet.name))
    if not sheets:
        book.create_sheet("Feuil1")
    return saved(book)


def book(*sheets: Sheet | CodeList) -> Content:
    """The workbook of these sheets, made when a test asks for it."""
    return partial(workbook, *sheets)


def saved(book: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_parts(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same workbook with each part of its archive changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made.getvalue()


def with_sheet_xml(content: bytes, old: bytes, new: bytes) -> bytes:
    """The same workbook, its first sheet's XML changed in one place."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        assert old in part
        return part.replace(old, new, 1)

    return with_parts(content, change)


def read_grids(content: bytes, file: str) -> tuple[tuple[Grid, ...], tuple[Diagnostic, ...]]:
    """The sheets of a workbook, and what there is to say of them."""
    book = read_book(content, file)
    return book.grids, book.findings


def contents(files: Mapping[str, Content]) -> dict[str, bytes]:
    """The bytes of files, by path."""
    return {path: content if isinstance(content, bytes) else content() for path, content in files.items()}


def folder(where: Path, files: Mapping[str, Content]) -> Path:
    """A specs folder of these files, by their path in it."""
    where.mkdir(parents=True, exist_ok=True)
    for name, content in contents(files).items():
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return where


def compiled(files: Mapping[str, bytes]) -> tuple[Model, list[str]]:
    """The model of files by path, and its findings as `code place`, the MDD's own name left out."""
    sources, reading = sources_of(files)
    model, resolving = resolve(sources)
    findings = in_reading_order([*reading, *resolving])
    return model, [f"{cause(one)} {str(one.origin).removeprefix('mdd.xlsx ')}" for one in findings]


def model_of(*sheets: Sheet | CodeList) -> Model:
    """The model of one workbook, which has no finding."""
    model, findings = compiled({"mdd.xlsx": workbook(*sheets)})
    assert findings == []
    return model


def findings_of(*sheets: Sheet | CodeList) -> list[str]:
    """The findings of one workbook: `["bad-cardinality TEST!K9"]`."""
    return compiled({"mdd.xlsx": workbook(*sheets)})[1]


def _write_entries(sheet: Worksheet, entries: Iterable[str]) -> None:
    for column, header in enumerate(ENTRY_HEADERS, start=1):
        sheet.cell(2, column, header)
    for number, entry in enumerate(entries, start=3):
        schema, perimeter, root = entry.split(":")
        values = (schema, perimeter, root, "Y", "N", f"{root}:1.0")
        for column, value in enumerate(values, start=1):
            sheet.cell(number, column, value)


def _columns(row: Row, perimeters: int) -> dict[int, str]:
    """The cells of a row by their 1-based column."""
    balise, cardinality, form, details, *marks = (*row, *[""] * max(0, 4 - len(row)))
    depth = (len(balise) - len(balise.lstrip())) // 2 + 1
    is_object = form.startswith("X")
    values = (balise.strip(), cardinality, "X" if is_object else "", form.removeprefix("X").strip(), details)
    filled = dict(enumerate(values, start=10))
    filled |= {1 + depth: f"Libellé de {balise.strip()}", 8: f"Description de {balise.strip()}"}
    filled |= dict(enumerate(marks or ["X"] * perimeters, start=15))
    return {column: value for column, value in filled.items() if value}


def _overwrite(sheet: Worksheet, cells: Mapping[str, object]) -> None:
    """Set values as they are: a text that begins with `=` is a formula, None clears the cell."""
    for name, value in cells.items():
        sheet[name] = value
