"""What a cell that cannot be read may have meant, and where nothing is worth offering."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostic, Origin
from generator.model import Cardinality, Coded, CodeList, Scalar
from generator.naming.names import MAX_NAME
from generator.read.details import parse_details
from generator.read.rows import Cell
from generator.resolve.cells import enumeration, name_problem, parse_cardinality
from generator.resolve.constraints import constrained
from generator.resolve.proposed_lists import proposed_list
from tests.factories import ORIGIN

KIND = CodeList("TEST.kind", "Nature du lieu", "", (), Origin("lists.xlsx", 0, "kind", 1, 2))
SEX = CodeList("HubSante.sexe", "Sexe", "", (), Origin("lists.xlsx", 0, "sexe", 1, 2))
LISTS = {one.id: one for one in (KIND, SEX)}


def proposal(found: object) -> str:
    assert isinstance(found, Diagnostic)
    return dict(found.values).get("proposal", "")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("TEST.kinds", KIND),
        ("TEST.kind (voir le guide)", KIND),
        ("« HubSante.sexe » du patient", SEX),
        ("Nature du lieu", KIND),
        ("« nature du lieu ».", KIND),
        ("Autre chose", None),
        ("", None),
        ("«»", None),
    ],
)
def test_a_code_list_is_meant_by_its_id_its_first_word_or_its_title(said: str, expected: CodeList | None) -> None:
    found = proposed_list(said, LISTS)
    assert (found and (found.word, found.origin)) == (expected and (expected.id, expected.origin))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.5..3", "1..3"),
        ("0..2.5", "0..2"),
        ("0.5..n", "1..n"),
        ("n..2.5", "n..2"),
        ("-1.5..-0.5", "-1..-1"),
        ("0.2..0.8", ""),
    ],
)
def test_bounds_of_an_integer_mean_the_whole_numbers_within(text: str, expected: str) -> None:
    _, (found,) = constrained(Scalar.INTEGER, parse_details(Cell(f"BORNES: {text}", ORIGIN)), lambda _: Coded(()))
    assert (found.code, proposal(found)) == ("fractional-bounds", expected and f"BORNES: {expected}")


@pytest.mark.parametrize(("text", "expected"), [("ENUM: A; B; C", "ENUM: A, B, C"), ("ENUM: A ou B", "ENUM: A, B")])
def test_codes_that_are_not_parted_by_commas_are_offered_with_commas(text: str, expected: str) -> None:
    _, findings = enumeration(parse_details(Cell(text, ORIGIN)))
    assert [(one.code, proposal(one)) for one in findings] == [("doubtful-enumeration", expected)]


@pytest.mark.parametrize("text", ["1 fois", "0..1 si connu", "1 à n fois"])
def test_no_cardinality_is_made_out_in_a_sentence(text: str) -> None:
    found = parse_cardinality(Cell(text, ORIGIN))
    assert not isinstance(found, Cardinality)
    assert proposal(found) == ""


def test_the_longest_name_is_a_name() -> None:
    longest = Cell("x" * MAX_NAME, ORIGIN)
    assert name_problem(longest) is None
    found = name_problem(replace(longest, text=f"{longest.text}x"))
    assert found is not None
    assert found.code == "long-name"
