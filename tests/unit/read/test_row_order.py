"""IDs that step back: rows were sorted, or moved."""

from __future__ import annotations

import pytest

from tests.golden.findings.base import BASE, MDD, SHEET
from tests.workbooks import compiled, workbook


def found(*ids: object, **cells: object) -> list[str]:
    numbered = {f"A{row}": value for row, value in enumerate(ids, start=9)}
    return compiled({**BASE, MDD: workbook(SHEET.having(**numbered, **cells))})[1]


@pytest.mark.parametrize(
    ("ids", "place"),
    [
        ((1, 2, 4, 3, 5), "A12"),
        ((7, 6, 5, 4, 3, 2, 1), "A10"),
        (("1", "3", "2"), "A11"),
        ((1, None, 3, None, 2), "A13"),
        ((1, 2, 2, 9, 4), "A13"),
    ],
)
def test_first_id_that_steps_back_is_told(ids: tuple[object, ...], place: str) -> None:
    assert found(*ids) == [f"rows-out-of-order TEST!{place}"]


@pytest.mark.parametrize(
    "ids",
    [
        (1, 2, 3, 4, 5, 6, 7),
        (1, 5, 9, 20),
        (1, 2, 3, 1, 2, 3),
        ("a", "c", "b"),
        (1.5, 1.25),
        ("=ROW()-8", "=20-ROW()"),
        (),
    ],
)
def test_ids_that_say_nothing_of_an_order_are_fine(ids: tuple[object, ...]) -> None:
    assert [one for one in found(*ids) if "order" in one] == []


def test_column_of_another_name_is_a_note() -> None:
    assert found(2, 1, A8="Priorité") == []
