"""A sheet and a perimeter to a message: which rows are in, and what each type is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Cardinality, Coded, Message, Model, Ref, Scalar, Text
from tests.workbooks import CodeList, Row, Sheet, compiled, findings_of, model_of, workbook

BOTH = Sheet((), entries=("ONE:15-15:one", "TWO:15-18:two"), perimeters=("15-15", "15-18"))


def sheet(*rows: Row) -> Sheet:
    return Sheet(rows)


def both(*rows: Row) -> Sheet:
    """A sheet of two schemas, ONE in perimeter 15-15 and TWO in 15-18; marks in that order."""
    return replace(BOTH, rows=rows)


def message(*rows: Row) -> Message:
    return model_of(sheet(*rows)).messages[0]


def shapes(one: Message) -> dict[str, dict[str, str]]:
    """Each object's fields with their cardinality: `{"test": {"caseId": "1..1"}}`."""
    return {made.name: {field.name: str(field.cardinality) for field in made.fields} for made in one.objects}


def findings(*rows: Row) -> list[str]:
    return findings_of(sheet(*rows))


# --- perimeters ------------------------------------------------------------------


def test_each_perimeter_has_its_own_rows_and_cardinalities() -> None:
    one, two = model_of(
        both(
            ("caseId", "1..1", "string", "", "X", "X"),
            ("status", "0..1", "string", "", "x", "1..1"),
            ("only", "0..n", "string", "", "", "X"),
        )
    ).messages
    assert shapes(one) == {"one": {"caseId": "1..1", "status": "0..1"}}
    assert shapes(two) == {"two": {"caseId": "1..1", "status": "1..1", "only": "0..n"}}


def test_type_may_be_defined_where_its_own_row_is_out_of_the_perimeter() -> None:
    _, two = model_of(
        both(
            ("patient", "1..1", "X person", "", "X", ""),
            ("  name", "1..1", "string", "", "X", "X"),
            ("  birth", "0..1", "date", "", "X", ""),
            ("witness", "0..1", "X person", "", "X", "X"),
        )
    ).messages
    assert shapes(two) == {"two": {"witness": "0..1"}, "person": {"name": "1..1"}}


def test_definition_within_the_perimeter_stands_before_one_outside() -> None:
    sheet_ = both(
        ("patient", "1..1", "X person", "", "X", ""),
        ("  name", "1..1", "string", "", "X", "X"),
        ("witness", "0..1", "X person", "", "", "X"),
        ("  alias", "0..1", "string", "", "", "X"),
    )
    model, found = compiled({"mdd.xlsx": workbook(sheet_)})
    assert shapes(model.messages[1])["person"] == {"alias": "0..1"}
    assert found == ["unreachable-row TEST!P10"]


def test_row_under_a_row_of_no_perimeter_is_told() -> None:
    rows = (("id", "1..1", "string"), ("person", "1..1", "X", "", ""), ("  name", "1..1", "string", "", "X"))
    assert findings(*rows) == ["unreachable-row TEST!O11"]


def test_object_without_a_row_of_its_perimeter_is_told() -> None:
    found = findings_of(
        both(
            ("id", "1..1", "string", "", "X", "X"),
            ("person", "1..1", "X", "", "X", "X"),
            ("  name", "1..1", "string", "", "X", ""),
        )
    )
    assert found == ["empty-object TEST!B10"]


def test_fault_in_one_perimeter_leaves_the_message_of_the_other() -> None:
    model, found = compiled({"mdd.xlsx": workbook(both(("caseId", "1..1", "string", "", "X", "?")))})
    assert ([one.name for one in model.messages], found) == (["ONE"], ["bad-perimeter-mark TEST!P9"])


def test_fault_that_both_perimeters_see_is_told_once() -> None:
    assert findings_of(both(("caseId", "1", "string"))) == ["bad-cardinality TEST!K9"]


@pytest.mark.parametrize("cardinality", ["0..12", "2..11", "3..n"])
@pytest.mark.parametrize(
    ("details", "type_"),
    [("", Text()), ("ENUM: A, B", Coded(("A", "B"))), ("REGEX: ^A$", Text(("^A$",)))],
)
def test_list_of_any_bounds_may_be_of_texts_codes_or_patterns(
    cardinality: str, details: str, type_: Text | Coded
) -> None:
    (field,) = message(("a", cardinality, "string", details)).root_object.fields
    assert (str(field.cardinality), field.type) == (cardinality, type_)


