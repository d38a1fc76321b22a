"""What one cell says, in all the ways in which people write it."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic
from generator.model import Cardinality
from generator.read.details import DetailKind, parse_details
from generator.read.rows import Cell
from generator.resolve.cells import (
    enumeration,
    expression,
    is_object,
    name_problem,
    parse_cardinality,
    perimeter_cardinality,
)
from tests.factories import ORIGIN


def cell(text: str) -> Cell:
    return Cell(text, ORIGIN)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("0..1", 0, 1),
        ("1..1", 1, 1),
        ("0..n", 0, None),
        ("1..N", 1, None),
        ("1..*", 1, None),
        ("0…n", 0, None),
        ("0...n", 0, None),
        ("0 .. 1", 0, 1),
        ("0..12", 0, 12),
        ("2..11", 2, 11),
        ("3..n", 3, None),
    ],
)
def test_cardinality_is_two_bounds_both_inclusive(text: str, low: int, high: int | None) -> None:
    assert parse_cardinality(cell(text)) == Cardinality(low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "n",
        "0.1",
        "1..0",
        "0..0",
        "n..n",
        "-1..1",
        "0..1..2",
        "0..1 ?",
        "0,1",
        "٠..١",
        "0..9999999",
        "1..1\n1..n",
    ],
)
def test_anything_else_is_no_cardinality(text: str) -> None:
    found = parse_cardinality(cell(text))
    assert not isinstance(found, Cardinality)
    assert (found.code, dict(found.values)["value"]) == ("bad-cardinality", text.replace("\n", "\\n"))


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("0..1..", "0..1"),
        ("0..1 (si connu)", "0..1"),
        ("0.1", "0..1"),
        ("0,n", "0..n"),
        ("1-1", "1..1"),
        ("1..0", "0..1"),
        ("1", "1..1"),
        ("n", "0..n"),
        ("0..1 ?", "0..1"),
        ("\uff10..\uff11", "0..1"),
        ("non", ""),
        ("n..n", ""),
        ("0..0", ""),
        ("0..1..2", ""),
        ("", ""),
    ],
)
def test_cardinality_that_was_meant_is_offered(text: str, proposal: str) -> None:
    found = parse_cardinality(cell(text))
    assert not isinstance(found, Cardinality)
    assert dict(found.values).get("proposal", "") == proposal


@pytest.mark.parametrize(
    ("mark", "proposal"),
    [("oui", "X"), ("1", "X"), ("0.1", "0..1"), ("?", ""), *((mark, "X") for mark in "×\u0425\uff38✓")],
)
def test_mark_that_was_meant_is_offered(mark: str, proposal: str) -> None:
    found = perimeter_cardinality(cell(mark), cell("1..1"))
    assert found is not None
    assert not isinstance(found, Cardinality)
    assert (found.code, dict(found.values).get("proposal", "")) == ("bad-perimeter-mark", proposal)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("X", Cardinality(1, 1)), ("x", Cardinality(1, 1)), ("0..n", Cardinality(0, None)), ("", None)],
)
def test_perimeter_mark_takes_the_rows_cardinality_or_has_its_own(mark: str, expected: Cardinality | None) -> None:
    assert perimeter_cardinality(cell(mark), cell("1..1")) == expected


def test_own_cardinality_of_a_perimeter_needs_none_of_the_row() -> None:
    assert perimeter_cardinality(cell("0..1"), cell("")) == Cardinality(0, 1)


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("ENUM: A, B", DetailKind.ENUM, "A, B"),
        ("enum : A", DetailKind.ENUM, "A"),
        ("REGEX:^A$", DetailKind.REGEX, "^A$"),
        ("NOMENCLATURE: HubSante.filiere", DetailKind.CODE_LIST, "HubSante.filiere"),
        ("TEMPLATE: {number} {wayName}", DetailKind.TEMPLATE, "{number} {wayName}"),
        ("ouvert", DetailKind.OPEN, ""),
        ("Un ENUM: de plus", DetailKind.PROSE, "Un ENUM: de plus"),
        ("ENUMERATION: A", DetailKind.PROSE, "ENUMERATION: A"),
        ("", DetailKind.PROSE, ""),
    ],
)
def test_details_are_told_apart_by_their_first_word(text: str, kind: DetailKind, rest: str) -> None:
    found = parse_details(cell(text))
    assert (found.kind, found.text) == (kind, rest)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("A, B", ("A", "B")), ("A,B,", ("A", "B")), ("A\nB", ("A", "B")), (" un code ,B", ("un code", "B"))],
)
def test_codes_of_an_enumeration_are_separated_by_commas_or_line_ends(text: str, codes: tuple[str, ...]) -> None:
    assert enumeration(parse_details(cell(f"ENUM: {text}"))) == (codes, ())


@pytest.mark.parametrize(
    "pattern", ["^(a$", "^[z-a]$", "^a{3,2}$", "^a**$", "^(?=a)$", "^\\p{L}$", "^" + "(" * 60 + "$"]
)
def test_pattern_that_not_all_engines_read_is_refused(pattern: str) -> None:
    source, findings = expression(parse_details(cell(f"REGEX: {pattern}")))
    assert (source, [one.code for one in findings]) == ("", ["invalid-pattern"])


@pytest.mark.parametrize(("mark", "expected"), [("X", True), ("x", True), ("", False)])
def test_object_is_ticked_with_an_x(mark: str, *, expected: bool) -> None:
    assert is_object(cell(mark)) is expected


@pytest.mark.parametrize("name", ["a", "_a", "MAIN_EVENT_ID", "a-b.c", "A1"])
def test_name_that_json_and_xml_can_both_have_is_no_problem(name: str) -> None:
    assert name_problem(cell(name)) is None


@pytest.mark.parametrize("name", ["1a", "é", "a b", "a:b", "a/b", "-a", ".a", "a\n", "a\u200bb", "<a>"])
def test_name_that_no_xml_element_can_have_is_a_problem(name: str) -> None:
    problem = name_problem(cell(name))
    assert problem is not None
    assert problem.code == "bad-wire-name"


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("numéro", "numero"),
        ("case id", "caseId"),
        ("caseId:", "caseId"),
        ("#caseId", "caseId"),
        ("саseId", "caseId"),
        ("a/b", ""),
        ("1a", ""),
        ("Identifiant local de l'affaire", ""),
    ],
)
def test_name_that_was_meant_is_suggested_where_it_is_certain(name: str, proposal: str) -> None:
    problem = name_problem(cell(name))
    assert problem is not None
    assert dict(problem.values).get("proposal", "") == proposal


@pytest.mark.parametrize(
    ("mark", "proposal"), [("(X)", "X"), ("x.", "X"), ("X?", "X"), ("N", ""), ("non", ""), ("0", "")]
)
def test_cross_among_signs_was_meant_and_no_is_nothing(mark: str, proposal: str) -> None:
    found = perimeter_cardinality(cell(mark), cell("1..1"))
    assert isinstance(found, Diagnostic)
    assert dict(found.values).get("proposal", "") == proposal


@pytest.mark.parametrize("text", ['"^[A-Z]{3}$"', "/^[A-Z]{3}$/i", "^[A-Z]{3}$ (trois lettres)", "^[A-Z]{3}$;"])
def test_expression_among_other_signs_is_suggested(text: str) -> None:
    _, (problem,) = expression(parse_details(cell(f"REGEX: {text}")))
    assert (problem.code, dict(problem.values).get("proposal")) == ("invalid-pattern", "REGEX: ^[A-Z]{3}$")


@pytest.mark.parametrize("text", ["^A$ ou ^B$", "^(A$", "^[A-Z{3}$"])
def test_expression_that_is_not_the_only_one_is_not_suggested(text: str) -> None:
    _, (problem,) = expression(parse_details(cell(f"REGEX: {text}")))
    assert dict(problem.values).get("proposal", "") == ""
