"""Sheets of a workbook of correspondences as people write them: tables of codes, formulas, long conditions."""

from __future__ import annotations

from collections.abc import Sequence

import openpyxl
import pytest

from generator.convert.conditions import ConditionError, condition_of, paths_of
from generator.diagnostics import Diagnostic
from generator.read.conversion_tables import CODES
from generator.read.correspondences import COLUMNS, TITLE, CorrespondenceBook, read_conversions
from tests.workbooks import saved

ROW = ("TEST", "→", "status", "", "coder", "table statuts", "perte", "", "")


def read(
    *table: Sequence[str], name: str = "table statuts", row: Sequence[str] = ROW
) -> tuple[CorrespondenceBook, list[tuple[str, str]]]:
    """The book, and what is found in it: code and cell."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = TITLE
    for cells in (COLUMNS, row):
        sheet.append(cells)
    codes = book.create_sheet(name)
    for pair in table:
        codes.append(pair)
    sources, findings = read_conversions({"conversions/1.0.0-courant.xlsx": saved(book)})
    return sources.books[0], [_place(each) for each in findings]


def _place(found: Diagnostic) -> tuple[str, str]:
    return found.code, found.origin.cell or str(found.origin.row)


def pairs(book: CorrespondenceBook) -> list[tuple[str, str]]:
    return [(source.text, target.text) for source, target in book.tables["statuts"].pairs]


@pytest.mark.parametrize(
    "table",
    [
        [CODES, ("A", "B")],
        [("une note",), CODES, ("", ""), ("A", "B")],
        [CODES[::-1], ("B", "A")],
        [("#", *CODES), ("x", "A", "B")],
    ],
)
def test_codes_stand_below_their_headers(table: Sequence[Sequence[str]]) -> None:
    book, findings = read(*table)
    assert (pairs(book), findings) == ([("A", "B")], [])


def test_word_table_may_have_a_capital() -> None:
    assert pairs(read(CODES, ("A", "B"), name="Table statuts")[0]) == [("A", "B")]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([("A", "B")], ("missing-correspondence-column", "1")),
        ([("Code source", "Code cibles")], ("missing-correspondence-column", "B1")),
        ([CODES, ("A", "")], ("missing-correspondence-value", "B2")),
        ([CODES, ("", "B")], ("missing-correspondence-value", "A2")),
        ([CODES, ("A", "=B9")], ("formula-without-value", "B2")),
        ([CODES, ("A", "#REF!")], ("error-value", "B2")),
        ([CODES, ("A", "B"), ("A", "B")], ("repeated-table-code", "A3")),
        ([CODES, ("", "")], ("empty-code-table", "0")),
    ],
)
def test_slip_in_a_table_is_told_at_its_cell(table: Sequence[Sequence[str]], expected: tuple[str, str]) -> None:
    assert read(*table)[1] == [expected]


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_formula_without_value_is_told_at_its_cell_and_its_row_left_out(column: int) -> None:
    row = [*ROW[:column], "=A9", *ROW[column + 1 :]]
    book, findings = read(CODES, ("A", "B"), row=row)
    assert findings == [("formula-without-value", f"{'ABCDEFGHI'[column]}2")]
    assert book.rows == ()


@pytest.mark.parametrize(("sign", "count"), [("&&", 1_500), ("||", 1_500)])
def test_long_chain_of_conditions_is_flat(sign: str, count: int) -> None:
    text = f" {sign} ".join(["has(a)"] * count)
    assert condition_of(text) == [sign, *[["has", ["a"]]] * count]
    assert len(list(paths_of(text))) == count


def test_chain_within_a_chain_keeps_its_order() -> None:
    assert condition_of("has(a) && has(b) || has(c) && !(has(d) || has(e))") == [
        "||",
        ["&&", ["has", ["a"]], ["has", ["b"]]],
        ["&&", ["has", ["c"]], ["!", ["||", ["has", ["d"]], ["has", ["e"]]]]],
    ]


def test_long_path_is_read() -> None:
    assert condition_of(f"has({'.'.join(['a'] * 3_000)})") == ["has", ["a"] * 3_000]


@pytest.mark.parametrize(
    "text", ["!" * 3_000 + "has(a)", "+".join(["a"] * 3_000), "(" * 3_000 + "has(a)" + ")" * 3_000]
)
def test_nest_of_conditions_without_end_is_none(text: str) -> None:
    with pytest.raises(ConditionError):
        condition_of(text)
