"""The published package is a distribution: it builds, says what it is, and works where nothing else is installed."""

from __future__ import annotations

import json
import shutil
import sys
import tarfile
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from packaging.metadata import Metadata
from packaging.utils import canonicalize_name

from generator import model
from generator.model import PythonPackage
from tests.environments import closure, environment, run
from tests.official import CHECKOUT, FOLDER, needs_official_releases, official_model, own_model
from tests.packages import made_package


def stray(package: str) -> tuple[str, ...]:
    """Files that do not belong to a package."""
    return (f"src/{package}/__pycache__/stray.cpython-311.pyc", ".mypy_cache/stray.json", "stray.txt")


@dataclass(frozen=True, slots=True)
class Release:
    """A release of the package: where it was generated, what was built of it, and the messages that it must read."""

    version: str
    package: PythonPackage
    folder: Path
    wheel: Path
    sdist: Path
    messages: tuple[Path, ...]

    @property
    def file_name(self) -> str:
        """With which the files of what was built begin."""
        return f"{canonicalize_name(self.package.distribution).replace('-', '_')}-{self.version}"

    def files(self, suffix: str) -> list[Path]:
        return [path for folder in self.messages for path in folder.rglob(f"*{suffix}")]

    @property
    def sources(self) -> set[str]:
        """The files of the import package, relative to `src`."""
        source = self.folder / "src"
        kept = (path for path in source.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(source).as_posix() for path in kept}


def build(folder: Path, out: Path, *options: str) -> None:
    """With the backend that is at hand: no network."""
    run(sys.executable, "-m", "build", "--no-isolation", *options, "--outdir", out, folder)


def own(folder: Path) -> tuple[model.Release, tuple[Path, ...]]:
    """The package as it is committed."""
    committed = CHECKOUT / "generated" / "python"
    shutil.copytree(committed, folder / "python", ignore=shutil.ignore_patterns("__pycache__"))
    return own_model().release, (CHECKOUT / "generated" / "examples",)


def official(folder: Path) -> tuple[model.Release, tuple[Path, ...]]:
    """The official release with our envelope, since no official workbook has one; mended, and with names of its own."""
    of, envelope = official_model("3.4.0"), own_model().message_by_name["EDXL-DE"]
    release = replace(of.release, package=PythonPackage("hubsante_3_4", "Hubsante.Models-3_4", 1))
    made_package(replace(of, release=release, messages=(*of.messages, envelope)), folder)
    samples = FOLDER / "3.4.0" / "samples"
    return release, (samples / "examples", samples / "valid")


@pytest.fixture(scope="module", params=[own, pytest.param(official, marks=[needs_official_releases, pytest.mark.slow])])
def release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Built among files that do not belong to it."""
    folder = tmp_path_factory.mktemp("distribution")
    of, messages = request.param(folder)
    for name in stray(of.package.import_name):
        (folder / "python" / name).parent.mkdir(exist_ok=True)
        (folder / "python" / name).write_bytes(b"stray")
    build(folder / "python", folder / "dist")
    (wheel,), (sdist,) = (folder / "dist").glob("*.whl"), (folder / "dist").glob("*.tar.gz")
    return Release(of.package_version, of.package, folder / "python", wheel, sdist, messages)


@pytest.fixture(scope="module")
def said(release: Release) -> Metadata:
    """What the wheel says of itself, held to the specification of package metadata."""
    with zipfile.ZipFile(release.wheel) as archive:
        (name,) = [one for one in archive.namelist() if one.endswith(".dist-info/METADATA")]
        return Metadata.from_email(archive.read(name), validate=True)


@pytest.fixture(scope="module")
def report(release: Release, said: Metadata, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `round_trip` says in an environment that holds the installed wheel and what it requires."""
    requirements = [str(one) for one in said.requires_dist or ()]
    bare = environment(tmp_path_factory.mktemp("environment"), requirements)
    pip = (sys.executable, "-m", "pip", "--python", bare.python, "--disable-pip-version-check")
    run(*pip, "install", "--no-deps", "--no-index", "--quiet", release.wheel)
    run(*pip, "check")
    program = Path(__file__).with_name("round_trip.py")
    given = (release.package.import_name, *release.messages)
    found: dict[str, Any] = json.loads(run(bare.python, "-I", "-W", "error", program, *given))
    assert Path(found["module"]).is_relative_to(bare.site)
    name = canonicalize_name(release.package.distribution)
    assert sorted(map(canonicalize_name, found["distributions"])) == sorted([*closure(requirements), name])
    return found


# --- what is built -------------------------------------------------------------------


def test_an_index_would_take_it(release: Release):
    checked = run(sys.executable, "-m", "twine", "--no-color", "check", "--strict", release.wheel, release.sdist)
    assert checked.count("PASSED") == 2


