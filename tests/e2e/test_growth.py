"""The work of a check and of its schemas grows as the rows of a workbook do."""

from __future__ import annotations

from datetime import date

import pytest

from generator import pipeline
from generator.artifact import TARGETS
from generator.clock import Clock
from generator.read.folder import Files
from tests.bench.growth import synthetic_rows
from tests.effort import LINEAR, calls
from tests.workbooks import Sheet, workbook

ROWS = 240


@pytest.mark.slow
def test_twice_the_rows_are_at_most_twice_the_work() -> None:
    def generated(rows: int) -> int:
        files = Files({"mdd.xlsx": workbook(Sheet(synthetic_rows(rows)))}, ())

        def work() -> None:
            checked = pipeline.check_files(files, frozenset(), Clock(), date.min)
            pipeline.emitted(checked.model, TARGETS, Clock())

        return calls(work)

    generated(ROWS)  # loads what every run loads
    assert generated(2 * ROWS) < LINEAR * generated(ROWS)
