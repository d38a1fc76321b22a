"""Code lists, and the rows that name them."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SHEET, Case, codes, files, sheet
from tests.workbooks import CodeList, book

_NAMELESS = CodeList(("K1",), "other", {"B1": None, "B3": None})

_DEFAULT = {
    MDD: book(SHEET.having(N15="NOMENCLATURE: TEST-kind")),
    LISTS: book(CODES.having(B1=None)),
}

_FLAT = b",code,label_n1,description,commentaire\n0,K1,Un,,\n1,K2,Deux,,\n"

_FRENCH = "code,label_n1\nK1,Indéterminé\n"
_WITH_MAC = replace(SHEET, rows=(*SHEET.rows, ("mac", "0..1", "string", "NOMENCLATURE: TEST.mac")))
_MAC = {MDD: book(_WITH_MAC.having(I16="K1"))}

CASES = (
    sheet("unknown-code-list", "error", "!N15", SHEET, N15="NOMENCLATURE: TEST.kinds"),
    Case("absent-code-list", "warning", f"{MDD} TEST!N15", {MDD: BASE[MDD]}),
    files("unreadable-csv", "error", "nomenclatures/x.csv", {"nomenclatures/x.csv": b'code,label\nK1,"Un'}),
    files("guessed-encoding", "warning", "TEST.mac.csv", {**_MAC, "TEST.mac.csv": _FRENCH.encode("mac_roman")}),
    files("text-formulas", "warning", "TEST.mac.csv:B2", {**_MAC, "TEST.mac.csv": b'code,label_n1\nK1,"=""Un"""\n'}),
    files("csv-without-codes", "warning", "notes.csv", {"notes.csv": b"a,b\n1,2\n"}),
    files("csv-beside-workbook", "info", "TEST.kind.csv", {"TEST.kind.csv": _FLAT}),
    files("csv-differs-from-workbook", "warning", "TEST.kind.csv", {"TEST.kind.csv": b"code,label_n1\nK1,Un\n"}),
    files("missing-code-list-id", "error", "other.xlsx other!B1", {"other.xlsx": book(_NAMELESS)}),
    files("default-list-id", "info", f"{LISTS} kind!B1", _DEFAULT),
    codes("duplicate-fact", "error", "!A5", A5="Identifiant nomenclature", B5="TEST.kinds"),
    files("duplicate-code-list", "error", "second.xlsx kind!B1", {"second.xlsx": book(CODES)}),
    codes("empty-code-list", "error", "!B1", A7=None, A8=None, B7=None, B8=None),
    codes("duplicate-code", "warning", "!A8", A8="K1"),
    codes("code-without-label", "warning", "!A8", B8=None),
    codes("number-expected", "error", "!B4", B4="deux"),
)
