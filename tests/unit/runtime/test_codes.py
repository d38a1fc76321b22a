"""Code lists: members that are their codes and know their labels."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from generator.model import Code, CodeList
from tests.factories import ORIGIN, model
from tests.official import needs_official_releases
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


# --- levels --------------------------------------------------------------------------------

TREE = CodeList(
    "Test.tree",
    "Arbre",
    "",
    (
        Code("V/S/1", ("Véhicules", "Navire", "Bac"), "", ""),
        Code("V", ("Véhicules",), "", ""),
        Code("V/S", ("Véhicules", "Navire"), "", ""),
        Code("V/N", ("Véhicules", "Navire"), "", ""),
        Code("V/X/1", ("Véhicules", "Groupe sans code", "Drone"), "", ""),
        Code("A/1", ("Groupe sans code", "Chien"), "", ""),
        Code("?", (), "", ""),
    ),
    ORIGIN,
)


@pytest.fixture
def tree(tmp_path: Path) -> Any:
    with Package(model(code_lists=[TREE]), tmp_path) as package:
        yield package.code_list(TREE.id)


def test_labels_tell_the_level(tree: Any):
    assert {one.value: one.level for one in tree} == {
        "V/S/1": 3,
        "V": 1,
        "V/S": 2,
        "V/N": 2,
        "V/X/1": 3,
        "A/1": 2,
        "?": 0,
    }


def test_the_parent_is_the_nearest_code_above(tree: Any):
    parents = {one.value: one.parent for one in tree}
    assert parents == {"V/S/1": "V/S", "V": None, "V/S": "V", "V/N": "V", "V/X/1": "V", "A/1": None, "?": None}
    assert type(tree("V/S").parent) is tree


def test_of_two_codes_with_the_same_labels_the_first_is_the_parent(tree: Any):
    assert tree("V/S/1").parent is tree("V/S")
    assert tree("V/N").children == ()


def test_children_and_tops_stand_in_the_order_of_the_list(tree: Any):
    assert tree("V").children == ("V/S", "V/N", "V/X/1")
    assert tree.tops() == ("V", "A/1", "?")


def test_a_flat_list_is_all_tops(colour: Any):
    assert colour.tops() == tuple(colour)
    assert [one.children for one in colour] == [()] * len(colour)


@needs_official_releases
def test_the_levels_of_an_official_list_are_those_of_its_codes(official: Package):
    """In these lists the codes are paths, which say the same as the labels."""
    for identity in ("EMSI-EVENT.EGEO.TYPE", "EMSI-EVENT.EGEO.WEATHER", "EMSI-EVENT.ETYPE.ACTOR", "EMSI-RESOURCE.UM"):
        codes = official.code_list(identity)
        assert {one.value: one.parent for one in codes} == {
            one.value: one.value.rpartition("/")[0] or None for one in codes
        }
        assert codes.tops() == tuple(one for one in codes if one.level == 1)


@needs_official_releases
def test_every_child_in_an_official_release_has_its_parents_labels_before_its_own(official: Package):
    tops = [one for each in official.model.code_lists for one in official.code_list(each.id).tops()]
    families = [(one, child) for one in tops for child in one.children]
    assert len(families) > 100
    for one, child in families:
        assert child.labels[: one.level] == one.labels
        assert child.level > one.level
