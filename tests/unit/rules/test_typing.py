"""Expressions against a Model: what each says, and each mistake at its character."""

from __future__ import annotations

import pytest

from generator.model import AnyMessage, Coded, Model, Ref, Scalar, Text
from generator.rules.tree import All, Any, Compare, Has, Joined, Literal, Not, Path, Quantified, Root, Sort
from generator.rules.typing import Context, Typed, typed
from tests.factories import field, message, model, object_type

CITY = object_type("city", field("name", cardinality="0..1"), field("code", cardinality="0..1"))
PATIENT = object_type("patient", field("id"), field("age", Scalar.INTEGER, "0..1"))
NOTE = object_type("note", field("patientId", cardinality="0..1"), field("text"))
ROOT = object_type(
    "case",
    field("id"),
    field("kind", Coded(("A", "B")), "0..1"),
    field("birth", Scalar.DATE, "0..1"),
    field("start", Scalar.DATETIME),
    field("end", Scalar.DATETIME, "0..1"),
    field("weight", Scalar.NUMBER, "0..1"),
    field("isOpen", Scalar.BOOLEAN, "0..1"),
    field("city", Ref("city"), "0..1"),
    field("patient", Ref("patient"), "0..n"),
    field("note", Ref("note"), "1..n"),
    field("tag", Text(), "0..n"),
)
CASE = message(ROOT, CITY, PATIENT, NOTE, name="TEST")
MODEL: Model = model(CASE)


def of(source: str, name: str = "case") -> Typed:
    return typed(source, Context(MODEL, CASE, CASE.object_by_name[name]))


def path(*names: str, root: Root | str = Root.CONTEXT, holder: str = "case") -> Path:
    fields = []
    for name in names:
        found = CASE.object_by_name[holder].field(name)
        assert found
        fields.append(found)
        holder = found.type.name if isinstance(found.type, Ref) else ""
    return Path(root, tuple(fields))


def test_a_code_goes_with_a_name() -> None:
    name, code = path("name", holder="city"), path("code", holder="city")
    assert of("!has(name) || has(code)", "city").truth == Any((Not(Has(name)), Has(code)))


def test_what_was_asked_for_may_be_read_behind() -> None:
    truth = of("has(city) && has(city.name) && city.name == id + '-' + city.name").truth
    assert isinstance(truth, All)
    name = path("city", "name")
    assert truth.parts[2] == Compare("==", Sort.TEXT, name, Joined((path("id"), Literal("-"), name)))


def test_an_item_is_compared_with_the_context_of_the_rule() -> None:
    found = of("!has(patientId) || (has(message.patient) && message.patient.exists(p, p.id == patientId))", "note")
    assert found.faults == ()
    assert found.truth


def test_what_was_sent_before_is_known_of_envelopes_alone() -> None:
    envelope = message(object_type("envelope", field("id"), field("payload", AnyMessage())), name="ENVELOPE")
    whole = model(envelope, CASE)
    context = Context(whole, envelope, envelope.root_object)
    found = typed("before.all(b, b.id != id && (!has(b.payload.case) || b.payload.case.id == 'a'))", context)
    assert found.faults == ()
    assert isinstance(found.truth, Quantified)
    assert found.truth.items == Path(Root.BEFORE, ())
    assert [fault.name for fault in of("before.all(b, b.id != id)").faults] == ["unknown-field"]


def test_an_item_of_a_list_has_a_name() -> None:
    truth = of("has(patient) && patient.exists(p, p.id == id)").truth
    assert isinstance(truth, All)
    condition = Compare("==", Sort.TEXT, path("id", root="p", holder="patient"), path("id"))
    assert truth.parts[1] == Quantified("exists", path("patient"), "p", condition)


@pytest.mark.parametrize(
    "source",
    [
        "has(kind) && kind in ['A', 'B']",
        "!has(kind) || kind != 'A'",
        "!(has(kind) && kind == 'A')",
        "!has(end) || timestamp(start) <= timestamp(end)",
        "has(birth) && birth < '2026-02-28'",
        "has(weight) && weight >= 1.5",
        "has(tag) && size(tag) == 1 && 'x' in tag && tag.all(t, t.startsWith('x'))",
        "!has(isOpen) || isOpen || isOpen == false",
        "id.matches('^[a-z]{3}$') && !id.contains('x')",
        "has(patient) && patient.exists_one(p, has(p.age) && p.age > -1)",
    ],
)
def test_what_is_right_has_a_tree(source: str) -> None:
    assert of(source).faults == ()
    assert of(source).truth


@pytest.mark.parametrize(
    ("source", "name", "at"),
    [
        ("id == 'a", "text-without-end", 6),
        ("id = 'a'", "single-sign", 3),
        ("id == 'a\\z'", "unknown-escape", 8),
        ("id # 1", "foreign-character", 3),
        ("id ==", "operand-expected", 5),
        ("(id == 'a'", "bracket-expected", 10),
        ("id == 'a' 'b'", "end-expected", 10),
        ("id == 'a' == true", "chained-comparison", 10),
        ("(" * 50 + "id", "too-deep", 40),
        ("idd == 'a'", "unknown-field", 0),
        ("city.name == 'a'", "maybe-absent", 0),
        ("has(city) && city.name == 'a'", "maybe-absent", 18),
        ("has(city.name)", "maybe-absent", 4),
        ("has(kind) || kind == 'A'", "maybe-absent", 13),
        ("has(id)", "always-there", 4),
        ("has(kind) && kind == 'C'", "unknown-code", 21),
        ("has(kind) && kind in ['A', 'C']", "unknown-code", 27),
        ("id == 1", "other-sort", 3),
        ("has(weight) && weight == 1", "other-sort", 22),
        ("id < 'b'", "no-order", 3),
        ("start == end", "moment-expected", 0),
        ("timestamp(id) == timestamp(start)", "no-moment", 10),
        ("note.text == 'a'", "list-has-no-members", 5),
        ("size(id) == 1", "no-list", 5),
        ("id", "no-truth", 0),
        ("id + 'a'", "no-truth", 3),
        ("size(note)", "no-truth", 0),
        ("id.upper() == 'A'", "no-value", 3),
        ("id.starts('A')", "unknown-function", 3),
        ("id.startsWith('A', 'B')", "wrong-arguments", 3),
        ("note.all(id, true)", "taken-variable", 9),
        ("id.matches('(?=a)')", "bad-pattern", 11),
        ("id in []", "empty-list", 6),
        ("has(patient) && note.all(n, patient.exists(p, p.id == n.text))", "outer-variable", 54),
    ],
)
def test_each_mistake_has_its_place(source: str, name: str, at: int) -> None:
    found = of(source)
    assert found.truth is None
    assert (name, at) in [(fault.name, fault.at) for fault in found.faults]


def test_all_mistakes_are_reported_at_once() -> None:
    assert [fault.name for fault in of("idd == 'a' && kid == 'b' && id == 1").faults] == [
        "unknown-field",
        "unknown-field",
        "other-sort",
    ]
