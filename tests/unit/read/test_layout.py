"""Where things stand in a sheet: found by name, whatever their order and company."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace

import openpyxl
import pytest

from generator.model import Cardinality
from tests.breakages.base import SHEET_PART, replaced
from tests.golden.findings.base import BASE, CODES, MDD, SHEET
from tests.workbooks import FIRST_ROW, HEADERS, Sheet, compiled, findings_of, model_of, saved, workbook

ONE = Sheet((("caseId", "1..1", "string"),))


def rearranged(order: list[int]) -> bytes:
    """The sheet of the golden cases, its table's columns in another order."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET.name
    SHEET.write(sheet)
    cells = {(row, column): sheet.cell(row, column).value for row in range(7, 16) for column in range(1, 17)}
    for (row, column), value in cells.items():
        sheet.cell(row, order[column - 1]).value = value
    return saved(book)


def fields(content: bytes) -> list[object]:
    model, findings = compiled({"mdd.xlsx": content, "codes.xlsx": workbook(CODES)})
    assert findings == []
    return [[(f.name, f.type, f.cardinality, f.title) for f in one.fields] for one in model.messages[0].objects]


def test_columns_are_found_by_name_in_any_order() -> None:
    reversed_but_cut = [*range(15, 0, -1), 16]
    assert fields(rearranged(reversed_but_cut)) == fields(workbook(SHEET))


def test_other_columns_are_notes_on_either_side_of_cut() -> None:
    noted = ONE.having(A8="Historique", A9="#REF!", Q8="note", R8="Balise", R9="numéro", S8="15-18", S7="Périmètre")
    model_of(noted)


def test_headers_are_known_in_spite_of_blanks_around_them() -> None:
    model_of(ONE.having(J8=" Balise\xa0", B8="Donnée  ( Niveau 1 )", M8="Format\xa0(ou type)"))


def test_level_cell_that_begins_with_a_hash_is_a_comment() -> None:
    model = model_of(SHEET.having(C11="# Voir le type person", D14="# idem"), CODES)
    assert [field.title for field in model.messages[0].root_object.fields][2] == "Libellé de patient"


def test_sheet_whose_name_begins_with_a_hash_is_set_aside() -> None:
    broken = replace(ONE, name="#Brouillon").having(K9="?")
    assert len(model_of(ONE, broken).messages) == 1


def test_names_may_stand_in_a1_alone() -> None:
    """The oldest releases have no table of schemas."""
    cells = {f"{letter}{row}": None for letter in "ABCDEF" for row in (2, 3)}
    sheet = ONE.having(**cells, A1="RC-EDA:15-15:createCase RS-EDA:15-15:createCaseHealth")
    model, findings = compiled({"mdd.xlsx": workbook(sheet)})
    assert [(one.name, one.root, one.namespace, one.has_header) for one in model.messages] == [
        ("RC-EDA", "createCase", "urn:emergency:createCase", True),
        ("RS-EDA", "createCaseHealth", "urn:emergency:createCaseHealth", True),
    ]
    assert findings == ["schemas-from-words TEST!A1"]


@pytest.mark.parametrize(("root", "has_header"), [("error", False), ("info", False), ("createCase", True)])
def test_root_that_never_has_a_header_has_none_by_default(root: str, has_header: bool) -> None:
    cells = {f"{letter}{row}": None for letter in "ABCDEF" for row in (2, 3)}
    model, _ = compiled({"mdd.xlsx": workbook(ONE.having(**cells, A1=f"X:15-15:{root}"))})
    assert [one.has_header for one in model.messages] == [has_header]


def test_sheet_without_table_whose_perimeter_is_empty_is_no_open_message() -> None:
    cells = {f"{letter}{row}": None for letter in "ABCDEF" for row in (2, 3)}
    sheet = ONE.having(**cells, A1="TEST:15-15:test", **{f"O{row}": None for row in range(9, 40)})
    assert "empty-schema TEST!A1" in findings_of(sheet)


@pytest.mark.parametrize("text", ["Format  (ou type)", "Format\n(ou type)", "Format (ou\ntype) "])
def test_line_breaks_and_doubled_blanks_change_no_header(text: str) -> None:
    assert model_of(ONE.having(M8=text)) == model_of(ONE)


