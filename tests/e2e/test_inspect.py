"""`mdd inspect`: what the reader sees, for somebody whose rows do not come out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import CODES, SHEET
from tests.golden.findings.of_conversions import conversion_workbook
from tests.official import FOLDER, needs_official_releases
from tests.workbooks import Sheet, workbook

BOOK = Path("mdd.xlsx")
COLUMNS = (
    "B-G Donnée (Niveau 1-6), H Description, I Exemples, J Balise, K Cardinalité, L Objet, M Format (ou type),"
    " N Détails de format, O Périmètre 15-15"
)
WITHOUT_TABLE = {f"{letter}{row}": None for letter in "ABCDEFGHIJ" for row in (2, 3)}


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["inspect", *map(str, arguments), "--lang", "en"], catch_exceptions=False)


def seen(sheet: Sheet, *more: object) -> dict[str, Any]:
    """What is seen of a sheet that stands first in its workbook."""
    BOOK.write_bytes(workbook(sheet, *more))  # type: ignore[arg-type]  # sheets and code lists
    (one,) = json.loads(mdd(BOOK, "--format", "json").stdout)
    found: dict[str, Any] = one["sheets"][0]
    return found


def skipped(sheet: Sheet) -> list[tuple[str, list[int]]]:
    return [(one["reason"], one["rows"]) for one in seen(sheet)["skipped"]]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_sheet_is_told_with_its_schemas_columns_and_rows() -> None:
    BOOK.write_bytes(workbook(SHEET, CODES))
    result = mdd(BOOK)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:5] == [
        "mdd.xlsx",
        "  TEST: schemas, from the table on top of the sheet",
        "    TEST: perimeter 15-15, root test, without header, urn:emergency:test:1.0, rows: 7",
        f"    columns read (headers in row 8): {COLUMNS}",
        "    columns not read: A ID",
    ]
    assert "  kind: code list TEST.kind, codes: 2, levels: 1" in result.stdout.splitlines()


def test_schemas_of_a1_are_told_with_their_defaults() -> None:
    one = seen(SHEET.having(A1="TEST:15-15:test", **WITHOUT_TABLE))
    assert one["is_from_words"]
    assert [(each["namespace"], each["is_default_namespace"]) for each in one["schemas"]] == [
        ("urn:emergency:test", True)
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({}, []),
        ({"O10": None}, [("no-perimeter", [10])]),
        ({"O11": None}, [("no-perimeter", [11])]),
        ({"B10": "# note", "J10": None}, [("comment", [10])]),
        ({"B10": None, "J10": None}, [("unnamed", [10])]),
        ({"B10": None}, [("unread", [10])]),
        ({"B10": "# note"}, []),
        ({"B10": "# note", "O10": None}, [("unread", [10])]),
        ({"B20": "Plus bas", "J20": "far", "O20": "X"}, [("blank", [16, 17, 18, 19])]),
    ],
)
def test_row_that_does_not_come_out_is_told_with_the_reason(
    cells: dict[str, object], expected: list[tuple[str, list[int]]]
) -> None:
    assert skipped(SHEET.having(**cells)) == expected


def test_rows_under_a_row_of_another_perimeter_are_told() -> None:
    """The type that they define is used by no other row."""
    sheet = SHEET.having(O11=None, O14=None)
    assert ("outside", [12, 13]) in skipped(sheet)
    assert seen(sheet)["schemas"][0]["rows"] == 3


@pytest.mark.parametrize(
    ("name", "kind"), [("#Notes", "aside"), ("Notes", "other")], ids=["set aside", "neither schema nor list"]
)
def test_sheet_that_gives_nothing_is_told_with_the_reason(name: str, kind: str) -> None:
    cells = {f"{c}{r}": None for c in "ABCDEFGHIJKLMNO" for r in range(1, 16)}
    assert seen(Sheet((), name=name, cells=cells))["kind"] == kind


def test_settings_of_the_release_around_a_workbook_count() -> None:
    Path("release.toml").write_text('namespace_prefix = "urn:autre:"\nskip_sheets = ["Brouillon"]\n', encoding="utf-8")
    book = Path("workbooks/mdd.xlsx")
    book.parent.mkdir()
    book.write_bytes(workbook(SHEET, replace(SHEET, name="Brouillon")))
    (one,) = json.loads(mdd(book, "--format", "json").stdout)
    assert [(sheet["name"], sheet["kind"]) for sheet in one["sheets"]] == [
        ("TEST", "schemas"),
        ("Brouillon", "skipped"),
    ]
    assert one["sheets"][0]["schemas"][0]["namespace"] == "urn:autre:test:1.0"
    skipped = 'skip_sheets = ["Brouillon"]\n'
    Path("release.toml").write_text(
        f'{skipped}[namespaces]\nTEST = "urn:x:y"\n[roots]\nTEST = "autre"\n', encoding="utf-8"
    )
    (schema,) = json.loads(mdd(book, "--format", "json").stdout)[0]["sheets"][0]["schemas"]
    assert (schema["namespace"], schema["root"]) == ("urn:x:y", "autre")
    assert "Brouillon: set aside: skip_sheets names it, in release.toml" in mdd(book).stdout


def test_errors_are_told_and_end_with_one() -> None:
    BOOK.write_bytes(workbook(SHEET.having(K8=None)))
    result = mdd(BOOK)
    assert result.exit_code == 1
    assert "no complete header row: see the findings" in result.stdout
    assert "missing-column" in result.stdout


def test_csv_list_is_told() -> None:
    Path("TEST.kind.csv").write_text("code,label_n1,label_n2\nA,Un,\nB,,Deux\n", encoding="utf-8")
    assert mdd("TEST.kind.csv").stdout.splitlines()[1] == "  TEST.kind: code list TEST.kind, codes: 2, levels: 2"


@pytest.mark.parametrize("content", [b"", b"no archive"])
def test_file_that_is_no_workbook_is_told_without_a_traceback(content: bytes) -> None:
    BOOK.write_bytes(content)
    assert mdd(BOOK).exit_code == 1


def test_what_is_no_file_is_wrong_usage() -> None:
    assert mdd().exit_code == 2
    assert "File 'nowhere.xlsx' does not exist" in mdd("nowhere.xlsx").stderr
    assert "File '.' is a directory" in mdd(".").stderr


@needs_official_releases
def test_official_workbook_is_told_on_a_few_screens() -> None:
    result = mdd(FOLDER / "3.4.0" / "workbooks" / "model.xlsx")
    assert result.exit_code == 0
    assert "rows 13, 26, 77, 137-141" in result.stdout
    assert len(result.stdout.splitlines()) < 200


def test_correspondences_are_told_with_their_tables() -> None:
    BOOK.write_bytes(conversion_workbook())
    lines = mdd(BOOK).stdout.splitlines()
    assert lines[1:3] == ["  Correspondances: correspondences: 4", "  table statuts: table of codes: 1"]
