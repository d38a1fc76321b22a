"""The expressions for dates accept exactly what the calendar has, in every engine."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from itertools import product
from typing import Annotated

import jsonschema_rs
import pytest
from pydantic import Field, TypeAdapter

from generator.lexical import DATE, DATETIME, DATETIME_SPELT_ONCE

Accepts = Callable[[str], bool]

YEARS = (1, 4, 100, 400, 999, 1000, 1582, 1900, 1996, 2000, 2023, 2024, 2100, 2400, 9996, 9999)
NOON = "T12:00:00+01:00"


def by_python(expression: str) -> Accepts:
    compiled = re.compile(expression)
    return lambda text: compiled.fullmatch(text) is not None


def by_json_schema(expression: str) -> Accepts:
    return jsonschema_rs.validator_for({"type": "string", "pattern": f"^(?:{expression})$"}).is_valid


def by_pydantic(expression: str) -> Accepts:
    adapter: TypeAdapter[str] = TypeAdapter(Annotated[str, Field(pattern=f"^(?:{expression})$")])

    def accepts(text: str) -> bool:
        try:
            adapter.validate_python(text)
        except ValueError:
            return False
        return True

    return accepts


ENGINES = [by_python, by_json_schema, by_pydantic]
every_engine = pytest.mark.parametrize("engine", ENGINES)


def is_in_calendar(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


@every_engine
def test_a_date_is_a_day_of_the_calendar(engine: Callable[[str], Accepts]):
    accepts = engine(DATE)
    days = list(product(YEARS, range(14), range(33)))
    wrong = [(y, m, d) for y, m, d in days if accepts(f"{y:04}-{m:02}-{d:02}") != is_in_calendar(y, m, d)]
    assert wrong == []


@every_engine
def test_a_point_in_time_is_on_a_day_of_the_calendar(engine: Callable[[str], Accepts]):
    accepts = engine(DATETIME)
    days = list(product(YEARS, (0, 1, 2, 4, 12, 13), (0, 1, 28, 29, 30, 31, 32)))
    wrong = [(y, m, d) for y, m, d in days if accepts(f"{y:04}-{m:02}-{d:02}{NOON}") != is_in_calendar(y, m, d)]
    assert wrong == []


def test_every_year_has_its_leap_day_or_has_none():
    accepts = by_python(DATE)
    assert [y for y in range(1, 10_000) if accepts(f"{y:04}-02-29") != is_in_calendar(y, 2, 29)] == []


WRONG_DATES = [
    "",
    "0000-01-01",
    "10000-01-01",
    "-2024-01-01",
    "+2024-01-01",
    "24-01-01",
    "2024-1-1",
    "20240101",
    "2024/01/01",
    "01-01-2024",
    "2024-001",
    "2024-W01-1",
    "2024-01",
    " 2024-01-01",
    "2024-01-01 ",
    "2024-01-01\n",
    "\n2024-01-01",
    "2024-01-01Z",
    "2024-01-01+01:00",
    "2024-01-01T00:00:00+01:00",
    "２０２４-01-01",
    "٢٠٢٤-01-01",
    "2024-01-٠١",
    "2024‐01‐01",
]


@every_engine
def test_another_form_is_no_date(engine: Callable[[str], Accepts]):
    accepts = engine(DATE)
    assert accepts("2024-01-01")
    assert [text for text in WRONG_DATES if accepts(text)] == []


RIGHT_TIMES = [
    "2024-02-29T00:00:00+00:00",
    "2024-02-29T23:59:59-00:00",
    "2024-02-29T08:30:00+14:00",
    "2024-02-29T08:30:00-14:00",
    "2024-02-29T08:30:00+13:59",
    "2024-02-29T08:30:00-09:30",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
]

WRONG_TIMES = [
    "2024-02-29",
    "2024-02-29T08:30:00",
    "2024-02-29T08:30:00Z",
    "2024-02-29T08:30:00z",
    "2024-02-29T08:30:00.5+01:00",
    "2024-02-29T08:30:00,5+01:00",
    "2024-02-29T08:30+01:00",
    "2024-02-29t08:30:00+01:00",
    "2024-02-29 08:30:00+01:00",
    "2024-02-29T24:00:00+01:00",
    "2024-02-29T08:60:00+01:00",
    "2024-02-29T08:30:60+01:00",
    "2024-02-29T8:30:00+01:00",
    "2024-02-29T08:30:00+1:00",
    "2024-02-29T08:30:00+0100",
    "2024-02-29T08:30:00+01",
    "2024-02-29T08:30:00+01:60",
    "2024-02-29T08:30:00+14:01",
    "2024-02-29T08:30:00-14:01",
    "2024-02-29T08:30:00+15:00",
    "2024-02-29T08:30:00-15:00",
    "2024-02-29T08:30:00\u221201:00",
    "2023-02-29T08:30:00+01:00",
    "0000-02-28T08:30:00+01:00",
    "10000-02-28T08:30:00+01:00",
    "2024-02-29T08:30:00+01:00\n",
    " 2024-02-29T08:30:00+01:00",
    "2024-02-29T٠٨:30:00+01:00",
    "2024-02-29T08:30:00+０1:00",
]


@every_engine
@pytest.mark.parametrize("text", RIGHT_TIMES)
def test_a_point_in_time_has_seconds_and_an_offset_within_fourteen_hours(engine: Callable[[str], Accepts], text: str):
    assert engine(DATETIME)(text)
    assert datetime.datetime.fromisoformat(text).isoformat() == text.replace("-00:00", "+00:00")


@every_engine
def test_another_form_is_no_point_in_time(engine: Callable[[str], Accepts]):
    accepts = engine(DATETIME)
    assert accepts(RIGHT_TIMES[0])
    assert [text for text in WRONG_TIMES if accepts(text)] == []


@every_engine
def test_every_second_of_the_clock_is_a_time_and_nothing_else(engine: Callable[[str], Accepts]):
    accepts = engine(DATETIME)
    clock = [(h, 30, 0) for h in range(30)] + [(8, m, 0) for m in range(100)] + [(8, 30, s) for s in range(100)]
    wrong = [
        (h, m, s)
        for h, m, s in clock
        if accepts(f"2024-02-29T{h:02}:{m:02}:{s:02}+01:00") != (h < 24 and m < 60 and s < 60)
    ]
    assert wrong == []


@every_engine
@pytest.mark.parametrize(
    "offset", ["+00:00", "-00:00", "-00:01", "-00:59", "-01:00", "-13:59", "-14:00", "+14:00", "+14:01", "-14:01"]
)
def test_only_minus_zero_has_another_spelling(engine: Callable[[str], Accepts], offset: str):
    text = f"2026-03-14T08:30:00{offset}"
    assert engine(DATETIME_SPELT_ONCE)(text) == (engine(DATETIME)(text) and offset != "-00:00")
