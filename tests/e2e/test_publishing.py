"""`mdd release`: a release is checked, described, published, and seen in the documentation."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.diff.compare import compare
from generator.publication import Publication
from generator.read.model_json import read_model
from generator.release.notes import read_notes
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.golden.findings.of_releases import settings
from tests.official import own_model
from tests.workbooks import CodeList, folder, workbook

STRICTER = {MDD: workbook(SHEET.having(K10="1..1")), LISTS: workbook(CodeList(("K1",)))}
KEYS = ["field-cardinality TEST test.status", "code-removed TEST.kind.K2"]


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


def release(command: str, specs: Path, *options: str) -> Result:
    return mdd("release", command, "--specs", specs, *options)


def state(specs: Path) -> Mapping[str, bytes]:
    return {path.relative_to(specs).as_posix(): path.read_bytes() for path in specs.rglob("*") if path.is_file()}


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources whose version 3.4.0 is published."""
    monkeypatch.chdir(tmp_path)
    made = folder(tmp_path / "specs", {**BASE, "release.toml": settings("3.4.0")})
    assert release("cut", made).exit_code == 0
    return made


def edit(specs: Path, files: Mapping[str, bytes], version: str = "") -> None:
    folder(specs, {**files, **({"release.toml": settings(version)} if version else {})})


def write_notes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    written = re.sub(r"^À rédiger : .*$", "Une phrase de quelqu'un.", text, flags=re.MULTILINE)
    path.write_text(written, encoding="utf-8")


def test_a_mandatory_field_and_a_removed_code_need_a_version_and_words(specs: Path) -> None:
    edit(specs, STRICTER)
    result = release("check", specs)
    assert result.exit_code == 1
    assert "la version 3.4.0 est trop basse : 2 changements depuis 3.4.0" in result.output
    assert "donnée TEST test.status, cardinalité : 0..1 → 1..1 [missing-release-note]" in result.output
    assert "code TEST.kind.K2, retrait : K2 → — [missing-release-note]" in result.output
    assert result.output.splitlines()[-1] == "3.4.0 après 3.4.0 (rompt : 2) ; version proposée : 4.0.0 / 3.5.0"


def test_programs_get_the_findings_at_their_cells(specs: Path) -> None:
    edit(specs, STRICTER)
    found = json.loads(release("check", specs, "--format", "json").output)
    assert [(one["code"], one["file"], one["sheet"], one["cell"]) for one in found] == [
        ("missing-release-note", MDD, "TEST", "J10"),
        ("missing-release-note", LISTS, "kind", "B1"),
        ("version-too-low", "release.toml", "", ""),
    ]


def test_a_check_of_the_specs_warns_of_what_the_release_will_need(specs: Path) -> None:
    edit(specs, STRICTER)
    for _ in range(2):  # the second time it is known
        result = mdd("check", "--specs", specs)
        assert result.exit_code == 0
        assert "[version-too-low]" in result.output
        assert result.output.count("[missing-release-note]") == 2
    write_version(specs, "4.0.0")
    assert "[version-too-low]" not in mdd("check", "--specs", specs).output


def test_what_is_new_since_a_state_leaves_out_what_the_release_needs(specs: Path) -> None:
    edit(specs, STRICTER)
    before = folder(specs.parent / "before", BASE)
    assert "[version-too-low]" not in mdd("check", "--specs", specs, "--since", before).output
    listed = specs.parent / "found.json"
    mdd("check", "--specs", specs, "--format", "json", "--output", listed)
    since = mdd("check", "--specs", specs, "--since", listed).output
    assert "version-too-low" not in since
    edit(specs, {MDD: workbook(SHEET.having(K10="1..1", K13="1..1"))})
    assert mdd("check", "--specs", specs, "--since", listed).output.count("[missing-release-note]") == 1


def write_version(specs: Path, version: str) -> None:
    (specs / "release.toml").write_bytes(settings(version))


@pytest.mark.parametrize(
    ("files", "version", "is_enough"),
    [
        (STRICTER, "3.4.1", False),
        (STRICTER, "3.5.0", False),
        (STRICTER, "4.0.0", True),
        ({MDD: workbook(SHEET.having(H10="une autre description"))}, "3.4.0", False),
        ({MDD: workbook(SHEET.having(H10="une autre description"))}, "3.4.1", True),
        ({}, "3.4.0", True),
        ({}, "3.4.1", True),
        ({}, "3.3.9", False),
    ],
)
def test_the_least_version_that_admits_the_changes(
    specs: Path, files: Mapping[str, bytes], version: str, *, is_enough: bool
) -> None:
    edit(specs, files, version)
    found = json.loads(release("check", specs, "--format", "json").output)
    codes = {one["code"] for one in found}
    assert codes.isdisjoint({"version-too-low", "version-behind"}) == is_enough