def test_the_wheel_holds_the_package_its_marker_and_its_licence_and_no_more(release: Release):
    with zipfile.ZipFile(release.wheel) as archive:
        names = set(archive.namelist())
    info = f"{release.file_name}.dist-info"
    assert f"{release.package.import_name}/py.typed" in release.sources
    assert names == release.sources | {f"{info}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "licenses/LICENSE")}


def test_the_sdist_holds_what_the_wheel_is_built_from_and_no_more(release: Release):
    with tarfile.open(release.sdist) as archive:
        names = {one.name for one in archive.getmembers() if one.isfile()}
    top = release.file_name
    sources = {f"src/{name}" for name in release.sources}
    others = {name for name in names if not name.startswith(f"{top}/src/")}
    assert {f"{top}/{name}" for name in sources} == names - others
    assert others == {f"{top}/{name}" for name in ("PKG-INFO", "pyproject.toml", "README.md", "LICENSE")}


def test_the_sdist_gives_the_wheel_that_the_folder_gives(release: Release, tmp_path: Path):
    build(release.folder, tmp_path, "--wheel")
    assert (tmp_path / release.wheel.name).read_bytes() == release.wheel.read_bytes()


def test_the_licence_is_the_one_of_the_project(release: Release):
    assert (release.folder / "LICENSE").read_bytes() == (CHECKOUT / "LICENSE").read_bytes()


# --- what it says of itself ----------------------------------------------------------


def test_it_has_its_name_and_version_and_requires_lxml_and_pydantic_alone(release: Release, said: Metadata):
    assert (said.name, str(said.version)) == (release.package.distribution, release.version)
    assert str(said.requires_python) == ">=3.11"
    assert sorted(one.name for one in said.requires_dist or ()) == ["lxml", "pydantic"]
    assert said.license_expression == "Apache-2.0"


def test_it_says_for_whom_it_is(said: Metadata):
    topics = {one.partition(" :: ")[0] for one in said.classifiers or ()}
    assert topics >= {"Development Status", "Intended Audience", "Natural Language", "Typing"}
    assert {"Natural Language :: French", "Typing :: Typed"} <= set(said.classifiers or ())


def test_it_names_the_contact_of_the_release_and_nobody_else(said: Metadata):
    """And no address, since the release gives none."""
    contact = own_model().release.contact
    assert said.author in (contact, None)  # the official release has none
    people = (said.author_email, said.maintainer, said.maintainer_email)
    places = (said.home_page, said.download_url, said.project_urls)
    assert [one for one in (*people, *places) if one] == []


def test_it_can_be_built_on_the_libxml2_that_it_is_tested_with(said: Metadata):
    """lxml 6.0.2 is the first with libxml2 2.14.6, pydantic 2.12 the first that leaves out a field on a condition."""
    floors = {one.name: str(one.specifier) for one in said.requires_dist or ()}
    assert floors == {"lxml": ">=6.0.2", "pydantic": ">=2.12"}
    assert etree.LIBXML_VERSION >= (2, 14, 6)


def test_its_description_is_its_readme_and_shows_how_to_install_it(release: Release, said: Metadata):
    assert said.description_content_type == "text/markdown"
    assert (said.description or "").strip() == (release.folder / "README.md").read_text(encoding="utf-8").strip()
    page = MarkdownIt("commonmark").enable("table").render(said.description or "")
    assert f"pip install {release.wheel.name}" in page
    assert "<td><code>edxlDistribution</code></td>" in page


# --- where nothing else is installed -------------------------------------------------


def test_it_works_there_and_has_its_version(release: Release, report: dict[str, Any]):
    assert report["version"] == release.version


def test_every_json_message_is_given_back_as_it_came(release: Release, report: dict[str, Any]):
    assert report["json"] == len(release.files(".json")) > 50


def test_only_a_message_that_quotes_another_is_changed_by_xml(report: dict[str, Any]):
    """What is free content cannot tell a list of one item from the item."""
    changed = [Path(name).read_bytes() for name in report["changed by XML"]]
    assert [text for text in changed if b'"sourceMessage"' not in text] == []


def test_every_xml_message_is_the_same_after_xml_and_json(release: Release, report: dict[str, Any]):
    assert report["xml"] + len(report["refused"]) == len(release.files(".xml")) > 50


def test_only_the_envelopes_in_namespaces_of_older_releases_are_refused(release: Release, report: dict[str, Any]):
    is_official = FOLDER in release.messages[0].parents
    envelopes = [path for path in release.files(".xml") if b"distributionID" in path.read_bytes()]
    assert len(envelopes) > 2
    assert sorted(map(Path, report["refused"])) == (sorted(envelopes) if is_official else [])
