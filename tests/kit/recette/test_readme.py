"""The README of the kit leads to a first green step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit.recette.test_run import running

README = Path(__file__).resolve().parents[3] / "kit" / "README.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README.read_text("utf-8"), re.DOTALL)


def test_the_message_of_the_readme_meets_the_steps_that_it_shows(tmp_path: Path) -> None:
    (code,), (shown,) = blocks("python"), blocks("text")
    (tmp_path / "essai" / "fr.health.samu770" / "out").mkdir(parents=True)  # so that it is there when the kit begins
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, env=os.environ)
    with running("--milestones", "1-3", "--folder", str(tmp_path / "essai"), "--wait", "5") as (process, _):
        assert process.stdout is not None
        output = process.stdout.read()
    assert all(line in output.splitlines() for line in shown.splitlines())


@pytest.mark.parametrize("line", [line for block in blocks("console") for line in block.splitlines()])
def test_every_option_of_the_readme_is_one_of_the_command(line: str) -> None:
    command = line.removeprefix("$ ").split()
    if command[0] != "hubsante":
        return
    help_ = subprocess.run(
        [sys.executable, "-m", "hubsante_kit", *command[1:3], "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert all(word in help_ for word in command if word.startswith("--"))
