"""The output never stands among the sources, nor takes their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.golden.findings.base import BASE
from tests.workbooks import folder


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def generate(*arguments: str) -> int:
    return CliRunner().invoke(main, ["generate", *arguments], catch_exceptions=False).exit_code


@pytest.mark.parametrize("out", ["specs", "specs/workbooks", "./specs/../specs", "link"])
def test_output_among_the_sources_is_wrong_usage(out: str) -> None:
    folder(Path("specs"), BASE)
    Path("link").symlink_to("specs")
    before = sorted(Path("specs").rglob("*"))
    assert generate("--out", out) == 2
    assert sorted(Path("specs").rglob("*")) == before


def test_output_that_takes_the_place_of_the_sources_is_wrong_usage() -> None:
    folder(Path("generated/docs"), BASE)
    assert generate("--specs", "generated/docs") == 2


def test_output_beside_the_sources_is_written() -> None:
    folder(Path("specs"), BASE)
    assert generate("--target", "model", "--out", ".") == 0
    assert Path("model/model.json").is_file()