def test_prose_in_a1_names_no_schema() -> None:
    sheet = replace(ONE, entries=()).having(A1="Attention : voir 15:18 et le guide")
    assert findings_of(ONE, replace(sheet, name="NOTES")) == ["sheet-without-schema NOTES"]


def test_misspelt_table_of_schemas_is_not_passed_over_for_a1() -> None:
    assert findings_of(ONE.having(A1="TEST:15-15:test", B2="perimetre")) == ["misspelt-column TEST!B2"]


def test_line_of_the_table_without_schema_is_told() -> None:
    assert findings_of(ONE.having(B4="15-15", C4="other")) == ["missing-entry-cell TEST!A4"]


@pytest.mark.parametrize("flag", ["Y", "y", " Y "])
def test_flag_may_be_written_in_either_case(flag: str) -> None:
    assert model_of(ONE.having(E3=flag)).messages[0].has_header


def test_missing_level_column_below_a_deeper_one_is_told() -> None:
    assert findings_of(ONE.having(D8="Niveau 3")) == ["missing-column TEST!8"]


def test_every_missing_column_is_named() -> None:
    assert findings_of(ONE.having(J8=None, N8=None)) == ["missing-column TEST!8"] * 2


def test_level_column_that_stands_twice_is_told() -> None:
    assert findings_of(ONE.having(P8="Donnée (Niveau 1)", Q8="CUT")) == ["duplicate-column TEST!P8"]


def test_level_that_stands_twice_is_told_where_it_is_out_of_order() -> None:
    assert findings_of(SHEET.having(C8="Donnée (Niveau 3)")) == [
        "duplicate-column TEST!C8",
        "misspelt-column TEST!C8",
    ]


def test_merged_headers_are_told_instead_of_the_columns_that_they_hide() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(SHEET, CODES)))
    book.worksheets[0].merge_cells("J8:K8")
    told = compiled({"mdd.xlsx": saved(book)})[1]
    assert [one for one in told if " TEST!" in one] == ["merged-header TEST!J8"]


def test_accents_of_headers_may_be_characters_of_their_own() -> None:
    headers = {"B8": HEADERS[1], "K8": "Cardinalité", "N8": "Détails de format", "O7": "Périmètre"}
    apart = {place: unicodedata.normalize("NFD", text) for place, text in headers.items()}
    lists = {"A2": unicodedata.normalize("NFD", "Référentiel nomenclature"), "B6": "Libelle\u0301 niveau 1"}
    assert findings_of(SHEET.having(**apart), CODES.having(**lists)) == []


def test_optional_columns_may_be_absent_and_their_lack_is_told() -> None:
    model, findings = compiled({"mdd.xlsx": workbook(ONE.having(H8=None, I8=None))})
    field = model.messages[0].root_object.fields[0]
    assert (field.description, field.examples) == ("", ())
    assert findings == ["missing-optional-column TEST!8", "missing-optional-column TEST!8"]


@pytest.mark.parametrize("column", [2, 8, 10, 14, 15])
def test_a_column_may_be_inserted_anywhere(column: int) -> None:
    book = openpyxl.Workbook()
    ONE.write(book.worksheets[0])
    book.worksheets[0].insert_cols(column)
    assert compiled({"mdd.xlsx": saved(book)})[1] == []


def test_narrowing_column_for_an_unknown_perimeter_is_told() -> None:
    sheet = ONE.having(P8="Détails de format (15-18)", Q8="CUT")
    assert findings_of(sheet) == ["missing-perimeter-column TEST!P8"]


# --- rows ------------------------------------------------------------------------

DRAFT = Sheet(
    (("caseId", "1..1", "string"), ("", "", "", "", ""), ("draft", "?", "chaîne", "REGEX: (", "")), cells={"B10": None}
)


def test_row_of_no_perimeter_is_a_draft_and_may_hold_anything() -> None:
    assert findings_of(DRAFT.having(K11="#REF!", L11="?", J11="=1+1")) == []


def test_draft_still_has_one_level() -> None:
    assert findings_of(DRAFT.having(C11="Autre")) == ["two-levels TEST!C11"]
    assert findings_of(DRAFT.having(B11=None)) == ["no-level TEST!J11"]
    assert findings_of(DRAFT.having(B11=None, E11="Trop profond")) == ["level-skipped TEST!E11"]


