"""`mdd diff` as a person and a program read it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator

from generator.cli import main
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.official import FOLDER, needs_official_releases
from tests.official_envelope import JSON_SCHEMAS
from tests.workbooks import folder, workbook

NEW = SHEET.having(K10="1..1", N10="ENUM: A, B, C", H9="une autre description")


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


@pytest.fixture
def releases(tmp_path: Path) -> tuple[Path, Path]:
    """A specs folder as it was, and as it is."""
    return folder(tmp_path / "old", BASE), folder(tmp_path / "new", {**BASE, MDD: workbook(NEW)})


def test_changes_are_told_with_whom_they_break_and_both_cells(releases: tuple[Path, Path]) -> None:
    output = mdd("diff", *releases).output
    assert "rompt : donnée test.status, cardinalité : 0..1 → 1..1" in output
    assert "      anciens émetteurs → nouveaux récepteurs (JSON, XML)" in output
    assert f"      {MDD} TEST!J10 → {MDD} TEST!J10" in output
    assert "rompt : donnée test.status, type : code A, B → code A, B, C" in output
    assert output.splitlines()[-1] == "2 rompt, 1 documentation"


def test_programs_get_a_list_with_proofs(releases: tuple[Path, Path]) -> None:
    listed = json.loads(mdd("diff", *releases, "--format", "json").output)
    (cardinality,) = (each for each in listed if each["kind"] == "cardinality")
    assert cardinality == {
        "code": "field-cardinality",
        "rule": "field-required",
        "message": "TEST",
        "path": "test.status",
        "kind": "cardinality",
        "old": "0..1",
        "new": "1..1",
        "old_cell": f"{MDD} TEST!J10",
        "new_cell": f"{MDD} TEST!J10",
        "confidence": 1.0,
        "breaks": [{"role": "old-sender", "format": "json"}, {"role": "old-sender", "format": "xml"}],
        "category": "breaking",
        "witness": {"format": "json", "valid_in": "old", "document": {"test": {"caseId": "ABC", "kind": "K1"}}},
    }


def test_a_review_has_a_table_a_message(releases: tuple[Path, Path]) -> None:
    lines = mdd("diff", *releases, "--format", "markdown", "--only", "breaking").output.splitlines()
    assert lines[:5] == ["2 rompt", "", "## TEST", "", "| portée | changement | avant | après | cellules |"]
    assert len(lines) == 8


@pytest.mark.parametrize(("limit", "status"), [("breaking", 1), ("compatible", 1), (None, 0)])
def test_a_category_may_fail_the_command(limit: str | None, status: int, releases: tuple[Path, Path]) -> None:
    options = ["--fail-on", limit] if limit else []
    assert mdd("diff", *releases, *options).exit_code == status


def test_words_alone_fail_nothing(tmp_path: Path, releases: tuple[Path, Path]) -> None:
    reworded = folder(tmp_path / "words", {**BASE, MDD: workbook(SHEET.having(H9="autre"))})
    result = mdd("diff", releases[0], reworded, "--fail-on", "compatible")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "1 documentation")
    assert mdd("diff", releases[0], releases[0]).output == "aucune différence\n"


def test_a_revision_of_the_specs_is_a_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs = folder(tmp_path / "specs", BASE)
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    for command in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "before")):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True, capture_output=True)
    (specs / MDD).write_bytes(workbook(NEW))
    monkeypatch.chdir(tmp_path)
    assert mdd("diff", "HEAD", "specs").output.splitlines()[-1] == "2 rompt, 1 documentation"
    result = mdd("diff", "nowhere", "specs")
    assert (result.exit_code, "no git revision" in result.output) == (2, True)


def test_a_side_with_errors_is_refused_with_its_first(tmp_path: Path, releases: tuple[Path, Path]) -> None:
    broken = folder(tmp_path / "broken", {**BASE, MDD: workbook(SHEET.having(K10="?"))})
    result = mdd("diff", releases[0], broken)
    assert result.exit_code == 1
    assert f"{MDD} TEST!K10 « ? » n'est pas une cardinalité" in result.output


def test_a_sheet_that_is_skipped_may_be_on_one_side_alone(tmp_path: Path, releases: tuple[Path, Path]) -> None:
    broken = workbook(SHEET, replace(SHEET, name="WIP", entries=("WIP:15-15:wip",)).having(K9="?"))
    wip = folder(tmp_path / "wip", {**BASE, MDD: broken})
    assert mdd("diff", releases[0], wip).exit_code == 1
    assert mdd("diff", releases[0], wip, "--skip-sheet", "WIP").output == "aucune différence\n"
    assert mdd("diff", releases[0], releases[0], "--skip-sheet", "WIP").exit_code == 1


@needs_official_releases
def test_proofs_hold_before_the_official_schemas_of_both_sides() -> None:
    old, new = (FOLDER / version for version in ("3.4.0", "3.4.1"))
    listed = json.loads(mdd("diff", old, new, "--format", "json", "--only", "breaking").output)
    assert len(listed) == 2
    for change in listed:
        accepts = {side: _official_verdict(side, change) for side in ("3.4.0", "3.4.1")}
        valid, refused = ("3.4.0", "3.4.1") if change["witness"]["valid_in"] == "old" else ("3.4.1", "3.4.0")
        assert (accepts[valid], accepts[refused]) == (True, False)


def _official_verdict(version: str, change: dict[str, object]) -> bool:
    """What the official schema of a version says of a witness."""
    schemas = JSON_SCHEMAS.parents[2] / version / "official" / "json-schema"
    schema = json.loads((schemas / f"{change['message']}.schema.json").read_text(encoding="utf-8"))
    witness = change["witness"]
    assert isinstance(witness, dict)
    ((_, value),) = witness["document"].items()
    return Draft7Validator(schema).is_valid(value)
