"""An error is told as JSON whatever the input was, with its types, places and words."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from tests.packages import Package
from tests.unit.runtime.shapes import MINIMAL

CYCLE: list[Any] = []
CYCLE.append(CYCLE)


class Unprintable:
    def __repr__(self) -> str:
        raise RuntimeError("no words")


INPUTS: dict[str, Any] = {
    "bytes that are no UTF-8": b"\xff",
    "such bytes in an object": {"a": [b"\xff"]},
    "a bytearray": bytearray(b"\xff" * 1000),
    "half a surrogate pair": ["\ud800"],
    "half a surrogate pair as a key": {"\ud800": 1},
    "half a surrogate pair beside an object without words": ["\ud800", Unprintable()],
    "no number": float("nan"),
    "an infinite number": [float("-inf")],
    "an object": object(),
    "an object without words": Unprintable(),
    "a class": Unprintable,
    "a set": {b"\xff"},
    "a list in itself": CYCLE,
    "a number of many digits": 10**4000,
    "an exception": ValueError("x"),
}

WAYS: dict[str, Callable[[Any, Any], object]] = {
    "the constructor": lambda class_, value: class_(**MINIMAL, part=value),
    "an assignment": lambda class_, value: setattr(class_(**MINIMAL), "part", value),
    "model_validate": lambda class_, value: class_.model_validate({**MINIMAL, "part": value}),
    "an unknown field": lambda class_, value: class_.model_validate({**MINIMAL, "other": value}),
    "an item": lambda class_, value: class_.model_validate({**MINIMAL, "parts": [value]}),
}


def strictly(text: str) -> Any:
    """What JSON says; Python's reader knows numbers that JSON has not."""
    return json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


def raised(call: Callable[[], object]) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        call()
    return caught.value


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("value", INPUTS.values(), ids=INPUTS)
def test_an_error_is_told_as_json(small: Package, way: Callable[[Any, Any], object], value: Any):
    class_ = small.message("EVERY")
    error = raised(lambda: way(class_, value))
    usual = raised(lambda: way(class_, 1))
    kinds = ("model_type", "extra_forbidden", "string_unicode", "missing")
    told = strictly(error.json())
    assert [one["loc"] for one in told] == [list(one["loc"]) for one in error.errors()]
    assert {one["type"] for one in told} <= {*kinds}
    assert error.title == usual.title == "Every"
    assert "Every" in str(error)


@pytest.mark.parametrize(
    "data",
    [
        b'{"id": "\xff"}',
        b"\xff\xfe",
        '{"id": "\ud800"}',
        '{"id": "\\ud800"}',
        '{"id": NaN, "other": 1e999}',
        '{"\\ud800": 1}',
        f'{{"id": {"[" * 150}{"]" * 150}}}',
        f'{{"id": {"1" * 4000}}}',
    ],
)
def test_an_error_of_a_document_is_told_as_json(small: Package, data: bytes | str):
    class_ = small.message("EVERY")
    for read in (class_.from_json, class_.model_validate_json, class_.from_xml, small.module("").parse):
        error = raised(lambda read=read: read(data))  # type: ignore[misc]  # mypy knows no default of a lambda
        assert strictly(error.json())[0]["msg"]


def test_what_json_can_say_of_an_input_is_said(small: Package):
    error = raised(lambda: small.message("EVERY")(**MINIMAL, part={"x": [1, None]}, size="\ud800"))
    inputs = {one["type"]: one["input"] for one in strictly(error.json())}
    assert inputs["missing"] == {"x": [1, None]}
    assert inputs["extra_forbidden"] == [1, None]
    assert inputs["int_type"] == "'\\ud800'"


def test_an_error_that_json_can_say_stays_as_it_is(small: Package):
    """With its address of pydantic's documentation, which a custom error has not."""
    error = raised(lambda: small.message("EVERY")(**MINIMAL, size="1"))
    assert "int_type" in error.errors()[0]["url"]
    assert error.errors()[0]["input"] == "1"
