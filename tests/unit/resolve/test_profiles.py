"""A profile restricts its base: what widens it, or loses its constraints, is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.workbooks import Sheet, findings_of

BASE = Sheet(
    (
        ("a", "1..1", "string", "ENUM: A, B", "X", "X"),
        ("b", "0..1", "string", "", "X", "X"),
        ("c", "0..n", "string", "", "X", "X"),
        ("d", "0..1", "string", "", "", ""),
    ),
    entries=("TEST:15-15:test", "PROFILE:DC:profile"),
    perimeters=("15-15", "DC"),
    cells={"Q8": "Détails de format (DC)", "R8": "CUT", "Q9": "ENUM: A"},
)


def test_profile_within_its_base_has_no_finding() -> None:
    assert findings_of(BASE) == []
    assert findings_of(BASE.having(P10="1..1", P11="1..3")) == []


@pytest.mark.parametrize(
    ("cell", "mark"), [("P9", "0..1"), ("P9", "1..2"), ("P10", "0..n"), ("P10", "0..2"), ("P12", "X"), ("P12", "1..1")]
)
def test_profile_that_is_wider_than_its_base_is_told_at_the_mark(cell: str, mark: str) -> None:
    assert findings_of(BASE.having(**{cell: mark})) == [f"not-a-narrowing TEST!{cell}"]


def test_perimeter_without_details_of_its_own_is_no_profile() -> None:
    assert findings_of(BASE.having(Q8=None, Q9=None, P9="0..n")) == []


@pytest.mark.parametrize(
    "header",
    [
        "Details de format (DC)",
        "Détails de format DC",
        "Détails de format (DC",
        "Détails format (DC)",
        "Détails de format [DC]",
        "détail de formats (dc)",
    ],
)
def test_column_of_a_profile_that_is_misspelt_is_not_lost_in_silence(header: str) -> None:
    assert "misspelt-column TEST!Q8" in findings_of(BASE.having(Q8=header))


def test_two_columns_of_one_profile_are_told() -> None:
    cells = {"R8": "Détails de format (DC)", "S8": "CUT"}
    assert findings_of(BASE.having(**cells)) == ["duplicate-column TEST!R8"]


def test_code_that_has_another_name_leaves_no_constraint_in_silence() -> None:
    rows = (
        ("kind", "1..1", "X codeAndLabel", "ENUM: A"),
        ("  code", "1..1", "string"),
        ("  label", "1..1", "string"),
        ("motive", "0..1", "X codeAndLabel", "REGEX: ^[A-Z]$"),
    )
    sheet = replace(BASE, rows=rows, entries=("TEST:15-15:test",), perimeters=("15-15",), cells={})
    assert findings_of(sheet) == []
    assert findings_of(sheet.having(J10="kode")) == ["details-ignored TEST!N9", "details-ignored TEST!N12"]
