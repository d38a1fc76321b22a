"""`mdd diff` as a person and a program read it."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator
from lxml import etree
from lxml.html import fromstring

from generator.cli import main
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.official import FOLDER, needs_official_releases
from tests.official_envelope import JSON_SCHEMAS
from tests.terminal import on_terminal
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
    assert output.splitlines()[-1] == "rompt : 2, documentation : 1"


def test_lines_fit_a_terminal_and_stay_whole_elsewhere(releases: tuple[Path, Path]) -> None:
    whole = mdd("diff", *releases).output
    shown = on_terminal("diff", *releases, "--lang", "fr", COLUMNS="50")
    assert max(map(len, whole.splitlines())) > 50
    assert max(map(len, shown.splitlines())) <= 50
    assert shown.split() == whole.split()


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
    assert lines[:5] == ["rompt : 2", "", "## TEST", "", "| portée | changement | avant | après | cellules |"]
    assert len(lines) == 8


@pytest.mark.parametrize(("limit", "status"), [("breaking", 1), ("compatible", 1), (None, 0)])
def test_a_category_may_fail_the_command(limit: str | None, status: int, releases: tuple[Path, Path]) -> None:
    options = ["--fail-on", limit] if limit else []
    assert mdd("diff", *releases, *options).exit_code == status


def test_words_alone_fail_nothing(tmp_path: Path, releases: tuple[Path, Path]) -> None:
    reworded = folder(tmp_path / "words", {**BASE, MDD: workbook(SHEET.having(H9="autre"))})
    result = mdd("diff", releases[0], reworded, "--fail-on", "compatible")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "documentation : 1")
    assert mdd("diff", releases[0], releases[0]).output == "aucune différence\n"


def test_a_revision_of_the_specs_is_a_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs = folder(tmp_path / "specs", BASE)
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    for command in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "before")):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True, capture_output=True)
    (specs / MDD).write_bytes(workbook(NEW))
    monkeypatch.chdir(tmp_path)
    assert mdd("diff", "HEAD", "specs").output.splitlines()[-1] == "rompt : 2, documentation : 1"
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


def archive(path: Path, specs: Path, at: str = "") -> Path:
    """A published archive, with the model of a release at some depth."""
    generated = path.parent / "out"
    assert mdd("generate", "--specs", specs, "--out", generated, "--target", "model", "--no-cache").exit_code == 0
    with zipfile.ZipFile(path, "w") as files:
        for file in (generated / "model").iterdir():
            files.write(file, f"{at}model/{file.name}")
        files.writestr("README.md", "Lisez-moi.")
    return path


@pytest.mark.parametrize("at", ["", "hubsante-3.5.0/"])
def test_an_archive_that_holds_a_model_is_a_side(at: str, tmp_path: Path, releases: tuple[Path, Path]) -> None:
    result = mdd("diff", archive(tmp_path / "old.zip", releases[0], at), releases[1])
    assert result.output.splitlines()[-1] == "rompt : 2, documentation : 1"
    assert f"      {MDD} TEST!J10 → {MDD} TEST!J10" in result.output


def test_an_archive_without_a_model_is_refused(tmp_path: Path, releases: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as files:
        files.writestr("README.md", "")
    result = mdd("diff", tmp_path / "none.zip", releases[1])
    assert (result.exit_code, "no archive of one" in result.output) == (2, True)


def test_the_page_holds_all_that_it_needs_and_its_filters(releases: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert mdd("diff", *releases, "--format", "html", "--output", page).output == ""
    root = fromstring(page.read_text(encoding="utf-8"))
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (css,) = root.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert root.xpath("//*[@src or @href] | //script") == []
    assert root.xpath("//select/@id") == ["role", "format", "message"]
    assert root.xpath("//input/@id") == ["breaking", "documentation"]
    rows = root.xpath("//tbody/tr/@class")
    assert rows[0].split() == [
        "breaking",
        "old-sender",
        "json",
        "old-sender-json",
        "old-sender",
        "xml",
        "old-sender-xml",
    ]
    assert root.xpath("//ins/text()")[0] == "1"
    assert json.loads("".join(root.xpath("(//pre)[1]//text()"))) == {"test": {"caseId": "ABC", "kind": "K1"}}


def test_every_class_that_the_page_filters_by_is_one_of_its_rows(releases: tuple[Path, Path]) -> None:
    output = mdd("diff", *releases, "--format", "html").output
    for word in ("old-sender", "json", "new-sender-xml"):
        assert f"tbody tr:not(.{word})" in output


def test_junit_fails_what_breaks(releases: tuple[Path, Path]) -> None:
    root = etree.fromstring(mdd("diff", *releases, "--format", "junit").output.encode())
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    assert [each.get("type") for each in root.iter("failure")] == ["field-required", "type-codes-added"]


def test_annotations_stand_at_the_cells_of_the_new_side(releases: tuple[Path, Path]) -> None:
    lines = mdd("diff", *releases, "--format", "github").output.splitlines()
    assert len([line for line in lines if line.startswith("::error file=")]) == 2
    assert "title=TEST!J10 [field-required]::donnée test.status, cardinalité : 0..1 → 1..1" in lines[0]
    assert lines[-1] == "rompt : 2, documentation : 1"


def test_markdown_marks_the_words_that_differ(releases: tuple[Path, Path]) -> None:
    output = mdd("diff", *releases, "--format", "markdown").output
    assert "| code A, B | code A, B<ins>, C</ins> |" in output


def test_real_messages_say_what_would_break(releases: tuple[Path, Path], tmp_path: Path) -> None:
    log = "".join(
        f'{{"test": {{"caseId": "{n}", "kind": "K1"{extra}}}}}\n' for n, extra in enumerate(["", ', "status": "A"'] * 4)
    )
    (tmp_path / "log.ndjson").write_text(log, encoding="utf-8")
    result = mdd("diff", *releases, "--replay", tmp_path / "log.ndjson")
    names = ", ".join(f"{tmp_path / 'log.ndjson'}:{line}" for line in (1, 3, 5))
    assert f"messages rejoués, anciens émetteurs → nouveaux récepteurs : 4 refusés ({names}, …)" in result.output
    assert result.output.splitlines()[-1].startswith("8 messages rejoués : 4 refusés, anciens émetteurs")
    listed = json.loads(mdd("diff", *releases, "--replay", tmp_path / "log.ndjson", "--format", "json").output)
    assert [[each["count"] for each in change["replayed"]] for change in listed] == [[], [4], []]
