"""Checkboxes in columns of marks: told once a column, read as the marks that they stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.golden.findings.base import BASE, MDD, SHEET
from tests.workbooks import Sheet, compiled, workbook

ROWS = range(9, 16)


def found(sheet: Sheet) -> list[str]:
    return compiled({**BASE, MDD: workbook(sheet)})[1]


def marked(column: str, *words: object) -> Sheet:
    """The sheet with these words in a column, again and again, from its first row on."""
    return SHEET.having(**{f"{column}{row}": words[row % len(words)] for row in ROWS})


@pytest.mark.parametrize("ticked", [True, "VRAI", "TRUE", "☑", "✓", "oui", "Yes", 1])
def test_column_of_ticked_boxes_is_one_finding(ticked: object) -> None:
    assert found(marked("O", ticked)) == ["checkbox-column TEST!O8"]


@pytest.mark.parametrize("unticked", [False, "FAUX", "☐", "non", 0])
def test_row_whose_box_is_not_ticked_is_not_in_the_perimeter(unticked: object) -> None:
    """What the row holds is not judged; here, a cardinality that nobody can read."""
    assert found(marked("O", True).having(O10=unticked, K10="?")) == ["checkbox-column TEST!O8"]


def test_boxes_of_objects_are_read_as_marks() -> None:
    objects = {f"L{row}": row in (11, 14) for row in ROWS}
    assert found(SHEET.having(**objects)) == ["checkbox-column TEST!L8"]


def test_what_else_is_wrong_with_the_sheet_is_told_too() -> None:
    assert found(marked("O", True).having(O10="0..1", O11="0..x", J9="numéro")) == [
        "checkbox-column TEST!O8",
        "bad-wire-name TEST!J9",
        "bad-perimeter-mark TEST!O11",
    ]


def test_each_column_has_its_own_finding() -> None:
    two = replace(SHEET, entries=("TEST:15-15:test", "OTHER:15-18:other"), perimeters=("15-15", "15-18"))
    cells = {f"{column}{row}": True for column in "OP" for row in ROWS}
    assert found(two.having(**cells)) == ["checkbox-column TEST!O8", "checkbox-column TEST!P8"]


@pytest.mark.parametrize(("word", "code"), [("oui", "bad-perimeter-mark"), (True, "boolean-value")])
def test_one_alone_is_a_slip_and_told_at_its_cell(word: object, code: str) -> None:
    assert found(SHEET.having(O9=word)) == [f"{code} TEST!O9"]
