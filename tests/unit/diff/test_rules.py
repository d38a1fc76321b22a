"""The table of rules: each row has an example, which breaks whom the row says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.diff.compare import compare
from generator.diff.judge import Category, Judge, Judgement
from generator.diff.rules import IMPACT_RULES, Reach
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Message,
    Model,
    PythonPackage,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.report.rules_table import rules_table
from tests.factories import ORIGIN, field, message, model, object_type

PAGE = Path(__file__).parents[3] / "docs" / "comparer-deux-versions.md"

CODES = (Code("R", ("Rouge",), "", ""), Code("V", ("Vert",), "", ""))
COLOURS = CodeList("Test.couleur", "Couleur", "", CODES, ORIGIN)
BLUE = Code("B", ("Bleu",), "", "")
PERSON = object_type("person", field("name", title="Nom"))
HUMAN = replace(PERSON, name="human")
LIST = Coded(("R", "V"), "Test.couleur")


def of(*fields: Field, is_open: bool = False, lists: Iterable[CodeList] = (), **changes: object) -> Model:
    """A model of one message with an identifier and these fields."""
    root = object_type("case", field("id"), *fields, is_open=is_open)
    objects = [PERSON] if any(each.type == Ref("person") for each in fields) else []
    made = message(root, *objects)
    return model(replace(made, **changes), code_lists=lists)  # type: ignore[arg-type]


def typed(type_: Type, **changes: str) -> Model:
    return of(field("value", type_, "0..1", **changes))  # type: ignore[arg-type]


def colours(*codes: Code, advised: bool = False, **changes: object) -> Model:
    """A model with a code list, which a field is held to or only advises."""
    held = Coded(tuple(code.code for code in codes), str(changes.get("id", COLOURS.id)))
    used = field("colour", suggested_list="Test.couleur") if advised else field("colour", held)
    return of(used, lists=[replace(COLOURS, codes=codes, **changes)])  # type: ignore[arg-type]


def counted(cardinality: str) -> Model:
    return of(field("value", cardinality=cardinality))


def in_envelope(content: Message, namespace: str = "") -> Model:
    header = message(object_type("header", field("messageId"), is_open=True), name="RC-DE")
    envelope = message(object_type("envelope", field("message", AnyMessage())))
    made = model(envelope, header, content)
    return replace(made, release=replace(made.release, message_namespace=namespace))


PLAIN = of()
LEAF = field("value", cardinality="0..1")
CASE = PLAIN.messages[0]
TWO = message(PERSON, object_type("contact", field("name", title="Nom"), field("mail")), name="CASE")

EXAMPLES: dict[str, tuple[Model, Model]] = {
    "field-added": (PLAIN, of(LEAF)),
    "field-added-required": (PLAIN, of(field("value"))),
    "field-added-open": (of(is_open=True), of(LEAF, is_open=True)),
    "field-removed": (of(LEAF), PLAIN),
    "field-removed-required": (of(field("value")), PLAIN),
    "field-removed-open": (of(LEAF, is_open=True), of(is_open=True)),
    "field-renamed": (of(field("size", title="Taille")), of(field("length", title="Taille"))),
    "field-renamed-in-json": (
        of(field("size", title="Taille", xml_name="SIZE")),
        of(field("length", title="Taille", xml_name="SIZE")),
    ),
    "field-renamed-open": (
        of(field("size", title="Taille"), is_open=True),
        of(field("length", title="Taille"), is_open=True),
    ),
    "field-moved": (
        model(message(object_type("case", field("person", Ref("person")), field("phone")), PERSON)),
        model(
            message(
                object_type("case", field("person", Ref("person"))),
                replace(PERSON, fields=(*PERSON.fields, field("phone"))),
            )
        ),
    ),
    "field-required": (of(LEAF), of(field("value"))),
    "field-optional": (of(field("value")), of(LEAF)),
    "field-list": (counted("0..1"), counted("0..n")),
    "field-single": (counted("0..n"), counted("0..1")),
    "list-narrowed": (counted("0..n"), counted("0..3")),
    "list-widened": (counted("1..3"), counted("0..5")),
    "list-shifted": (counted("0..3"), counted("2..5")),
    "type-codes-added": (typed(Coded(("A", "B"))), typed(Coded(("A", "B", "C")))),
    "type-codes-removed": (typed(Coded(("A", "B"))), typed(Coded(("A",)))),
    "type-codes-replaced": (typed(Coded(("A", "B"))), typed(Coded(("A", "C")))),
    "type-codes-order": (typed(Coded(("A", "B"))), typed(Coded(("B", "A")))),
    "type-list": (of(field("colour", LIST), lists=[COLOURS]), of(field("colour", Coded(("R", "V"))))),
    "type-text": (typed(Text(("[a-z]+",))), typed(Text(("[a-z0-9]+",), Length(1, 9)))),
    "type-bounds": (typed(Scalar.INTEGER), typed(Bounded(Scalar.INTEGER, Bounds(Decimal(0), Decimal(9))))),
    "type-number-from-integer": (typed(Scalar.INTEGER), typed(Scalar.NUMBER)),
    "type-integer-from-number": (typed(Scalar.NUMBER), typed(Scalar.INTEGER)),
    "type-kind": (typed(Text()), typed(Scalar.DATE)),
    "xml-element": (typed(Text()), typed(Text(), xml_name="VALUE")),
    "xml-wrapper": (counted("0..n"), of(field("value", cardinality="0..n", xml_wrapper="values"))),
    "xml-namespace": (typed(Text()), typed(Text(), xml_namespace="urn:test:other")),
    "field-read-only": (of(LEAF), of(replace(LEAF, is_read_only=True))),
    "field-suggested-list": (of(LEAF), of(replace(LEAF, suggested_list="Test.couleur"))),
    "fields-order": (of(LEAF, field("other")), of(field("other"), LEAF)),
    "object-opened": (PLAIN, of(is_open=True)),
    "object-closed": (of(is_open=True), PLAIN),
    "object-renamed": (
        of(field("person", Ref("person"), "0..1")),
        model(
            message(
                object_type("case", field("id"), field("person", Ref("human"), "0..1")), replace(PERSON, name="human")
            )
        ),
    ),
    "object-added": (PLAIN, of(field("person", Ref("person"), "0..1"))),
    "object-removed": (of(field("person", Ref("person"), "0..1")), PLAIN),
    "object-root": (
        model(replace(TWO, root="case")),
        model(replace(TWO, root="case", objects=TWO.objects[::-1])),
    ),
    "object-xlink": (
        PLAIN,
        model(replace(CASE, objects=(replace(CASE.root_object, xlink_type="extended", is_xlink_required=True),))),
    ),
    "message-added": (PLAIN, model(CASE, message(object_type("more", field("a"))))),
    "message-removed": (model(CASE, message(object_type("more", field("a")))), PLAIN),
    "message-renamed": (PLAIN, of(name="OTHER")),
    "message-root": (PLAIN, of(root="affair")),
    "message-namespace": (PLAIN, of(namespace="urn:other")),
    "message-header": (in_envelope(replace(CASE, has_header=True)), in_envelope(CASE)),
    "list-added": (PLAIN, of(lists=[COLOURS])),
    "list-removed": (of(lists=[COLOURS]), PLAIN),
    "list-renamed": (colours(*CODES), colours(*CODES, id="Test.teinte")),
    "code-added": (colours(*CODES), colours(*CODES, BLUE)),
    "code-removed": (colours(*CODES, BLUE), colours(*CODES)),
    "code-renamed": (colours(*CODES), colours(CODES[0], replace(CODES[1], code="VERT"))),
    "code-advised-added": (colours(*CODES, advised=True), colours(*CODES, BLUE, advised=True)),
    "code-advised-removed": (colours(*CODES, BLUE, advised=True), colours(*CODES, advised=True)),
    "code-advised-renamed": (
        colours(*CODES, advised=True),
        colours(CODES[0], replace(CODES[1], code="VERT"), advised=True),
    ),
    "code-label": (colours(*CODES), colours(CODES[0], replace(CODES[1], labels=("Vert clair",)))),
    "code-description": (colours(*CODES), colours(CODES[0], replace(CODES[1], description="Comme l'herbe."))),
    "codes-order": (colours(*CODES), colours(*CODES[::-1])),
    "payload-namespace": (in_envelope(CASE), in_envelope(CASE, "urn:other")),
    "package-renamed": (PLAIN, replace(PLAIN, release=replace(PLAIN.release, package=PythonPackage("modeles")))),
    "package-published": (PLAIN, replace(PLAIN, release=replace(PLAIN.release, package=PythonPackage(revision=1)))),
    "words": (PLAIN, of(title="Affaire")),
}


def judged(rule: str) -> list[Judgement]:
    old, new = EXAMPLES[rule]
    found = list(Judge(old, new, compare(old, new)).judgements())
    of_rule = [judgement for judgement in found if judgement.rule.code == rule]
    assert of_rule, [judgement.rule.code for judgement in found]
    return of_rule


def test_every_rule_has_an_example() -> None:
    assert list(EXAMPLES) == list(IMPACT_RULES)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_the_example_of_a_rule_breaks_whom_the_rule_says(rule: str) -> None:
    for judgement in judged(rule):
        for pair, reach in IMPACT_RULES[rule].reach.items():
            assert reach is Reach.SOMETIMES or (pair in judgement.breaks) == (reach is Reach.ALWAYS)
        assert (("old-sender", "python") in judgement.breaks) == IMPACT_RULES[rule].breaks_code


@pytest.mark.parametrize("rule", EXAMPLES)
def test_what_nothing_breaks_is_as_far_as_the_rule_says(rule: str) -> None:
    for judgement in judged(rule):
        assert judgement.category is (Category.BREAKING if judgement.breaks else IMPACT_RULES[rule].otherwise)


def test_the_page_has_the_table() -> None:
    """Else put what `rules_table` gives into the page."""
    assert "\n".join(rules_table()) in PAGE.read_text(encoding="utf-8")
