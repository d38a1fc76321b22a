"""What the validator in the page knows of the model."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.content.places import Places
from generator.model import AnyMessage, Bounded, Bounds, Coded, Length, Ref, Scalar, Text, Type
from generator.site.judged import Data, judged
from tests.factories import field, message, model, object_type
from tests.official import own_model


def root_object(*fields: object, **attributes: object) -> Data:
    """The root object of a message with these fields, as the page has it."""
    release = model(message(object_type("case", *fields, **attributes), object_type("part", field("a", Text()))))  # type: ignore[arg-type]
    found: Data = judged(release, Places.of(release))["messages"][0]["objects"]["case"]
    return found


@pytest.mark.parametrize(
    ("type_", "data"),
    [
        (Text(), {"kind": "text"}),
        (
            Text(("[a-z]",), Length(2, None)),
            {"kind": "text", "length": "2..n"},
        ),
        (Coded(("A", "B")), {"kind": "code", "codes": ["A", "B"]}),
        (Coded(("A", "B"), "list"), {"kind": "code", "list": "list"}),
        (Coded(("A",), "list"), {"kind": "code", "list": "list", "fixed": "A"}),
        (Scalar.DATE, {"kind": "date"}),
        (
            Bounded(Scalar.NUMBER, Bounds(Decimal(-90), Decimal("1E+2"))),
            {"kind": "number", "bounds": "-90..100"},
        ),
        (Bounded(Scalar.INTEGER, Bounds(None, Decimal(0))), {"kind": "integer", "bounds": "n..0"}),
        (Ref("part"), {"kind": "object", "name": "part"}),
        (AnyMessage(), {"kind": "message"}),
    ],
)
def test_a_type_has_all_that_a_verdict_says_of_it(type_: Type, data: Data) -> None:
    assert root_object(field("value", type_))["fields"][0]["type"] == data


def test_a_field_has_its_place_in_the_documentation_and_its_cardinality() -> None:
    [first, second] = root_object(field("value", Text()), field("others", Text(), "0..n"))["fields"]
    assert (first["anchor"], first["low"], first["high"]) == ("case--value", 1, 1)
    assert (second["anchor"], second["low"], second["high"]) == ("case--others", 0, None)


def test_a_field_has_what_it_accepts_as_phrases() -> None:
    [first, second] = root_object(field("value", Scalar.DATE), field("others", Text(), "1..3"))["fields"]
    assert (first["expected"], first.get("count")) == ({"phrase": "date"}, None)
    assert second["count"] == {"phrase": "items-between", "low": "1", "high": "3"}


def test_every_message_of_a_release_is_there_with_its_phrases() -> None:
    release = own_model()
    data = judged(release, Places.of(release))
    assert [each["name"] for each in data["messages"]] == [each.name for each in release.messages]
    assert data["header"] == "RC-DE"
    assert {"code-refused", "items-between", "xml-doctype", "differs-by-cyrillic"} <= set(data["phrases"])
