"""The check as others run it: from pre-commit, and in a GitHub workflow."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.official import CHECKOUT
from tests.workbooks import folder, workbook

WRONG = {**BASE, MDD: workbook(SHEET.having(J9=None))}
_EXPRESSION = re.compile(r"\$\{\{ ([a-z._-]+) \}\}")  # what a runner puts its values for
ACTION = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))


def step(where: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, as a runner would run it with these inputs."""
    values = {f"inputs.{name}": one["default"] for name, one in ACTION["inputs"].items()} | {"inputs.specs": "."}
    values |= {f"inputs.{name}": value for name, value in inputs.items()}
    return run_step(-1, values, where, Path(sys.executable).parent)


def run_step(number: int, values: Mapping[str, str], where: Path, scripts: Path) -> subprocess.CompletedProcess[str]:
    """A step of the action with values for what its environment names, and programs before all others."""
    one = ACTION["runs"]["steps"][number]
    assert one["shell"] == "bash"
    given = {name: _EXPRESSION.sub(lambda match: values[match[1]], text) for name, text in one["env"].items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", one["run"]],
        env={**os.environ, **given, "GITHUB_PATH": str(where / "path"), "PATH": f"{scripts}:{os.environ['PATH']}"},
        cwd=where,
        capture_output=True,
        text=True,
        check=False,
    )


PYTHON = """#!/bin/bash
printf '%s\\n' "$(basename "$0") $*" >> {log}
if [ "$1 $2" = "-m venv" ]; then
  mkdir -p "$3/{scripts}"
  cp "$0" "$3/{scripts}/python"
fi
case "$*" in *{failing}*) exit 1;; esac
"""
"""What logs its calls in place of a Python, and makes such an environment; the network is for the real one."""


def install(where: Path, scripts: str, failing: str = "nothing") -> list[str]:
    """The calls of the step that installs, where environments keep their programs in a folder of this name."""
    programs = where / "programs"
    programs.mkdir()
    python = programs / "python3"
    python.write_text(PYTHON.format(log=where / "log", scripts=scripts, failing=failing), encoding="utf-8")
    python.chmod(0o755)
    run_step(0, {"github.action_path": "the action", "runner.temp": f"{where}/a temp"}, where, programs)
    return (where / "log").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("scripts", ["bin", "Scripts"])
def test_action_installs_what_the_lock_names_with_its_hashes(scripts: str, tmp_path: Path) -> None:
    pip = "python -m pip install --quiet --disable-pip-version-check"
    assert install(tmp_path, scripts) == [
        f"python3 -m venv {tmp_path}/a temp/mdd-check",
        f"{pip} --require-hashes -r the action/requirements.lock",
        f"{pip} --no-deps --no-build-isolation the action",
    ]
    assert (tmp_path / "path").read_text(encoding="utf-8") == f"{tmp_path}/a temp/mdd-check/{scripts}\n"


def test_action_goes_no_further_when_a_hash_is_another(tmp_path: Path) -> None:
    assert len(install(tmp_path, "bin", failing="require-hashes")) == 2
    assert not (tmp_path / "path").exists()


def test_lock_of_the_action_has_a_hash_for_each_package_and_all_that_building_needs() -> None:
    lock = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.findall(r"^(\S+)==\S+.*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", lock, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^[a-z]", lock, re.MULTILINE))
    assert "hatchling" in {name for name, _ in packages}


def test_action_annotates_and_fails_on_errors(tmp_path: Path) -> None:
    run = step(folder(tmp_path, WRONG))
    assert run.returncode == 1, run.stderr
    assert "\n::error file=" in f"\n{run.stdout}"
    assert step(folder(tmp_path, BASE)).returncode == 0


def test_action_writes_sarif_also_when_it_fails(tmp_path: Path) -> None:
    run = step(folder(tmp_path, WRONG), sarif="found.sarif")
    assert run.returncode == 1, run.stderr
    assert json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_action_tells_a_report_that_cannot_be_written_from_findings(tmp_path: Path) -> None:
    """Errors end the step with 1 and are annotated; what cannot be written ends it with 2, before they are."""
    folder(tmp_path, WRONG)
    (tmp_path / "found.sarif").mkdir()
    run = step(tmp_path, sarif="found.sarif")
    assert run.returncode == 2
    (tmp_path / "file").touch()
    run = step(tmp_path, sarif="file/found.sarif")
    assert run.returncode == 2
    assert run.stdout.splitlines() == ["::error title=mdd check::The SARIF file was not written; the log says why."]
    assert "mdd: " in run.stderr
    assert step(tmp_path, sarif="found.xml").returncode == 1


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
