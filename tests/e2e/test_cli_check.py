"""`mdd check`, and what `mdd generate` leaves alone when the specs are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.workbooks import folder, workbook

CONTRACT = ("code", "severity", "message", "help", "file", "sheet", "cell", "row", "column")
DOUBTFUL = {**BASE, MDD: workbook(SHEET.having(N9="REGEX: [A-Z]+"))}
WRONG = {**BASE, MDD: workbook(SHEET.having(K9="1", N9="REGEX: [A-Z]+"))}


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


def snapshot(where: Path) -> dict[str, bytes]:
    return {str(path.relative_to(where)): path.read_bytes() for path in sorted(where.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(("files", "status"), [(BASE, 0), (DOUBTFUL, 0), (WRONG, 1), ({}, 1)])
def test_exit_status_tells_errors_and_not_warnings(files: dict[str, bytes], status: int, tmp_path: Path) -> None:
    assert mdd("check", "--specs", folder(tmp_path, files)).exit_code == status


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--specs", "nowhere"),
        ("check", "--format", "yaml"),
        ("check", "--lang", "de"),
        ("check", "file.xlsx"),
        ("chek",),
        ("generate", "--target", "word"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder(tmp_path, {f"specs/{path}": content for path, content in BASE.items()}))
    assert mdd("check").exit_code == 0
    assert mdd(*arguments).exit_code == 2


@pytest.mark.parametrize("command", ["check", "generate"])
def test_schema_that_does_not_exist_is_wrong_usage(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    specs = folder(tmp_path / "specs", {MDD: workbook(SHEET)})
    assert mdd(command, "--specs", specs, "--schema", "NOPE").exit_code == 2
    assert not (tmp_path / "generated").exists()


def test_specs_may_not_be_a_file(tmp_path: Path) -> None:
    folder(tmp_path, BASE)
    assert mdd("check", "--specs", tmp_path / MDD).exit_code == 2


def test_json_form_is_a_list_of_findings_with_the_keys_of_the_contract(tmp_path: Path) -> None:
    result = mdd("check", "--format", "json", "--specs", folder(tmp_path, WRONG))
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [set(CONTRACT) - set(one) for one in found] == [set(), set()]
    first = {key: found[0][key] for key in CONTRACT if key not in ("message", "help")}
    assert first == {
        "code": "bad-cardinality",
        "severity": "error",
        "file": MDD,
        "sheet": "TEST",
        "cell": "K9",
        "row": 9,
        "column": 11,
    }


def test_json_form_of_specs_without_finding_is_an_empty_list(tmp_path: Path) -> None:
    assert json.loads(mdd("check", "--format", "json", "--specs", folder(tmp_path, BASE)).stdout) == []


def test_finding_of_a_whole_file_has_no_row_and_no_column(tmp_path: Path) -> None:
    (one,) = json.loads(mdd("check", "--format", "json", "--specs", folder(tmp_path, {"x.xlsx": b""})).stdout)
    assert (one["file"], one["sheet"], one["cell"], one["row"], one["column"]) == ("x.xlsx", "", "", None, None)


def test_text_form_shows_the_cell_what_is_wrong_and_how_to_mend_it_in_french(tmp_path: Path) -> None:
    lines = mdd("check", "--specs", folder(tmp_path, WRONG)).stdout.splitlines()
    assert lines[0] == "mdd.xlsx TEST!K9: erreur « 1 » n'est pas une cardinalité [bad-cardinality]"
    assert lines[1].startswith("    → ")
    assert lines[1].endswith("min..max, par exemple 0..1, 1..1, 0..n ou 2..12")
    assert lines[-1].startswith("1 erreur, 1 alerte")


def test_findings_may_be_told_in_english(tmp_path: Path) -> None:
    specs = folder(tmp_path, WRONG)
    assert (
        mdd("check", "--lang", "en", "--specs", specs)
        .stdout.splitlines()[0]
        .endswith('error "1" is not a cardinality [bad-cardinality]')
    )
    assert json.loads(mdd("check", "--lang", "en", "--format", "json", "--specs", specs).stdout)[0]["message"] == (
        '"1" is not a cardinality'
    )


def test_check_of_one_schema_passes_over_the_rows_of_others(tmp_path: Path) -> None:
    other = workbook(SHEET.having(A3="OTHER", C3="other", K9="1"))
    specs = folder(tmp_path, {**BASE, "other.xlsx": other})
    assert mdd("check", "--specs", specs).exit_code == 1
    assert mdd("check", "--specs", specs, "--schema", "TEST").exit_code == 0
    assert mdd("check", "--specs", specs, "--schema", "NONE").exit_code == 2


def test_check_writes_nothing_but_its_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "specs", WRONG)
    monkeypatch.chdir(tmp_path)
    before = snapshot(tmp_path)
    assert mdd("check", "--no-cache").exit_code == 1
    assert snapshot(tmp_path) == before
    assert mdd("check").exit_code == 1
    assert {path for path in snapshot(tmp_path) if not path.startswith(".mdd-cache/")} == set(before)


def test_generate_with_an_error_writes_nothing(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", WRONG), tmp_path / "generated"
    result = mdd("generate", "--specs", specs, "--out", out)
    assert (result.exit_code, out.exists()) == (1, False)
    assert "TEST!K9" in result.stderr
    assert result.stderr.splitlines()[-1] == "Rien n'a été écrit."


def test_generate_with_an_error_leaves_the_old_output_byte_for_byte(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", BASE), tmp_path / "generated"
    targets = ("--target", "json-schema", "--target", "model", "--target", "examples")
    assert mdd("generate", "--specs", specs, "--out", out, *targets).exit_code == 0
    (out / "notes.txt").write_text("not ours", encoding="utf-8")
    before = snapshot(out)
    assert len(before) > 3
    folder(specs, WRONG)
    assert mdd("generate", "--specs", specs, "--out", out, *targets).exit_code == 1
    assert snapshot(out) == before
