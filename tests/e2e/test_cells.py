"""Workbooks as git shows them: lines of cells, which a row that is inserted does not move."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SHEET
from tests.official import CHECKOUT
from tests.workbooks import folder, workbook

MDD_COMMAND = f"{sys.executable} -m generator cells"
INSERTED = replace(SHEET, rows=(SHEET.rows[0], ("number", "0..1", "integer"), *SHEET.rows[1:]), cells={})
PLAIN = replace(SHEET, cells={})


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with our attributes, which knows how workbooks become lines."""
    folder(tmp_path, {**BASE, MDD: workbook(PLAIN)})
    (tmp_path / ".gitattributes").write_bytes((CHECKOUT / ".gitattributes").read_bytes())
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "diff.xlsx.textconv", MDD_COMMAND)
    git(tmp_path, "config", "difftool.mdd.cmd", f'{MDD_COMMAND} "$LOCAL" "$REMOTE"')
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "before")
    return tmp_path


def git(where: Path, *arguments: str) -> str:
    run = subprocess.run(
        ["git", "-C", where, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(CHECKOUT), "HOME": str(where), "PYTHONUTF8": "1"},
    )
    return run.stdout


def changed(output: str) -> list[str]:
    return [line for line in output.splitlines() if line[:1] in "+-" and not line.startswith(("+++", "---"))]


def test_git_shows_a_row_that_was_inserted_and_nothing_else(repository: Path) -> None:
    (repository / MDD).write_bytes(workbook(INSERTED))
    lines = changed(git(repository, "diff", "--textconv"))
    assert lines
    assert all(line.startswith("+TEST | number | ") for line in lines)
    assert "+TEST | number | Cardinalité = 0..1" in lines


def test_git_shows_a_cell_that_changed(repository: Path) -> None:
    (repository / LISTS).write_bytes(workbook(CODES.having(B8="Autre libellé")))
    before, after = changed(git(repository, "diff"))
    assert (before[:11], after) == ("-kind | K2 ", "+kind | K2 | Libellé niveau 1 = Autre libellé")


def test_the_difftool_shows_the_same(repository: Path) -> None:
    (repository / MDD).write_bytes(workbook(replace(PLAIN, cells={"K10": "1..1"})))
    output = git(repository, "difftool", "--no-prompt", "--tool=mdd")
    assert changed(output) == ["-TEST | status | Cardinalité = 0..1", "+TEST | status | Cardinalité = 1..1"]


def test_a_workbook_that_is_not_there_has_no_line(tmp_path: Path) -> None:
    specs = folder(tmp_path, BASE)
    found = CliRunner().invoke(main, ["cells", "/dev/null", str(specs / MDD)])
    assert all(line.startswith("+") for line in changed(found.output))
    assert "+TEST | status | Balise = status" in found.output.splitlines()


def test_the_attributes_of_this_repository_name_the_driver() -> None:
    found = subprocess.run(
        ["git", "-C", CHECKOUT, "check-attr", "diff", "specs/workbooks/mdd.xlsx"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert found.stdout.strip().endswith("diff: xlsx")
