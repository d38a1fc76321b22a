"""The README of the kit leads to a first green step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit.recette.test_run import running
from tests.kit.test_amqp import eventually

README = Path(__file__).resolve().parents[3] / "kit" / "README.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README.read_text("utf-8"), re.DOTALL)


def test_the_messages_of_the_readme_meet_the_steps_that_it_shows(tmp_path: Path) -> None:
    (publish, answer), (first, rest) = blocks("python"), blocks("text")
    client = tmp_path / "essai" / "fr.health.samu770"
    (client / "out").mkdir(parents=True)  # so that it is there when the kit begins
    run(publish, tmp_path)
    with running("--milestones", "1-3", "--folder", str(tmp_path / "essai"), "--wait", "60") as (process, _):
        arrived(client / "in" / "ack").unlink()
        arrived(client / "in" / "message")
        run(answer, tmp_path)
        assert process.stdout is not None
        output = process.stdout.read()
    *steps, report = rest.splitlines()
    assert all(line in output.splitlines() for line in [*first.splitlines(), *steps])
    assert (tmp_path / report).is_file()


def run(code: str, folder: Path) -> None:
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True, env=os.environ)


def arrived(folder: Path) -> Path:
    """The first file in a folder, whole."""
    eventually(lambda: any(folder.glob("*.json")))
    return next(folder.glob("*.json"))


@pytest.mark.parametrize("line", [line for block in blocks("console") for line in block.splitlines()])
def test_every_option_of_the_readme_is_one_of_the_command(line: str) -> None:
    command = line.removeprefix("$ ").split()
    if command[0] != "hubsante":
        return
    help_ = subprocess.run(
        [sys.executable, "-m", "hubsante_kit", *command[1:3], "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert all(word in help_ for word in command if word.startswith("--"))
