"""Files that are not what they claim to be, and what Excel changes or hides."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SHEET, Case, codes, files, sheet
from tests.workbooks import saved, with_parts, with_sheet_xml, workbook

_TWO = workbook(SHEET, replace(SHEET, name="OTHER", entries=("OTHER:15-15:other",)))


def _edited(change: Callable[[Worksheet], object], content: bytes = BASE[MDD]) -> bytes:
    """The same workbook, its first sheet changed as a person would."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    return saved(book)


def _with_part(path: str, part: bytes) -> bytes:
    content = io.BytesIO(BASE[MDD])
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr(path, part)
    return content.getvalue()


def _renamed(old: bytes, new: bytes) -> bytes:
    """The workbook of two sheets, its list of sheets changed."""
    return with_parts(_TWO, lambda name, part: part.replace(old, new) if name == "xl/workbook.xml" else part)


def _merge(sheet: Worksheet) -> None:
    sheet.merge_cells("N12:N13")


def _hide_rows(sheet: Worksheet) -> None:
    for row in (10, 12, 13):
        sheet.row_dimensions[row].hidden = True


def _hide_columns(sheet: Worksheet) -> None:
    for column in "AK":
        sheet.column_dimensions[column].hidden = True


def _hide_sheet(sheet: Worksheet) -> None:
    sheet.parent.create_sheet("#Notes")
    sheet.sheet_state = "hidden"


def _pad(sheet: Worksheet) -> None:
    sheet["A8"] = 7
    sheet["A8"].number_format = "000"


_COMPUTED = with_sheet_xml(
    workbook(SHEET.having(K9='="1..1"')),
    b'<c r="K9"><f>"1..1"</f><v></v>',
    b'<c r="K9" t="str"><f>"1..1"</f><v>1..1</v>',
)
_LONG = with_sheet_xml(BASE[MDD], b"Description de caseId", b"x" * 32_768)
_UNREADABLE = with_sheet_xml(
    BASE[MDD], b'<c r="K9" t="inlineStr"><is><t>1..1</t></is></c>', b'<c r="K9"><v>1..1</v></c>'
)

CASES = (
    files("damaged-workbook", "error", "empty.xlsx", {"empty.xlsx": b""}, "empty-workbook"),
    files("not-a-workbook", "error", "list.xlsx", {"list.xlsx": b"code;label\nK1;Premier\n"}, "other-format"),
    files("ignored-workbook", "warning", "macros.xlsm", {"macros.xlsm": BASE[MDD]}),
    files("folder-named-workbook", "warning", "old.xlsx", {"old.xlsx/notes.txt": b""}),
    files("damaged-workbook", "error", "half.xlsx", {"half.xlsx": BASE[MDD][:3_000]}, "truncated-workbook"),
    files(
        "damaged-workbook",
        "error",
        "twice.xlsx",
        {"twice.xlsx": _with_part("xl/WORKBOOK.xml", b"<workbook/>")},
        "damaged-workbook",
    ),
    files(
        "damaged-workbook",
        "error",
        "cut.xlsx TEST",
        {"cut.xlsx": with_sheet_xml(BASE[MDD], b"</row>", b"")},
        "damaged-sheet",
    ),
    files("damaged-workbook", "error", f"{MDD} OTHER", {MDD: _renamed(b"rId2", b"rId9")}, "missing-sheet-part"),
    files("duplicate-sheet", "error", f"{MDD} test", {MDD: _renamed(b'"OTHER"', b'"test"')}),
    files("unreadable-cell", "error", f"{MDD} TEST!K9", {MDD: _UNREADABLE}),
    files("macros", "warning", MDD, {MDD: _with_part("xl/vbaProject.bin", b"\0")}),
    files("external-link", "warning", MDD, {MDD: _with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>")}),
    sheet("lost-value", "error", "!J9", J9=True, cause="boolean-value"),
    codes("changed-value", "warning", "!A8", A8=1.1, cause="number-value"),
    codes("number-code", "info", "!A8", A8=7),
    files("changed-value", "warning", f"{LISTS} kind!A8", {LISTS: _edited(_pad, BASE[LISTS])}, cause="shown-otherwise"),
    sheet("garbled-text", "warning", "!H9", H9="Identifiant partagÃ©"),
    sheet("changed-value", "warning", "!B9", B9=datetime.date(2026, 2, 1), cause="date-in-text"),
    files("long-text", "error", f"{MDD} TEST!H9", {MDD: _LONG}),
    files("copied-source", "error", "mdd (1).xlsx", {"mdd (1).xlsx": BASE[MDD]}, cause="copied-workbook"),
    codes("odd-character", "warning", "!A8", A8="\u041a2", cause="look-alike-letter"),
    sheet("odd-character", "warning", "!M9", M9="string\u200b", cause="invisible-character"),
    sheet("odd-character", "warning", "!L9", L9="\u200b", cause="invisible-character-alone"),
    sheet("odd-character", "warning", "!H9", H9="Description_x0007_ de caseId", cause="control-character"),
    files("formula-value", "info", f"{MDD} TEST!K9", {MDD: _COMPUTED}),
    files("merged-cells", "warning", f"{MDD} TEST!N12", {MDD: _edited(_merge)}),
    files("hidden-rows", "warning", f"{MDD} TEST!10", {MDD: _edited(_hide_rows)}),
    files("hidden-columns", "warning", f"{MDD} TEST!K8", {MDD: _edited(_hide_columns)}),
    files("hidden-sheet", "warning", f"{MDD} TEST", {MDD: _edited(_hide_sheet)}),
    sheet("empty-pattern", "error", "!N9", N9="REGEX:"),
    sheet("long-name", "error", "!A3", A3="x" * 65),
    sheet("missing-optional-column", "warning", "!H8", H8=None),
    sheet("column-behind-cut", "error", "!Q8", N8="notes", P8="CUT", Q8="Détails de format"),
    codes("label-without-code", "warning", "!A9", CODES, B9="Troisième"),
)


# --- what is too much, made only when it is asked for ------------------------------


def _with_rows(cells: bytes) -> dict[str, bytes]:
    """The release, with more cells at the end of its sheet; only their names count, not their rows."""
    return {**BASE, MDD: with_sheet_xml(BASE[MDD], b"</sheetData>", b"<row>" + cells + b"</row></sheetData>")}


def too_many_cells() -> Case:
    return Case("oversized-file", "error", MDD, _with_rows(b'<c r="Z9"><v>1</v></c>' * 1_000_001), "too-many-cells")


def oversized_sheet() -> Case:
    cells = b"".join(b'<c r="B%d"><v>1</v></c>' % row for row in range(16, 16 + 65_536))
    return Case("oversized-file", "error", f"{MDD} TEST!65545", _with_rows(cells), "oversized-sheet")


def too_many_findings() -> Case:
    cells = b"".join(b'<c r="J%d"><v>1</v></c>' % row for row in range(16, 16 + 2_000))
    return Case("too-many-findings", "error", f"{MDD} TEST!1015", _with_rows(cells))


OF_EXCESS = (too_many_cells, oversized_sheet, too_many_findings)
"""Cases by functions named after their codes, or their causes."""
