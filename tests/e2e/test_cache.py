"""A run with a cache gives, byte for byte, what one without gives; whatever was edited, whatever the cache holds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from generator import rerun
from generator.cache import store, tables
from generator.cache.store import FOLDER, open_store
from generator.cache.tool import fingerprint
from generator.cli import main
from generator.clock import Clock
from generator.diagnostics import Diagnostic
from generator.read.tables import read_tables
from tests.bench.edits import with_cell
from tests.official import CHECKOUT, needs_official_releases
from tests.official import FOLDER as RELEASES
from tests.workbooks import CodeList, Content, Sheet, book, folder

CASE = Sheet(
    (
        ("caseId", "1..1", "string"),
        ("status", "0..1", "string", "ENUM: A, B"),
        ("patient", "0..n", "X person"),
        ("  name", "1..1", "string", "REGEX: ^[A-Z]+$"),
        ("kind", "1..1", "string", "NOMENCLATURE: TEST.kind"),
    ),
    name="CASE",
    entries=("CASE:15-15:case", "CASE-18:15-18:caseEighteen"),
    perimeters=("15-15", "15-18"),
)
NOTE = Sheet(
    (("text", "1..1", "string"), ("kind", "0..1", "string", "NOMENCLATURE: TEST.kind")),
    name="NOTE",
    entries=("NOTE:15-15:note",),
)
HEAD = Sheet((("messageId", "1..1", "string"),), name="RC-DE", entries=("RC-DE:15-15:distributionElement",))
KINDS = CodeList(("K1", "K2"))
ROWS = CASE.rows


class Edit(NamedTuple):
    """What somebody saves, and why it might fool a cache."""

    why: str
    files: Mapping[str, Content]


def saved(case: Sheet = CASE, note: Sheet | None = NOTE, kinds: CodeList = KINDS, **more: bytes) -> dict[str, Content]:
    sheets = [one for one in (HEAD, case, note) if one is not None]
    named = {name.replace("_", "."): content for name, content in more.items()}
    return {"mdd.xlsx": book(*sheets), "lists.xlsx": book(kinds), **named}


def with_rows(*rows: tuple[str, ...]) -> Sheet:
    return Sheet(rows, CASE.name, CASE.entries, CASE.perimeters)


SERIES = (
    Edit("the first run", saved()),
    Edit("nothing is new", saved()),
    Edit("a field more, at the end", saved(with_rows(*ROWS, ("note", "0..1", "string")))),
    Edit("a field more, above: the others move", saved(with_rows(("first", "0..1", "date"), *ROWS))),
    Edit("a field of another name", saved(with_rows(("caseNumber", "1..1", "string"), *ROWS[1:]))),
    Edit("two fields change places", saved(with_rows(ROWS[1], ROWS[0], *ROWS[2:]))),
    Edit("another cardinality", saved(CASE.having(K9="0..1"))),
    Edit("a list that may not be empty", saved(CASE.having(K11="1..n"))),
    Edit("another description", saved(CASE.having(H9="Le numéro du dossier"))),
    Edit("another example", saved(CASE.having(I10="A"))),
    Edit("a field leaves one perimeter", saved(CASE.having(P10=None, O10="X"))),
    Edit("another code of the list", saved(kinds=CodeList(("K1", "K3")))),
    Edit("codes in another order", saved(kinds=CodeList(("K2", "K1")))),
    Edit("another label of a code", saved(kinds=KINDS.having(B7="Autre libellé"))),
    Edit("everything as at first", saved()),
    Edit("an error", saved(CASE.having(K9="jamais"))),
    Edit("another error", saved(CASE.having(K10="jamais"))),
    Edit("the error is mended", saved()),
    Edit("a sheet is deleted", saved(note=None)),
    Edit("and comes back", saved()),
    Edit("a schema of another name", saved(note=NOTE.having(A3="REMARK", C3="note"))),
    Edit("another version of the release", saved(release_toml=b'version = "9.9"')),
    Edit("a class named as the enumeration of a list", saved(CASE.having(J11="TestKind", M11="TestKind"))),
    Edit("no header any more", {"mdd.xlsx": book(CASE, NOTE), "lists.xlsx": book(KINDS)}),
    Edit("nothing left", {}),
    Edit("all is there again", saved()),
)


class Result(NamedTuple):
    """What a run left behind."""

    files: Mapping[str, bytes]
    findings: tuple[Diagnostic, ...]
    messages: tuple[str, ...]


def run(specs: Path, out: Path, cache: Path | None, **asked: object) -> Result:
    request = rerun.Request(specs, today=date(2026, 11, 22), **asked)  # type: ignore[arg-type]  # of any option
    outcome = rerun.generate(request, out, Clock(), open_store(cache) if cache else None)
    rerun.write(outcome, out, Clock())
    return Result(tree(out), outcome.findings, outcome.messages)


def tree(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def put(specs: Path, files: Mapping[str, Content]) -> None:
    shutil.rmtree(specs, ignore_errors=True)
    folder(specs, files)


def same_as_cold(where: Path, cached: Result, **asked: object) -> bool:
    """Whether a run without cache, into an output of its own with the same past, ends alike."""
    return run(where / "specs", where / "cold", None, **asked) == cached


@pytest.mark.slow
def test_series_of_edits_ends_as_without_cache_at_every_step(tmp_path: Path) -> None:
    for edit in SERIES:
        put(tmp_path / "specs", edit.files)
        cached = run(tmp_path / "specs", tmp_path / "out", tmp_path)
        assert same_as_cold(tmp_path, cached), edit.why
        assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == cached, f"{edit.why}, once more"


@pytest.mark.slow
def test_series_backwards_ends_as_without_cache_too(tmp_path: Path) -> None:
    for edit in reversed(SERIES):
        put(tmp_path / "specs", edit.files)
        assert same_as_cold(tmp_path, run(tmp_path / "specs", tmp_path / "out", tmp_path)), edit.why


@pytest.mark.parametrize(
    "asked",
    [{"targets": ("xsd",)}, {"targets": ("python", "docs")}, {"schemas": ("NOTE",)}, {"schemas": ("CASE", "RC-DE")}],
)
def test_part_of_the_output_is_as_without_cache(asked: dict[str, object], tmp_path: Path) -> None:
    put(tmp_path / "specs", saved())
    for options in ({}, asked, asked, {}):
        assert same_as_cold(tmp_path, run(tmp_path / "specs", tmp_path / "out", tmp_path, **options), **options)


def test_output_that_somebody_changed_is_mended(tmp_path: Path) -> None:
    put(tmp_path / "specs", saved())
    whole = run(tmp_path / "specs", tmp_path / "out", tmp_path)
    page = tmp_path / "out" / "docs" / "messages" / "CASE.md"
    for change in (lambda: page.write_bytes(b"ours"), page.unlink, lambda: page.write_bytes(page.read_bytes()[::-1])):
        change()
        assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == whole
    shutil.rmtree(tmp_path / "out")
    assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == whole
    (tmp_path / "out" / "manifest.json").unlink()
    assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == whole


def test_two_outputs_may_share_a_cache(tmp_path: Path) -> None:
    put(tmp_path / "specs", saved())
    one = run(tmp_path / "specs", tmp_path / "one", tmp_path)
    assert run(tmp_path / "specs", tmp_path / "other", tmp_path) == one
    put(tmp_path / "specs", saved(CASE.having(H9="édité")))
    assert run(tmp_path / "specs", tmp_path / "other", tmp_path) != one
    assert run(tmp_path / "specs", tmp_path / "one", tmp_path) != one


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff" * 50, b"a" * 64 + b'\n[[["a","b"]]]'])
def test_damaged_cache_changes_nothing(damage: bytes, tmp_path: Path) -> None:
    put(tmp_path / "specs", saved())
    whole = run(tmp_path / "specs", tmp_path / "out", tmp_path)
    entries = [path for path in (tmp_path / FOLDER).iterdir() if path.name != ".gitignore"]
    assert {path.name.partition("-")[0] for path in entries} == {"found", "made", "drafts", "memo", "lists"}
    for entry in entries:
        entry.write_bytes(damage)
    put(tmp_path / "specs", saved(CASE.having(H9="édité")))
    assert same_as_cold(tmp_path, run(tmp_path / "specs", tmp_path / "out", tmp_path))
    put(tmp_path / "specs", saved())
    assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == whole


def test_truncated_or_mixed_up_entries_change_nothing(tmp_path: Path) -> None:
    put(tmp_path / "specs", saved())
    whole = run(tmp_path / "specs", tmp_path / "out", tmp_path)
    entries = sorted(path for path in (tmp_path / FOLDER).iterdir() if path.name != ".gitignore")
    contents = [path.read_bytes() for path in entries]
    for entry, content in zip(entries, contents, strict=True):
        entry.write_bytes(content[:-1])
    assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == whole
    for entry, content in zip(entries, contents[1:] + contents[:1], strict=True):
        entry.write_bytes(content)
    assert run(tmp_path / "specs", tmp_path / "out", tmp_path) == whole


def test_waiver_that_expires_is_told_on_the_day_after(tmp_path: Path) -> None:
    waiver = b'[[waiver]]\ncode = "missing-examples"\ncell = "*"\nreason = "plus tard"\nuntil = 2026-11-22\n'
    put(tmp_path / "specs", saved(release_toml=waiver))

    def codes(day: date) -> set[str]:
        request = rerun.Request(tmp_path / "specs", today=day)
        return {one.code for one in rerun.check(request, Clock(), open_store(tmp_path)).findings}

    assert "expired-waiver" not in codes(date(2026, 11, 22))
    assert "expired-waiver" in codes(date(2026, 11, 23))
    assert "expired-waiver" not in codes(date(2026, 11, 22))


@pytest.mark.slow
@needs_official_releases
def test_official_release_edited_in_one_sheet_is_as_without_cache(tmp_path: Path) -> None:
    shutil.copytree(RELEASES / "3.4.0", tmp_path / "specs", ignore=shutil.ignore_patterns("official", "samples"))
    book = tmp_path / "specs" / "workbooks" / "model.xlsx"
    book.parent.chmod(0o755)
    book.chmod(0o644)
    before = book.read_bytes()
    run(tmp_path / "specs", tmp_path / "out", tmp_path)
    for sheet, cell, text in (
        ("RC-EDA", "K29", "1..1"),
        ("EMSI", "H30", "une autre description"),
        ("RC-EDA", "J29", "x1"),
    ):
        book.write_bytes(with_cell(before, sheet, cell, text))
        cached = run(tmp_path / "specs", tmp_path / "out", tmp_path)
        assert same_as_cold(tmp_path, cached), (sheet, cell)


# --- the tool itself changes -------------------------------------------------------


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    """A copy of the tool's code and of what is compiled of it, to be edited."""
    for name in ("generator", "templates"):
        shutil.copytree(CHECKOUT / name, tmp_path / "tool" / name)
    return tmp_path / "tool"


