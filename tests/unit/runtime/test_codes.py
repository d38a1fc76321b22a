"""Code lists: members that are their codes and know their labels."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from tests.packages import Package
from tests.unit.runtime.shapes import COLOURS, MINIMAL


@pytest.fixture
def colour(small: Package) -> Any:
    return small.code_list(COLOURS.id)


def test_a_member_is_its_code(colour: Any):
    assert colour.C_15_18 == "15-18"
    assert colour.C_15_18.value == "15-18"
    assert str(colour.C_15_18) == f"{colour.C_15_18}" == "15-18"
    assert isinstance(colour.C_15_18, str)
    assert {"15-18": 1}[colour.C_15_18] == 1


def test_members_stand_in_the_order_of_the_list(colour: Any):
    assert [one.value for one in colour] == [one.code for one in COLOURS.codes]
    assert [one.name for one in colour] == ["R", "C_15_18", "PLUS_SIGN", "R_2"]


def test_a_member_knows_its_labels_and_the_last_is_its_own(colour: Any):
    assert colour.R.labels == ("Chaude", "Rouge")
    assert colour.R.label == "Rouge"
    assert colour.PLUS_SIGN.labels == ()
    assert colour.PLUS_SIGN.label == "+"


def test_a_member_is_got_by_its_code(colour: Any):
    assert colour.get("+") is colour.PLUS_SIGN
    assert colour("r") is colour.R_2


@pytest.mark.parametrize("code", ["", "Rouge", "C_15_18", "R "])
def test_no_other_text_is_a_code(colour: Any, code: str):
    with pytest.raises(KeyError):
        colour.get(code)


def test_a_field_holds_a_member_and_takes_its_code(small: Package, colour: Any):
    every = small.message("EVERY")
    made = every(**MINIMAL, colour="15-18", colours=[colour.R, "+"])
    assert made.colour is colour.C_15_18
    assert made.colours == [colour.R, colour.PLUS_SIGN]
    assert json.loads(made.to_json()) == {**MINIMAL, "colour": "15-18", "colours": ["R", "+"]}
    assert every.from_xml(made.to_xml()) == made


def test_a_member_may_be_pickled(colour: Any):
    assert pickle.loads(pickle.dumps(colour.R)) is colour.R
