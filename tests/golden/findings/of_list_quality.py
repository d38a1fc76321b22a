"""What is doubtful in code lists, and in enumerations beside them."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.findings.base import BASE, MDD, SHEET, Case, codes, files
from tests.workbooks import CodeList, book

_BOTH = replace(SHEET, rows=(*SHEET.rows, ("state", "0..1", "string", "NOMENCLATURE: TEST.status")))


def _beside(code: str, severity: str, *listed: str) -> Case:
    """An enumeration of A and B for `status`, beside a list of that name which another row uses."""
    shown = _BOTH.having(I16="\n".join(listed))
    added = {"status.xlsx": book(CodeList(listed, "status")), MDD: book(shown)}
    return Case(code, severity, f"{MDD} TEST!N10", {**BASE, **added})


CASES = (
    codes("untidy-code", "warning", "!A8", A8="K  2"),
    codes("decorated-code", "warning", "!A8", A8="'K2"),
    codes("code-with-edge-blanks", "warning", "!A8", A8="K2 "),
    codes("code-with-comma", "warning", "!A8", A8="K,2"),
    codes("codes-alike", "warning", "!A7", A8="k1"),
    codes("wrong-level-count", "warning", "!B4", B4=2),
    codes("level-left-out", "warning", "!A8", B4=2, E6="Libellé niveau 2", E7="Un", B8=None, E8="Deux"),
    files("unused-code-list", "info", "other.xlsx other!B1", {"other.xlsx": book(CodeList(("K1",), "other"))}),
    _beside("enumeration-repeats-list", "info", "A", "B"),
    _beside("enumeration-differs-from-list", "warning", "A", "B", "C"),
)
