"""The benchmarks still run; what they measure is no matter of tests."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.verdicts import validation
from tests.bench import archives, conversions, reruns, rules, samples
from tests.bench.distinct import distinct
from tests.bench.edits import EDITS, with_cell
from tests.bench.messages import CONTESTS
from tests.bench.rounds import Budget, Contender, compare
from tests.official import CHECKOUT, needs_official_releases
from tests.workbooks import read_grids

SMALLEST = Budget(rounds=1, slice=0)


@pytest.mark.slow
@needs_official_releases
def test_every_contender_is_measured_on_every_kind_of_message() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.messages", str(SMALLEST.rounds), str(SMALLEST.slice)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    _, *tables = run.stdout.split("\n\n")
    titles = [re.split(r" {2,}", table)[0] for table in tables]
    assert titles == list(CONTESTS)
    rows = [table.strip().splitlines()[1:] for table in tables]
    assert [len(table) for table in rows] == [10, 2, 2, 3, 5, 2, 3]
    assert {len(re.findall(r"\d/s +\d", row)) for table in rows for row in table} == {4}
    assert len(re.findall(r"\d (?:ok|missed: .+)$", run.stdout, re.MULTILINE)) == 8, "one for each goal"


def test_a_contender_that_refuses_a_sample_is_an_error_and_not_fast() -> None:
    ours = Contender("ours", bool, ["sample"])
    with pytest.raises(ValueError, match="theirs refuses"):
        compare([ours, Contender("theirs", lambda _: False, ["sample"])], SMALLEST)


def test_rules_are_measured_beside_an_engine_of_cel(capsys: pytest.CaptureFixture[str]) -> None:
    rules.report(SMALLEST)
    _, _, ours, peer = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"  hubsante_models.check +[\d,]+/s +goal 20,000", ours)
    assert re.fullmatch(r"  cel-python +[\d,]+/s +[\d.]+", peer)
    assert rules.verdicts(rules.messages()) > 20


def test_conversions_are_measured_beside_a_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    conversions.report(SMALLEST)
    _, _, *lines = capsys.readouterr().out.splitlines()
    for judged, ours, target in zip(lines[::2], lines[1::2], ("2.4", "1.3"), strict=True):
        assert re.fullmatch(r"  json.loads .+ +[\d,]+/s", judged)
        assert re.fullmatch(rf"  convert to {target} +[\d,]+/s +[\d.]+", ours)


def test_growth_is_measured_stage_by_stage() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.growth", "24"], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert {"read", "check", "python", "write"} <= json.loads(run.stdout).keys(), "the synthetic workbook has no error"


@needs_official_releases
def test_messages_that_are_timed_differ_and_are_the_same_in_every_run() -> None:
    folder = samples.SPECS / "samples" / "examples" / "EMSI"
    given = [value for path in sorted(folder.glob("*.json")) for value in json.loads(path.read_bytes()).values()]
    made = distinct("EMSI", given, samples.release(), 20)
    assert len({json.dumps(value) for value in made}) == 20
    assert made == distinct("EMSI", given, samples.release(), 20)
    validators = validation(samples.release())
    assert not any(validators.validate_json_value(value, "EMSI") for value in made)


@pytest.mark.slow
@needs_official_releases
def test_every_edit_that_is_measured_changes_its_sheet_alone() -> None:
    for edit in EDITS:
        book = (reruns.SPECS / edit.workbook).read_bytes()
        before, findings = read_grids(book, "model.xlsx")
        after, found = read_grids(with_cell(book, edit.sheet, edit.cell, edit.text), "model.xlsx")
        assert found == findings
        changed = [one.name for one, other in zip(after, before, strict=True) if one.values != other.values]
        assert changed == [edit.sheet]


@pytest.mark.slow
@pytest.mark.parametrize("way", archives.WAYS)
def test_archives_are_measured_in_every_way(way: str) -> None:
    assert min(archives.measured(200, way)) > 0


def test_messages_of_an_archive_that_is_timed_differ() -> None:
    found = list(archives.lines(300))
    assert len(set(found)) == len(found) == 300


@pytest.mark.slow
@needs_official_releases
def test_saves_are_measured_while_one_process_watches(tmp_path: Path) -> None:
    shutil.copytree(reruns.SPECS / "workbooks", tmp_path / "specs" / "workbooks", copy_function=shutil.copyfile)
    (tmp_path / "specs" / "workbooks").chmod(0o755)
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.watched", str(tmp_path), "1"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout).keys() == {edit.name for edit in EDITS}
