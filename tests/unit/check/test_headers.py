"""The header: whether the release holds it."""

from __future__ import annotations

import pytest

from generator.check.headers import missing_header
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet

HEADER = Sheet((("messageId", "1..1", "string"), ("kind", "1..1", "string")), "RC-DE", ("RC-DE:15-15:de",))
TWO = Sheet((("id", "1..1", "string"),), entries=("A:15-15:a", "B:15-15:b"))


def test_absent_header_is_told_once_for_all_schemas() -> None:
    (one,) = missing_header(subject(TWO.having(E3="Y", E4="Y")))
    assert told([one], "schemas") == [("absent-header-schema", "E3", "A, B")]
    assert [place.cell for place in one.related] == ["E4"]


@pytest.mark.parametrize("sheets", [(HEADER, TWO.having(E3="Y")), (TWO,)])
def test_header_that_is_there_or_not_needed_is_not_told(sheets: tuple[Sheet, ...]) -> None:
    assert told(missing_header(subject(*sheets))) == []


def test_words_in_place_of_a_table_ask_for_no_header() -> None:
    bare = {f"{letter}{row}": None for letter in "ABCDEF" for row in (2, 3, 4)}
    assert told(missing_header(subject(TWO.having(A1="A:15-15:a", **bare)))) == []