def test_mark_that_nobody_computed_is_told_although_it_reads_as_empty() -> None:
    assert findings_of(DRAFT.having(K11="1..1", M11="string", N11=None, O11='=IF(1,"X","")')) == [
        "formula-without-value TEST!O11"
    ]


def test_blank_line_and_line_of_notes_are_passed_over() -> None:
    assert findings_of(DRAFT.having(A10="note", H10="Une phrase", K10="0..1")) == []


def test_broken_label_is_told_once() -> None:
    assert findings_of(ONE.having(B9="#NAME?")) == ["error-value TEST!B9"]


def test_cells_of_perimeters_that_no_schema_uses_are_not_read() -> None:
    sheet = replace(ONE, perimeters=("15-15", "15-18"))
    assert findings_of(sheet.having(P9="peut-être")) == []


@pytest.mark.parametrize(
    ("cells", "findings"),
    [
        ({"C9": "Niveau 2", "B9": None}, ["level-skipped TEST!C9"]),
        ({"J9": 42}, ["bad-wire-name TEST!J9"]),
        ({"J9": openpyxl.utils.datetime.from_excel(45000)}, ["date-value TEST!J9"]),
        ({"K9": openpyxl.utils.datetime.from_excel(45000)}, ["date-value TEST!K9"]),
        ({"K9": True}, ["boolean-value TEST!K9"]),
        ({"K9": None}, ["bad-cardinality TEST!K9"]),
        ({"L9": 1}, ["bad-object-mark TEST!L9"]),
        ({"M9": None}, ["unknown-type TEST!M9"]),
        ({"O9": 1.5}, ["bad-perimeter-mark TEST!O9"]),
    ],
)
def test_value_that_excel_changed_is_told_at_its_cell(cells: dict[str, object], findings: list[str]) -> None:
    assert findings_of(ONE.having(**cells)) == findings


def test_all_defects_of_a_workbook_are_told_at_once() -> None:
    broken = SHEET.having(E3="oui", K9="1", N10="ENUM:", J12="é", M13="dat", O14="?")
    assert compiled({"mdd.xlsx": workbook(broken), "codes.xlsx": workbook(CODES)})[1] == [
        "bad-flag TEST!E3",
        "bad-cardinality TEST!K9",
        "empty-enumeration TEST!N10",
        "bad-wire-name TEST!J12",
        "unknown-type TEST!M13",
        "bad-perimeter-mark TEST!O14",
    ]


def test_merged_cells_read_as_their_first_cell() -> None:
    book = openpyxl.Workbook()
    ONE.write(book.worksheets[0])
    book.worksheets[0].merge_cells(f"J{FIRST_ROW}:M{FIRST_ROW}")
    _, findings = compiled({"mdd.xlsx": saved(book)})
    assert findings == ["merged-cells Sheet!J9", "bad-cardinality Sheet!K9", "unknown-type Sheet!M9"]


@pytest.mark.parametrize("column", [*"BHIJKLMNO", "A"])
def test_ten_thousand_characters_in_a_cell_are_borne(column: str) -> None:
    compiled({"mdd.xlsx": workbook(ONE.having(**{f"{column}9": "Donnée (Niveau 9" * 600}))})


def test_header_with_an_enormous_level_is_a_note() -> None:
    model_of(ONE.having(A8=f"Donnée (Niveau {'9' * 9_000})"))


def test_headers_are_those_of_the_official_layout() -> None:
    assert HEADERS[9:14] == ("Balise", "Cardinalité", "Objet", "Format (ou type)", "Détails de format")


def test_cardinality_with_one_character_for_the_dots_is_read() -> None:
    assert model_of(ONE.having(K9="0…n")).messages[0].root_object.fields[0].cardinality == Cardinality(0, None)


def test_mark_that_a_formula_leaves_empty_is_told() -> None:
    formula = b'<c r="O9" t="str"><f>IF(1=1,"","X")</f><v></v></c>'
    content = replaced(SHEET_PART, rb'<c r="O9".*?</c>', formula)
    assert compiled({**BASE, MDD: content})[1] == ["formula-value TEST!O9"]
