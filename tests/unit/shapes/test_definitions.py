"""What makes the definitions of an object in two messages others, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Coded, Field, ObjectType, Ref, Scalar, Text
from generator.shapes.definitions import Definitions
from tests.factories import field, message, model, object_type

NAME = field("name")
PART = object_type("part", NAME, field("kind", Coded(("A", "B"), "Test.kind"), "0..1"))
INNER = object_type("inner", NAME)


def of_two(first: ObjectType, second: ObjectType, *inside: ObjectType) -> int:
    """How many definitions two messages have of one object; the second message has other objects inside."""
    one = message(object_type("one", field("part", Ref("part"))), first, INNER)
    two = message(object_type("two", field("part", Ref("part"))), second, *(inside or (INNER,)))
    return len(Definitions.of(model(one, two)).groups["part"])


def with_field(changed: Field) -> ObjectType:
    return replace(PART, fields=(changed, *PART.fields[1:]))


@pytest.mark.parametrize(
    "other",
    [
        replace(PART, is_open=True),
        replace(PART, xlink_type="resource"),
        replace(PART, fields=PART.fields[:1]),
        replace(PART, fields=PART.fields[::-1]),
        with_field(field("other")),
        with_field(field("name", Text(), "0..1")),
        with_field(field("name", Scalar.INTEGER)),
        with_field(field("name", xml_name="Name")),
        with_field(replace(NAME, xml_wrapper="names")),
        replace(PART, fields=(NAME, field("kind", Coded(("A",), "Test.kind"), "0..1"))),
    ],
)
def test_what_changes_a_message_makes_another_definition(other: ObjectType) -> None:
    assert of_two(PART, other) == 2


@pytest.mark.parametrize(
    "other",
    [
        PART,
        replace(PART, title="Un titre", description="Une description."),
        with_field(field("name", title="Nom", examples=["x"])),
        replace(PART, fields=(NAME, field("kind", Coded(("B", "A")), "0..1"))),
    ],
)
def test_words_and_the_order_of_codes_make_none(other: ObjectType) -> None:
    assert of_two(PART, other) == 1


def test_an_object_inside_that_is_another_makes_another_definition() -> None:
    around = object_type("part", field("inner", Ref("inner")))
    assert of_two(around, around) == 1
    assert of_two(around, around, replace(INNER, is_open=True)) == 2
