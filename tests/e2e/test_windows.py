"""The commands where Windows is otherwise: open workbooks, drives, line ends, names, disks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import watchfiles
from click.testing import CliRunner, Result

from generator import watch as watching
from generator.cache.store import FOLDER, open_store
from generator.cli import main
from generator.commands import watch
from generator.read.below import path_below
from generator.read.folder import is_among_sources
from generator.watch import Event
from tests.golden.findings.base import BASE, MDD, SCHEMA, SHEET, STORY, as_json
from tests.unit.write.test_windows import refusing
from tests.workbooks import folder, workbook

HELD = "ouvert dans un autre programme : le fermer dans Excel, puis relancer"
TARGETS = ("--target", "json-schema", "--target", "xsd", "--target", "docs", "--target", "examples")
WRONG = {**BASE, MDD: workbook(SHEET.having(K9="1"))}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)


def mdd(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def tree(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


# --- files that somebody has open --------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("generate", "--target", "model"), "model.json"),
        (("check", "--output", "found.html"), "found.html"),
        (("check", "--annotate", "copies"), MDD),
        (("new-sheet", "NEW"), MDD),
    ],
)
def test_output_that_is_open_is_one_sentence(
    arguments: tuple[str, ...], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(Path("specs"), BASE)
    monkeypatch.setattr(Path, "replace", refusing(32, name, times=100))
    result = mdd(*arguments)
    assert result.exit_code == 2
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("mdd: ")]
    assert line.endswith(f"{name} : {HELD}")
    assert (Path("specs") / MDD).read_bytes() == BASE[MDD]


def test_watch_goes_on_when_an_output_was_open(monkeypatch: pytest.MonkeyPatch) -> None:
    folder(Path("specs"), BASE)
    monkeypatch.setattr(watch, "events", lambda _specs: iter([Event.SAVED, Event.SAVED]))
    monkeypatch.setattr(Path, "replace", refusing(32, "model.json", times=5))
    result = mdd("watch", "--target", "model")
    assert (result.exit_code, f"model.json : {HELD}" in result.stdout) == (0, True)
    assert Path("generated/model/model.json").is_file()


def test_workbook_that_excel_keeps_for_itself_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    folder(Path("specs"), BASE)
    opened, error = Path.open, PermissionError(13, "Permission denied")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]

    def refused(path: Path, *arguments: object, **options: object) -> object:
        if path.name == MDD:
            raise error
        return opened(path, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    for command in (("check",), ("generate",), ("check", "--annotate", "copies")):
        result = mdd(*command)
        assert result.exit_code == 1
        assert f"{MDD}: erreur fichier illisible : Excel, ou un autre programme, le tient ouvert" in result.output
    result = mdd("new-sheet", "NEW", "--workbook", f"specs/{MDD}")
    assert (result.exit_code, "le tient ouvert → l'enregistrer et le fermer dans Excel" in result.stderr) == (1, True)


def test_locks_that_excel_leaves_are_none_of_the_files_that_are_inspected() -> None:
    folder(Path("specs"), {**BASE, f"~${MDD}": b"\x05Marie"})
    result = mdd("inspect", f"specs/{MDD}", f"specs/~${MDD}")
    assert (result.exit_code, "~$" in result.stdout) == (0, False)
    assert mdd("inspect", f"specs/~${MDD}").exit_code == 1


# --- drives and names --------------------------------------------------------------


@pytest.fixture
def _other_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """No path leads from one drive to another: what `ntpath` says then."""

    def refused(path: object, start: object = None) -> str:
        raise ValueError(f"path is on mount {str(path)[:2]!r}, start on mount {str(start)[:2]!r}")

    monkeypatch.setattr("generator.report.places.os.path.relpath", refused)


@pytest.mark.usefixtures("_other_drive")
@pytest.mark.parametrize("form", ["github", "sarif", "html"])
def test_specs_on_another_drive_have_whole_paths(form: str) -> None:
    specs = folder(Path("specs"), WRONG).absolute()
    result = mdd("check", "--no-cache", "--format", form)
    assert result.exit_code == 1
    assert {"github": f"file={specs}/{MDD},", "sarif": f'"file://{specs}/{MDD}"', "html": f"file://{specs}/{MDD}#"}[
        form
    ] in result.stdout


def test_cell_is_explained_that_a_shell_has_completed_with_backslashes() -> None:
    folder(Path("specs"), {f"workbooks/{MDD}": BASE[MDD], **BASE})
    (Path("specs") / MDD).unlink()
    assert mdd("explain", rf"specs\workbooks\{MDD}", "TEST!K9").exit_code == 0
    assert mdd("explain", rf"specs\elsewhere\{MDD}", "TEST!K9").exit_code == 2


def test_folder_is_known_by_its_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """`SPECS` is `specs`, and `S:` may be, where resolving a path does not tell so; here, links have the part."""
    folder(Path("specs"), BASE)
    Path("OTHER").symlink_to("specs")
    monkeypatch.setattr(Path, "resolve", lambda path, strict=False: Path(os.path.abspath(path)))  # noqa: ARG005, PTH100
    assert str(path_below(Path("OTHER/a/b.json"), Path("specs"))) == "a/b.json"
    assert path_below(Path("elsewhere"), Path("specs")) is None
    assert is_among_sources(Path("OTHER/new.xlsx"), Path("specs"))
    assert mdd("generate", "--out", "OTHER/generated").exit_code == 2
    assert mdd("check", "--annotate", "OTHER/copies").exit_code == 2
    assert mdd("check", "--output", "OTHER/found.xlsx").exit_code == 2


def test_every_generated_path_is_one_that_windows_takes() -> None:
    """And leaves room before it, within the 259 characters of a whole path."""
    folder(Path("specs"), {MDD: workbook(SHEET.having(A3="AUX-1", C3="aux"))})
    assert mdd("generate", *TARGETS).exit_code == 0
    assert all(len(path) < 120 for path in tree(Path("generated")))
    folder(Path("specs"), {MDD: workbook(SHEET.having(A3="AUX", C3="aux"))})
    result = mdd("check")
    assert (result.exit_code, "[reserved-schema-name]" in result.stdout) == (1, True)


# --- texts ------------------------------------------------------------------------

TEXTS: Mapping[str, bytes] = {
    "release.toml": b'version = "1.2.3"\n\n[[waiver]]\ncode = "duplicate-code"\ncell = "*"\nreason = "r"\n',
    "json-schema/ENVELOPE.schema.json": as_json(SCHEMA).replace(b", ", b",\n"),
    "scenarios/recit.json": as_json(STORY).replace(b", ", b",\n"),
    "nomenclatures/TEST.kind.csv": 'code,label_n1\nK1,"Un\nlibellé"\nK2,été\n'.encode(),
}


def with_line_ends(text: bytes, mark: bytes = b"") -> bytes:
    return mark + text.replace(b"\n", b"\r\n")


@pytest.mark.parametrize("mark", [b"", "\ufeff".encode()])
def test_texts_as_notepad_saves_them_give_the_same(mark: bytes) -> None:
    folder(Path("unix"), {MDD: BASE[MDD], **TEXTS})
    folder(Path("windows"), {MDD: BASE[MDD], **{name: with_line_ends(text, mark) for name, text in TEXTS.items()}})
    told = [mdd("check", "-v", "--no-cache", "--specs", name).stdout for name in ("unix", "windows")]
    assert told[0].startswith("release.toml:3: ")
    assert told[0] == told[1]
    for name in ("unix", "windows"):
        assert mdd("generate", "--no-cache", "--specs", name, "--out", f"out-{name}", *TARGETS).exit_code == 0
    assert tree(Path("out-unix")) == tree(Path("out-windows"))
    assert not any(b"\r" in content for content in tree(Path("out-windows")).values())


def test_every_text_is_opened_in_an_encoding_of_its_own() -> None:
    """Without one, Windows takes its own code page; Python says so where it is asked to."""
    folder(Path("specs"), {**BASE, **TEXTS})
    strict = [sys.executable, "-X", "warn_default_encoding", "-W", "error::EncodingWarning", "-m", "generator"]
    for command in (("generate", *TARGETS), ("check", "--no-cache", "--format", "sarif", "--output", "found.sarif")):
        done = subprocess.run([*strict, *command], capture_output=True, text=True, check=False)
        assert "EncodingWarning" not in done.stderr
        assert done.returncode in (0, 1)


# --- disks -------------------------------------------------------------------------


def test_cache_is_not_believed_elsewhere_on_a_disk_that_numbers_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    lstat = Path.lstat

    def without_number(path: Path) -> os.stat_result:
        status = lstat(path)
        return os.stat_result((status.st_mode, 0, 0, *status[3:]))

    monkeypatch.setattr(Path, "lstat", without_number)
    for name in ("one", "other"):
        Path(name).mkdir()
    store = open_store(Path("one"))
    assert store is not None
    store.put("kind", "key", b"content")
    shutil.copytree(Path("one", FOLDER), Path("other", FOLDER))
    kept = [opened.get("kind", "key") for name in ("one", "other") if (opened := open_store(Path(name)))]
    assert kept == [b"content", None]


def test_folder_whose_changes_the_system_does_not_tell_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    folder(Path("specs"), BASE)
    asked: list[object] = []

    def changes(*_paths: Path, force_polling: bool | None, **_options: object) -> Iterator[set[object]]:
        asked.append(force_polling)
        if not force_polling:
            raise OSError(50, "The request is not supported")
        folder(Path("specs"), {MDD: workbook(SHEET.having(H9="autre"))})
        yield {"change"}

    monkeypatch.setattr(watchfiles, "watch", changes)
    seen = watching.events(Path("specs"))
    assert [next(seen), next(seen)] == [Event.SAVED, Event.SAVED]
    assert asked == [None, True]