# --- types -----------------------------------------------------------------------


def test_type_is_reused_by_name_before_or_after_its_definition() -> None:
    rows = (
        ("before", "0..1", "X person"),
        ("patient", "1..1", "X person"),
        ("  name", "1..1", "string"),
        ("after", "0..n", "X person"),
    )
    one = message(*rows)
    assert [field.type for field in one.root_object.fields] == [Ref("person")] * 3
    assert shapes(one)["person"] == {"name": "1..1"}


def test_object_without_type_is_of_its_own_name() -> None:
    rows = (("person", "1..1", "X"), ("  name", "1..1", "string"), ("other", "0..1", "X person"))
    assert [field.type for field in message(*rows).root_object.fields] == [Ref("person")] * 2


def test_type_may_hold_itself() -> None:
    rows = (("event", "1..1", "X"), ("  id", "1..1", "string"), ("  cause", "0..1", "X event"))
    assert message(*rows).object_by_name["event"].fields[1].type == Ref("event")


def test_type_of_the_roots_name_is_another_object() -> None:
    one = message(("test", "1..1", "X"), ("  id", "1..1", "string"))
    assert shapes(one) == {"test": {"test": "1..1"}, "test2": {"id": "1..1"}}


def test_definition_may_stand_twice_when_it_says_the_same() -> None:
    person = (("  name", "1..1", "string", "ENUM: A, B"),)
    rows = (("patient", "1..1", "X person"), *person, ("witness", "1..1", "X person"), *person)
    assert list(shapes(message(*rows))) == ["test", "person"]


@pytest.mark.parametrize(
    "other",
    [
        ("  name", "0..1", "string", "ENUM: A"),
        ("  name", "1..1", "date"),
        ("  name", "1..1", "string", "ENUM: A, B"),
        ("  nom", "1..1", "string", "ENUM: A"),
    ],
)
def test_second_definition_that_says_otherwise_is_told(other: Row) -> None:
    rows = (
        ("patient", "1..1", "X person"),
        ("  name", "1..1", "string", "ENUM: A"),
        ("witness", "1..1", "X person"),
        other,
    )
    assert findings(*rows) == ["type-defined-twice TEST!M11"]


def test_unknown_type_offers_the_nearest() -> None:
    rows = (("a", "1..1", "X persn"), ("patient", "1..1", "X person"), ("  name", "1..1", "string"))
    assert findings(*rows) == ["unknown-type TEST!M9"]


def test_object_with_no_row_anywhere_is_told_and_may_be_open() -> None:
    assert findings(("a", "1..1", "X")) == ["object-without-type TEST!M9"]
    one = message(("a", "1..1", "X", "OUVERT"))
    assert [made.is_open for made in one.objects] == [False, True]


def test_constraint_of_a_text_on_an_object_is_told() -> None:
    assert findings(("a", "1..1", "X", "ENUM: A"), ("  b", "1..1", "string")) == ["details-ignored TEST!N9"]


def test_rows_under_a_row_that_is_no_object_are_told_once() -> None:
    rows = (("  b", "1..1", "string"), ("  c", "1..1", "string"))
    assert findings(("a", "1..1", "party"), *rows) == ["children-without-object TEST!L9"]


def test_row_under_a_value_is_at_the_wrong_level() -> None:
    assert findings(("a", "1..1", "string"), ("  b", "1..1", "string")) == ["row-at-wrong-level TEST!C10"]


def test_value_among_deeper_rows_is_at_the_wrong_level() -> None:
    before = (("party", "1..1", "X"), ("  a", "1..1", "string"))
    rows = (("b", "1..1", "string"), ("  c", "1..1", "string"))
    assert findings(*before, *rows) == ["row-at-wrong-level TEST!B11"]


def test_value_where_an_object_should_begin_is_at_the_wrong_level() -> None:
    rows = (("party", "1..1", "X"), ("a", "1..1", "string"), ("  b", "1..1", "string"))
    assert "row-at-wrong-level TEST!B10" in findings(*rows)


