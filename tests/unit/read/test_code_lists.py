"""Code lists as people keep them: blanks, commas, numbers, several levels."""

from __future__ import annotations

import datetime

import pytest

from generator.model import CodeList as Resolved
from tests.workbooks import CodeList, Sheet, compiled, findings_of, workbook

MDD = workbook(Sheet((("kind", "1..1", "string", "NOMENCLATURE: TEST.kind"),)))


def read(*lists: CodeList) -> tuple[tuple[Resolved, ...], list[str]]:
    model, findings = compiled({"mdd.xlsx": MDD, "codes.xlsx": workbook(*lists)})
    return model.code_lists, [one.replace("codes.xlsx ", "") for one in findings]


def codes(*values: object, **cells: object) -> list[str]:
    (one,), findings = read(CodeList(values).having(**cells))
    assert findings == []
    return [code.code for code in one.codes]


def test_codes_are_trimmed_and_commas_are_blanks() -> None:
    assert codes(" A ", "B\xa0", "C,D", "E, F,") == ["A", "B", "C D", "E  F"]


def test_code_may_be_a_number() -> None:
    (one,), findings = read(CodeList((1, 2.0, 2.5)))
    assert [code.code for code in one.codes] == ["1", "2", "2.5"]
    assert findings == ["number-code kind!A7", "number-code kind!A8", "number-value kind!A9"]


def test_blank_lines_are_passed_over() -> None:
    assert codes("A", None, "C", B8=None) == ["A", "C"]


def test_label_without_code_is_told_and_left_out() -> None:
    (one,), findings = read(CodeList(("A", None, "C")).having(B8="Un titre"))
    assert ([code.code for code in one.codes], findings) == (["A", "C"], ["label-without-code kind!A8"])


def test_facts_that_make_the_id_must_be_texts() -> None:
    lists = CodeList(("A",))
    assert "boolean-value kind!B1" in read(lists.having(B1=True))[1]
    assert "date-value kind!B3" in read(lists.having(B1=None, B3=datetime.date(2026, 1, 2)))[1]
    assert read(lists.having(B3=datetime.date(2026, 1, 2)))[1] == []


def test_list_of_too_many_faults_is_read_no_further() -> None:
    _, findings = read(CodeList((True,) * 1_500))
    assert findings.count("too-many-findings kind!1006") == 1
    assert sum(one.startswith("boolean-value") for one in findings) == 1_000


def test_columns_are_found_by_name() -> None:
    assert codes("A", A6="Commentaire", D6="Code", D7="Z", A7="note") == ["Z"]


def test_labels_of_every_level_are_kept_in_order() -> None:
    (one,), findings = read(CodeList(("A",)).having(E6="Libellé niveau 2", E7="Précis"))
    assert findings == []
    assert (one.codes[0].labels, one.codes[0].label) == (("Libellé A", "Précis"), "Précis")


@pytest.mark.parametrize(
    ("cells", "place"), [({"B1": None, "B2": None}, "kind!B1"), ({"A1": None, "B1": None, "B3": None}, "kind!B3")]
)
def test_list_that_nothing_names_is_told_at_the_cell_to_fill(cells: dict[str, object], place: str) -> None:
    assert f"missing-code-list-id {place}" in read(CodeList(("A",)).having(**cells))[1]


def test_composed_id_has_a_hyphen() -> None:
    mdd = workbook(Sheet((("kind", "1..1", "string", "NOMENCLATURE: TEST-kind"),)))
    model, findings = compiled({"mdd.xlsx": mdd, "codes.xlsx": workbook(CodeList(("A",)).having(A1=None, B1=None))})
    assert ([one.id for one in model.code_lists], findings) == (["TEST-kind"], [])


def test_lists_may_stand_in_the_workbook_of_the_model() -> None:
    sheet = Sheet((("kind", "1..1", "string", "NOMENCLATURE: TEST.kind"),))
    model, findings = compiled({"mdd.xlsx": workbook(sheet, CodeList(("A",)))})
    assert (len(model.code_lists), findings) == (1, [])


def test_list_that_no_message_uses_is_left_out() -> None:
    lists, findings = read(CodeList(("A",)), CodeList(("B",), "other"))
    assert ([one.id for one in lists], findings) == (["TEST.kind"], [])


def test_sheet_whose_name_begins_with_a_hash_is_set_aside() -> None:
    lists, findings = read(CodeList(("A",)), CodeList(("B",), "#brouillon").having(B1="TEST.kind"))
    assert (len(lists), findings) == (1, [])


@pytest.mark.parametrize(
    ("cells", "finding"),
    [
        ({"A7": "#N/A"}, "error-value kind!A7"),
        ({"A7": "=1+1"}, "formula-without-value kind!A7"),
        ({"A7": datetime.date(2026, 1, 2)}, "date-value kind!A7"),
        ({"A6": "Codes"}, "misspelt-column kind!A6"),
    ],
)
def test_code_that_cannot_be_what_was_typed_is_told(cells: dict[str, object], finding: str) -> None:
    _, findings = read(CodeList(("A", "B")).having(**cells))
    assert findings[0] == finding


def test_comma_and_blank_may_make_two_codes_one() -> None:
    _, findings = read(CodeList(("A B", "A,B")))
    assert findings == ["duplicate-code kind!A8"]


# --- names that are nearly right -------------------------------------------------


def told(**cells: object) -> list[str]:
    return findings_of(Sheet((("a", "1..1", "string"),)), CodeList(("K1", "K2")).having(**cells))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"A1": "Identifant nomenclature"}, ["misspelt-column kind!A1"]),
        (
            {"A1": "Identifant nomenclature", "A3": "Nom Nomenclatures"},
            ["misspelt-column kind!A1", "misspelt-column kind!A3"],
        ),
        ({"A1": None, "A3": "Nom Nomenclatures"}, ["misspelt-column kind!A3"]),
        ({"A3": "Nom Nomenclatures"}, []),
        ({"A4": "Nombre de niveaux"}, []),
        ({"B6": "Libellé"}, ["misspelt-column kind!B6"]),
        ({"E6": "Libellé"}, []),
        ({"E6": "Libelle niveau 2"}, ["misspelt-column kind!E6"]),
        ({"E6": "Remarque"}, []),
        ({"E6": "Code"}, ["duplicate-column kind!E6"]),
        ({"E6": "Remarque", "F6": "Remarque"}, []),
    ],
)
def test_name_that_is_nearly_right_is_told_where_it_loses_something(
    cells: dict[str, object], expected: list[str]
) -> None:
    assert told(**cells) == expected
