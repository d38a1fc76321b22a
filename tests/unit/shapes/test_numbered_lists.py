"""Code lists whose codes are numbers with names."""

from __future__ import annotations

import pytest

from generator.model import Code, CodeList, Scalar, Text, Type
from generator.shapes.numbered_lists import numbered_lists
from tests.factories import ORIGIN, field, message, model, object_type


def numbered(codes: dict[str, str], type_: Type = Scalar.INTEGER) -> bool:
    """Whether a list of such codes and labels, recommended for a field of the type, is one."""
    entries = tuple(Code(code, (label,) if label else (), "", "") for code, label in codes.items())
    fields = (field("status", type_, suggested_list="Http.status"), field("other"))
    status = CodeList("Http.status", "", "", entries, ORIGIN)
    ids = numbered_lists(model(message(object_type("case", *fields)), code_lists=[status]))
    assert ids <= {"Http.status"}
    return bool(ids)


def test_numbers_with_names_are_one() -> None:
    assert numbered({"404": "NOT_FOUND", "0": "NONE", "-1": "UNKNOWN"})
    assert numbered({"404": "NOT_FOUND"}, Scalar.NUMBER)


@pytest.mark.parametrize(
    "codes",
    [
        {"404": "NOT_FOUND", "x": "OTHER"},
        {"0404": "NOT_FOUND"},
        {"404": "SAME", "405": "SAME"},
        {"404": "NOT_FOUND", "405": ""},
        {"1234567890123456": "MORE_DIGITS_THAN_A_DOUBLE"},
    ],
)
def test_a_code_that_is_no_number_or_has_no_name_of_its_own_makes_it_none(codes: dict[str, str]) -> None:
    assert not numbered(codes)


def test_a_list_of_texts_is_none() -> None:
    assert not numbered({"404": "NOT_FOUND"}, Text())
