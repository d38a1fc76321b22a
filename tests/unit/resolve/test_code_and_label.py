"""`codeAndLabel`: every occurrence says which values its own `code` has."""

from __future__ import annotations

from generator.model import Coded, Model, Ref, Text
from tests.workbooks import CodeList, Row, Sheet, findings_of, model_of

FIRST: tuple[Row, ...] = (
    ("risk", "0..n", "X codeAndLabel"),
    ("  code", "1..1", "string", "REGEX: ^R[0-9]$"),
    ("  label", "1..1", "string"),
)


def codes(model: Model) -> dict[str, object]:
    """What each `codeAndLabel` of the message accepts as `code`, by its object's name."""
    return {one.name: field.type for one in model.messages[0].objects if (field := one.field("code"))}


def suggestions(model: Model) -> dict[str, str]:
    """The list that each recommends, where it does."""
    fields = {one.name: one.field("code") for one in model.messages[0].objects}
    return {name: field.suggested_list for name, field in fields.items() if field and field.suggested_list}


def test_each_occurrence_of_code_and_label_rules_its_own_code() -> None:
    model = model_of(
        Sheet(
            (
                *FIRST,
                ("motive", "1..1", "X codeAndLabel", "NOMENCLATURE: TEST.kind"),
                ("place", "1..1", "X codeAndLabel", "ENUM: L1, L2"),
                ("free", "1..1", "X codeAndLabel"),
            )
        ),
        CodeList(("K1", "K2")),
    )
    assert codes(model) == {
        "risk": Text(("^R[0-9]$",)),
        "motive": Coded(("K1", "K2"), "TEST.kind"),
        "place": Coded(("L1", "L2")),
        "free": Text(),
    }


def test_each_occurrence_may_recommend_codes() -> None:
    suggested = "NOMENCLATURE INDICATIVE: TEST.kind"
    rows = (*FIRST, ("motive", "1..1", "X codeAndLabel", suggested), ("other", "1..1", "X codeAndLabel", "ENUM: A"))
    model = model_of(Sheet(rows), CodeList(("K1", "K2")))
    assert codes(model)["motive"] == Text()
    assert suggestions(model) == {"motive": "TEST.kind"}


def test_first_occurrence_may_recommend_codes_beside_its_own_rule() -> None:
    rows = (("risk", "0..n", "X codeAndLabel", "NOMENCLATURE INDICATIVE: TEST.kind"), *FIRST[1:])
    model = model_of(Sheet(rows), CodeList(("R1", "R2")))
    assert (codes(model), suggestions(model)) == ({"risk": Text(("^R[0-9]$",))}, {"risk": "TEST.kind"})


def test_first_occurrence_may_rule_its_code_in_its_own_row() -> None:
    rows = (("risk", "0..n", "X codeAndLabel", "ENUM: R1, R2"), ("  code", "1..1", "string"), FIRST[2])
    assert codes(model_of(Sheet(rows))) == {"risk": Coded(("R1", "R2"))}


def test_balise_that_stands_twice_with_other_details_is_two_objects() -> None:
    rows = (
        *FIRST,
        ("a", "1..1", "X"),
        ("  motive", "1..1", "X codeAndLabel", "ENUM: A"),
        ("b", "1..1", "X"),
        ("  motive", "1..1", "X codeAndLabel", "ENUM: B"),
        ("c", "1..1", "X"),
        ("  motive", "1..1", "X codeAndLabel", "ENUM: A"),
    )
    model = model_of(Sheet(rows))
    assert codes(model) == {"risk": Text(("^R[0-9]$",)), "motive": Coded(("A",)), "motive2": Coded(("B",))}
    (again,) = model.messages[0].object_by_name["c"].fields
    assert again.type == Ref("motive")


def test_code_and_label_without_rows_anywhere_is_an_unknown_type() -> None:
    assert findings_of(Sheet((("risk", "0..n", "X codeAndLabel"),))) == ["unknown-type TEST!M9"]


def test_perimeter_narrows_the_code_of_the_first_code_and_label() -> None:
    rows = (("risk", "0..n", "X codeAndLabel"), ("  code", "1..1", "string", "ENUM: R1, R2"), FIRST[2])
    cells = {"P8": "Détails de format (15-15)", "Q8": "CUT", "P9": "ENUM: R2"}
    assert codes(model_of(Sheet(rows, cells=cells))) == {"risk": Coded(("R2",))}


def test_code_that_cannot_be_read_makes_no_other_row_doubtful() -> None:
    sheet = Sheet((*FIRST, ("motive", "1..1", "X codeAndLabel", "ENUM: M1, M2"))).having(N10="REGEX: ^(R[0-9]$")
    assert findings_of(sheet) == ["invalid-pattern TEST!N10"]
