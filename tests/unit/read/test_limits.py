"""Lengths and bounds, in all the ways in which people write them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.diagnostics import Language, Phrase
from generator.model import Bounds, Length
from generator.read.limits import bounds_of, length_of, parse_bounds, parse_length, proposed_bounds, proposed_length


def told(why: object) -> str:
    assert isinstance(why, Phrase)
    return why.words(Language.ENGLISH)


def bounds(low: str | None, high: str | None) -> Bounds:
    return Bounds(*(None if end is None else Decimal(end) for end in (low, high)))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("1..40", Length(1, 40)),
        ("5..5", Length(5, 5)),
        ("..40", Length(0, 40)),
        ("0..40", Length(0, 40)),
        ("2..n", Length(2, None)),
        ("2..N", Length(2, None)),
        ("2..", Length(2, None)),
        ("1 .. 40", Length(1, 40)),
        ("1…40", Length(1, 40)),
        ("1...40", Length(1, 40)),
    ],
)
def test_a_length_is_read(text: str, length: Length) -> None:
    assert parse_length(text) == length


@pytest.mark.parametrize(
    "text", ["", "40", "40..1", "0..0", "..", "0..n", "n..40", "-1..4", "1,5..4", "1..100000", "1..40 environ", "١..٤"]
)
def test_what_leaves_no_choice_or_says_nothing_is_no_length(text: str) -> None:
    assert parse_length(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("-90..90", "-90", "90"),
        ("-90..+90", "-90", "90"),
        ("−90..90", "-90", "90"),
        ("0.5..1.5", "0.5", "1.5"),
        ("0..n", "0", None),
        ("n..100", None, "100"),
        ("..100", None, "100"),
        ("-5...-1", "-5", "-1"),
        ("7..7", "7", "7"),
        ("-0..1.50", "0", "1.5"),
        ("999999999999999..n", "999999999999999", None),
    ],
)
def test_bounds_are_read(text: str, low: str | None, high: str | None) -> None:
    found = parse_bounds(text)
    assert found == bounds(low, high)
    assert str(found) == str(bounds(low, high))


@pytest.mark.parametrize(
    "text",
    ["", "90", "90..-90", "n..n", "..", "0,5..1", "1e3..n", "1234567890123456..n", "1234567890.123456..n", "0 à 360"],
)
def test_what_is_unreadable_or_bounds_nothing_is_none(text: str) -> None:
    assert parse_bounds(text) is None


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("40", "..40"),
        ("max 40 caractères", "..40"),
        ("40..1", "1..40"),
        ("1-40", "1..40"),
        ("de 1 à 40", "1..40"),
        ("1, 2, 3", ""),
        ("0", ""),
        ("courte", ""),
    ],
)
def test_a_length_that_was_meant_is_offered(text: str, proposal: str) -> None:
    assert proposed_length(text) == proposal


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("-90 à 90", "-90..90"),
        ("[-90 ; +90]", "-90..90"),
        ("0,5..1", "0.5..1"),
        ("360..0", "0..360"),
        ("360", ""),
        ("positif", ""),
    ],
)
def test_bounds_that_were_meant_are_offered(text: str, proposal: str) -> None:
    assert proposed_bounds(text) == proposal


@pytest.mark.parametrize(
    ("schema", "length"),
    [
        ({}, None),
        ({"minLength": 0}, None),
        ({"minLength": 1}, Length(1, None)),
        ({"maxLength": 40}, Length(0, 40)),
        ({"minLength": 5, "maxLength": 5}, Length(5, 5)),
    ],
)
def test_the_words_of_a_schema_give_a_length(schema: dict[str, Any], length: Length | None) -> None:
    assert length_of(schema) == length


@pytest.mark.parametrize(
    "schema", [{"maxLength": 0}, {"minLength": 3, "maxLength": 2}, {"minLength": True}, {"maxLength": "4"}]
)
def test_no_length_is_told_why(schema: dict[str, Any]) -> None:
    assert "minLength" in told(length_of(schema))


@pytest.mark.parametrize(
    ("schema", "low", "high"),
    [
        ({"minimum": -90, "maximum": 90.5}, "-90", "90.5"),
        ({"minimum": 1e-7}, "0.0000001", None),
        ({"maximum": 0}, None, "0"),
    ],
)
def test_the_words_of_a_schema_give_bounds(schema: dict[str, Any], low: str | None, high: str | None) -> None:
    assert bounds_of(schema, is_integer=False) == bounds(low, high)


@pytest.mark.parametrize(
    ("schema", "is_integer"),
    [
        ({"minimum": "1"}, False),
        ({"minimum": False}, False),
        ({"minimum": 2, "maximum": 1}, False),
        ({"minimum": 0.5}, True),
        ({"maximum": 10**30}, True),
        ({"maximum": 0.1234567890123456}, False),
    ],
)
def test_no_bounds_are_told_why(schema: dict[str, Any], is_integer: bool) -> None:
    assert "digits" in told(bounds_of(schema, is_integer=is_integer))
