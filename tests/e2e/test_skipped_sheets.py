"""Sheets that are set aside by name: what is wrong with them stops nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.workbooks import folder, workbook

DRAFT = replace(SHEET, name="Draft", entries=("DRAFT:15-15:draft",)).having(K9="?", C3="draft")
BESIDE = {**BASE, MDD: workbook(SHEET, DRAFT)}
SAID = b'version = "3.4.0"\nskip_sheets = [\n  "Draft",\n]\n'


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_sheet_that_release_toml_sets_aside_is_not_read() -> None:
    assert mdd("check", "--specs", folder(Path("specs"), BESIDE)).exit_code == 1
    result = mdd("check", "--specs", folder(Path("specs"), {**BESIDE, "release.toml": SAID}))
    assert (result.exit_code, result.stdout) == (0, "0 erreur, 0 alerte\n")


@pytest.mark.parametrize("command", ["check", "generate"])
def test_sheet_is_skipped_for_one_run(command: str) -> None:
    """The cache must not take a run with the option for one without."""
    folder(Path("specs"), BESIDE)
    assert [mdd(command, *more).exit_code for more in ((), ("--skip-sheet", "Draft"), ())] == [1, 0, 1]


def test_output_is_that_of_a_release_without_the_sheet() -> None:
    folder(Path("specs"), BESIDE)
    folder(Path("other"), BASE)
    assert mdd("generate", "--skip-sheet", "Draft", "--target", "model").exit_code == 0
    assert mdd("generate", "--specs", "other", "--out", "generated", "--target", "model", "--check").exit_code == 0


def test_generation_with_another_option_is_made_anew() -> None:
    sound = replace(DRAFT, cells={})
    folder(Path("specs"), {**BASE, MDD: workbook(SHEET, sound)})
    model = Path("generated/model/model.json")
    for options, is_there in (((), True), (("--skip-sheet", "Draft"), False), ((), True)):
        assert mdd("generate", "--target", "model", *options).exit_code == 0
        assert ('"DRAFT"' in model.read_text(encoding="utf-8")) is is_there


def test_message_is_judged_without_the_sheet() -> None:
    """A half-made sheet keeps nobody from judging a message of another one."""
    folder(Path("specs"), {**BESIDE})
    Path("message.json").write_text('{"test": {"caseId": "ABC", "kind": "K1"}}', encoding="utf-8")
    refused = mdd("validate", "message.json")
    assert (refused.exit_code, "--skip-sheet Draft" in refused.output) == (1, True)
    judged = mdd("validate", "message.json", "--skip-sheet", "Draft")
    assert (judged.exit_code, judged.output.count("TEST")) == (0, 1)
    draft = mdd("validate", "message.json", "--skip-sheet", "Draft", "--schema", "DRAFT")
    assert draft.exit_code == 2


@pytest.mark.parametrize("name", ["draft", "Draft-", "Drafts", "MDD", ""])
@pytest.mark.parametrize("command", ["check", "generate", "validate"])
def test_name_that_no_sheet_has_is_wrong_usage(command: str, name: str) -> None:
    folder(Path("specs"), BESIDE)
    Path("message.json").write_text("{}", encoding="utf-8")
    result = mdd(command, "--skip-sheet", name, *(["message.json"] if command == "validate" else []))
    assert result.exit_code == 2
    assert f"--skip-sheet : aucun classeur n'a de feuille « {name or '(vide)'} »" in result.output
    assert not Path("generated").exists()


def test_nearest_name_is_suggested() -> None:
    folder(Path("specs"), {**BASE, "release.toml": b'skip_sheets = ["TESR"]'})
    result = mdd("check")
    assert (result.exit_code, "vouliez-vous dire « TEST »" in result.stdout) == (0, True)


def test_name_may_be_that_of_any_workbook_or_of_a_sheet_set_aside_already() -> None:
    notes = replace(SHEET, name="#Notes", entries=())
    files = {**BASE, MDD: workbook(SHEET, notes), "notes.xlsx": workbook(replace(SHEET, entries=()).having(A1="x"))}
    said = b'skip_sheets = ["#Notes"]'
    folder(Path("specs"), {**files, "release.toml": said})
    assert mdd("check").stdout.startswith("notes.xlsx TEST: alerte")
    folder(Path("specs"), {"notes.xlsx": workbook(replace(SHEET, name="Notes", entries=()))})
    assert mdd("check", "--skip-sheet", "Notes").stdout == "0 erreur, 0 alerte\n"


def test_nothing_is_said_of_a_name_while_a_workbook_cannot_be_opened() -> None:
    folder(Path("specs"), {**BASE, LISTS: b"no workbook"})
    result = mdd("check", "--skip-sheet", "kind")
    assert (result.exit_code, "--skip-sheet" in result.output) == (1, False)
