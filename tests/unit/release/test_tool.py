"""What stands for the tool itself, and is shipped of it, is its own files and not what npm or Python leave there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from generator.release import tool
from generator.release.tool import code_digest
from tests.official import CHECKOUT

OWN = ("generator/cli.py", "templates/site/web/main.ts")
LEFT = ("generator/__pycache__/cli.pyc", "templates/site/web/node_modules/esbuild/main.js")


def put(where: Path, paths: tuple[str, ...]) -> None:
    for name in paths:
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    put(tmp_path, OWN)
    monkeypatch.setattr(tool, "_CODE", tmp_path / "generator")
    monkeypatch.setattr(tool, "TEMPLATES", (tmp_path / "generator" / "templates", tmp_path / "templates"))
    return tmp_path


def test_digest_of_the_code_is_of_its_own_files(checkout: Path) -> None:
    before = code_digest()
    put(checkout, LEFT)
    assert code_digest() == before
    (checkout / OWN[1]).write_text("edited")
    assert code_digest() != before


def test_digest_is_the_same_where_the_tool_is_installed(checkout: Path) -> None:
    before = code_digest()
    shutil.move(checkout / "templates", checkout / "generator" / "templates")
    assert code_digest() == before


def test_wheel_holds_its_own_files(checkout: Path) -> None:
    put(checkout, LEFT)
    for name in ("pyproject.toml", ".gitignore"):
        shutil.copy(CHECKOUT / name, checkout)
    files = {Path(file.distribution_path).as_posix() for file in WheelBuilder(str(checkout)).recurse_included_files()}
    assert files == {OWN[0], f"generator/{OWN[1]}"}
