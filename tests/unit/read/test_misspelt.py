"""Headers that are nearly right are told at their own cell."""

from __future__ import annotations

import pytest

from generator.diagnostics import Language, in_reading_order
from generator.read.sources import sources_of
from tests.workbooks import Sheet, workbook

SHEET = Sheet((("caseId", "1..1", "string"),))


def findings(**cells: object) -> list[str]:
    _, found = sources_of({"mdd.xlsx": workbook(SHEET.having(**cells))})
    return [f"{one.code} {one.origin.cell or one.origin.row}" for one in in_reading_order(found)]


def test_sheet_itself_has_no_finding() -> None:
    assert findings() == []


@pytest.mark.parametrize(
    ("cell", "text"), [("K8", "Cardinalite"), ("J8", "Balises"), ("M8", "Format (type)"), ("C8", "Donnee (Niveau 2)")]
)
def test_required_header_with_a_typo_is_told_at_its_cell(cell: str, text: str) -> None:
    assert findings(**{cell: text}) == [f"misspelt-column {cell}"]


@pytest.mark.parametrize(("cell", "text"), [("H8", "Descriptions"), ("I8", "Exemple")])
def test_optional_header_with_a_typo_is_told_at_its_cell(cell: str, text: str) -> None:
    assert findings(**{cell: text}) == [f"misspelt-optional-column {cell}"]


@pytest.mark.parametrize("text", ["Base", "Remarques", "Détails de format (15-15)"])
def test_column_of_notes_stands_for_no_missing_one(text: str) -> None:
    assert findings(J8=text) == ["missing-column 8"]


def test_column_whose_header_alone_is_empty_is_told_there() -> None:
    assert findings(J8=None) == ["missing-column J8"]
    assert findings(J8=None, K8=None) == ["missing-column 8"] * 2


@pytest.mark.parametrize(("cell", "text"), [("J8", "Balise XML"), ("M8", "Format"), ("N8", "Détails")])
def test_header_that_says_more_or_less_stands_for_a_missing_column(cell: str, text: str) -> None:
    assert findings(**{cell: text}) == [f"misspelt-column {cell}"]


def test_header_stands_for_one_column_only() -> None:
    assert findings(C8="Donnee (Niveau 2)", D8=None) == ["misspelt-column C8", "missing-column 8"][::-1]


@pytest.mark.parametrize(
    ("cell", "text", "code"),
    [("C2", "rootElements", "misspelt-column"), ("F2", "xmlnss", "misspelt-optional-column")],
)
def test_header_of_the_table_of_schemas_is_told_too(cell: str, text: str, code: str) -> None:
    assert findings(**{cell: text}) == [f"{code} {cell}"]


def test_namespace_that_is_left_to_the_default_is_told() -> None:
    assert findings(F3=None) == ["default-namespace F3"]


def test_names_in_a1_alone_are_told_with_their_defaults() -> None:
    cells = {f"{letter}{row}": None for letter in "ABCDEF" for row in (2, 3)}
    assert findings(A1="TEST:15-15:test", **cells) == ["schemas-from-words A1"]


def test_perimeter_whose_column_is_not_marked_is_told_above_it() -> None:
    assert findings(O7=None) == ["unmarked-perimeter-column O7"]
    assert findings(O7="Perimetre") == ["unmarked-perimeter-column O7"]


@pytest.mark.parametrize(("flag", "proposal"), [("oui", "Y"), ("NON", "N"), ("true", "Y"), ("?", "")])
def test_flag_that_was_meant_is_offered(flag: str, proposal: str) -> None:
    _, (one,) = sources_of({"mdd.xlsx": workbook(SHEET.having(E3=flag))})
    assert (one.code, dict(one.values).get("proposal", "")) == ("bad-flag", proposal)


def test_perimeter_is_suggested_with_the_cell_of_its_column() -> None:
    _, found = sources_of({"mdd.xlsx": workbook(SHEET.having(B3="15-5"))})
    (one,) = (one for one in found if one.code == "missing-perimeter-column")
    assert [place.cell for place in one.related] == ["O8"]
    assert one.help(Language.FRENCH).startswith("vouliez-vous dire « 15-15 », défini en TEST!O8 ?")