def by(tool: Path, specs: Path, out: Path, *options: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "generator", "generate", "--specs", str(specs), "--out", str(out), *options]
    environment = {**os.environ, "PYTHONPATH": str(tool)}
    subprocess.run(command, cwd=specs.parent, env=environment, check=True, capture_output=True)
    return tree(out)


@pytest.mark.parametrize(
    ("target", "path", "old", "new"),
    [
        ("docs", "templates/docs/prose.toml", "Cette documentation", "La documentation"),
        pytest.param("docs", "generator/content/wording.py", '"facultatif"', '"optionnel"', marks=pytest.mark.slow),
        (
            "docs",
            "generator/catalogue/words/findings/rows.toml",
            "une cardinalité illisible",
            "une cardinalité illisible ici",
        ),
        pytest.param("python", "generator/runtime/codes.py", '"""', '"""Edited. ', marks=pytest.mark.slow),
    ],
)
def test_edit_of_the_tool_shows_in_the_output_at_once(
    target: str, path: str, old: str, new: str, tool: Path, tmp_path: Path
) -> None:
    put(tmp_path / "specs", saved())
    before = by(tool, tmp_path / "specs", tmp_path / "out", "--target", target)
    text = (tool / path).read_text(encoding="utf-8")
    assert old in text
    (tool / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    after = by(tool, tmp_path / "specs", tmp_path / "out", "--target", target)
    assert after != before
    assert by(tool, tmp_path / "specs", tmp_path / "cold", "--target", target, "--no-cache") == after


# --- the command -------------------------------------------------------------------


def mdd(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_check_and_generate_tell_the_same_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "specs", saved())
    monkeypatch.chdir(tmp_path)
    found = mdd("check", "--format", "json")
    assert len(json.loads(found)) > 0
    assert mdd("check", "--format", "json") == found == mdd("check", "--format", "json", "--no-cache")
    assert "inchangés : 0" in mdd("generate")
    assert "fichiers écrits : 0" in mdd("generate")


COMMANDS = (
    ("explain", "mdd.xlsx CASE!K9"),
    ("rename", "case.status", "state"),
    ("validate", "note.json"),
    ("scenario", "new", "story", "--schema", "NOTE"),
    ("check", "--since", "specs"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_code_lists_that_a_check_left_are_not_read_again(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "specs", saved())
    (tmp_path / "note.json").write_text('{"note": {"text": "x"}}')
    monkeypatch.chdir(tmp_path)
    mdd("check")
    tables._read.cache_clear()
    paths: list[str] = []

    def recorded(content: bytes, path: str, skipped: Collection[str] = ()) -> tables.Tables:
        paths.append(path)
        return read_tables(content, path, skipped)

    monkeypatch.setattr(tables, "read_tables", recorded)
    CliRunner().invoke(main, command, catch_exceptions=False)  # no scenario begins without an envelope
    assert {*paths} == {"mdd.xlsx"}


@pytest.mark.parametrize("command", COMMANDS[:4], ids=lambda command: command[0])
def test_command_that_only_reads_a_cache_makes_none(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "specs", saved())
    (tmp_path / "note.json").write_text('{"note": {"text": "x"}}')
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, command, catch_exceptions=False)
    assert not (tmp_path / FOLDER).exists()


def test_tool_is_read_once_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "specs", saved())
    monkeypatch.chdir(tmp_path)
    prints: list[bytes] = []

    def recorded() -> bytes:
        prints.append(fingerprint())
        return prints[-1]

    monkeypatch.setattr(store, "fingerprint", recorded)
    mdd("generate", "--target", "xsd")
    assert len(prints) == 1


def test_run_of_code_that_is_another_by_now_leaves_the_new_one_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "specs", saved())
    run(tmp_path / "specs", tmp_path / "out", tmp_path)
    entries = tree(tmp_path / FOLDER)
    put(tmp_path / "specs", saved(CASE.having(K9="0..1")))
    monkeypatch.setattr(store, "fingerprint", lambda: b"pulled while a watch ran")
    assert same_as_cold(tmp_path, run(tmp_path / "specs", tmp_path / "out", tmp_path))
    assert tree(tmp_path / FOLDER) == entries


def test_without_cache_nothing_is_left_and_nothing_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "specs", saved())
    monkeypatch.chdir(tmp_path)
    mdd("generate", "--no-cache")
    assert not (tmp_path / FOLDER).exists()


def test_folder_that_nobody_may_write_to_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "specs", saved())
    (tmp_path / FOLDER).write_text("in the way")
    monkeypatch.chdir(tmp_path)
    assert "fichiers écrits" in mdd("generate")
