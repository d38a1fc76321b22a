"""Names that one place spells with other blanks, or another composition, than the next are still the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Language
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SCHEMA, SHEET, as_json
from tests.workbooks import Sheet, compiled, workbook

APART = "e\u0301"  # é, as a Mac writes it
FLAT = b"code,label_n1\nK1,Un\nK2,Deux\n"


def mdd(sheet: Sheet = SHEET, /, **cells: object) -> dict[str, bytes]:
    return {MDD: workbook(sheet.having(**cells))}


def findings(files: dict[str, bytes]) -> list[str]:
    return compiled({**BASE, **files})[1]


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        (f"TEST.sant{APART}", "TEST.santé"),
        ("TEST.santé", f"TEST.sant{APART}"),
        ("Moyens\u202fTEST", "Moyens TEST"),
        ("Moyens  TEST", "Moyens\xa0TEST"),
        ("TEST.ki\u200cnd", "TEST.kind"),
    ],
)
def test_code_list_is_found_however_its_id_is_spelt(asked: str, known: str) -> None:
    assert findings({**mdd(N15=f"NOMENCLATURE: {asked}"), LISTS: workbook(CODES.having(B1=known))}) == []


def test_code_list_of_a_csv_file_has_the_name_that_the_file_shows() -> None:
    """A file that came from a Mac has each accent beside its letter."""
    files = {**mdd(N15="NOMENCLATURE: Santé.kind"), f"Sant{APART}.kind.csv": FLAT}
    assert findings(files) == []


def test_csv_beside_the_workbook_of_the_same_list_is_known_for_its_copy() -> None:
    files = {**mdd(N15="NOMENCLATURE: Santé.kind"), LISTS: workbook(CODES.having(B1="Santé.kind"))}
    assert findings({**files, f"Sant{APART}.kind.csv": FLAT}) == [f"csv-beside-workbook Sant{APART}.kind.csv"]


def test_codes_of_one_spelling_are_one_code() -> None:
    listed = workbook(CODES.having(A7="Décès", A8=f"D{APART}c\u0065\u0300s"))
    assert findings({**mdd(I15="Décès"), LISTS: listed}) == [f"duplicate-code {LISTS} kind!A8"]


def test_type_and_perimeter_are_found_whatever_their_blanks() -> None:
    found = findings(mdd(M11="person\xa0", M14="per\u200bson", O8="15-15\u202f"))
    assert found == ["invisible-character TEST!M11", "invisible-character TEST!M14"]


@pytest.mark.parametrize("name", [f"{APART}bauche", "RC\xa0EDA", "RC\u202fEDA", "RC  EDA"])
def test_sheet_is_skipped_however_its_name_is_spelt(name: str) -> None:
    skipped = name.replace(APART, "é").replace("\xa0", " ").replace("\u202f", " ").replace("  ", " ")
    draft = replace(SHEET, name=name, entries=("DRAFT:15-15:draft",)).having(K9="?")
    files = {**BASE, MDD: workbook(SHEET, draft), "release.toml": f'skip_sheets = ["{skipped}"]'.encode()}
    assert compiled(files)[1] == []


@pytest.mark.parametrize("folder", ["JSON-Schema", "Json-schema"])
def test_folder_is_known_whatever_its_capitals(folder: str) -> None:
    sources, _ = sources_of({**BASE, f"{folder}/ENVELOPE.schema.JSON": as_json(SCHEMA)})
    assert [one.root for one in sources.schemas] == ["envelope"]


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        ({"N15": "NOMENCLATURE: TEST.kin\u0501"}, "U+0501"),
        ({"N15": "NOMENCLATURE: TEST\uff0ekind"}, "U+FF0E"),
        ({"B3": "15\u201115"}, "U+2011"),
        ({"J8": "Bаlise"}, "U+0430"),
    ],
)
def test_name_that_only_looks_like_a_known_one_is_told_with_what_differs(cells: dict[str, str], word: str) -> None:
    sources, reading = sources_of({**BASE, **mdd(**cells)})
    found = [*reading, *resolve(sources)[1]]
    assert any(word in one.message(Language.FRENCH) for one in found)
