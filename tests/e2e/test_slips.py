"""Slips of a morning in Excel: each shows its cause first, as one finding, in the words of what was done."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import main
from tests.official import CHECKOUT
from tests.own_table import MDD, SHEET, Edit, beside, edited, table
from tests.workbooks import folder

LAST_ROW, LAST_COLUMN = 202, 17


@pytest.fixture(autouse=True)
def what_no_slip_changes_is_read_once(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code lists stay in the cache of the folder that the command is run in."""
    where = tmp_path_factory.getbasetemp() / "slips"
    where.mkdir(exist_ok=True)
    monkeypatch.chdir(where)


def shown(specs: Path, *options: str) -> list[str]:
    """What a person reads: the lines of findings, and those below them."""
    done = CliRunner().invoke(main, ["check", "--specs", str(specs), *options], catch_exceptions=False)
    return done.output.splitlines()


def findings(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if not line.startswith(" ") and line.endswith("]")]


def _merge(area: str) -> Edit:
    return lambda sheet: sheet.merge_cells(area)


def _cells(**cells: object) -> Edit:
    def write(sheet: Worksheet) -> None:
        for name, value in cells.items():
            sheet[name] = value

    return write


def _inserted(**cells: object) -> Edit:
    """A row 36 above the old one, with these cells by their columns."""

    def insert(sheet: Worksheet) -> None:
        sheet.insert_rows(36)
        for column, value in cells.items():
            sheet[f"{column}36"] = value

    return insert


def _marked(column: str, row: int, sign: str) -> Edit:
    def mark(sheet: Worksheet) -> None:
        sheet[f"{column}{row}"] = sign + str(sheet[f"{column}{row}"].value)

    return mark


def _pasted(by: int, first: int = 1) -> Edit:
    """Rows 35 to 37 stand some columns further on, from a first column."""

    def paste(sheet: Worksheet) -> None:
        for row in range(35, 38):
            values = [sheet.cell(row, column).value for column in range(first, LAST_COLUMN + 1)]
            for column in range(first, LAST_COLUMN + 1):
                sheet.cell(row, column).value = None
            for column, value in enumerate(values, start=first + by):
                if column > 0:
                    sheet.cell(row, column).value = value

    return paste


def _foreign(sheet: Worksheet) -> None:
    """Three rows of another table, the second of which is an object."""
    for row in range(LAST_ROW + 1, LAST_ROW + 4):
        form = "location" if row == LAST_ROW + 2 else "string"
        for column, value in enumerate((f"F{row}", "Libellé", form, "0..1", "Texte", "", "X"), start=1):
            sheet.cell(row, column).value = value


def _sorted(key: int, rows: tuple[int, int] = (9, 100), columns: tuple[int, int] = (1, LAST_COLUMN)) -> Edit:
    def sort(sheet: Worksheet) -> None:
        area = [[sheet.cell(row, c).value for c in range(columns[0], columns[1] + 1)] for row in range(*rows)]
        area.sort(key=lambda row: (row[key - columns[0]] is None, str(row[key - columns[0]] or "")))
        for row, values in zip(range(*rows), area, strict=True):
            for column, value in enumerate(values, start=columns[0]):
                sheet.cell(row, column).value = value

    return sort