def test_same_balise_may_stand_in_two_objects_but_not_twice_in_one() -> None:
    rows = (("id", "1..1", "string"), ("a", "1..1", "X"), ("  id", "1..1", "string"), ("  id", "0..1", "date"))
    assert findings(*rows) == ["duplicate-field TEST!J12"]


def test_simple_types_are_those_of_the_layout() -> None:
    names = ("string", "integer", "number", "boolean", "date", "datetime", "phoneNumber")
    fields = message(*((f"f{name}", "1..1", name) for name in names)).root_object.fields
    assert [field.type for field in fields][:-1] == [Text(), *Scalar]
    assert fields[-1].type == Text(("tel:([#+*]|37000|00+)?[0-9]{2,15}",))


def test_long_chain_of_types_is_told_without_a_trace() -> None:
    chain = [row for n in range(1000) for row in ((f"o{n}", "1..1", f"X t{n}"), (f"  f{n}", "1..1", f"X t{n + 1}"))]
    found = findings(*chain, ("last", "1..1", "X t1000"), ("  a", "1..1", "string"))
    assert {one.split()[0] for one in found} == {"nested-too-deeply"}


def test_prose_and_templates_are_notes() -> None:
    fields = message(("a", "1..1", "integer", "En mètres"), ("b", "1..1", "string", "TEMPLATE: {a}")).root_object.fields
    assert [field.note for field in fields] == ["En mètres", "TEMPLATE: {a}"]


# --- narrowing -------------------------------------------------------------------


def narrowed(details: str, own: str, form: str = "string") -> tuple[Model, list[str]]:
    rows = (("a", "1..1", form, details),)
    cells = {"P8": "Détails de format (15-15)", "Q8": "CUT", "P9": own}
    return compiled({"mdd.xlsx": workbook(Sheet(rows, cells=cells))})


@pytest.mark.parametrize(
    ("details", "own", "type_"),
    [
        ("", "ENUM: A", Coded(("A",))),
        ("", "REGEX: ^A$", Text(("^A$",))),
        ("ENUM: A, B, C", "ENUM: C, A", Coded(("A", "C"))),
        ("REGEX: ^[A-Z]$", "REGEX: ^A$", Text(("^[A-Z]$", "^A$"))),
        ("ENUM: A, B", "", Coded(("A", "B"))),
    ],
)
def test_perimeter_may_narrow_the_values_of_a_row(details: str, own: str, type_: object) -> None:
    model, found = narrowed(details, own)
    assert (model.messages[0].root_object.fields[0].type, found) == (type_, [])


@pytest.mark.parametrize(
    ("form", "details", "own"),
    [("string", "ENUM: A", "ENUM: A, B"), ("integer", "", "ENUM: 1")],
)
def test_perimeter_may_not_widen_the_values_of_a_row(form: str, details: str, own: str) -> None:
    assert narrowed(details, own, form)[1] == ["not-a-narrowing TEST!P9"]


def test_narrowing_of_another_perimeter_is_not_ours() -> None:
    cells = {"Q8": "Détails de format (15-18)", "R8": "CUT", "Q9": "ENUM: A"}
    one, two = model_of(replace(both(("a", "1..1", "string", "ENUM: A, B")), cells=cells)).messages
    assert [one.root_object.fields[0].type, two.root_object.fields[0].type] == [Coded(("A", "B")), Coded(("A",))]


# --- schemas ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["../x", "a/b", "é", "A--B", "A.B", "x" * 5 + "\\y"])
def test_schema_name_that_could_lead_a_file_astray_is_told(name: str) -> None:
    assert findings_of(sheet(("a", "1..1", "string")).having(A3=name)) == ["bad-schema-name TEST!A3"]


@pytest.mark.parametrize("name", ["CON", "com1"])
def test_schema_name_that_windows_reserves_is_told(name: str) -> None:
    assert findings_of(sheet(("a", "1..1", "string")).having(A3=name)) == ["reserved-schema-name TEST!A3"]


def test_schema_may_be_defined_once_in_all_sheets_whatever_its_case() -> None:
    one = sheet(("a", "1..1", "string"))
    other = replace(one, name="SECOND", entries=("Test:15-15:other",))
    assert findings_of(one, other) == ["duplicate-schema SECOND!A3"]


def test_schema_that_is_not_generated_may_be_empty_and_is_open() -> None:
    (one,) = model_of(sheet(("a", "1..1", "string", "", "")).having(D3="N", O9=None)).messages
    assert (one.root_object.fields, one.root_object.is_open) == ((), True)


