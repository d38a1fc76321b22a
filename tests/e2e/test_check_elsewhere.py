"""The check as others run it: from pre-commit, and in a GitHub workflow."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.official import CHECKOUT
from tests.workbooks import folder, workbook

WRONG = {**BASE, MDD: workbook(SHEET.having(J9=None))}
ACTION = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))


def step(where: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, as a runner would run it with these inputs."""
    values = {name: one["default"] for name, one in ACTION["inputs"].items()} | {"specs": "."} | inputs
    last = ACTION["runs"]["steps"][-1]
    given = {name: values[text.removeprefix("${{ inputs.").removesuffix(" }}")] for name, text in last["env"].items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", last["run"]],
        env={**os.environ, **given, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        cwd=where,
        capture_output=True,
        text=True,
        check=False,
    )


def test_action_annotates_and_fails_on_errors(tmp_path: Path) -> None:
    run = step(folder(tmp_path, WRONG))
    assert run.returncode == 1, run.stderr
    assert "\n::error file=" in f"\n{run.stdout}"
    assert step(folder(tmp_path, BASE)).returncode == 0


def test_action_writes_sarif_also_when_it_fails(tmp_path: Path) -> None:
    run = step(folder(tmp_path, WRONG), sarif="found.sarif")
    assert run.returncode == 1, run.stderr
    assert json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize("specs", ["$(touch here)", "; touch here", "--help", "no such folder"])
def test_input_of_the_action_is_an_argument_and_never_a_command(specs: str, tmp_path: Path) -> None:
    folder(tmp_path, BASE)
    assert step(tmp_path, specs=specs).returncode == 2
    assert not (tmp_path / "here").exists()


def test_action_takes_inputs_through_the_environment_alone() -> None:
    scripts = [one["run"] for one in ACTION["runs"]["steps"]]
    assert scripts
    assert all("${{" not in script for script in scripts)


def test_hook_runs_the_check_when_a_source_is_committed() -> None:
    (hook,) = _hooks()
    command, *arguments = shlex.split(hook["entry"])
    assert command == "mdd"
    assert arguments[0] in COMMANDS
    assert hook["pass_filenames"] is False


def _hooks() -> Any:
    return yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
