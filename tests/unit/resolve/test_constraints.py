"""What cells put on simple types, and how a perimeter's own cell narrows them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.diagnostics import Diagnostic, finding
from generator.model import Bounded, Bounds, Coded, Length, Scalar, Simple, Text
from generator.read.details import Details, parse_details
from generator.read.rows import Cell
from generator.resolve.cells import PHONE_NUMBER
from generator.resolve.constraints import constrained, narrowed
from tests.factories import ORIGIN

PHONE = Text((PHONE_NUMBER,))


def details(text: str) -> Details:
    return parse_details(Cell(text, ORIGIN))


def codes_of(named: Details) -> Coded | Diagnostic:
    if named.text == "Test.numbers":
        return Coded(("tel:15", "tel:18"), "Test.numbers")
    if named.text == "Test.counts":
        return Coded(("1", "2"), "Test.counts")
    if named.text == "Gone.list":
        return finding("absent-code-list", ORIGIN, value=named.text)
    return finding("unknown-code-list", ORIGIN, value=named.text)


def put(base: Simple, text: str) -> tuple[Simple | None, list[str]]:
    type_, findings = constrained(base, details(text), codes_of)
    return type_, [one.code for one in findings]


def narrow(base: Simple, text: str) -> tuple[Simple | None, list[str]]:
    type_, findings = narrowed(base, details(text), codes_of)
    return type_, [one.code for one in findings]


def number(low: str | None, high: str | None, scalar: Scalar = Scalar.NUMBER) -> Bounded:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    assert scalar is Scalar.NUMBER or scalar is Scalar.INTEGER
    return Bounded(scalar, Bounds(*ends))


@pytest.mark.parametrize(
    ("base", "text", "type_"),
    [
        (Text(), "", Text()),
        (Text(), "En majuscules", Text()),
        (Text(), "LONGUEUR: 1..40", Text((), Length(1, 40))),
        (Text(), "REGEX: ^a+$\nLONGUEUR: 1..40", Text(("^a+$",), Length(1, 40))),
        (PHONE, "LONGUEUR: ..10", Text((PHONE_NUMBER,), Length(0, 10))),
        (PHONE, "ENUM: tel:15, tel:112", Coded(("tel:15", "tel:112"))),
        (PHONE, "NOMENCLATURE: Test.numbers", Coded(("tel:15", "tel:18"), "Test.numbers")),
        (Text(), "NOMENCLATURE INDICATIVE: Test.numbers", Text()),
        (PHONE, "NOMENCLATURE INDICATIVE: Test.numbers\nLONGUEUR: ..9", Text((PHONE_NUMBER,), Length(0, 9))),
        (Scalar.INTEGER, "NOMENCLATURE INDICATIVE: Test.counts", Scalar.INTEGER),
        (Scalar.NUMBER, "NOMENCLATURE INDICATIVE: Test.counts\nBORNES: 0..9", number("0", "9")),
        (Scalar.NUMBER, "BORNES: -90..90.5", number("-90", "90.5")),
        (Scalar.INTEGER, "BORNES: 0..n\nEn degrés", number("0", None, Scalar.INTEGER)),
    ],
)
def test_a_cell_constrains_a_type(base: Simple, text: str, type_: Simple) -> None:
    assert put(base, text) == (type_, [])


@pytest.mark.parametrize(
    ("base", "text", "type_", "codes"),
    [
        (Text(), "LONGUEUR: 40", None, ["bad-length"]),
        (Text(), "LONGUEUR: 1..2\nLONGUEUR: 3..4", None, ["bad-length"]),
        (Scalar.NUMBER, "BORNES: 90..-90", None, ["bad-bounds"]),
        (Scalar.INTEGER, "BORNES: 0.5..3", None, ["fractional-bounds"]),
        (Scalar.DATE, "LONGUEUR: 1..40", Scalar.DATE, ["details-ignored"]),
        (Text(), "BORNES: 0..1", Text(), ["details-ignored"]),
        (Scalar.INTEGER, "LONGUEUR: 1..2\nBORNES: 0..1", number("0", "1", Scalar.INTEGER), ["details-ignored"]),
        (Text(), "ENUM: A, B\nLONGUEUR: 1..2", Coded(("A", "B")), ["limit-ignored"]),
        (Text(), "LONGEUR: 1..40", Text(), ["lost-constraint"]),
        (Text(), "Longeur : 40", Text(), ["lost-constraint"]),
        (Scalar.INTEGER, "BORNE 0..10", Scalar.INTEGER, ["lost-constraint"]),
        (Text(), "LONGITUDE en degrés", Text(), []),
        (PHONE, "ENUM: tel:15, 18", None, ["codes-against-type"]),
        (PHONE, "NOMENCLATURE: Test.other", None, ["unknown-code-list"]),
        (Text(), "NOMENCLATURE INDICATIVE: Test.other", None, ["unknown-code-list"]),
        (Text(), "NOMENCLATURE INDICATIVE: Gone.list", Text(), ["absent-code-list"]),
        (Text(), "NOMENCLATURE INDICATIVE:", None, ["unknown-code-list"]),
        (Scalar.INTEGER, "NOMENCLATURE INDICATIVE: Test.numbers", None, ["codes-against-type"]),
        (Scalar.NUMBER, "NOMENCLATURE INDICATIVE: Test.counts\nBORNES: 2..9", None, ["codes-against-type"]),
        (Text(), "NOMENCLATURE INDICATIVE: Test.numbers\nLONGUEUR: 1..2", None, ["codes-against-type"]),
        (Scalar.DATE, "NOMENCLATURE INDICATIVE: Test.numbers", Scalar.DATE, ["details-ignored"]),
        (Scalar.BOOLEAN, "NOMENCLATURE INDICATIVE: Test.numbers", Scalar.BOOLEAN, ["details-ignored"]),
        (Scalar.INTEGER, "NOMENCLATURE: Test.counts", Scalar.INTEGER, ["details-ignored"]),
    ],
)
def test_what_a_type_cannot_take_is_told(base: Simple, text: str, type_: Simple | None, codes: list[str]) -> None:
    assert put(base, text) == (type_, codes)


@pytest.mark.parametrize(
    ("base", "text", "type_"),
    [
        (Text((), Length(1, 40)), "LONGUEUR: 1..10", Text((), Length(1, 10))),
        (Text((), Length(1, 40)), "LONGUEUR: ..10", Text((), Length(1, 10))),
        (Text((), Length(1, 40)), "LONGUEUR: 5..n", Text((), Length(5, 40))),
        (Text(("^a+$",), Length(1, 40)), "REGEX: ^.b$", Text(("^a+$", "^.b$"), Length(1, 40))),
        (Text(), "LONGUEUR: ..10", Text((), Length(0, 10))),
        (Text((), Length(1, 2)), "ENUM: A, BB", Coded(("A", "BB"))),
        (PHONE, "ENUM: tel:15", Coded(("tel:15",))),
        (Coded(("A", "B")), "Une remarque", Coded(("A", "B"))),
        (Scalar.NUMBER, "BORNES: 0..1", number("0", "1")),
        (Scalar.DATE, "Une remarque", Scalar.DATE),
        (number("-90", "90"), "BORNES: 0..n", number("0", "90")),
        (number(None, "90"), "BORNES: -5..90", number("-5", "90")),
        (number("0", "1"), "Une remarque", number("0", "1")),
        (number("0", "10"), "BORNES: 0..10", number("0", "10")),
        (number("0", "10"), "BORNES: 5..5", number("5", "5")),
        (number("0", "10"), "BORNES: 10..n", number("10", "10")),
        (number(None, "10"), "BORNES: n..0", number(None, "0")),
        (Text((), Length(1, 40)), "LONGUEUR: 1..40", Text((), Length(1, 40))),
        (Text((), Length(1, 40)), "LONGUEUR: 40..n", Text((), Length(40, 40))),
        (Text((), Length(2, None)), "LONGUEUR: 2..2", Text((), Length(2, 2))),
    ],
)
def test_a_perimeter_narrows_the_row(base: Simple, text: str, type_: Simple) -> None:
    assert narrow(base, text) == (type_, [])


@pytest.mark.parametrize(
    ("base", "text"),
    [
        (Text((), Length(1, 40)), "LONGUEUR: 1..41"),
        (Text((), Length(2, None)), "LONGUEUR: 1..5"),
        (Text((), Length(1, 10)), "LONGUEUR: 20..n"),
        (Text((), Length(1, 2)), "ENUM: A, BBB"),
        (PHONE, "ENUM: 15"),
        (Coded(("A", "B")), "ENUM: A, C"),
        (Coded(("A", "B")), "LONGUEUR: 1..2"),
        (number("-90", "90"), "BORNES: -91..90"),
        (number("-90", "90"), "BORNES: 91..n"),
        (Scalar.DATE, "ENUM: 2026-01-01"),
        (Scalar.BOOLEAN, "BORNES: 0..1"),
        (Text(), "BORNES: 0..1"),
        (Text(), "OUVERT"),
    ],
)
def test_what_widens_the_row_is_an_error(base: Simple, text: str) -> None:
    assert narrow(base, text) == (None, ["not-a-narrowing"])


def test_pattern_cannot_stand_on_codes() -> None:
    assert narrow(Coded(("A", "B")), "REGEX: ^A$") == (None, ["pattern-on-codes"])


def test_an_unreadable_limit_of_a_perimeter_is_told_as_such() -> None:
    assert narrow(Text(), "LONGUEUR: 40") == (None, ["bad-length"])


@pytest.mark.parametrize("base", [Text(), Scalar.INTEGER])
def test_a_perimeter_recommends_no_list_of_its_own(base: Simple) -> None:
    assert narrow(base, "NOMENCLATURE INDICATIVE: Test.counts") == (None, ["not-a-narrowing"])
