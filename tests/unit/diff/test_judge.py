"""Whom each kind of change breaks: the table of rules, each row proven by messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.diff.change import Kind
from generator.diff.compare import compare
from generator.diff.facts import shown
from generator.diff.judge import Category, Judge, Judgement
from generator.model import (
    Bounded,
    Bounds,
    Cardinality,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Model,
    ObjectType,
    PythonPackage,
    Ref,
    Scalar,
    Text,
)
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import needs_official_releases, official_model

COLOURS = CodeList("Test.couleur", "Couleur", "", (Code("R", ("Rouge",), "", ""), Code("V", ("Vert",), "", "")), ORIGIN)
ROOT = object_type(
    "case",
    field("id"),
    field("kind", Coded(("A", "B")), "0..1"),
    field("size", Bounded(Scalar.INTEGER, Bounds(Decimal(0), Decimal(9))), "0..1"),
    field("words", Text((), Length(1, 40)), "0..n"),
    field("colour", Coded(("R", "V"), "Test.couleur"), "0..1"),
    field("person", Ref("person"), "0..1"),
)
PERSON = object_type("person", field("name", title="Nom"), field("age", Scalar.INTEGER, "0..1"))
BASE = model(message(ROOT, PERSON), code_lists=[COLOURS])

OLD_TO_NEW = {("old-sender", "json"), ("old-sender", "xml")}
NEW_TO_OLD = {("new-sender", "json"), ("new-sender", "xml")}
BOTH = OLD_TO_NEW | NEW_TO_OLD
PYTHON = {("old-sender", "python")}


def with_root(change: Callable[[ObjectType], ObjectType]) -> Model:
    return model(message(change(ROOT), PERSON), code_lists=[COLOURS])


def with_field(name: str, /, **changes: object) -> Model:
    return with_root(lambda root: replace(root, fields=tuple(_changed(each, name, changes) for each in root.fields)))


def _changed(one: Field, name: str, changes: dict[str, object]) -> Field:
    return replace(one, **changes) if one.name == name else one  # type: ignore[arg-type]


def without(name: str) -> Model:
    return with_root(lambda root: replace(root, fields=tuple(each for each in root.fields if each.name != name)))


def with_codes(*codes: str) -> Model:
    entries = tuple(Code(code, (code,), "", "") for code in codes)
    held = with_field("colour", type=Coded(codes, "Test.couleur"))
    return replace(held, code_lists=(replace(COLOURS, codes=entries),))


ADDED = field("more", cardinality="0..1")
RULES = {
    "optional field added": (with_root(lambda r: replace(r, fields=(*r.fields, ADDED))), NEW_TO_OLD),
    "required field added": (with_root(lambda r: replace(r, fields=(*r.fields, field("more")))), BOTH),
    "optional field removed": (without("kind"), OLD_TO_NEW | PYTHON),
    "required field removed": (without("id"), BOTH | PYTHON),
    "field made required": (with_field("kind", cardinality=Cardinality(1, 1)), OLD_TO_NEW),
    "field made optional": (with_field("id", cardinality=Cardinality(0, 1)), NEW_TO_OLD),
    "list made a single value": (
        with_field("words", cardinality=Cardinality(0, 1)),
        BOTH - {("new-sender", "xml")} | PYTHON,
    ),
    "list bounded": (with_field("words", cardinality=Cardinality(0, 3)), OLD_TO_NEW),
    "code added": (with_field("kind", type=Coded(("A", "B", "C"))), NEW_TO_OLD),
    "code removed": (with_field("kind", type=Coded(("A",))), OLD_TO_NEW),
    "code replaced": (with_field("kind", type=Coded(("A", "C"))), BOTH),
    "codes in another order": (with_field("kind", type=Coded(("B", "A"))), set()),
    "code of a list added": (with_codes("R", "V", "B"), NEW_TO_OLD),
    "code of a list removed": (with_codes("R"), OLD_TO_NEW | PYTHON),
    "length narrowed": (with_field("words", type=Text((), Length(1, 10))), OLD_TO_NEW),
    "length widened": (with_field("words", type=Text((), Length(1, 80))), NEW_TO_OLD),
    "pattern put": (with_field("id", type=Text(("[a-z]+",))), OLD_TO_NEW),
    "bounds narrowed": (with_field("size", type=Bounded(Scalar.INTEGER, Bounds(Decimal(1), Decimal(9)))), OLD_TO_NEW),
    "bounds widened": (with_field("size", type=Bounded(Scalar.INTEGER, Bounds(Decimal(0), Decimal(99)))), NEW_TO_OLD),
    "text made a number": (with_field("id", type=Scalar.NUMBER), BOTH - {("new-sender", "xml")} | PYTHON),
    "XML element renamed": (with_field("id", xml_name="ID"), {("old-sender", "xml"), ("new-sender", "xml")}),
    "list wrapped in XML": (with_field("words", xml_wrapper="list"), {("old-sender", "xml"), ("new-sender", "xml")}),
    "object opened": (with_root(lambda r: replace(r, is_open=True)), NEW_TO_OLD),
    "object renamed": (
        model(
            message(
                replace(ROOT, fields=tuple(_changed(each, "person", {"type": Ref("human")}) for each in ROOT.fields)),
                replace(PERSON, name="human"),
            ),
            code_lists=[COLOURS],
        ),
        PYTHON,
    ),
    "field renamed": (with_field("id", name="identity"), BOTH | PYTHON),
    "root renamed": (replace(BASE, messages=(replace(BASE.messages[0], root="affair"),)), BOTH),
    "namespace changed": (
        replace(BASE, messages=(replace(BASE.messages[0], namespace="urn:other"),)),
        {("old-sender", "xml"), ("new-sender", "xml")},
    ),
    "message added": (replace(BASE, messages=(*BASE.messages, message(object_type("more", field("a"))))), NEW_TO_OLD),
    "message removed": (replace(BASE, messages=()), OLD_TO_NEW | PYTHON),
    "schema renamed under the same root": (
        replace(BASE, messages=(replace(BASE.messages[0], name="OTHER"),)),
        PYTHON,
    ),
    "optional objects within each other added": (
        model(
            message(
                replace(ROOT, fields=(*ROOT.fields, field("outer", Ref("outer"), "0..1"))),
                PERSON,
                object_type("outer", field("inner", Ref("inner"), "0..1"), field("x")),
                object_type("inner", field("y")),
            ),
            code_lists=[COLOURS],
        ),
        NEW_TO_OLD,
    ),
    "title changed": (with_field("id", title="Repère"), set()),
    "description changed": (with_field("id", description="Autre."), set()),
    "examples changed": (with_field("id", examples=("x",)), set()),
}


def judged(new: Model, old: Model = BASE) -> list[Judgement]:
    return list(Judge(old, new, compare(old, new)).judgements())


@pytest.mark.parametrize("rule", RULES)
def test_a_change_breaks_whom_it_breaks_and_nobody_else(rule: str) -> None:
    new, wanted = RULES[rule]
    judgements = judged(new)
    assert judgements
    assert {pair for judgement in judgements for pair in judgement.breaks} == wanted


@pytest.mark.parametrize("rule", RULES)
def test_what_is_put_back_breaks_the_other_side(rule: str) -> None:
    new, wanted = RULES[rule]
    other = {"old-sender": "new-sender", "new-sender": "old-sender"}
    back = {pair for judgement in judged(BASE, new) for pair in judgement.breaks if pair[1] != "python"}
    assert back == {(other[role], form) for role, form in wanted if form != "python"}


def test_order_of_fields_breaks_xml_alone() -> None:
    (judgement,) = judged(with_root(lambda root: replace(root, fields=root.fields[::-1])))
    assert judgement.change.kind is Kind.ORDER
    assert set(judgement.breaks) == {("old-sender", "xml"), ("new-sender", "xml")}


def test_what_another_change_makes_good_is_no_proof() -> None:
    """A field that goes from an object that is opened: in JSON who sends it still is understood."""
    old = with_root(lambda root: replace(root, fields=(*root.fields, ADDED)))
    new = with_root(lambda root: replace(root, is_open=True))
    removed = next(judgement for judgement in judged(new, old) if judgement.change.kind is Kind.PRESENCE)
    assert [witness.format for witness in removed.witnesses] == ["xml"]


def test_a_change_in_a_renamed_object_is_still_proven() -> None:
    person = replace(
        PERSON, name="human", fields=(PERSON.fields[0], replace(PERSON.fields[1], cardinality=Cardinality(1, 1)))
    )
    root = replace(ROOT, fields=tuple(_changed(each, "person", {"type": Ref("human")}) for each in ROOT.fields))
    renamed = replace(PERSON, name="human")
    old = model(message(root, renamed), code_lists=[COLOURS])
    new = model(message(root, person), code_lists=[COLOURS])
    changes = compare(BASE, old)
    assert [change.kind for change in changes] == [Kind.NAME]
    both = (*changes, *compare(old, new))
    proven = {pair for judgement in Judge(BASE, new, both).judgements() for pair in judgement.breaks}
    assert proven == OLD_TO_NEW | PYTHON


def test_words_are_documentation_and_a_new_name_of_the_same_thing_is_one_change() -> None:
    assert [judgement.category for judgement in judged(with_field("id", title="Repère"))] == [Category.DOCUMENTATION]
    (renamed,) = judged(with_field("id", name="identity"))
    assert (renamed.change.kind, renamed.change.old, renamed.change.new) == (Kind.NAME, "id", "identity")


@pytest.mark.parametrize(
    ("package", "category", "breaks"),
    [
        (PythonPackage("modeles_2"), Category.BREAKING, PYTHON),
        (PythonPackage(distribution="modeles"), Category.COMPATIBLE, set()),
        (PythonPackage(revision=1), Category.COMPATIBLE, set()),
    ],
)
def test_a_new_import_name_breaks_code_and_no_message(
    package: PythonPackage, category: Category, breaks: set[tuple[str, str]]
) -> None:
    (judgement,) = judged(replace(BASE, release=replace(BASE.release, package=package)))
    assert (judgement.category, set(judgement.breaks)) == (category, breaks)


def test_a_package_is_shown_by_its_names() -> None:
    assert shown(PythonPackage()) == "hubsante-models (import hubsante_models)"
    assert shown(PythonPackage("m", "modeles", 2)) == "modeles .post2 (import m)"


@needs_official_releases
def test_official_releases_are_told_with_their_proofs() -> None:
    old, new = official_model("3.4.0"), official_model("3.4.1")
    found = [(judgement.category, judgement.change.subject.names[-1]) for judgement in judged(new, old)]
    assert found == [
        (Category.BREAKING, "operationId"),
        (Category.DOCUMENTATION, "vehicleType"),
        (Category.BREAKING, "vehicleType"),
    ]
