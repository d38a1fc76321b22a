"""Outputs under Windows, which does not let a file be replaced that somebody has open; its refusals are made here."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import windows
from generator.diagnostics import Language
from generator.write import OutputError, replace_file, write_file
from tests.unit.write.test_output import on_disk, run

HELD = "ouvert dans un autre programme : le fermer dans Excel, puis relancer"
DENIED = "Windows refuse d'y écrire : le fermer dans Excel s'il y est ouvert, ou ôter la lecture seule, puis relancer"


def refusal(number: int, path: Path) -> PermissionError:
    """An error as Windows gives it."""
    error = PermissionError(errno.EACCES, "Permission denied", str(path))
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]
    return error


def refusing(number: int, name: str, times: int) -> Callable[[Path, Path], Path]:
    """`Path.replace` where a file of this name is open, for so many tries."""
    left = [number] * times

    def replace(path: Path, target: Path) -> Path:
        if target.name == name and left:
            raise refusal(left.pop(), target)
        os.rename(path, target)  # noqa: PTH104  # the method itself is replaced
        return target

    return replace


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _seconds: None)


@pytest.mark.parametrize("number", [5, 32, 33])
def test_file_that_is_open_for_a_moment_is_replaced(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", refusing(number, "a", times=3))
    replace_file(tmp_path / "a", b"content")
    assert (tmp_path / "a").read_bytes() == b"content"


@pytest.mark.parametrize(("number", "words"), [(5, DENIED), (32, HELD), (33, HELD)])
def test_file_that_stays_open_is_named_with_what_to_do(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"open")
    monkeypatch.setattr(Path, "replace", refusing(number, "a.xlsx", times=100))
    with pytest.raises(OutputError) as refused:
        write_file(tmp_path / "a.xlsx", b"content")
    assert refused.value.words(Language.FRENCH) == f"{tmp_path / 'a.xlsx'} : {words}"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
    assert (tmp_path / "a.xlsx").read_bytes() == b"open"


def test_run_that_meets_an_open_file_is_completed_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run({"docs/a.md": "old", "docs/b.md": "old", "docs/c.md": "old"}, tmp_path)
    new = {"docs/a.md": "new", "docs/b.md": "new"}
    monkeypatch.setattr(Path, "replace", refusing(32, "b.md", times=5))
    with pytest.raises(OutputError, match=r"b\.md: open in another program"):
        run(new, tmp_path)
    assert [path.name for path in tmp_path.rglob(".*")] == []
    changes = run(new, tmp_path)
    assert (changes.mended, changes.released) == ((), ())
    assert on_disk(tmp_path) == new


def test_stale_file_that_is_open_is_tried_again_and_then_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run({"docs/a.md": "a", "docs/b.md": "b"}, tmp_path)
    unlink, tries = Path.unlink, [32] * 8

    def refusing_once(path: Path, missing_ok: bool = False) -> None:
        if path.name == "b.md" and tries:
            raise refusal(tries.pop(), path)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing_once)
    with pytest.raises(OutputError, match=r"b\.md: open in another program"):
        run({"docs/a.md": "a"}, tmp_path)
    run({"docs/a.md": "a"}, tmp_path)
    assert tries == []
    assert on_disk(tmp_path) == {"docs/a.md": "a"}


def test_path_that_is_too_long_is_told_with_its_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says that there is no such file, or names none."""
    path = tmp_path / ("x" * 150) / ("y" * 150)
    missing = FileNotFoundError(errno.ENOENT, "No such file or directory", str(path))
    assert "Windows" not in OutputError.of_system(missing, tmp_path).words(Language.FRENCH)
    monkeypatch.setattr(windows, "IS_WINDOWS", True)
    told = OutputError.of_system(missing, tmp_path).words(Language.FRENCH)
    assert f"chemin de {len(str(path))} caractères, plus long que Windows n'en admet (259)" in told


def test_disk_without_permissions_of_its_own_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, _mode: int) -> None:
        raise refusal(5, path)

    monkeypatch.setattr(Path, "chmod", refused)
    run({"docs/a.md": "a"}, tmp_path)
    assert on_disk(tmp_path) == {"docs/a.md": "a"}
