"""What is published of a release: the same bytes whenever and wherever it is built, verified, installed and used."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.release.sums import SUMS
from tests.environments import environment, run
from tests.official import CHECKOUT
from tests.own_specs import own_specs

MDD = Path(sys.executable).with_name("mdd")
HERE = {"TZ": "UTC", "PYTHONHASHSEED": "0"}
ELSEWHERE = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1700000000", "LC_ALL": "C"}
VERSION = tomllib.loads((CHECKOUT / "specs" / "release.toml").read_text(encoding="utf-8"))["version"]
STEM, WHEEL = f"hubsante-models-{VERSION}", f"hubsante_models-{VERSION}-py3-none-any.whl"


def build(specs: Path, out: Path, *, umask: int, variables: Mapping[str, str]) -> None:
    command = [MDD, "release", "build", "--specs", specs, "--out", out]
    out.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        command,
        cwd=out.parent,
        env={**os.environ, **variables},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module", params=["a part", pytest.param("all", marks=pytest.mark.slow)])
def specs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("release") / "specs"
    if request.param == "all":
        return Path(shutil.copytree(CHECKOUT / "specs", where))
    return own_specs(where, "rendez-vous-sas-non-honore", ("RS-SAS-RDV",))


@pytest.fixture(scope="module")
def dist(specs: Path) -> Path:
    out = specs.parent / "here" / "dist"
    build(specs, out, umask=0o022, variables=HERE)
    return out


def test_it_is_the_same_bytes_elsewhere_at_another_time_under_another_umask(specs: Path, dist: Path) -> None:
    moved = Path(shutil.copytree(specs, specs.parent / "else where" / "specs"))
    out = moved.parent / "below" / "dist"
    build(moved, out, umask=0o077, variables=ELSEWHERE)
    assert contents(out).keys() == contents(dist).keys()
    assert [name for name, content in contents(out).items() if content != contents(dist)[name]] == []


def test_a_file_of_each_kind_is_published_under_name_and_version(dist: Path) -> None:
    assert sorted(contents(dist)) == [
        SUMS,
        f"{STEM}.cdx.json",
        f"{STEM}.intoto.json",
        f"{STEM}.tgz",
        f"{STEM}.zip",
        WHEEL,
        f"hubsante_models-{VERSION}.tar.gz",
    ]


def test_it_is_as_published_until_a_byte_is_changed(dist: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(dist, tmp_path / "dist"))
    for path in (copy, copy / f"{STEM}.zip"):
        assert "all is as published" in run(MDD, "verify", path, "--lang", "en")
    with zipfile.ZipFile(copy / f"{STEM}.zip", "a") as archive:
        archive.writestr("xsd/more.xsd", "<x/>")
    said = run(MDD, "verify", copy, "--lang", "en", status=1)
    assert f"{STEM}.zip: other bytes than were published" in said
    assert f"{STEM}.zip!xsd/more.xsd: extra, was not published" in said


def test_every_file_that_the_index_names_is_in_the_bundle(dist: Path) -> None:
    with zipfile.ZipFile(dist / f"{STEM}.zip") as archive:
        index, names = json.loads(archive.read("index.json")), set(archive.namelist())
    files = [path for one in index["messages"] for path in (*one["examples"], *one["diagrams"])]
    for key in ("jsonSchema", "jsonSchemaBundle", "xsd", "documentation", "annex"):
        files += [one[key] for one in index["messages"]]
    rules = [one[key] for one in index["messages"] for key in ("rulesSchematron", "rulesJsonSchema") if key in one]
    rules += [path for name, path in index["documents"].items() if name == "businessRules"]
    assert sorted(rules) == sorted(name for name in names if name.startswith("rules/"))
    files += [one["file"] for one in index["codeLists"]] + list(index["documents"].values())
    assert len(files) > 20
    assert set(files) <= names
    assert {"RS-SAS-RDV", "EDXL-DE"} <= {one["name"] for one in index["messages"]}
    assert {"asyncapi", "catalogue", "codeListsAnnex", "model", "openapi", "pack"} <= index["documents"].keys()


def test_the_bundle_holds_the_files_of_the_output(specs: Path, dist: Path, tmp_path: Path) -> None:
    """So that schemas refer to each other, and pages to pages, as they do there."""
    run(MDD, "generate", "--no-cache", "--specs", specs, "--out", tmp_path / "generated")
    made = {
        path.relative_to(tmp_path / "generated").as_posix(): path.read_bytes()
        for path in (tmp_path / "generated").rglob("*")
        if path.is_file()
    }
    expected = {name: content for name, content in made.items() if not name.startswith(("python/", "manifest.json"))}
    with zipfile.ZipFile(dist / f"{STEM}.zip") as archive:
        assert {name: archive.read(name) for name in expected} == expected


def test_the_wheel_is_installed_and_used_where_nothing_else_is(dist: Path, tmp_path: Path) -> None:
    bare = environment(tmp_path / "environment", ["lxml", "pydantic"])
    pip = (sys.executable, "-m", "pip", "--python", bare.python, "--disable-pip-version-check")
    run(*pip, "install", "--no-deps", "--no-index", "--quiet", dist / WHEEL)
    with zipfile.ZipFile(dist / f"{STEM}.zip") as archive:
        names = [name for name in archive.namelist() if name.startswith("examples/")]
        archive.extractall(tmp_path / "bundle", names)
    folder = tmp_path / "bundle" / "examples"
    report = json.loads(run(bare.python, "-I", Path(__file__).with_name("round_trip.py"), "hubsante_models", folder))
    assert report["version"] == VERSION
    assert report["json"] == len(list(folder.rglob("*.json"))) > 5


def test_a_folder_that_holds_something_else_is_left_alone(specs: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    command = (MDD, "release", "build", "--specs", specs, "--out", tmp_path)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "mine.txt" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_an_earlier_version_left_goes(specs: Path, dist: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(dist, tmp_path / "dist"))
    sums = (copy / SUMS).read_text(encoding="utf-8")
    (copy / "hubsante-models-3.3.0.zip").write_bytes(b"earlier")
    (copy / SUMS).write_text(f"{sums}{'0' * 64}  hubsante-models-3.3.0.zip\n", encoding="utf-8")
    (copy / f"{STEM}.zip").write_bytes(b"broken off")
    build(specs, copy, umask=0o022, variables=HERE)
    assert contents(copy) == contents(dist)