SLIPS = {
    "cardinality merged into the Balise": (_merge("J12:K12"), "J12", "merged-cells", "les cellules J12:K12"),
    "labels of two rows merged": (_merge("B9:B10"), "B9", "merged-cells", "B9:B10 sont fusionnées"),
    "Balises of two rows merged": (_merge("J10:J11"), "J10", "merged-cells", "J10:J11 sont fusionnées"),
    "cardinalities of two rows merged": (_merge("K35:K36"), "K35", "merged-cells", "K35:K36 sont fusionnées"),
    "row of an object merged": (_merge("J34:L34"), "J34", "merged-cells", "J34:L34 sont fusionnées"),
    "block merged": (_merge("J9:K12"), "J9", "merged-cells", "J9:K12 sont fusionnées"),
    "whole row merged": (_merge("A36:Q36"), "A36", "merged-cells", "A36:Q36 sont fusionnées"),
    "header merged with the row below": (_merge("J8:J9"), "J8", "merged-cells", "J8:J9 sont fusionnées"),
    "two schemas merged": (_merge("A3:A4"), "A3", "merged-cells", "A3:A4 sont fusionnées"),
    "two headers merged": (_merge("J8:K8"), "J8", "merged-header", "les en-têtes J8:K8 sont fusionnés"),
    "headers of perimeters merged": (_merge("O8:Q8"), "O8", "merged-header", "il n'en reste que « 15-18 »"),
    "headers of levels merged": (_merge("B8:G8"), "B8", "merged-header", "les en-têtes B8:G8 sont fusionnés"),
    "comment above deeper rows": (_inserted(B="À revoir"), "B36", "comment-row", "« À revoir » : un texte seul"),
    "comment with slashes": (_inserted(B="// À revoir"), "B36", "comment-row", "« // À revoir »"),
    "comment in the column of names": (_inserted(J="À revoir avec"), "J36", "comment-row", "« À revoir avec »"),
    "comment with # among the names": (_inserted(J="# À revoir"), "J36", "comment-row", "« # À revoir »"),
    "comment with marks": (_inserted(C="À revoir", O="X", P="X"), "C36", "comment-row", "« À revoir »"),
    "title with a mark": (_inserted(B="Adresse", O="X"), "B36", "comment-row", "« Adresse »"),
    "comment with # and a mark": (_inserted(C="# À revoir", O="X"), "O36", "marked-comment", "ligne de commentaire"),
    "label commented out": (_marked("C", 36, "# "), "C36", "commented-out-row", "mise en commentaire par #"),
    "label behind slashes": (_marked("C", 36, "// "), "C36", "commented-out-row", "mise en commentaire par //"),
    "object commented out": (_marked("B", 34, "# "), "B34", "commented-out-row", "reste dans ses périmètres"),
    "Balise commented out": (_marked("J", 36, "# "), "J36", "commented-out-row", "« # locLabel »"),
    "Balise behind slashes": (_marked("J", 36, "//"), "J36", "commented-out-row", "« //locLabel »"),
    "comment at a second level": (_cells(D36="à revoir"), "D36", "two-levels", "déjà un libellé en C36"),
    "perimeter header cleared": (_cells(P8=None), "P8", "lost-perimeter-header", "l'en-tête de cette colonne"),
    "both headers cleared": (_cells(P7=None, P8=None), "P8", "lost-perimeter-header", "« 15-15 », que nomme B4"),
    "perimeter renamed": (_cells(P8="SAMU"), "B4", "missing-perimeter-column", "le périmètre « 15-15 »"),
    "perimeter named twice": (_cells(P8="15-18"), "B4", "missing-perimeter-column", "le périmètre « 15-15 »"),
    "perimeter column deleted": (lambda s: s.delete_cols(16), "B4", "missing-perimeter-column", "« 15-15 »"),
    "rows pasted one column right": (_pasted(1), "L35", "shifted-rows", "35-37 : décalées de 1 colonne vers la droite"),
    "rows pasted one column left": (_pasted(-1), "J35", "shifted-rows", "35-37 : décalées de 1 colonne vers la gauche"),
    "rows pasted right from the Balise": (_pasted(1, 10), "L35", "shifted-rows", "est sous « Objet »"),
    "rows pasted left from the Balise": (_pasted(-1, 10), "J35", "shifted-rows", "est sous « Balise »"),
    "rows of other columns": (_foreign, "D203", "rows-of-other-columns", "203-205 : collées d'un tableau"),
    "half sorted by Balise": (_sorted(10), "A11", "rows-out-of-order", "des lignes ont été triées"),
    "half sorted by label": (_sorted(3), "A10", "rows-out-of-order", "des lignes ont été triées"),
    "half sorted by cardinality": (_sorted(11), "A66", "rows-out-of-order", "des lignes ont été triées"),
    "second half sorted": (_sorted(10, (100, 203)), "A102", "rows-out-of-order", "des lignes ont été triées"),
    "Balises alone sorted": (_sorted(10, (9, 203), (10, 10)), "J27", "sorted-column", "92 Balises de suite"),
    "sorted without the IDs": (_sorted(10, columns=(2, LAST_COLUMN)), "J9", "sorted-column", "ordre alphabétique"),
}
"""What was done, the cell that is told first, its code, and words of the finding."""


