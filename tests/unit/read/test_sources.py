"""Which files of a folder are sources, and that a bad one hides none of the others."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.read.folder import MAX_FILE_SIZE
from generator.resolve import resolve
from tests.causes import cause
from tests.golden.findings.base import BASE, CODES, MDD, SCHEMA, SHEET, as_json
from tests.sources import read_folder
from tests.workbooks import Sheet, compiled, folder, workbook

SECOND = workbook(Sheet((("id", "1..1", "string"),), "OTHER", ("OTHER:15-15:other",)))
SCHEMA_FILE = "json-schema/ENVELOPE.schema.json"


def read(specs: Path) -> tuple[list[str], list[str]]:
    """The messages of a folder and its findings as `code place`."""
    sources, findings = read_folder(specs)
    model, problems = resolve(sources)
    return [one.name for one in model.messages], [f"{cause(one)} {one.origin}" for one in (*findings, *problems)]


@pytest.mark.parametrize("where", ["second.xlsx", "workbooks/second.xlsx", "a/b/SECOND.XLSX", "nomenclatures/x.xlsx"])
def test_workbooks_may_stand_flat_or_in_any_folder(where: str, tmp_path: Path) -> None:
    names, findings = read(folder(tmp_path, {**BASE, where: SECOND}))
    assert (sorted(names), findings) == (["OTHER", "TEST"], [])


@pytest.mark.parametrize(
    "where", ["~$mdd.xlsx", ".mdd.xlsx", ".git/mdd.xlsx", "official/mdd.csv", "mdd.xlsx.bak", "other.json"]
)
def test_lock_files_hidden_files_and_other_files_are_passed_over(where: str, tmp_path: Path) -> None:
    assert read(folder(tmp_path, {**BASE, where: b"\0"})) == (["TEST"], [])


@pytest.mark.parametrize(
    "where", ["mdd.xls", "workbooks/mdd.XLSM", "mdd.xlsb", "nomenclatures/codes.ods", "mdd.xlsx.zip", "mdd.xslx"]
)
def test_workbook_of_a_format_that_is_not_read_is_told(where: str, tmp_path: Path) -> None:
    assert read(folder(tmp_path, {**BASE, where: b"\0"})) == (["TEST"], [f"ignored-workbook {where}"])


@pytest.mark.parametrize("where", ["Release.toml", "release.toml.txt", "relase.toml", "workbooks/release.toml"])
def test_settings_by_nearly_the_right_name_are_told(where: str, tmp_path: Path) -> None:
    assert read(folder(tmp_path, {**BASE, where: b"\0"})) == (["TEST"], [f"ignored-settings {where}"])


@pytest.mark.parametrize("where", ["pyproject.toml", "LISEZMOI.txt", "release.json"])
def test_other_files_are_no_settings(where: str, tmp_path: Path) -> None:
    assert read(folder(tmp_path, {**BASE, where: b"\0"})) == (["TEST"], [])


def test_settings_that_are_a_folder_are_told(tmp_path: Path) -> None:
    assert read(folder(tmp_path, {**BASE, "release.toml/version": b""})) == (["TEST"], ["not-a-file release.toml"])


def test_folder_with_the_name_of_a_workbook_is_a_folder_and_told(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").mkdir()
    names, findings = read(folder(tmp_path, {**BASE, "x.xlsx/second.xlsx": SECOND}))
    assert (names, findings) == (["TEST", "OTHER"], ["folder-named-workbook x.xlsx"])


def test_broken_workbook_hides_no_other(tmp_path: Path) -> None:
    names, findings = read(folder(tmp_path, {**BASE, "a.xlsx": b"", "z.xlsx": b""}))
    assert names == ["TEST"]
    assert findings == ["empty-workbook a.xlsx", "empty-workbook z.xlsx"]


def test_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    folder(tmp_path, BASE)
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nowhere.xlsx")
    assert read(tmp_path) == (["TEST"], ["not-a-file gone.xlsx"])


def test_links_in_a_circle_are_told_and_not_followed(tmp_path: Path) -> None:
    folder(tmp_path, BASE)
    (tmp_path / "a.xlsx").symlink_to(tmp_path / "b.xlsx")
    (tmp_path / "b.xlsx").symlink_to(tmp_path / "a.xlsx")
    (tmp_path / "up").symlink_to(tmp_path)
    assert read(tmp_path) == (["TEST"], ["not-a-file a.xlsx", "not-a-file b.xlsx"])


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder(tmp_path, BASE)
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert read(tmp_path) == (["TEST"], ["not-a-file pipe.xlsx"])


def test_enormous_file_is_refused_unread(tmp_path: Path) -> None:
    folder(tmp_path, BASE)
    (tmp_path / "big.xlsx").touch()
    os.truncate(tmp_path / "big.xlsx", MAX_FILE_SIZE + 1)
    assert read(tmp_path) == (["TEST"], ["oversized-workbook big.xlsx"])


def test_json_schema_is_a_source_in_its_folder_only(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**BASE, SCHEMA_FILE: as_json(SCHEMA), "workbooks/OTHER.schema.json": b"{"})
    assert read(specs) == (["TEST", "ENVELOPE"], [])


def test_workbook_without_any_schema_gives_nothing(tmp_path: Path) -> None:
    assert read(folder(tmp_path, {"empty.xlsx": workbook()})) == ([], ["no-sources ."])


def test_code_lists_alone_are_no_release(tmp_path: Path) -> None:
    specs = folder(tmp_path, {path: content for path, content in BASE.items() if path != MDD})
    assert read(specs) == ([], ["no-sources ."])


def test_order_of_messages_is_that_of_the_files_names() -> None:
    model, _ = compiled({"b.xlsx": SECOND, "a.xlsx": BASE[MDD], "n/codes.xlsx": BASE["nomenclatures/codes.xlsx"]})
    assert [one.name for one in model.messages] == ["TEST", "OTHER"]


def test_copied_sheet_hides_what_would_be_said_of_its_contents(tmp_path: Path) -> None:
    """Neither its second schemas nor its own mistakes; a copied list of codes is one too."""
    broken = replace(SHEET, name="TEST (2)").having(K9="?")
    book = workbook(SHEET, broken, CODES, replace(CODES, name="kind (2)").having(B1="TEST.kind", B3="kind"))
    names, findings = read(folder(tmp_path, {MDD: book}))
    assert names == ["TEST"]
    assert findings == [f"copied-sheet {MDD} TEST (2)", f"copied-sheet {MDD} kind (2)"]
