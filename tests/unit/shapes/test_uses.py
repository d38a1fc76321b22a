"""Fields and types by first use."""

from __future__ import annotations

from generator.model import Coded, Scalar, Text
from generator.shapes.uses import field_uses, fields_of, first_uses
from tests.factories import field, message, object_type

CODES = Coded(("A", "B"))
ROOT = object_type("root", field("kind", CODES), field("day", Scalar.DATE), field("other", CODES))
PART = object_type("part", field("day", Scalar.DATE), field("text"))


def test_a_type_is_named_after_its_first_field() -> None:
    first = first_uses(field_uses((ROOT, PART)))
    assert {type_: (use.holder.name, use.field.name) for type_, use in first.items()} == {
        CODES: ("root", "kind"),
        Scalar.DATE: ("root", "day"),
        Text(): ("part", "text"),
    }


def test_equal_codes_of_different_lists_are_different_types() -> None:
    listed = Coded(CODES.codes, "Hub.kind")
    first = first_uses(field_uses((ROOT, object_type("part", field("listed", listed)))))
    assert first[listed].field.name == "listed"
    assert first[CODES].field.name == "kind"


def test_the_uses_that_are_left_out_do_not_count() -> None:
    first = first_uses(use for use in field_uses((ROOT,)) if use.field.name != "kind")
    assert first[CODES].field.name == "other"


def test_fields_come_message_by_message() -> None:
    names = [each.name for each in fields_of((message(ROOT), message(PART, ROOT)))]
    assert names == ["kind", "day", "other", "day", "text", "kind", "day", "other"]
