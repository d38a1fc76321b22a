"""Every command of the modelling team's guide works, in the order in which it stands there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.official import CHECKOUT
from tests.own_specs import own_specs

GUIDE = (CHECKOUT / "docs/guide-de-l-equipe.md").read_text(encoding="utf-8")
COMMANDS = [
    line.strip().removeprefix("$ ")
    for block in re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL)
    for line in block.splitlines()
    if line.strip()
]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds the sheets and the scenario that the guide names, and what is generated of them."""
    where = tmp_path_factory.mktemp("guide")
    own_specs(where / "specs", "accident-route", ("RC-EDA", "EMSI"))
    shutil.copytree(CHECKOUT / "generated", where / "generated", ignore=shutil.ignore_patterns("__pycache__"))
    git = ("git", "-C", str(where), "-c", "user.name=t", "-c", "user.email=t@example.org")
    for arguments in (("init", "-q"), ("add", "specs"), ("commit", "-qm", "specs")):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    return where


def test_guide_is_linked_first_in_the_readme() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    first = re.search(r"\]\(([^)#:]+)\)", readme)
    assert first is not None
    assert first[1] == "docs/guide-de-l-equipe.md"


def test_make_is_asked_for_targets_that_it_has() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    targets = [shlex.split(command)[1] for command in COMMANDS if command.startswith("make ")]
    assert targets
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


def test_every_other_command_is_one_of_the_tool() -> None:
    others = {command.split()[0] for command in COMMANDS} - {"make", "source"}
    assert others == {"mdd"}


@pytest.mark.slow
def test_commands_work_one_after_the_other(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout)
    for command in (command for command in COMMANDS if command.startswith("mdd ")):
        done = CliRunner().invoke(main, shlex.split(command)[1:], catch_exceptions=False)
        assert done.exit_code == 0, f"{command}\n{done.output}"
        assert done.output
