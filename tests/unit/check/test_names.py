"""Names that fall out of their sheet's habit."""

from __future__ import annotations

import pytest

from generator.check.names import name_collisions, unusual_names
from generator.clock import Clock
from generator.pipeline import check_files
from generator.read.folder import Files
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet, workbook

CAMEL = ("caseId", "status", "patient", "birthDate", "witness", "kind", "phoneNumber", "city")


def found(*names: str) -> list[tuple[str, ...]]:
    sheet = Sheet(tuple((name, "0..1", "string") for name in names))
    return told(unusual_names(subject(sheet)), "value", "proposal")


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("street_name", "streetName"),
        ("StreetName", "streetName"),
        ("STREET_NAME", "streetName"),
        ("street-name", "streetName"),
    ],
)
def test_other_style_is_told_with_the_name_in_the_sheets_own(name: str, proposal: str) -> None:
    assert found(*CAMEL, name) == [("unusual-name", "J17", name, proposal)]


@pytest.mark.parametrize(
    ("names", "renamed"),
    [(("inseeCode", "insee_code"), "inseeCode"), (("insee_code", "inseeCode"), "inseeCode")],
)
def test_collision_names_the_field_that_is_renamed(names: tuple[str, str], renamed: str) -> None:
    collisions = name_collisions(subject(Sheet(tuple((name, "0..1", "string") for name in names))))
    assert told(collisions, "value", "renamed") == [("name-collision", "J10", names[1], renamed)]


@pytest.mark.parametrize("name", ["URI", "ID", "derefURI", "line2"])
def test_acronym_is_at_home_everywhere(name: str) -> None:
    assert found(*CAMEL, name) == []


def test_name_in_small_letters_is_unusual_among_capitals() -> None:
    capitals = [f"FIELD_{letter}" for letter in "ABCDEFGH"]
    assert found(*capitals, "fieldName") == [("unusual-name", "J17", "fieldName", "FIELD_NAME")]


@pytest.mark.parametrize("name", ["numéro", "case id", "12"])
def test_what_can_be_no_name_is_told_as_such_alone(name: str) -> None:
    names = tuple((one, "0..1", "string") for one in (*CAMEL, name))
    findings = check_files(Files({"mdd.xlsx": workbook(Sheet(names))}, ()), frozenset(), Clock()).findings
    assert [one.code for one in findings if one.origin.cell == "J17"] == ["bad-wire-name"]


def test_few_names_are_no_habit() -> None:
    assert found("caseId", "status", "street_name") == []


def test_mixed_names_are_no_habit() -> None:
    assert found(*CAMEL[:4], "a_b", "c_d", "e_f", "g_h") == []
