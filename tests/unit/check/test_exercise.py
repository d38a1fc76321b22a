"""Codes that examples show, wherever they do, and those that none shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check.exercise import unexercised_codes
from generator.model import AnyMessage, Scenario, Step
from tests import factories
from tests.unit.check.subjects import subject, told
from tests.workbooks import CodeList, Sheet

STATUS = ("status", "0..1", "string", "ENUM: A, B, C")
KIND = ("kind", "0..1", "string", "NOMENCLATURE: TEST.kind")


def unexercised(sheet: Sheet, *codes: str) -> list[tuple[str, ...]]:
    return told(unexercised_codes(subject(sheet, CodeList(codes or ("K1", "K2", "K3")))), "count", "names")


@pytest.mark.parametrize("cell", ["A\nB\nC", "A, B ou C", "- A\n- B ; C"])
def test_codes_may_be_shown_in_any_way_that_people_write(cell: str) -> None:
    assert unexercised(Sheet((STATUS,), cells={"I9": cell})) == []


def test_codes_that_nobody_shows_are_counted() -> None:
    sheet = Sheet((STATUS, KIND), cells={"I9": "A\nC", "I10": "K2"})
    assert unexercised(sheet) == [("unexercised-codes", "I9", "2", "status 2/3, TEST.kind 1/3")]


def test_enumeration_without_any_example_is_another_matter() -> None:
    assert unexercised(Sheet((STATUS,))) == []


def test_rows_of_one_list_show_its_codes_together() -> None:
    sheet = Sheet((KIND, ("other", *KIND[1:])), cells={"I9": "K1\nK3", "I10": "K2"})
    assert unexercised(sheet) == []


@pytest.mark.parametrize("count", [2, 21])
def test_nobody_is_asked_to_show_a_long_list_or_both_of_two(count: int) -> None:
    assert unexercised(Sheet((KIND,), cells={"I9": "K1"}), *(f"K{number}" for number in range(count))) == []


def test_code_and_label_show_the_code() -> None:
    rows = (
        ("motive", "0..1", "X codeAndLabel", "ENUM: A, B, C"),
        ("  code", "1..1", "string"),
        ("  label", "0..1", "string"),
    )
    sheet = Sheet(rows, cells={"I9": "A : premier"})
    assert unexercised(sheet) == [("unexercised-codes", "I9", "1", "motive 1/3")]


@pytest.mark.parametrize(("sent", "names"), [({"status": "B"}, "status 2/3"), ({"status": ["B", "C"]}, None)])
def test_messages_of_scenarios_show_codes_too(sent: dict[str, object], names: str | None) -> None:
    checked = subject(Sheet((("status", "0..n", "string", "ENUM: A, B, C"),), cells={"I9": "A"}))
    envelope = factories.message(factories.object_type("envelope", factories.field("content", AnyMessage())))
    step = Step("un", "TEST", "Un", "Un.", {"content": {"test": sent}}, factories.ORIGIN)
    model = replace(
        checked.model,
        messages=(*checked.model.messages, envelope),
        scenarios=(Scenario("recit", "Récit", "Un récit.", (step,)),),
    )
    found = told(unexercised_codes(replace(checked, model=model)), "names")
    assert found == ([("unexercised-codes", "I9", names)] if names else [])
