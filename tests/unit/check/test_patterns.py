"""Patterns as they stand in rows: each told once, where it stands first."""

from __future__ import annotations

import pytest

from generator.check import findings_of
from generator.check.patterns import contradictory_constraints, doubtful_patterns, shorthand_classes
from generator.diagnostics import has_errors
from tests.official import VERSIONS, needs_official_releases
from tests.unit.check.official import official_subject
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet

SLOW = "REGEX: ^([a-z]+ ?)*$"


def test_pattern_of_several_rows_is_told_once_with_its_other_places() -> None:
    (one,) = doubtful_patterns(subject(Sheet((("a", "0..1", "string", SLOW), ("b", "0..1", "string", SLOW)))))
    assert (one.code, one.origin.cell, [place.cell for place in one.related]) == ("backtracking-pattern", "N9", ["N10"])


def test_pattern_of_an_occurrence_is_told_at_its_own_row() -> None:
    rows = (
        ("kind", "0..1", "X codeAndLabel", "REGEX: ^C[0-9]{2}$"),
        ("  code", "1..1", "string"),
        ("  label", "1..1", "string"),
        ("place", "0..1", "X codeAndLabel", "REGEX: ^L[0-9]{1}$"),
    )
    assert told(doubtful_patterns(subject(Sheet(rows))), "part") == [("needless-pattern-part", "N12", "{1}")]


def test_pattern_beside_a_length_is_told_too() -> None:
    sheet = Sheet((("a", "0..1", "string", f"{SLOW}\nLONGUEUR: 1..40"),))
    assert told(doubtful_patterns(subject(sheet))) == [("backtracking-pattern", "N9")]


def test_shorthands_are_told_once_a_sheet() -> None:
    rows = (("a", "0..1", "string", r"REGEX: ^\d$"), ("b", "0..1", "string", r"REGEX: ^\w$"))
    found = told(shorthand_classes(subject(Sheet(rows), Sheet(rows, "OTHER", ("OTHER:15-15:other",)))), "count")
    assert found == [("shorthand-class", "N9", "2"), ("shorthand-class", "N9", "2")]


@pytest.mark.parametrize(
    ("type_", "details", "is_told"),
    [
        ("string", "REGEX: ^[0-9]{10}$\nLONGUEUR: 1..5", True),
        ("string", "REGEX: ^[0-9]{1,4}$\nLONGUEUR: 5..n", True),
        ("string", "REGEX: ^[0-9]{10}$\nLONGUEUR: 10..40", False),
        ("phoneNumber", r"REGEX: ^\+[0-9]+$", True),
        ("phoneNumber", r"REGEX: ^tel:[0-9]{10}$", False),
    ],
)
def test_constraints_that_exclude_each_other_are_an_error(type_: str, details: str, is_told: bool) -> None:
    found = told(contradictory_constraints(subject(Sheet((("a", "0..1", type_, details),)))))
    assert found == ([("contradictory-constraints", "N9")] if is_told else [])


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_rules_find_no_error_in_the_official_releases(version: str) -> None:
    assert not has_errors(findings_of(official_subject(version)))
