"""What `mdd explain SHEET!CELL` says of a row, and of what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.clock import Clock
from generator.diagnostics import Language, Phrase
from generator.pipeline import Checked, check_files
from generator.read.folder import Files
from generator.report.asked import asked, asked_of_a_list, origin_at
from generator.report.cell import cell_report
from generator.report.code_cell import code_report
from generator.report.place import WrittenPlace, place_of
from tests.french import french_in
from tests.workbooks import CodeList, Sheet, workbook

SHEET = Sheet(
    (
        ("caseId", "1..1", "string", "REGEX: ^C[0-9]{2}$", "X", ""),
        ("note", "0..1", "string", "LONGUEUR: 1..40", "X", "1..1"),
        ("draft", "0..1", "string", "", "", ""),
        ("patient", "0..n", "X person"),
        ("  name", "1..1", "string", "REGEX: (A"),
    ),
    name="TEST",
    entries=("ONE:15-15:one", "TWO:15-18:two"),
    perimeters=("15-15", "15-18"),
)
NARROWED = Sheet(
    (("kind", "1..1", "string", "ENUM: A, B"),),
    cells={"P8": "Détails de format (15-15)", "P9": "REGEX: ^A$", "Q8": "CUT", "I9": "A"},
)


def checked(*sheets: Sheet) -> Checked:
    return check_files(
        Files({f"{'ab'[at]}.xlsx": workbook(one) for at, one in enumerate(sheets)}, ()), frozenset(), Clock()
    )


def told(words: str, sheet: Sheet = SHEET, language: Language = Language.ENGLISH) -> list[str]:
    outcome, place = checked(sheet), place_of(words)
    assert isinstance(place, WrittenPlace)
    one = asked(place, outcome.sources.sheets)
    assert not isinstance(one, Phrase)
    return [line.strip() for line in cell_report(one, outcome.findings, language).splitlines()]


def refused(words: str, *sheets: Sheet) -> str:
    place = place_of(words)
    found = place if isinstance(place, Phrase) else asked(place, checked(*(sheets or (SHEET,))).sources.sheets)
    assert isinstance(found, Phrase)
    assert french_in(found.words(Language.ENGLISH)) == []
    return found.words(Language.ENGLISH)


def test_row_and_what_its_expression_accepts_are_told() -> None:
    assert told("TEST!N9")[:12] == [
        "a.xlsx TEST!N9",
        "Label: Libellé de caseId",
        "Balise: caseId",
        "Cardinalité: 1..1",
        "Format (ou type): string",
        "Schemas: ONE (perimeter 15-15, 1..1)",
        "Détails de format: REGEX: ^C[0-9]{2}$",
        "accepts: C11",
        "refuses: C1",
        "length: 3 characters",
        r'JSON Schema: {"pattern": "^C[0-9]{2}$", "not": {"pattern": "[\\n\\r\u0085\u2028\u2029]"}}',
        "XSD: C[0-9]{2}",
    ]


def test_row_is_told_in_french() -> None:
    lines = told("TEST!N9", language=Language.FRENCH)
    assert "Libellé : Libellé de caseId" in lines
    assert "Schémas : ONE (périmètre 15-15, 1..1)" in lines
    assert "accepte : C11" in lines


def test_each_schema_has_its_own_cardinality() -> None:
    assert "Schemas: ONE (perimeter 15-15, 0..1), TWO (perimeter 15-18, 1..1)" in told("TEST!N10")


def test_row_out_of_all_perimeters_is_in_no_schema() -> None:
    assert "Schemas: none" in told("TEST!L11")


def test_mark_of_an_object_is_told() -> None:
    assert {"Objet: X", "Format (ou type): person"} <= set(told("TEST!B12"))


@pytest.mark.parametrize(
    ("cell", "line"), [("H9", "This cell, Description: Description de caseId"), ("P9", "This cell, 15-18: none")]
)
def test_cell_that_the_row_does_not_tell_is_told(cell: str, line: str) -> None:
    assert line in told(f"TEST!{cell}")


def test_unreadable_expression_is_told_with_the_findings_of_the_row() -> None:
    lines = told("TEST!N13")
    assert "unreadable at character 1: the parenthesis opened here is not closed" in lines
    at = lines.index("Findings:")
    assert lines[at + 1].startswith("a.xlsx TEST!N13: error unreadable regular expression at character 1")
    assert lines[at + 2].startswith("→ ")


def test_findings_of_the_cell_stand_before_those_of_its_row() -> None:
    sheet = SHEET.having(K13="0.1")
    for cell in ("K13", "N13"):
        lines = told(f"TEST!{cell}", sheet)
        assert lines[lines.index("Findings:") + 1].startswith(f"a.xlsx TEST!{cell}: ")


def test_findings_of_other_rows_are_not_told() -> None:
    assert not [line for line in told("TEST!N9") if "[invalid-pattern]" in line]


def test_details_of_a_perimeter_alone_are_told_too() -> None:
    lines = told("TEST!P9", NARROWED)
    assert lines.index("Détails de format: ENUM: A, B") < lines.index("Détails de format (15-15): REGEX: ^A$")
    assert "accepts: A" in lines


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("RC-EDA!N9", WrittenPlace("", "RC-EDA", 9, 14)),
        ("RC-EDA!n9:", WrittenPlace("", "RC-EDA", 9, 14)),
        ("RC-EDA!$N$9", WrittenPlace("", "RC-EDA", 9, 14)),
        ("'RC EDA'!AA10", WrittenPlace("", "RC EDA", 10, 27)),
        ("RC-EDA!9", WrittenPlace("", "RC-EDA", 9, 0)),
        ("workbooks/m d d.xlsx RC-EDA!N9", WrittenPlace("workbooks/m d d.xlsx", "RC-EDA", 9, 14)),
    ],
)
def test_place_is_read_as_findings_and_spreadsheets_write_it(words: str, place: WrittenPlace) -> None:
    assert place_of(words) == place


@pytest.mark.parametrize(
    "words", ["", "!", "RC-EDA!", "!N9", "RC-EDA!N", "A!B!C1", "RC-EDA!N9 RC-EDA!N10", "RC-EDA!ABCD1"]
)
def test_what_is_no_place_is_refused(words: str) -> None:
    assert place_of(words) == Phrase("no-place", (("value", words),))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("TESTS!N9", 'no sheet of fields is called "TESTS"; did you mean "TEST"?'),
        ("zzz!N9", 'no sheet of fields is called "zzz"; there are TEST'),
        ("b.xlsx TEST!N9", 'no sheet of fields is called "TEST"; there are none'),
        ("TEST!N8", 'no field in row 8 of the sheet "TEST", which has them from row 9 to row 13'),
        ("TEST!N9999999", 'no field in row 9999999 of the sheet "TEST", which has them from row 9 to row 13'),
        ("TEST!A9", 'column A of the sheet "TEST" is not read'),
        ("TEST!ZZ9", 'column ZZ of the sheet "TEST" is not read'),
    ],
)
def test_place_without_row_is_refused_with_what_there_is(words: str, why: str) -> None:
    assert refused(words) == why


def test_file_in_front_tells_sheets_of_one_name_apart() -> None:
    sheets = checked(SHEET, NARROWED).sources.sheets
    for words, balise in (("a.xlsx TEST!9", "caseId"), ("specs/b.xlsx TEST!9", "kind"), ("TEST!9", "caseId")):
        place = place_of(words)
        assert isinstance(place, WrittenPlace)
        found = asked(place, sheets)
        assert not isinstance(found, Phrase)
        assert found.row["Balise"].text == balise


# --- code lists, and what is no row ------------------------------------------------

KINDS = CodeList(("K1", "K 2"), name="kind")
USER = Sheet((("kind", "0..1", "string", "NOMENCLATURE: TEST.kind"),))


def told_of_list(words: str, *sheets: Sheet | CodeList) -> list[str]:
    outcome = check_files(Files({"a.xlsx": workbook(*sheets)}, ()), frozenset(), Clock())
    place = place_of(words)
    assert isinstance(place, WrittenPlace)
    one = asked_of_a_list(place, outcome.sources.code_sheets)
    assert one is not None
    text = code_report(one, outcome.sources.sheets, outcome.findings, Language.ENGLISH)
    return [line.strip() for line in text.splitlines()]


def test_code_is_told_with_its_list_and_who_uses_it() -> None:
    assert told_of_list("kind!A7", USER, KINDS) == [
        "a.xlsx kind!A7",
        "Code list: TEST.kind, codes: 2",
        "Code: K1",
        "Label: Libellé K1",
        "Used by: kind (TEST!J9)",
        "Findings: none",
    ]


def test_field_that_a_list_is_recommended_for_uses_it() -> None:
    row = ("kind", "0..1", "string", "NOMENCLATURE INDICATIVE: TEST.kind")
    assert "Used by: kind (TEST!J9)" in told_of_list("kind!A7", Sheet((row,)), KINDS)


def test_fact_of_a_list_that_nobody_uses_is_told_with_what_was_found_there() -> None:
    lines = told_of_list("a.xlsx kind!B1", Sheet((("note", "0..1", "string"),)), KINDS)
    assert lines[:3] == ["a.xlsx kind!B1", "Code list: TEST.kind, codes: 2", "Used by: no field"]
    assert "[unused-code-list]" in lines[4]


def test_sheet_of_fields_is_no_code_list() -> None:
    place = place_of("TEST!A7")
    assert isinstance(place, WrittenPlace)
    assert asked_of_a_list(place, checked(USER).sources.code_sheets) is None


def test_place_of_a_finding_that_is_no_row_is_known_by_it() -> None:
    outcome, place = checked(USER.having(K8="Cardinalite")), place_of("TEST!K8")
    assert isinstance(place, WrittenPlace)
    assert str(origin_at(place, outcome.findings)) == "a.xlsx TEST!K8"
    assert origin_at(replace(place, row=7), outcome.findings) is None