@pytest.mark.parametrize("heading", ["Migration", "Exception à la règle de version"])
def test_a_migration_or_a_reason_admits_a_lower_version(specs: Path, heading: str) -> None:
    version = "3.5.0" if heading == "Migration" else "3.4.1"
    edit(specs, STRICTER, version)
    assert release("notes", specs).exit_code == 0
    notes = specs / "releases" / version / "notes.md"
    write_notes(notes)
    assert "[version-too-low]" in release("check", specs).output
    notes.write_text(f"{notes.read_text()}\n## {heading}\n\nVoici.\n")
    assert release("check", specs).exit_code == 0
    write_version(specs, "3.4.0")
    assert release("check", specs).exit_code == 1


def test_prepared_notes_show_each_side_its_cell_and_a_proof(specs: Path) -> None:
    edit(specs, STRICTER, "4.0.0")
    assert release("notes", specs).output == f"{specs}/releases/4.0.0/notes.md\n"
    text = (specs / "releases/4.0.0/notes.md").read_text()
    entries = read_notes(text).entries
    assert [key for entry in entries for key in entry.keys] == KEYS
    assert [entry.text for entry in entries] == ["", ""]
    assert f"- Avant : `0..1` ({MDD} TEST!J10)\n- Après : `1..1` ({MDD} TEST!J10)\n" in text
    assert "- Preuve, un message TEST que 3.4.0 accepte et que 4.0.0 refuse :\n\n  ```json\n  {\n" in text


def test_entries_are_completed_and_kept(specs: Path) -> None:
    edit(specs, STRICTER, "4.0.0")
    release("notes", specs)
    codes = [one["code"] for one in json.loads(release("check", specs, "--format", "json").output)]
    assert codes == ["unwritten-release-note"] * 2
    notes = specs / "releases/4.0.0/notes.md"
    write_notes(notes)
    assert release("check", specs).exit_code == 0
    before = notes.read_text()
    edit(specs, {MDD: workbook(SHEET.having(K10="1..1", K13="1..1"))})
    release("notes", specs)
    after = notes.read_text()
    assert after.startswith(before)
    assert [entry.text for entry in read_notes(after).entries] == ["Une phrase de quelqu'un."] * 2 + [""]
    edit(specs, STRICTER)
    codes = [one["code"] for one in json.loads(release("check", specs, "--format", "json").output)]
    assert codes == ["stale-release-note"]


def test_what_the_tool_wrote_of_a_change_follows_it(specs: Path) -> None:
    edit(specs, {MDD: workbook(SHEET.having(K11="1..n"))}, "4.0.0")
    release("notes", specs)
    notes = specs / "releases/4.0.0/notes.md"
    write_notes(notes)
    edit(specs, {MDD: workbook(SHEET.having(K11="2..n"))})
    release("notes", specs)
    text = notes.read_text()
    assert "- Après : `2..n`" in text
    assert "`1..n`" not in text
    assert read_notes(text).entries[0].text == "Une phrase de quelqu'un."


@pytest.mark.parametrize("version", ["3.4.0", "4.0.0"])
def test_a_release_that_is_not_ready_leaves_the_folder_as_it_is(specs: Path, version: str) -> None:
    edit(specs, STRICTER, version)
    before = state(specs)
    result = release("cut", specs)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "mdd: rien n'est publié"
    assert "[missing-release-note]" in result.stderr
    assert state(specs) == before


def test_a_published_release_is_not_published_again(specs: Path) -> None:
    before = state(specs)
    for command in ("cut", "notes"):
        result = release(command, specs)
        assert result.exit_code == 1
        assert result.stderr == "mdd: la version 3.4.0 est publiée, et rien n'a changé depuis\n"
    assert state(specs) == before


def test_specs_with_errors_are_no_release(specs: Path) -> None:
    edit(specs, {MDD: workbook(SHEET.having(K10="0..1.."))})
    before = state(specs)
    for command in ("check", "notes", "cut"):
        result = release(command, specs)
        assert result.exit_code == 1
        assert "[bad-cardinality]" in result.stderr
    assert state(specs) == before


def test_a_damaged_record_is_told_at_its_file(specs: Path) -> None:
    (specs / "releases/3.4.0/model.json").write_text('{"format": 1}')
    result = release("check", specs)
    assert result.exit_code == 1
    assert "releases/3.4.0/model.json: erreur" in result.output
    assert "[bad-model]" in mdd("check", "--specs", specs).output


