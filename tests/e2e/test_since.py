"""Only what is new: since a revision, a folder, a list of findings, or the last generation."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.workbooks import Sheet, folder, workbook

OLD = SHEET.having(I10="X", I12="anne")  # two refused examples
NEW = SHEET.having(I10="X", I13="hier")  # one of them, and another
INSERTED = Sheet((("first", "0..1", "string"), *SHEET.rows), cells={"I9": "a", "I10": "ABC", "I11": "X", "I13": "anne"})


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


def specs(where: Path, sheet: Sheet) -> Path:
    return folder(where, {**BASE, MDD: workbook(sheet)})


def shown(output: str) -> list[str]:
    return [line.split(":")[0] for line in output.splitlines() if "bad-example" in line and "alerte" in line]


def git(where: Path, *arguments: str) -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    subprocess.run(["git", "-C", str(where), *who, *arguments], check=True, capture_output=True)


@pytest.fixture(params=["folder", "list", "revision"])
def baseline(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    """A state with the old findings as `--since` takes it, and the folder that now has the new ones."""
    now = specs(tmp_path / "now/specs", OLD)
    if request.param == "folder":
        state = str(specs(tmp_path / "before", OLD))
    elif request.param == "list":
        state = str(tmp_path / "baseline.json")
        mdd("check", "--specs", now, "--output", state, "--no-cache")
    else:
        git(tmp_path / "now", "init", "-q")
        git(tmp_path / "now", "add", ".")
        git(tmp_path / "now", "commit", "-qm", "before")
        state = "HEAD"
    (now / MDD).write_bytes(workbook(NEW))
    return state, now


def test_only_new_findings_are_shown_then_what_is_gone_then_all_are_counted(baseline: tuple[str, Path]) -> None:
    state, now = baseline
    output = mdd("check", "--specs", now, "--since", state, "--no-cache").output
    assert shown(output) == ["mdd.xlsx TEST!I13"]
    assert "disparu : TEST : l'exemple « anne »" in output
    assert output.splitlines()[-1].startswith("0 erreur, 2 alertes, dont 1 nouvelle")


def test_row_inserted_above_makes_no_finding_new(tmp_path: Path) -> None:
    before, now = specs(tmp_path / "before", OLD), specs(tmp_path / "now", INSERTED)
    output = mdd("check", "--specs", now, "--since", before, "--no-cache").output
    assert (shown(output), "disparu" in output, "aucune nouvelle" in output) == ([], False, True)


def test_list_of_an_earlier_version_is_compared_by_the_codes_of_today(tmp_path: Path) -> None:
    now = specs(tmp_path / "specs", SHEET.having(M9="string\u200b"))
    state = tmp_path / "baseline.json"
    mdd("check", "--specs", now, "--output", state, "--no-cache")
    text = state.read_text("utf-8")
    assert "odd-character" in text
    state.write_text(text.replace("odd-character", "invisible-character"), "utf-8")
    output = mdd("check", "--specs", now, "--since", state, "--no-cache").output
    assert ("aucune nouvelle" in output, "disparu" in output) == (True, False)


def test_exit_status_is_that_of_what_is_new(tmp_path: Path) -> None:
    broken = SHEET.having(K9="0..1..")
    before, now = specs(tmp_path / "before", broken), specs(tmp_path / "now", broken)
    assert mdd("check", "--specs", now, "--no-cache").exit_code == 1
    assert mdd("check", "--specs", now, "--since", before, "--no-cache").exit_code == 0
    worse = specs(tmp_path / "worse", broken.having(K10="1..0"))
    assert mdd("check", "--specs", worse, "--since", before, "--no-cache").exit_code == 1


@pytest.mark.parametrize("state", ["nope", "-nope", "mdd.json"])
def test_state_that_cannot_be_read_is_wrong_usage(state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mdd.json").write_text("{")
    refused = mdd("check", "--specs", specs(tmp_path / "specs", OLD), f"--since={state}", "--no-cache")
    assert (refused.exit_code, state in refused.output) == (2, True)


def test_only_and_hide_choose_what_is_shown_and_not_what_fails(tmp_path: Path) -> None:
    now = specs(tmp_path, OLD.having(K9="0..1.."))
    hidden = mdd("check", "--specs", now, "--hide", "bad-cardinality", "--no-cache")
    assert (hidden.exit_code, "bad-cardinality]" in hidden.output) == (1, False)
    only = mdd("check", "--specs", now, "--only", "bad-cardinality", "--no-cache")
    assert ("bad-cardinality]" in only.output, shown(only.output)) == (True, [])
    assert "dont 1 montrée" in only.output
    slip = mdd("check", "--specs", now, "--only", "bad-cardinalty", "--no-cache")
    assert (slip.exit_code, "vouliez-vous dire « bad-cardinality »" in slip.output) == (2, True)


def test_generation_shows_what_the_last_one_did_not_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    now = specs(tmp_path / "specs", OLD)
    assert len(shown(mdd("generate", "--target", "model").output)) == 2
    again = mdd("generate", "--target", "model").output
    assert (shown(again), "2 alertes, aucune nouvelle" in again) == ([], True)
    (now / MDD).write_bytes(workbook(NEW))
    edited = mdd("generate", "--target", "model").output
    assert (shown(edited), "disparu" in edited) == (["mdd.xlsx TEST!I13"], True)
    (now / MDD).write_bytes(workbook(NEW.having(K9="0..1..")))
    for _ in range(2):
        assert "bad-cardinality" in mdd("generate", "--target", "model").output


def test_old_code_chooses_the_findings_of_its_new_ones_with_a_word(tmp_path: Path) -> None:
    now = specs(tmp_path, OLD.having(N9="NOMENCLATURE du SI-SAMU"))
    only = mdd("check", "--specs", now, "--only", "unknown-details-keyword", "--no-cache")
    assert ("[constraint-like-remark]" in only.output, shown(only.output)) == (True, [])
    assert "c'est maintenant : constraint-like-remark, lost-constraint" in only.stderr
    hidden = mdd("check", "--specs", now, "--hide", "unknown-details-keyword", "--no-cache")
    assert "[constraint-like-remark]" not in hidden.output
