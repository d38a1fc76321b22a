"""The ten steps from an edit in Excel to a published release work, in the order in which they stand there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.bench.edits import with_cell
from tests.official import CHECKOUT

GUIDE = (CHECKOUT / "docs/publier-une-version.md").read_text(encoding="utf-8")
MAKEFILE = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
WORKBOOK = Path("specs/workbooks/mdd.xlsx")
NOTES = Path("specs/releases/3.5.0/notes.md")
REPORTING = 3  # the step whose command fails: it says what is missing


def steps() -> Mapping[int, list[str]]:
    """The commands of each step by its number."""
    parts = re.split(r"^## ([0-9]+)\. .*$", GUIDE, flags=re.MULTILINE)[1:]
    return {int(number): list(commands(text)) for number, text in zip(parts[::2], parts[1::2], strict=True)}


def commands(text: str) -> Iterator[str]:
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        yield from (line.removeprefix("$ ") for line in block.splitlines())


def edit_workbook() -> None:
    """One more code in a field of GEO-POS."""
    WORKBOOK.write_bytes(with_cell(WORKBOOK.read_bytes(), "GEO-POS", "N18", "ENUM: MOBILE, STATIQUE, REMORQUE"))


def number_release() -> None:
    settings = Path("specs/release.toml")
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r'^version = ".*"$', 'version = "3.5.0"', text, flags=re.MULTILINE), encoding="utf-8")


def write_notes() -> None:
    text = re.sub(
        r"^À rédiger : .*$", "À recevoir avant d'émettre.", NOTES.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    NOTES.write_text(f"{text}\n## Migration\n\nD'abord les récepteurs.\n", encoding="utf-8")


BEFORE: Mapping[int, Callable[[], None]] = {1: edit_workbook, 4: number_release, 6: write_notes}
"""What a person does before the commands of a step."""


def test_there_are_ten_steps_and_the_guide_of_the_team_leads_to_them() -> None:
    assert list(steps()) == list(range(1, 11))
    assert "(publier-une-version.md)" in (CHECKOUT / "docs/guide-de-l-equipe.md").read_text(encoding="utf-8")


def test_the_example_begins_at_the_version_of_our_specs() -> None:
    settings = (CHECKOUT / "specs/release.toml").read_text(encoding="utf-8")
    (version,) = re.findall(r'^version = "(.*)"$', settings, re.MULTILINE)
    assert f"passe de la version {version} à" in GUIDE


@pytest.mark.slow
def test_each_step_works_after_the_one_before(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout)
    for number, each in steps().items():
        BEFORE.get(number, lambda: None)()
        statuses = [run(command) for command in each]
        assert statuses == [number == REPORTING] * len(each), number
    assert "## Version 3.5.0" in Path("specs/releases/CHANGELOG.md").read_text(encoding="utf-8")
    page = Path("generated/docs/messages/GEO-POS.md").read_text(encoding="utf-8")
    assert "Changements depuis la version 3.4.2" in page
    assert git("ls-remote", "--tags", "origin").stdout.endswith("refs/tags/v3.5.0\n")
    assert git("status", "--porcelain", "--", "specs", "generated").stdout == ""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with our specs and what is generated of them, and one to which it is pushed."""
    where = tmp_path / "here"
    for name in ("specs", "generated"):
        shutil.copytree(CHECKOUT / name, where / name, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(["git", "init", "-q", "--bare", tmp_path / "there"], check=True)
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-qm", "0"), ("remote", "add", "origin", "../there")):
        git(*arguments, where=where)
    return where


def git(*arguments: str, where: Path = Path()) -> subprocess.CompletedProcess[str]:
    author = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    return subprocess.run(["git", *author, *arguments], cwd=where, check=True, capture_output=True, text=True)


def run(command: str) -> int:
    """The exit status of a command of the guide; a target of the Makefile stands for what it runs."""
    program, *arguments = shlex.split(command)
    match program:
        case "git":
            git(*arguments)
            return 0
        case "make":
            recipe = re.search(rf"^{arguments[0]}:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
            lines = re.findall(r"^\t@\$\(BIN\)/(mdd .*)$", recipe[1] if recipe else "", re.MULTILINE)
            return max(map(run, lines), default=0)
        case _:
            assert program == "mdd"
            return CliRunner().invoke(main, arguments, catch_exceptions=False).exit_code
