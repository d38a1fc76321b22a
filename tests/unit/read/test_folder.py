"""Files that the system refuses, told in words: held by Excel, forbidden, too far down for Windows, of odd names."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from generator import windows
from generator.diagnostics import Diagnostic, Language
from generator.read.folder import content_of, contents
from tests.causes import cause
from tests.golden.findings.base import BASE, MDD
from tests.workbooks import folder


def of_windows(number: int) -> PermissionError:
    """An error as Windows gives it."""
    error = PermissionError(errno.EACCES, "Permission denied")
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]
    return error


def failing(error: OSError, times: int) -> Callable[[Path, str], IO[bytes]]:
    """An opening that fails so many times."""
    left = [error] * times

    def opened(_path: Path, _mode: str) -> IO[bytes]:
        if left:
            raise left.pop()
        return io.BytesIO(b"content")

    return opened


def told(found: bytes | Diagnostic) -> str:
    assert isinstance(found, Diagnostic)
    assert found.code == "unreadable-file"
    return f"{found.message(Language.FRENCH)} | {found.help(Language.FRENCH)}"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    path = tmp_path / MDD
    path.touch()
    return path


@pytest.mark.parametrize("number", [32, 33])
def test_workbook_that_excel_has_open_is_told_with_what_to_do(
    number: int, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", failing(of_windows(number), 100))
    assert told(content_of(book, MDD)) == (
        "fichier illisible : Excel, ou un autre programme, le tient ouvert"
        " | l'enregistrer et le fermer dans Excel, puis relancer"
    )


def test_workbook_that_is_held_for_a_moment_is_read(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", failing(of_windows(32), 3))
    assert content_of(book, MDD) == b"content"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "pas le droit de le lire"),
        (OSError(errno.EIO, "Input/output error"), "le système répond : Input/output error"),
    ],
)
def test_other_refusals_are_told_at_once(
    error: OSError, reason: str, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", failing(error, 1))
    assert reason in told(content_of(book, MDD))


def test_path_that_is_too_long_for_windows_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says of such a path that there is no such file."""
    path = tmp_path / ("x" * 150) / ("y" * 150) / MDD
    missing = content_of(path, MDD)
    assert isinstance(missing, Diagnostic)
    assert cause(missing) == "not-a-file"
    monkeypatch.setattr(windows, "IS_WINDOWS", True)
    assert f"son chemin a {len(str(path))} caractères, plus que Windows n'en admet (259)" in told(content_of(path, MDD))


def test_locks_of_excel_are_passed_over(tmp_path: Path) -> None:
    specs = folder(tmp_path, {**BASE, "~$mdd.xlsx": b"\x05Marie", "nomenclatures/~$codes.xlsx": b"\x05Marie"})
    assert (sorted(contents(specs).contents), contents(specs).findings) == (sorted(BASE), ())


def test_names_are_read_as_utf_8_whatever_the_locale_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a locale, Python takes each byte that is not ASCII for itself."""
    folder(tmp_path, {"modèle.xlsx": b""})
    monkeypatch.setattr("generator.read.folder.Path.as_posix", lambda path: _ascii(str(path)))
    monkeypatch.setattr("os.fsencode", lambda name: name.encode("ascii", "surrogateescape"))
    assert list(contents(tmp_path).contents) == ["modèle.xlsx"]


def _ascii(name: str) -> str:
    return name.encode("utf-8").decode("ascii", "surrogateescape")


def test_name_that_is_no_utf_8_is_told_and_its_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"mod\xe8le.xlsx")).write_bytes(b"")
    (tmp_path / os.fsdecode(b"no\xe9l.txt")).write_bytes(b"")
    found = contents(tmp_path)
    assert (found.contents, [cause(one) for one in found.findings]) == ({}, ["undecodable-name"])
