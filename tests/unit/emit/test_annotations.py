"""A type is drawn once, and written as each field has it."""

from __future__ import annotations

import pytest

from generator.artifact import Memo
from generator.emit.python.annotations import TypeSchema, annotation, render_types, type_schema
from generator.emit.python.classes import classes
from generator.emit.python.modules import message_module
from generator.emit.python.names import class_refs
from generator.model import Coded, Scalar, Text
from tests.factories import field, message, model, object_type

PATTERN = type_schema({"type": "string", "pattern": "^[A-Z]+$"})
PLAIN = type_schema({"type": "string"})
WHEN = type_schema({"type": "string", "customTypePath": ".values.Date"})
PEOPLE = type_schema({"type": "array", "items": {"type": "object", "customTypePath": "here.Person"}, "maxItems": 2})
MANY = type_schema({"type": "array", "items": {"type": "string"}, "minItems": 1})


@pytest.fixture(scope="module")
def memo() -> Memo:
    made: Memo = {}
    render_types([PATTERN, PLAIN, MANY, PLAIN, WHEN, PEOPLE], made)
    return made


@pytest.mark.parametrize(
    ("one", "alias", "is_required", "written"),
    [
        (PLAIN, None, True, "str"),
        (PLAIN, None, False, "str | None"),
        (PLAIN, "caseId", True, "Annotated[str, Field(alias='caseId')]"),
        (PLAIN, "caseId", False, "Annotated[str | None, Field(alias='caseId')]"),
        (PATTERN, None, True, "Annotated[str, Field(pattern='^[A-Z]+$')]"),
        (PATTERN, "caseId", False, "Annotated[str | None, Field(alias='caseId', pattern='^[A-Z]+$')]"),
        (MANY, None, True, "Annotated[list[str], Field(min_length=1)]"),
        (MANY, "items", False, "Annotated[list[str] | None, Field(alias='items', min_length=1)]"),
        (WHEN, None, True, "Date"),
        (PEOPLE, None, False, "Annotated[list[Person] | None, Field(max_length=2)]"),
    ],
)
def test_a_drawn_type_is_written_as_the_field_has_it(
    one: TypeSchema, alias: str | None, is_required: bool, written: str, memo: Memo
) -> None:
    assert annotation(one, memo, alias=alias, is_required=is_required).replace('"', "'") == written


def test_what_is_left_out_of_all_that_is_written_says_so():
    memo: dict[str, str] = {}
    one = type_schema({"type": "string", "pattern": "^a$"})
    render_types([one], memo)
    said = annotation(one, memo, alias="a-b", is_required=False, is_excluded=True).replace('"', "'")
    assert said == "Annotated[str | None, Field(alias='a-b', exclude=True, pattern='^a$')]"


def test_a_shape_is_noted_once(memo: Memo) -> None:
    assert memo.keys() == {one.schema for one in (PATTERN, PLAIN, MANY, WHEN, PEOPLE)}


def test_shapes_differ_in_a_note_by_no_name_of_a_class(memo: Memo) -> None:
    other = type_schema({"type": "string", "customTypePath": ".values.Time"})
    known = dict(memo)
    render_types([other], known)
    assert known == memo
    assert annotation(other, memo, alias=None, is_required=True) == "Time"


def test_notes_change_no_module() -> None:
    case = message(
        object_type("case", field("caseId"), field("kind", Coded(("A", "it's"))), field("when", Scalar.DATE, "0..n"))
    )
    other = message(object_type("other", field("kind", Coded(("A", "it's")), "0..1"), field("x", Text(("a+", "b+")))))
    memo: Memo = {}
    where = class_refs(model(case, other))
    for module in (message_module(one, where) for one in (case, other)):
        assert classes(module, memo) == classes(module) == classes(module, memo)
