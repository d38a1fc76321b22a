"""Code lists: members that are their codes and know their labels."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from generator.model import Code, CodeList, Model, Scalar, Text, Type
from tests.factories import ORIGIN, field, message, model, object_type
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
    package = Package(model(code_lists=[TREE]), tmp_path)
    return package.code_list(TREE.id)


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
    for code_list in official.model.code_lists:
        codes = official.code_list(code_list.id)
        for one in codes.tops():
            for child in one.children:
                assert child.labels[: one.level] == one.labels
                assert child.level > one.level


# --- lists of numbers ------------------------------------------------------------------


def numbers(*codes: tuple[str, str]) -> CodeList:
    return CodeList(
        "Test.why", "Why", "", tuple(Code(code, (label,) if label else (), "", "") for code, label in codes), ORIGIN
    )


def recommending(codes: CodeList, type_: Type = Scalar.NUMBER) -> Model:
    one = message(object_type("a", field("why", type_, suggested_list=codes.id)))
    return model(one, code_lists=[codes])


def test_numbers_that_a_field_recommends_are_named_as_they_are(tmp_path: Path):
    codes = numbers(("404", "NOT_FOUND"), ("-1", "Au delà"), ("0", "NONE"))
    package = Package(recommending(codes), tmp_path)
    why = package.code_list(codes.id)
    assert [(one.name, one.number, one.label) for one in why] == [
        ("NOT_FOUND", 404, "NOT_FOUND"),
        ("AU_DELA", -1, "Au delà"),
        ("NONE", 0, "NONE"),
    ]
    assert all(isinstance(one.number, int) for one in why)
    assert why.numbered(404) is why.numbered(404.0) is why.get("404") is why.NOT_FOUND
    assert package.message("A")(why=why.NOT_FOUND.number).to_json() == '{"why":404}'


@pytest.mark.parametrize("number", [405, 404.5, -404, 1e300])
def test_another_number_is_no_member(tmp_path: Path, number: float):
    codes = numbers(("404", "NOT_FOUND"))
    package = Package(recommending(codes), tmp_path)
    with pytest.raises(KeyError):
        package.code_list(codes.id).numbered(number)


@pytest.mark.parametrize(
    ("codes", "type_"),
    [
        (numbers(("404", "NOT_FOUND")), Text()),
        (numbers(("404", "A"), ("405", "A")), Scalar.NUMBER),
        (numbers(("404", "")), Scalar.NUMBER),
        (numbers(("4.5", "A")), Scalar.NUMBER),
        (numbers(("007", "A")), Scalar.NUMBER),
        (numbers(("9" * 16, "A")), Scalar.NUMBER),
    ],
    ids=["of a text", "one name twice", "no name", "no integer", "zeros in front", "too large"],
)
def test_other_lists_are_named_by_their_codes(tmp_path: Path, codes: CodeList, type_: Type):
    package = Package(recommending(codes, type_), tmp_path)
    members = package.code_list(codes.id)
    assert not hasattr(members, "numbered")
    assert all(one.name.startswith("C_") for one in members)


ERRORS = {
    100: "DELIVERY_MODE_INCONSISTENCY",
    101: "NOT_ALLOWED_CONTENT_TYPE",
    102: "UNRECOGNIZED_MESSAGE_FORMAT",
    200: "SENDER_INCONSISTENCY",
    300: "INVALID_MESSAGE",
    301: "SCHEMA_NOT_FOUND",
    400: "EXPIRED_MESSAGE_BEFORE_ROUTING",
    500: "DEAD_LETTER_QUEUED",
    501: "UNROUTABLE_MESSAGE",
    600: "MESSAGE_CONVERSION_ERROR",
    700: "INTERNAL_CLIENT_ERROR",
    701: "CASE_ALREADY_EXISTS",
    702: "WRONG_MESSAGE_SEQUENCE",
    703: "UNKNOWN_SENDER",
    704: "INSUFFICIENT_DATA",
}


def test_the_errors_of_the_hub_are_constants_and_any_other_is_accepted(own: Package):
    codes = own.code_list("HubSante.codeErreur")
    assert {one.number: one.label for one in codes} == {one.number: one.name for one in codes} == ERRORS
    rs_error = own.module("rs_error")
    why = codes.INVALID_MESSAGE
    code = rs_error.ErrorCode(status_code=why.number, status_string=why.label)
    error = rs_error.Error(error_code=code, error_cause="c", referenced_distribution_id="d")
    assert json.loads(error.to_json())["errorCode"] == {"statusCode": 300, "statusString": "INVALID_MESSAGE"}
    again = rs_error.Error.from_xml(error.to_xml())
    assert codes.numbered(again.error_code.status_code) is why
    assert rs_error.ErrorCode(status_code=999, status_string="OTHER").status_code == 999
