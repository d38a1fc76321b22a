"""Enumerations beside code lists of the same name."""

from __future__ import annotations

import pytest

from generator.check.enumerations import enumerations_beside_lists
from tests.official import needs_official_releases
from tests.unit.check.official import official_subject
from tests.unit.check.subjects import subject, told
from tests.workbooks import CodeList, Sheet


def found(name: str, codes: str, listed: str, listed_as: str = "kind") -> list[tuple[str, ...]]:
    sheet = Sheet(((name, "0..1", "string", f"ENUM: {codes}"),))
    beside = CodeList(tuple(listed.split(", ")), listed_as)
    return told(enumerations_beside_lists(subject(sheet, beside)), "difference")


def test_enumeration_with_the_codes_of_the_list_repeats_it() -> None:
    assert found("kind", "B, A", "A, B") == [("enumeration-repeats-list", "N9", "")]


@pytest.mark.parametrize(
    ("codes", "listed", "difference"),
    [
        ("ACTUAL, EXERCS, TEST", "ACTUAL, EXCERCS, TEST", "EXERCS ≠ EXCERCS"),
        ("A, B, C", "A, B", "+ C"),
        ("A, B", "A, B, C", "− C"),
    ],
)
def test_difference_is_spelt_out(codes: str, listed: str, difference: str) -> None:
    assert found("kind", codes, listed) == [("enumeration-differs-from-list", "N9", difference)]


def test_name_may_have_a_slip() -> None:
    assert found("RISK_ASSESMENT", "A, B, C", "A, B", "RISK_ASSESSMNT") != []


def test_list_of_another_name_is_another_matter() -> None:
    assert found("status", "A, B", "A, B") == []


def test_other_codes_are_another_matter() -> None:
    assert found("kind", "A, B", "X, Y, Z") == []


@needs_official_releases
def test_official_slips_are_found() -> None:
    found = told(enumerations_beside_lists(official_subject("3.4.0")), "value", "difference")
    assert [one[2:] for one in found if one[0] == "enumeration-differs-from-list"] == [
        ("MODE", "EXERCS ≠ EXCERCS"),
        ("SECLASS", "+ RESTRC"),
        ("RISK_ASSESMENT", "NCREA ≠ INCREA"),
    ]