def _cases() -> Iterator[object]:
    """Every slip; the first of each code also where slow tests are left out."""
    seen: set[str] = set()
    for slip, (_, _, code, _) in SLIPS.items():
        yield pytest.param(slip, marks=[pytest.mark.slow] if code in seen else [])
        seen.add(code)


@pytest.mark.parametrize("slip", [*_cases()])
def test_cause_is_the_one_finding_that_is_shown(slip: str, tmp_path: Path) -> None:
    edit, cell, code, words = SLIPS[slip]
    lines = shown(folder(tmp_path, {**beside(), MDD: edited(table(), edit)}))
    (told,) = findings(lines)
    assert told.startswith(f"{MDD} {SHEET}!{cell}: ")
    assert told.endswith(f"[{code}]")
    assert words in told


def test_table_that_the_slips_change_shows_nothing(tmp_path: Path) -> None:
    assert findings(shown(folder(tmp_path, {**beside(), MDD: table()}))) == []


@pytest.mark.parametrize(
    "edit", [_inserted(A="À revoir"), _inserted(C="À revoir"), _inserted(C="# À revoir"), _merge("O7:Q7")]
)
def test_what_is_right_as_it_is_shows_nothing(edit: Edit, tmp_path: Path) -> None:
    """Notes beside the fields, a comment, one word Périmètre above all its columns."""
    assert findings(shown(folder(tmp_path, {**beside(), MDD: edited(table(), edit)}))) == []


def test_consequences_are_counted_under_the_cause_and_shown_on_request(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**beside(), MDD: edited(table(), _merge("K35:K36"))})
    assert "    d'où peut-être 1 erreur : K36 bad-cardinality (mdd check -v)" in shown(specs)
    assert "    which may cause 1 error: K36 bad-cardinality (mdd check -v)" in shown(specs, "--lang", "en")
    first, second = [line for line in findings(shown(specs, "-v")) if "information" not in line]
    assert ("[merged-cells]" in first, "[bad-cardinality]" in second) == (True, True)


def test_another_slip_of_the_sheet_is_no_consequence(tmp_path: Path) -> None:
    edits = _cells(K20="?"), _merge("K35:K36")
    content = edited(edited(table(), edits[0]), edits[1])
    told = findings(shown(folder(tmp_path, {**beside(), MDD: content})))
    assert sorted(line.rpartition("[")[2] for line in told) == ["bad-cardinality]", "merged-cells]"]


@pytest.mark.parametrize(
    ("edit", "code"),
    [(_merge("O9:O12"), "merged-cells"), (_merge("A36:Q36"), "merged-cells"), (_cells(O52=None), "unreachable-row")],
)
def test_messages_of_scenarios_come_after_the_row_that_stops_them(edit: Edit, code: str, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    no_rules = shutil.ignore_patterns("regles.xlsx")  # a rule about a row that is lost stops a run before its messages
    shutil.copytree(CHECKOUT / "specs", specs, ignore=no_rules)
    (specs / MDD).write_bytes(edited((specs / MDD).read_bytes(), edit))
    lines = shown(specs)
    told = findings(lines)
    assert told[0].endswith(f"[{code}]")
    assert [line for line in told if "scenarios/" in line] == []
    assert any("invalid-scenario-message" in line and "d'où peut-être" in line for line in lines)


def test_rules_about_what_is_lost_come_after_the_row_that_lost_it(tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    shutil.copytree(CHECKOUT / "specs", specs)
    (specs / MDD).write_bytes(edited((specs / MDD).read_bytes(), _cells(O52=None)))
    lines = shown(specs)
    assert findings(lines)[0].endswith("[unreachable-row]")
    assert any(re.search(r"d'où peut-être .*Règles!C\d+ unknown-rule-object", line) for line in lines)
