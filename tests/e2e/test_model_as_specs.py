"""A resolved model in the place of the workbooks that it was made of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import rerun
from generator.cli import main
from generator.clock import Clock
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.official import ALL_VERSIONS, CHECKOUT, FOLDER, needs_official_releases
from tests.workbooks import folder, workbook

HALF_MADE = dict.fromkeys(("2.4.0", "1.3.0"), ("RS-ENG", "RS-BPV-WIP"))
"""Sheets without which a release can be generated."""


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


def generated(specs: Path, out: Path, *schemas: str) -> dict[str, bytes]:
    rerun.run(rerun.Request(specs, schemas), out, Clock(), None, is_written=True)
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a small release."""
    where = tmp_path_factory.mktemp("small")
    generated(folder(where / "specs", BASE), where / "out")
    return where / "out"


def test_every_file_of_our_specs_is_made_of_their_model(own_output: Path, tmp_path: Path) -> None:
    again = generated(own_output / "model" / "model.json", tmp_path)
    assert again == {name: content for name, content in _files(own_output) if "__pycache__" not in name}
    assert len(again) > 800


def _files(folder: Path) -> list[tuple[str, bytes]]:
    return [(str(path.relative_to(folder)), path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]


@pytest.mark.slow
@needs_official_releases
@pytest.mark.parametrize("version", ALL_VERSIONS)
def test_every_file_of_an_official_release_is_made_of_its_model(version: str, tmp_path: Path) -> None:
    request = rerun.Request(FOLDER / version, skipped=HALF_MADE.get(version, ()))
    rerun.run(request, tmp_path / "first", Clock(), None, is_written=True)
    again = generated(tmp_path / "first" / "model" / "model.json", tmp_path / "second")
    assert again == dict(_files(tmp_path / "first"))
    assert len(again) > 100


def test_findings_point_into_the_workbook_that_it_was_made_of(tmp_path: Path) -> None:
    doubtful = workbook(SHEET.having(J10="classe"))
    generated(folder(tmp_path / "specs", {**BASE, MDD: doubtful}), tmp_path / "out")
    first = mdd("check", "--specs", tmp_path / "specs", "-v", "--no-cache").output
    again = mdd("check", "--specs", tmp_path / "out/model/model.json", "-v", "--no-cache").output
    assert {line for line in again.splitlines() if f"{MDD} TEST!" in line} <= set(first.splitlines())


def test_one_schema_of_it_may_be_asked_for(own_output: Path, tmp_path: Path) -> None:
    of_model = generated(own_output / "model" / "model.json", tmp_path / "a", "RC-REF")
    of_specs = generated(CHECKOUT / "specs", tmp_path / "b", "RC-REF")
    assert of_model == of_specs
    assert "xsd/RC-REF.xsd" in of_model
    assert "xsd/RC-EDA.xsd" not in of_model


def test_package_has_the_names_that_the_settings_gave_it(tmp_path: Path) -> None:
    """Of a package that had other names before nothing is left."""
    settings = b'version = "1.2"\n[package]\nimport_name = "modeles_1_2"\ndistribution = "modeles"\nrevision = 4\n'
    specs, out = folder(tmp_path / "specs", BASE), tmp_path / "out"
    assert "python/src/hubsante_models/__init__.py" in generated(specs, out)
    (specs / "release.toml").write_bytes(settings)
    made = generated(specs, out)
    assert {name.split("/")[2] for name in made if name.startswith("python/src/")} == {"modeles_1_2"}
    assert b'VERSION = "1.2.post4"' in made["python/src/modeles_1_2/registry.py"]
    assert generated(out / "model" / "model.json", tmp_path / "again") == made


def test_unknown_schema_is_told_with_what_is_near(small: Path) -> None:
    result = mdd("check", "--specs", small / "model/model.json", "--schema", "TESTS", "--no-cache")
    assert result.exit_code == 2
    assert "vouliez-vous dire « TEST »" in result.output


def test_what_is_new_since_a_model_is_told(small: Path, tmp_path: Path) -> None:
    now = folder(tmp_path / "specs", {**BASE, MDD: workbook(SHEET.having(I10="X"))})
    result = mdd("check", "--specs", now, "--since", small / "model/model.json", "--no-cache")
    assert "dont 1 nouvelle" in result.output


def test_another_file_and_what_edits_workbooks_are_refused_with_the_remedy(small: Path, tmp_path: Path) -> None:
    model = small / "model/model.json"
    assert "holds no workbook to edit" in mdd("rename", "a.b", "c", "--specs", model).output
    assert "holds no workbook to edit" in mdd("scenario", "new", "a", "TEST", "--specs", model).output
    other = tmp_path / "release.toml"
    other.write_text("")
    result = mdd("check", "--specs", other)
    assert result.exit_code == 2
    assert "neither a folder nor a model.json" in result.output


def test_broken_model_changes_nothing_on_disk(small: Path, tmp_path: Path) -> None:
    out = shutil.copytree(small, tmp_path / "out")
    model = tmp_path / "model.json"
    model.write_text('{"format": 0}')
    before = _files(out)
    result = mdd("generate", "--specs", model, "--out", out, "--no-cache")
    assert result.exit_code == 1
    assert "model.json: erreur le modèle ne peut être relu : format 0 : cette version lit le format 1" in result.output
    assert _files(out) == before
