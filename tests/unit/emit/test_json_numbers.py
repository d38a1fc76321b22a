"""How a number of the model stands in a JSON Schema: as a person writes it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from generator.emit import json_schema
from generator.model import Bounded, Bounds, Scalar, Type
from tests.factories import field, message, model, object_type


def text_of(type_: Type, *examples: str) -> str:
    """The schema of one field, in one line of JSON."""
    one = message(object_type("root", field("x", type_, examples=examples)))
    document: dict[str, Any] = json_schema.document(one, model(one))
    return json.dumps(document["properties"]["x"])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("7", "7"),
        ("1000", "1000"),
        ("-48850", "-48850"),
        ("12.0", "12"),
        ("48.85", "48.85"),
        ("999999999999999", "999999999999999"),
        ("1e15", "1000000000000000.0"),
        ("1e400", '"1e400"'),
        ("douze", '"douze"'),
    ],
)
def test_an_example_that_is_whole_has_no_decimals(text: str, written: str) -> None:
    assert f'"examples": [{written}]' in text_of(Scalar.NUMBER, text)
    assert f'"examples": [{written}]' in text_of(Scalar.INTEGER, text)


def test_bounds_that_are_whole_have_no_decimals() -> None:
    ends = Bounds(Decimal(-999999999999999), Decimal(5000))
    assert '"minimum": -999999999999999, "maximum": 5000' in text_of(Bounded(Scalar.INTEGER, ends))
    assert '"maximum": 0.5' in text_of(Bounded(Scalar.NUMBER, Bounds(None, Decimal("0.5"))))