@pytest.fixture
def published(specs: Path) -> Path:
    """Sources whose version 4.0.0 is published after 3.4.0."""
    edit(specs, {**STRICTER, MDD: workbook(SHEET.having(K10="1..1", H9="une autre description"))}, "4.0.0")
    release("notes", specs)
    write_notes(specs / "releases/4.0.0/notes.md")
    assert release("cut", specs).exit_code == 0
    return specs


def test_a_published_release_is_the_last_one(published: Path) -> None:
    assert release("check", published).exit_code == 0
    assert "[" not in mdd("check", "--specs", published).output
    edit(published, BASE)
    assert "version proposée : 5.0.0 / 4.1.0" in release("check", published).output


def test_the_record_is_the_model_that_is_generated(published: Path) -> None:
    assert mdd("generate", "--specs", published, "--target", "model").exit_code == 0
    for name in ("model.json", "model.origins.json"):
        assert Path("generated/model", name).read_bytes() == (published / "releases/4.0.0" / name).read_bytes()


def test_the_history_has_the_last_release_first_and_what_breaks_first(published: Path) -> None:
    lines = (published / "releases/CHANGELOG.md").read_text().splitlines()
    headings = [line for line in lines if line.startswith("#")]
    assert headings == [
        "# Journal des versions du modèle",
        *("## Version 4.0.0", "### TEST", "### Nomenclature TEST.kind"),
        "## Version 3.4.0",
    ]
    of_test = lines[lines.index("### TEST") : lines.index("### Nomenclature TEST.kind")]
    assert [line for line in of_test if line.startswith("-")] == [
        "- **rompt** : donnée `test.status`, cardinalité : `0..1` → `1..1`",
        "- **documentation** : donnée `test.caseId`, description",
    ]
    assert "  Une phrase de quelqu'un." in of_test
    assert "  Ce qu'envoie un logiciel resté à l'ancienne version est refusé par la nouvelle (JSON, XML)." in of_test


def test_pages_say_what_has_changed(published: Path) -> None:
    assert mdd("generate", "--specs", published, "--target", "docs").exit_code == 0
    page = Path("generated/docs/messages/TEST.md").read_text(encoding="utf-8")
    section = page.split("## Changements depuis la version 3.4.0")[1].split("## Vue d'ensemble")[0]
    assert "3 changements : 2 rompent, 1 ne touche que la documentation." in section
    assert "- **rompt** : donnée `test.status`, cardinalité : `0..1` → `1..1`" in section
    assert "[TEST.kind](../changements.md)" in section
    whole = Path("generated/docs/changements.md").read_text(encoding="utf-8")
    assert "# Changements depuis la version 3.4.0" in whole
    assert "## [TEST](messages/TEST.md)" in whole
    assert "- **rompt** : code `TEST.kind.K2`, retrait : `K2`" in whole
    assert "[changements](changements.md)" in Path("generated/docs/index.md").read_text(encoding="utf-8")


def test_a_first_release_and_an_unpublished_one_have_no_page_of_changes(specs: Path) -> None:
    mdd("generate", "--specs", specs, "--target", "docs")
    assert not Path("generated/docs/changements.md").exists()
    assert "Changements depuis" not in Path("generated/docs/messages/TEST.md").read_text(encoding="utf-8")


def test_a_model_in_the_place_of_the_sources_gives_the_same_pages(published: Path) -> None:
    model = published / "releases/4.0.0/model.json"
    for specs, out in ((published, "of-sources"), (model, "of-model")):
        assert mdd("generate", "--specs", specs, "--out", out, "--target", "docs").exit_code == 0
    assert state(Path("of-model")) == state(Path("of-sources"))


def test_notes_under_another_number_are_to_be_moved(specs: Path) -> None:
    edit(specs, STRICTER, "4.0.0")
    release("notes", specs)
    write_version(specs, "5.0.0")
    assert "[misplaced-release-notes]" in release("check", specs).output
    shutil.move(specs / "releases/4.0.0", specs / "releases/5.0.0")
    assert "[misplaced-release-notes]" not in release("check", specs).output


def test_workbooks_among_what_was_published_are_no_sources(specs: Path) -> None:
    folder(specs, {"releases/3.4.0/mdd.xlsx": BASE[MDD], "releases/3.4.0/release.toml": b"x"})
    assert mdd("check", "--specs", specs).output.splitlines()[-1].startswith("0 erreur, 0 alerte")


def test_what_was_recorded_is_no_difference_of_models() -> None:
    model = own_model()
    assert compare(model, replace(model, publication=Publication("1.0", "2026-11-30"))) == ()


def test_our_own_record_is_read() -> None:
    folder_of = Path(__file__).parents[2] / "specs" / "releases"
    for version in folder_of.glob("*/model.json"):
        model, findings = read_model(version.read_bytes(), "model.json")
        assert findings == ()
        assert model is not None
        assert model.release.version == version.parent.name