def test_header_stands_beside_the_use_case_and_not_beside_itself() -> None:
    header = replace(sheet(("id", "1..1", "string")), entries=("RC-DE:15-15:distributionElement",), name="DE")
    case = sheet(("a", "1..1", "string")).having(E3="Y")
    model = model_of(header.having(E3="Y"), case)
    assert [(one.name, one.has_header, one.root_object.is_open) for one in model.messages] == [
        ("RC-DE", False, True),
        ("TEST", True, False),
    ]


def test_cardinality_says_whether_a_field_is_required_or_a_list() -> None:
    assert (Cardinality(0, 1).is_required, Cardinality(0, 1).is_list) == (False, False)
    assert (Cardinality(2, 11).is_required, Cardinality(0, None).is_list) == (True, True)


PROFILE = replace(BOTH, cells={"Q8": "Détails de format (15-18)", "R8": "CUT"})


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("ENUM: A", ["details-ignored TEST!Q9"]),
        ("OUVERT", ["open-ignored TEST!Q9"]),
        ("LONGUEUR: 1..4", ["details-ignored TEST!Q9"]),
        ("REGEXP: ^A$", ["lost-constraint TEST!Q9"]),
        ("Une remarque", []),
    ],
)
def test_constraint_of_a_profile_on_an_object_is_told(own: str, expected: list[str]) -> None:
    rows = (("a", "1..1", "X"), ("  b", "1..1", "string"))
    assert findings_of(replace(PROFILE, rows=rows).having(Q9=own)) == expected


# --- open objects ----------------------------------------------------------------


@pytest.mark.parametrize("word", ["OUVERT", "ouvert", "Ouvert"])
def test_open_object_with_rows_has_its_fields_and_any_others(word: str) -> None:
    made = message(("a", "1..1", "X", word), ("  b", "1..1", "string")).objects[1]
    assert (made.is_open, [field.name for field in made.fields]) == (True, ["b"])


def test_misspelt_open_suggests_the_word() -> None:
    assert findings(("a", "1..1", "X", "OUVRT"), ("  b", "1..1", "string")) == ["constraint-like-remark TEST!N9"]
    assert findings(("a", "1..1", "X", "OUVRT")) == ["object-without-type TEST!M9", "constraint-like-remark TEST!N9"]


def test_absent_list_is_told_once_at_the_first_row_that_names_it() -> None:
    rows = tuple((name, "0..1", "string", f"NOMENCLATURE: TEST.{name[0]}") for name in ("a", "b", "a2", "a3"))
    both = Sheet(rows, entries=("TEST:15-15:test", "OTHER:15-18:other"), perimeters=("15-15", "15-18"))
    assert findings_of(both) == ["absent-code-list TEST!N9", "absent-code-list TEST!N10"]


def test_a_field_may_recommend_a_list_and_accepts_any_value() -> None:
    rows = (
        ("text", "1..1", "string", "NOMENCLATURE INDICATIVE: TEST.kind"),
        ("count", "1..n", "number", "NOMENCLATURE INDICATIVE: TEST.kind"),
        ("plain", "1..1", "string"),
    )
    model = model_of(Sheet(rows), CodeList(("1", "2")))
    assert [(one.type, one.suggested_list) for one in model.messages[0].root_object.fields] == [
        (Text(), "TEST.kind"),
        (Scalar.NUMBER, "TEST.kind"),
        (Text(), ""),
    ]
    assert [one.id for one in model.code_lists] == ["TEST.kind"]


def test_a_list_that_the_release_does_not_have_is_recommended_by_nobody() -> None:
    model, findings = compiled(
        {"mdd.xlsx": workbook(Sheet((("a", "1..1", "string", "NOMENCLATURE INDICATIVE: GONE.a"),)))}
    )
    assert findings == ["absent-code-list TEST!N9"]
    assert model.messages[0].root_object.fields[0].suggested_list == ""


def test_an_object_recommends_nothing() -> None:
    rows = (("a", "1..1", "X", "NOMENCLATURE INDICATIVE: TEST.kind"), ("  b", "1..1", "string"))
    assert findings_of(Sheet(rows), CodeList(("1",))) == ["details-ignored TEST!N9"]
