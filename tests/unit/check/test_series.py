"""Cells that count up from row to row."""

from __future__ import annotations

import pytest

from generator.check.series import counted_series
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet


def found(*cardinalities: str) -> list[tuple[str, ...]]:
    sheet = Sheet(tuple((f"f{number}", one, "string") for number, one in enumerate(cardinalities)))
    return told(counted_series(subject(sheet)), "first", "last", "count")


def test_cardinality_filled_down_is_told_at_its_second_cell() -> None:
    assert found("1..1", "0..1", "0..2", "0..3", "1..1") == [("counted-series", "K11", "0..1", "0..3", "3")]


@pytest.mark.parametrize("cardinalities", [("0..1", "0..2"), ("0..1", "1..2", "2..3"), ("0..1", "0..1", "0..2")])
def test_few_or_other_cardinalities_are_no_series(cardinalities: tuple[str, ...]) -> None:
    assert found(*cardinalities) == []


def test_length_filled_down_is_told() -> None:
    rows = tuple((f"f{n}", "0..1", "string", f"LONGUEUR: 1..{40 + n}") for n in range(4))
    assert told(counted_series(subject(Sheet(rows))), "count") == [("counted-series", "N10", "4")]
