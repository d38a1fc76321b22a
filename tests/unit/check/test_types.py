"""Objects that nothing can fill, and types that mean one thing here and another there."""

from __future__ import annotations

from collections.abc import Callable

from generator.catalogue import ENTRIES, Severity
from generator.check import Subject
from generator.check.types import endless_objects, types_alike, types_that_differ
from generator.diagnostics import Diagnostic
from generator.model import Ref, Scalar, Text
from generator.read.sources import sources_of
from tests.effort import in_linear_time
from tests.factories import field, message, model, object_type
from tests.unit.check.subjects import subject, told
from tests.workbooks import Sheet

NOTHING, _ = sources_of({})


def endless(*objects: object) -> list[tuple[str, ...]]:
    return told(endless_objects(Subject(model(message(*objects)), NOTHING)), "value")  # type: ignore[arg-type]


def test_required_recursion_of_the_root_is_an_error() -> None:
    root = object_type("root", field("a", Ref("a")))
    found = endless(root, object_type("a", field("b", Ref("b"), "1..n")), object_type("b", field("a", Ref("a"))))
    assert found == [("endless-object", "A9", "a → b → a")]


def test_required_recursion_behind_an_optional_field_is_an_error_too() -> None:
    root = object_type("root", field("a", Ref("a"), "0..1"))
    assert endless(root, object_type("a", field("a", Ref("a")))) == [("unfillable-object", "A9", "a → a")]
    assert ENTRIES["endless-object"].severity is Severity.ERROR


def test_recursion_that_may_stop_is_fine() -> None:
    root = object_type("root", field("a", Ref("a")), field("root", Ref("root"), "0..n"))
    assert endless(root, object_type("a", field("b", Ref("b"))), object_type("b", field("a", Ref("a"), "0..1"))) == []


def test_objects_are_looked_at_once_each_however_many_there_are() -> None:
    def found(number: int) -> Callable[[], list[Diagnostic]]:
        objects = [object_type(f"o{each}", field("a", Ref(f"o{each + 1}"), "0..1")) for each in range(number)]
        subject = Subject(model(message(*objects, object_type(f"o{number}", field("a")))), NOTHING)
        return lambda: list(endless_objects(subject))

    assert in_linear_time(found, 8_000) == []


def test_each_cycle_is_told_once() -> None:
    root = object_type("root", field("a", Ref("a")), field("c", Ref("c"), "0..1"), field("d", Ref("c"), "0..1"))
    found = endless(root, object_type("a", field("a", Ref("a"))), object_type("c", field("c", Ref("c"))))
    assert [one[0] for one in found] == ["endless-object", "unfillable-object"]


def differing(*names: tuple[str, str]) -> list[tuple[str, ...]]:
    """Two sheets with a type `person` of these fields, beside a shared one."""
    sheets = [
        Sheet(
            (("one", "0..1", "X person"), ("  id", "0..1", "string"), (f"  {name}", "0..1", form)),
            f"S{number}",
            (f"S{number}:15-15:s{number}",),
        )
        for number, (name, form) in enumerate(names)
    ]
    return told(types_that_differ(subject(*sheets)), "difference")


def test_same_field_of_another_format_is_told() -> None:
    found = differing(("birth", "date"), ("birth", "string"))
    assert found == [("type-differs-between-sheets", "B9", "birth (format)")]


def test_field_that_is_nearly_named_alike_is_told() -> None:
    found = differing(("detail", "string"), ("details", "string"))
    assert found == [("type-differs-between-sheets", "B9", "detail ≠ details")]


def test_other_fields_are_another_matter() -> None:
    assert differing(("birth", "date"), ("address", "string")) == []


def test_same_type_is_no_difference() -> None:
    assert differing(("birth", "date"), ("birth", "date")) == []


def test_scalar_fields_never_recurse() -> None:
    assert endless(object_type("root", field("a", Text()), field("b", Scalar.DATE))) == []


CONTACTS = (("a", "0..1", "X contact"), ("  b", "0..1", "string"))


def test_types_that_differ_only_in_capitals_are_told_in_one_sheet_and_across_two() -> None:
    one = Sheet((*CONTACTS, ("c", "0..1", "X Contact"), ("  d", "0..1", "string"), ("e", "0..1", "X Contact")))
    assert told(types_alike(subject(one)), "value", "other") == [("types-alike", "B11", "Contact", "contact")]
    other = Sheet((("a", "0..1", "X CONTACT"), ("  b", "0..1", "string")), "OTHER", ("OTHER:15-15:other",))
    assert told(types_alike(subject(Sheet(CONTACTS), other)), "first") == [("types-alike", "B9", "TEST!B9")]


def test_objects_of_code_and_label_are_named_by_their_fields_and_no_types() -> None:
    rows = (
        *(("kind", "0..1", "X codeAndLabel"), ("  code", "1..1", "string"), ("  label", "1..1", "string")),
        *(("part", "0..1", "X"), ("  Kind", "0..1", "X codeAndLabel")),
    )
    assert list(types_alike(subject(Sheet(rows)))) == []
