"""Places and findings, as a person reads them."""

from __future__ import annotations

import pytest

from generator.diagnostics import Origin, column_letters, column_number, finding, in_reading_order, shown

CELL = Origin("mdd.xlsx", 0, "TEST", 9, 11)


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA"), (16_384, "XFD")])
def test_columns_have_the_letters_of_a_spreadsheet(number: int, letters: str) -> None:
    assert (column_letters(number), column_number(letters)) == (letters, number)


@pytest.mark.parametrize(
    ("origin", "text"),
    [
        (CELL, "mdd.xlsx TEST!K9"),
        (Origin("mdd.xlsx", 0, "TEST", 9), "mdd.xlsx TEST!9"),
        (Origin("mdd.xlsx", 0, "TEST"), "mdd.xlsx TEST"),
        (Origin("mdd.xlsx"), "mdd.xlsx"),
        (Origin("x.json", pointer="/a/0"), "x.json#/a/0"),
        (Origin("x\n.json", pointer="/\x1b[31m"), "x\\n.json#/\\x1b[31m"),
    ],
)
def test_place_is_told_in_one_line(origin: Origin, text: str) -> None:
    assert str(origin) == text


def test_findings_come_in_reading_order_and_each_once() -> None:
    places = [
        Origin("b.xlsx"),
        Origin("a.xlsx", 1, "A"),
        Origin("a.xlsx", 0, "Z", 10, 1),
        Origin("a.xlsx", 0, "Z", 9, 2),
    ]
    found = [finding("missing-wire-name", place) for place in places]
    assert in_reading_order([*found, *found]) == tuple(reversed(found))


def test_cell_that_cannot_be_read_has_no_second_finding() -> None:
    broken, consequence = finding("error-value", CELL, value="#REF!"), finding("missing-wire-name", CELL)
    elsewhere = finding("missing-wire-name", Origin("mdd.xlsx", 0, "TEST", 10, 11))
    assert in_reading_order([consequence, elsewhere, broken]) == (broken, elsewhere)


def test_value_is_shown_in_one_bounded_line() -> None:
    assert shown("a\nb\x00\u202e") == "a\\nb\\x00\\u202e"
    assert shown("x" * 10_000) == "x" * 119 + "…"


def test_finding_needs_every_value_that_its_words_name() -> None:
    with pytest.raises(KeyError):
        finding("bad-cardinality", CELL)
    with pytest.raises(KeyError):
        finding("no-such-code", CELL)
