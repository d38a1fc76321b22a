"""TypeScript declarations say what the Model says of names, codes and what is required."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.artifact import EVERY_TARGET, TARGETS
from generator.emit.typescript import emit
from generator.model import AnyMessage, Bounded, Bounds, Code, Coded, CodeList, Model, Ref, Scalar, Text, Type
from generator.rerun import Request
from tests.factories import ORIGIN, field, message, model, object_type

COLOURS = CodeList("Test.couleur", "Couleurs", "", (Code("R", ("rouge",), "", ""), Code('"', (), "", "")), ORIGIN)


def files(of: Model) -> dict[str, str]:
    return {str(one.path).removeprefix("typescript/"): one.content.decode() for one in emit(of)}


def declared(type_: Type, cardinality: str = "1..1", name: str = "a", suggested_list: str = "") -> str:
    """The property of the only field of a message."""
    one = field(name, type_, cardinality, suggested_list=suggested_list)
    text = files(model(message(object_type("test", one)), code_lists=[COLOURS]))["messages/test.d.ts"]
    (line,) = (line for line in text.splitlines() if line.startswith("  ") and "*" not in line and "test:" not in line)
    return line.strip()


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (Text(), "a: string;"),
        (Scalar.INTEGER, "a: number;"),
        (Scalar.NUMBER, "a: number;"),
        (Scalar.BOOLEAN, "a: boolean;"),
        (Scalar.DATE, "a: values.CalendarDate;"),
        (Scalar.DATETIME, "a: values.DateTime;"),
        (Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)), "a: number;"),
        (Coded(("R", '"'), "Test.couleur"), "a: lists.TestCouleur;"),
        (Coded(("R",), "Test.couleur"), 'a: "R";'),
        (Coded(("a", "b")), 'a: "a" | "b";'),
        (Ref("test"), "a: Test;"),
    ],
)
def test_a_type_of_the_model_has_one_in_typescript(type_: Type, expected: str) -> None:
    assert declared(type_) == expected


@pytest.mark.parametrize(
    ("type_", "cardinality", "expected"),
    [
        (Text(), "0..1", "a?: string;"),
        (Text(), "1..n", "a: string[];"),
        (Text(), "0..3", "a?: string[];"),
        (Coded(("a", "b")), "0..n", 'a?: ("a" | "b")[];'),
        (Coded(("R", '"'), "Test.couleur"), "1..n", "a: lists.TestCouleur[];"),
    ],
)
def test_what_may_be_absent_or_repeated_says_so(type_: Type, cardinality: str, expected: str) -> None:
    assert declared(type_, cardinality) == expected


def test_a_name_that_is_no_identifier_is_quoted() -> None:
    assert declared(Text(), name="x-y.z") == '"x-y.z": string;'


def test_codes_of_a_recommended_list_are_proposed_and_no_text_is_refused() -> None:
    assert declared(Text(), suggested_list="Test.couleur") == "a: lists.TestCouleur | (string & {});"


def test_a_code_has_its_label_as_comment() -> None:
    text = files(model(message(object_type("test")), code_lists=[COLOURS]))["code-lists.d.ts"]
    assert '/** Couleurs */\nexport type TestCouleur =\n  /** rouge */\n  | "R"\n  | "\\"";\n' in text


def test_an_open_object_takes_other_fields() -> None:
    text = files(model(message(object_type("test", is_open=True))))["messages/test.d.ts"]
    assert "export interface Test {\n  [name: string]: unknown;\n}" in text


def test_no_text_ends_its_comment() -> None:
    one = field("a", Text(patterns=("a*/b",)), title="un */ deux\n@trois")
    text = files(model(message(object_type("test", one))))["messages/test.d.ts"]
    assert "   * un *\\/ deux\n   * \\@trois\n" in text
    assert text.count("*/") == text.count("/**")


def test_an_envelope_carries_each_message_beside_the_header_that_it_has() -> None:
    fields = field("kind", Coded(("Report",))), field("colour", Coded(("R", '"'), "Test.couleur"))
    header = message(object_type("distributionElement", *fields), name="RC-DE")
    envelope = message(object_type("edxl", field("message", AnyMessage())), name="EDXL")
    with_header = message(object_type("case", field("id")), name="CASE", has_header=True)
    bare = message(object_type("error"), name="ERROR")
    made = files(model(header, envelope, with_header, bare, code_lists=[COLOURS]))
    assert "  message: payload.Message;\n" in made["messages/edxl.d.ts"]
    assert "export type Message =\n  | CaseMessage\n  | ErrorMessage;\n" in made["message.d.ts"]
    (payload,) = made["messages/case.d.ts"].split("export interface CaseMessage {\n")[1:]
    assert '  kind: "Report";\n' in payload.partition("}")[0]
    assert "  colour: lists.TestCouleur;\n" in payload.partition("}")[0]
    assert "  case: Case;\n" in payload.partition("}")[0]
    (payload,) = made["messages/error.d.ts"].split("export interface ErrorMessage {\n")[1:]
    assert "kind" not in payload.partition("}")[0]


def test_documents_stand_under_their_roots_and_envelopes_do_not() -> None:
    envelope = message(object_type("edxl", field("message", AnyMessage())), name="EDXL")
    text = files(model(envelope, message(object_type("case"), name="MY-CASE")))["index.d.ts"]
    assert '  "EDXL": Edxl;\n  "MY-CASE": { case: Case };\n' in text


def test_it_is_made_where_it_is_asked_for_alone() -> None:
    assert "typescript" in set(EVERY_TARGET) - set(TARGETS)
    assert Request(Path()).wanted == TARGETS
    assert Request(Path(), targets=("typescript",)).wanted == ("typescript",)
