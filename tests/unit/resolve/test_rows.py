"""Rows that are not as they must be: which of them is told, and what becomes of the others."""

from __future__ import annotations

from generator.resolve.findings import MOST_FINDINGS
from tests.workbooks import Sheet, findings_of


def test_of_a_value_with_a_row_below_the_row_below_is_at_the_wrong_level() -> None:
    rows = (("a", "1..1", "integer"), ("b", "1..1", "string"), ("  c", "1..1", "string"))
    assert findings_of(Sheet(rows)) == ["row-at-wrong-level TEST!C11"]


def test_behind_an_object_without_rows_the_value_itself_is_at_the_wrong_level() -> None:
    rows = (("a", "1..1", "X"), ("b", "1..1", "string"), ("  c", "1..1", "string"))
    assert "row-at-wrong-level TEST!B10" in findings_of(Sheet(rows))


def test_a_name_that_is_none_is_told_as_such_and_not_as_a_repetition() -> None:
    rows = (("a", "1..1", "string"), ("é b", "1..1", "string"), ("é b", "1..1", "string"), ("a", "1..1", "string"))
    assert findings_of(Sheet(rows)) == ["bad-wire-name TEST!J10", "bad-wire-name TEST!J11", "duplicate-field TEST!J12"]


def test_beyond_so_many_errors_the_rows_that_follow_are_told_once() -> None:
    rows = tuple((f"a{number}", "1..1", f"type{number}") for number in range(MOST_FINDINGS + 50))
    findings = findings_of(Sheet(rows))
    assert len(findings) == MOST_FINDINGS + 1
    assert [one for one in findings if one.startswith("too-many")] == [f"too-many-findings TEST!{9 + MOST_FINDINGS}"]


def test_so_many_doubts_are_all_told() -> None:
    """The expressions lack `^` and `$`."""
    rows = tuple((f"a{number}", "1..1", "string", "REGEX: [a-z]{2}") for number in range(MOST_FINDINGS + 50))
    assert findings_of(Sheet(rows)) == [f"unanchored-pattern TEST!N{9 + number}" for number in range(len(rows))]
