"""Descriptions, and what a perimeter leaves out."""

from __future__ import annotations

from generator.check.examples import missing_examples
from generator.check.quality import doubtful_descriptions, excluded_requirements
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet


def lacking(*rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    sheet = Sheet(
        (("patient", "0..1", "X person"), ("  id", "1..1", "string"), *rows),
        entries=("TEST:15-15:test", "OTHER:15-18:other"),
        perimeters=("15-15", "15-18"),
    )
    return told(excluded_requirements(subject(sheet)), "perimeter", "names")


def test_required_field_that_a_perimeter_leaves_out_is_told() -> None:
    assert lacking(("  name", "1..1", "string", "", "X", "")) == [("excluded-requirement", "P11", "15-18", "name")]


def test_optional_field_may_be_left_out() -> None:
    assert lacking(("  name", "0..1", "string", "", "X", "")) == []


def test_field_in_the_stead_of_another_is_no_lack() -> None:
    own = ("  name", "1..1", "string", "ENUM: A", "X", "")
    assert lacking(own, ("  name", "1..1", "string", "ENUM: B", "", "X")) == []


def test_required_object_whose_fields_alone_a_perimeter_has_is_told() -> None:
    rows = (("patient", "1..1", "X person", "", "X", ""), ("  id", "1..1", "string"), ("witness", "0..1", "X person"))
    sheet = Sheet(rows, entries=("TEST:15-15:test", "OTHER:15-18:other"), perimeters=("15-15", "15-18"))
    assert told(excluded_requirements(subject(sheet)), "names") == [("excluded-requirement", "P9", "patient")]


def test_draft_that_no_perimeter_has_is_no_lack() -> None:
    assert lacking(("  name", "1..1", "string", "", " ", " ")) == []


def test_rows_without_description_are_one_finding_a_sheet() -> None:
    rows = tuple((name, "0..1", "string") for name in "abc")
    sheet = Sheet(rows, cells={"H9": None, "H11": None})
    (one,) = doubtful_descriptions(subject(sheet))
    assert (one.code, one.origin.cell, [place.cell for place in one.related]) == ("missing-descriptions", "H9", ["H11"])


def test_text_that_only_keeps_its_place_is_no_description() -> None:
    rows = tuple((name, "0..1", "string") for name in "abcd")
    sheet = Sheet(rows, cells={"H9": "À compléter", "H10": "TODO", "H11": "…", "H12": "À compléter par le SAMU."})
    assert told(doubtful_descriptions(subject(sheet)), "names") == [("missing-descriptions", "H9", "a, b, c")]


def test_label_in_other_signs_is_no_description() -> None:
    sheet = Sheet((("a", "0..1", "string"),), cells={"H9": "« Libellé de A »."})
    assert told(doubtful_descriptions(subject(sheet))) == [("description-repeats-label", "H9")]


def test_sheet_without_the_column_lacks_no_example() -> None:
    sheet = Sheet((("a", "0..1", "string"),), cells={"I8": "Remarques"})
    assert list(missing_examples(subject(sheet))) == []
