"""`#Contrôle`: the sheet that lists the findings of a workbook, each with a link to its cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, Language
from generator.xlsx.cells import CellRef, Cells, cell_ref, is_on_sheet, name_of, whole
from generator.xlsx.package import Package, local, related
from generator.xlsx.page import Column, Page, area, page_xml, whole_reference
from generator.xlsx.painting import COLOURS
from generator.xlsx.sheets import main_namespace, name_filter, open_at, put_sheet, sheet_parts
from generator.xlsx.styles import Look, Styles
from generator.xlsx.texts import SEVERITIES, sheet_reference

NAME = "#Contrôle"


_HEADERS = {
    Language.FRENCH: ("Gravité", "Code", "Feuille", "Cellule", "Constat", "Que faire"),
    Language.ENGLISH: ("Severity", "Code", "Sheet", "Cell", "Finding", "What to do"),
}
_NOTHING = {Language.FRENCH: "aucun constat dans ce classeur", Language.ENGLISH: "no finding in this workbook"}
_WIDTHS = (10, 27, 20, 10, 70, 70)
_LINE_LENGTH = 74  # characters, of the two wide columns
_SHEET, _CELL, _FINDING, _KEPT = 3, 4, 5, 7  # columns

_HEADER = Look(ink="FFFFFF", fill="1F4E78", is_bold=True, is_wrapped=True, has_grid=True, vertical="center")
_TEXT = Look(is_wrapped=True, has_grid=True, is_literal=True)
_LINK = Look(ink="0563C1", is_link=True, has_grid=True)


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding as the sheet lists it."""

    finding: Diagnostic
    sheet: str  # "" where the workbook has no such sheet
    cell: CellRef | None  # the cell that is coloured, if there is one
    style: int  # that the cell had before


def put_control_sheet(package: Package, styles: Styles, listed: Sequence[Listed], language: Language) -> None:
    """Write the list, and have the workbook open at it.

    The last column is hidden: its cells are empty and keep the styles that the
    coloured cells had, where no spreadsheet program loses them.
    """
    name = _sheet_name(package)
    first, last = (1, 1), (len(listed) + 1, len(_WIDTHS))
    page = Page(
        columns=(*(Column(width) for width in _WIDTHS), Column(5, is_hidden=True)),
        cells=_cells(styles, listed, language),
        frozen=(2, 1),
        filter=area(first, last),
        heights={1: 24, **{row: _height(entry.finding, language) for row, entry in enumerate(listed, 2)}},
        links={
            (row, _CELL): f"{sheet_reference(entry.sheet)}!{name_of(entry.cell)}"
            for row, entry in enumerate(listed, 2)
            if entry.cell
        },
        tab="C00000" if any(entry.finding.severity is Severity.ERROR for entry in listed) else "1F4E78",
    )
    put_sheet(package, name, page_xml(page, main_namespace(package)))
    name_filter(package, name, whole_reference(sheet_reference(name), first, last))
    open_at(package, name)


def kept_styles(package: Package) -> dict[tuple[str, CellRef], int]:
    """The styles that the cells had before a former annotation, by sheet and cell.

    Spreadsheet programs leave out an empty cell that has the first style.
    """
    path = sheet_parts(package).get(_sheet_name(package))
    if path is None:
        return {}
    texts = _shared_texts(package)
    rows: dict[int, dict[int, etree._Element]] = {}
    for (row, column), cell in Cells(package.tree(path)):
        rows.setdefault(row, {})[column] = cell
    kept = {}
    for line in rows.values():
        if {_SHEET, _CELL} <= line.keys():
            sheet, cell_name = (_cell_text(line[column], texts) for column in (_SHEET, _CELL))
            if is_on_sheet(cell_ref(cell_name)):
                kept[sheet, cell_ref(cell_name)] = whole(line[_KEPT].get("s")) if _KEPT in line else 0
    return kept


def _cells(styles: Styles, listed: Sequence[Listed], language: Language) -> dict[CellRef, tuple[str, int]]:
    header, text, link = (styles.look(look) for look in (_HEADER, _TEXT, _LINK))
    cells = {(1, column): (word, header) for column, word in enumerate(_HEADERS[language], 1)}
    for row, entry in enumerate(listed, 2):
        severity = styles.look(Look(fill=COLOURS[entry.finding.severity], is_bold=True, has_grid=True))
        cells[row, 1] = (SEVERITIES[language][entry.finding.severity], severity)
        cells[row, 2] = (entry.finding.code, text)
        cells[row, _SHEET] = (entry.sheet, text)
        cells[row, _CELL] = (name_of(entry.cell), link) if entry.cell else ("", text)
        cells[row, _FINDING] = (entry.finding.message(language), text)
        cells[row, _FINDING + 1] = (entry.finding.help(language), text)
        if entry.cell:
            cells[row, _KEPT] = ("", entry.style)
    if not listed:
        cells[2, _FINDING] = (_NOTHING[language], text)
    return cells


def _height(finding: Diagnostic, language: Language) -> float:
    """In points; LibreOffice does not fit a row to its text when it opens a workbook."""
    lines = max(math.ceil(len(text) / _LINE_LENGTH) for text in (finding.message(language), finding.help(language)))
    return 2 + 13 * max(lines, 1)


def _sheet_name(package: Package) -> str:
    """The sheet's name as the workbook has it; Excel ignores case in names."""
    return next((name for name in sheet_parts(package) if name.casefold() == NAME.casefold()), NAME)


def _shared_texts(package: Package) -> list[str]:
    """The texts that cells refer to by number, as a spreadsheet program stores them."""
    path = related(package, package.workbook, "sharedStrings")
    return [] if path is None else ["".join(_pieces(item)) for item in package.tree(path)]


def _cell_text(cell: etree._Element, texts: Sequence[str]) -> str:
    value = "".join(child.text or "" for child in cell if local(child) == "v")
    if cell.get("t") == "s":
        return texts[whole(value)] if whole(value) < len(texts) else ""
    return value or "".join(_pieces(cell))


def _pieces(parent: etree._Element) -> list[str]:
    return [text.text or "" for text in parent.iter("{*}t")]
