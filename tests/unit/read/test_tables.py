"""What is unchanged is not read again, and what differs in anything is."""

from __future__ import annotations

from generator.read.tables import read_tables, reading_once
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET


def test_a_workbook_is_read_once_as_long_as_nothing_differs() -> None:
    read = reading_once()
    first = read(BASE[MDD], MDD)
    assert first == read_tables(BASE[MDD], MDD)
    assert read(BASE[MDD], MDD, ()) is first
    for asked in ((BASE[LISTS], MDD, ()), (BASE[MDD], "other.xlsx", ()), (BASE[MDD], MDD, {SHEET.name})):
        assert read(*asked) == read_tables(*asked) != first
