"""The output never stands among the sources nor takes their place, and never that of somebody else's files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.workbooks import folder, workbook


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def mdd(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def generate(*arguments: str) -> int:
    return mdd("generate", *arguments).exit_code


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


def test_site_with_a_manifest_of_its_own_is_left_as_it_is() -> None:
    """A web application's `manifest.json`, and pages where ours would stand."""
    folder(Path("specs"), BASE)
    site = {"manifest.json": b'{"name":"My PWA","icons":[]}\n', "docs/index.md": b"hand written\n"}
    folder(Path("site"), site)
    result = mdd("generate", "--out", "site")
    assert result.exit_code == 2
    assert result.stderr.startswith("mdd: site/manifest.json n'est pas de mdd")
    (Path("site") / "manifest.json").unlink()
    result = mdd("generate", "--out", "site")
    assert result.exit_code == 2
    assert result.stderr.startswith("mdd: site/docs/index.md existe déjà et n'a pas été généré ici")
    assert {path.name for path in Path("site").rglob("*")} == {"docs", "index.md"}
    assert Path("site/docs/index.md").read_bytes() == site["docs/index.md"]


@pytest.mark.parametrize("out", ["pipe", "device", "file"])
def test_output_that_is_no_folder_is_wrong_usage(out: str) -> None:
    folder(Path("specs"), BASE)
    os.mkfifo("pipe")
    Path("device").symlink_to("/dev/zero")
    Path("file").touch()
    assert generate("--out", out) == 2


@pytest.mark.parametrize("specs", ["pipe", "device", "file"])
@pytest.mark.parametrize(
    "command", [("check",), ("generate",), ("validate", "-"), ("new-sheet", "A"), ("explain", "A!1")]
)
def test_specs_that_are_no_folder_are_wrong_usage(command: tuple[str, ...], specs: str) -> None:
    os.mkfifo("pipe")
    Path("device").symlink_to("/dev/zero")
    Path("file").touch()
    result = mdd(*command, "--specs", specs)
    assert (result.exit_code, "Error: Invalid value for '--specs'" in result.stderr) == (2, True)


@pytest.mark.parametrize("path", ["manifest.json", "model/model.json", "model"])
@pytest.mark.parametrize("is_cached", [False, True])
def test_pipe_in_the_output_is_not_waited_for(path: str, is_cached: bool) -> None:
    folder(Path("specs"), BASE)
    options = ("--target", "model", *(() if is_cached else ("--no-cache",)))
    assert generate(*options) == 0
    target = Path("generated", path)
    target.rename("aside")
    os.mkfifo(target)
    for command in ((), ("--check",)):
        result = mdd("generate", *options, *command)
        assert (result.exit_code, result.stderr.startswith(f"mdd: generated/{path}")) == (2, True)


def test_pipe_in_the_cache_is_not_waited_for() -> None:
    folder(Path("specs"), BASE)
    assert generate("--target", "model") == 0
    entries = [path for path in Path(".mdd-cache").iterdir() if path.name != ".gitignore"]
    for path in entries:
        path.unlink()
        os.mkfifo(path)
    assert generate("--target", "model") == 0
    assert all(path.is_file() for path in entries if path.name.startswith(("found", "made")))


def test_what_a_killed_run_has_left_is_named_by_a_check_and_swept_by_the_next_run() -> None:
    folder(Path("specs"), BASE)
    assert generate("--target", "model") == 0
    left = [Path("generated/model/.mdd-0123456789abcdef.tmp"), Path(".mdd-cache/.mdd-0123456789abcdef.tmp")]
    for path in left:
        path.write_bytes(b"{")
    result = mdd("generate", "--target", "model", "--check")
    assert result.exit_code == 1
    assert f"≠ {left[0]} (reste d'une exécution interrompue)" in result.stderr.splitlines()
    assert generate("--target", "model") == 0
    assert [path.exists() for path in left] == [False, False]
    assert generate("--target", "model", "--check") == 0


def test_files_that_somebody_edited_are_named_when_they_are_made_again_or_let_go() -> None:
    folder(Path("specs"), BASE)
    assert generate("--target", "json-schema", "--target", "docs") == 0
    schema, page = Path("generated/json-schema/TEST.schema.json"), Path("generated/docs/nomenclatures/test-kind.md")
    schema.write_text("{}", encoding="utf-8")
    page.write_text("mine", encoding="utf-8")
    files = json.loads(Path("generated/manifest.json").read_text(encoding="utf-8"))["files"]
    assert str(page.relative_to("generated")) in files
    (Path("specs") / LISTS).unlink()
    folder(Path("specs"), {MDD: workbook(SHEET.having(N15=None, I15=None))})
    targets = ("--target", "json-schema", "--target", "docs")
    told = mdd("generate", *targets, "--check").stderr
    assert f"gardés car modifiés à la main ; les supprimer s'ils ne servent plus : {page}" in told
    told = mdd("generate", *targets).stderr
    assert f"modifiés à la main, et générés de nouveau : {schema}\n" in told
    assert f"gardés car modifiés à la main ; les supprimer s'ils ne servent plus : {page}\n" in told
    assert page.read_text(encoding="utf-8") == "mine"
    assert "modifiés" not in mdd("generate", *targets).stderr
