"""Code lists that are broken in one place, and files of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from openpyxl.worksheet.worksheet import Worksheet

from tests.breakages.base import ERROR, INFO, WARNING, Breakage, changed, listed
from tests.golden.findings.base import BASE, CODES, LISTS, MDD
from tests.workbooks import CodeList, book

_SIBLING = {"nomenclatures/other.xlsx": book(CodeList(("X",), "other"))}
"""Another list of the same source, by which a reader sees that the source is in the release."""

_DAY = datetime.date(2026, 1, 2)


def _edited(name: str, change: Callable[[Worksheet], object], code: str, place: str, severity: str = ERROR) -> Breakage:
    files = {**BASE, **_SIBLING, LISTS: partial(changed, BASE[LISTS], change)}
    return Breakage(name, files, code, place, severity)


def _shown(value: float, form: str) -> Breakage:
    """A number that the spreadsheet shows otherwise."""

    def write(sheet: Worksheet) -> None:
        sheet["A8"] = value
        sheet["A8"].number_format = form

    name = f"a code is {value} shown by {form}"
    return _edited(name, write, "shown-otherwise", f"{LISTS} kind!A8", WARNING)


_SHEET = f"{LISTS} kind"

BREAKAGES = (
    *(listed("A8", value, "number-code", INFO) for value in (5, 7, 1.0, 0, -1)),
    *(listed("A8", value, "number-value", WARNING) for value in (1.1, 0.07, 1e15, 1e20, -0.5)),
    *(listed("A8", value, "date-value") for value in (_DAY, datetime.time(1, 2), datetime.timedelta(3))),
    *(listed("A8", value, "boolean-value") for value in (True, False)),
    *(_shown(*one) for one in ((7, "000"), (0.05, "0%"), (1e5, "0.00E+00"), (12, '#,##0.00 "€"'), (1, "0.0"))),
    listed("A8", "K1", "duplicate-code", WARNING),
    listed("A8", " K2", "code-with-edge-blanks", WARNING),
    listed("A8", "K\u200b2", "invisible-character", WARNING),
    listed("A8", "K_x0001_2", "control-character", WARNING),
    listed("A8", "K,2", "code-with-comma", WARNING),
    *(listed("A8", text, "decorated-code", WARNING)
      for text in ("'K2", '"K2"', "K2 ; K3", "K2 : deux", "K2 = deux", "• K2", "K2.", "K2 (à confirmer)", "TBD")),
    listed("A8", None, "label-without-code", WARNING),
    listed("A8", "#N/A", "error-value"),
    listed("A8", "#VALEUR!", "error-value"),
    listed("A8", "=A7", "formula-without-value"),
    listed("B8", None, "code-without-label", WARNING, at="A8"),
    *(listed("B8", value, "error-value") for value in ("#N/A", "#REF!")),
    *(listed("B8", value, "date-in-text", WARNING) for value in (_DAY, datetime.time(1, 2))),
    *(listed("C8", value, "date-in-text", WARNING) for value in (_DAY,)),
    listed("B8", "=A8", "formula-without-value"),
    listed("E6", "Code", "duplicate-column"),
    listed("E6", "Libellé niveau 1", "duplicate-column"),
    listed("A5", "Nom Nomenclature", "duplicate-fact"),
    *(listed("A1", text, "misspelt-column") for text in ("Identifant nomenclature", "identifiant Nomenclature")),
    *(listed("B6", text, "misspelt-column")
      for text in ("Libelle niveau 1", "Libellé", "Label", "libellé niveau 1", "Libellé Niveau 1")),
    *(listed("B4", value, "number-expected") for value in ("zz", 1.5, True, _DAY, "-1")),
    listed("B4", "=1", "formula-without-value"),
    listed("B1", "=A1", "formula-without-value"),
    listed("B1", "#REF!", "error-value"),
    listed("B1", _DAY, "date-value"),
    listed("B1", True, "boolean-value"),
    listed("B1", "x" * 300, "long-name"),
    listed("B1", "TEST.kind\u200b", "invisible-character", WARNING),
    *(Breakage(f"the list is called {name!r}", {**BASE, **_SIBLING, LISTS: book(CODES.having(B1=name))},
               "unknown-code-list", "TEST!N15") for name in ("TEST.kinds", "../x", "test.kind", "5")),
    Breakage("the list is not there", {MDD: BASE[MDD], **_SIBLING}, "unknown-code-list", "TEST!N15"),
    Breakage("no list is there", {MDD: BASE[MDD]}, "absent-code-list", "TEST!N15", WARNING),
    Breakage("the list is set aside", {**BASE, **_SIBLING, LISTS: book(CodeList(("K1",), "#kind"))},
             "unknown-code-list", "TEST!N15"),
    Breakage("two lists have one id", {**BASE, "codes.xlsx": book(CODES)}, "duplicate-code-list",
             f"{LISTS} kind!B1"),
    _edited("the list has no code", lambda sheet: sheet.delete_rows(7, 2), "empty-code-list", f"{_SHEET}!B1"),
    _edited("the header of the codes is gone", lambda sheet: sheet.delete_rows(6), "missing-column", _SHEET),
    *(listed("A6", text, "misspelt-column") for text in ("Codes", "code", "CODE")),
    *(listed("A6", text, "missing-column") for text in (None, "Valeur")),
    _edited("the facts are gone", lambda sheet: sheet.delete_rows(1, 5), "unknown-code-list", "TEST!N15"),
    _edited("the first column is gone", lambda sheet: sheet.delete_cols(1), "unknown-code-list", "TEST!N15"),
    _edited("a column stands before all", lambda sheet: sheet.insert_cols(1), "unknown-code-list", "TEST!N15"),
    _edited("codes are merged", lambda sheet: sheet.merge_cells("A7:A8"), "merged-cells", f"{_SHEET}!A7", WARNING),
    _edited("a code is hidden", lambda sheet: setattr(sheet.row_dimensions[8], "hidden", True), "hidden-rows",
            f"{_SHEET}!8", WARNING),
    _edited("codes and labels change places", lambda sheet: [sheet.__setitem__("A6", "Libellé niveau 1"),
            sheet.__setitem__("B6", "Code"), sheet.__setitem__("B7", "K1"), sheet.__setitem__("B8", "K1")],
            "duplicate-code", f"{_SHEET}!B8", WARNING),
)  # fmt: skip
