"""One run at a time writes into a folder: no claim is lost, and who waits for long is told for whom."""

from __future__ import annotations

import errno
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from generator.diagnostics import Language
from generator.write import OutputError, lock
from generator.write.lock import LOCK, is_free, locked, take
from tests.official import CHECKOUT
from tests.unit.write.test_output import claims, on_disk, run

RUNS, FILES = 5, 12
PROGRAM = """
import sys
from pathlib import Path
from generator.write import carry_out, plan
from generator.artifact import Artifact
name, out = sys.argv[1], Path(sys.argv[2])
changes = plan([Artifact.text(f"{name}/{n}.md", name) for n in range(int(sys.argv[3]))], out, [name])
print("planned", flush=True)
sys.stdin.readline()
carry_out(changes, out)
"""


def test_no_claim_is_lost_when_several_runs_write_at_once(tmp_path: Path) -> None:
    """All have planned before the first of them writes: each must see what the others have done since."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, f"folder{number}", str(tmp_path), str(FILES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )
        for number in range(RUNS)
    ]
    for one in runs:
        assert one.stdout is not None
        assert one.stdout.readline() == b"planned\n"
    for one in runs:
        assert one.stdin is not None
        one.stdin.write(b"go\n")
        one.stdin.flush()
    for one in runs:
        one.communicate()
        assert one.returncode == 0
    assert len(claims(tmp_path)) == RUNS * FILES
    assert sorted(claims(tmp_path)) == sorted(on_disk(tmp_path))
    assert not (tmp_path / LOCK).exists()


def test_run_that_waits_for_long_says_for_which_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with locked(tmp_path), pytest.raises(OutputError) as busy:
        run({"docs/a.md": "a"}, tmp_path)
    told = busy.value.words(Language.FRENCH)
    assert told.startswith(f"{tmp_path} : une autre exécution de mdd y écrit")
    assert f"(processus {os.getpid()} " in told
    run({"docs/a.md": "a"}, tmp_path)
    assert not (tmp_path / LOCK).exists()


def test_run_waits_for_the_one_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = os.open(tmp_path / LOCK, os.O_RDWR | os.O_CREAT)
    assert take(number)
    monkeypatch.setattr("time.sleep", lambda _seconds: os.close(number))
    run({"docs/a.md": "a"}, tmp_path)
    assert on_disk(tmp_path) == {"docs/a.md": "a"}


def test_lock_that_was_removed_while_it_was_waited_for_is_none(tmp_path: Path) -> None:
    """Two runs wait with the same file open; the first to get it removes it, and a third may make it anew."""
    number = os.open(tmp_path / LOCK, os.O_RDWR | os.O_CREAT)
    with locked(tmp_path):
        pass
    assert take(number)
    assert not lock._is_same_file(number, tmp_path / LOCK)
    with locked(tmp_path):
        assert not lock._is_same_file(number, tmp_path / LOCK)
    os.close(number)


def test_disk_that_knows_no_locks_is_written_to_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_number: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_lock", unknown)
    run({"docs/a.md": "a"}, tmp_path)
    assert on_disk(tmp_path) == {"docs/a.md": "a"}
    assert is_free(tmp_path / "docs/a.md") is None


def test_run_with_nothing_to_do_needs_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run({"docs/a.md": "a"}, tmp_path)
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with locked(tmp_path):
        assert run({"docs/a.md": "a"}, tmp_path).is_current


def test_folder_that_cannot_be_locked_is_told_as_one_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / LOCK).mkdir()
    with pytest.raises(OutputError, match="folder"):
        run({"docs/a.md": "a"}, tmp_path)


# --- on Windows --------------------------------------------------------------------


class Handles:
    """`msvcrt`, as far as it locks: a byte of a file belongs to one handle, and what is locked cannot be removed."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.locked: dict[tuple[int, int], int] = {}

    def locking(self, number: int, mode: int, length: int) -> None:
        assert (mode, length) == (self.LK_NBLCK, 1)
        assert os.lseek(number, 0, os.SEEK_CUR) > 2**20, "what is locked could not be read"
        status = os.fstat(number)
        holder = self.locked.setdefault((status.st_dev, status.st_ino), number)
        if holder != number:
            raise OSError(errno.EACCES, "Permission denied")

    def close(self, number: int) -> None:
        self.locked = {key: holder for key, holder in self.locked.items() if holder != number}
        os.close(number)


@pytest.fixture
def of_windows(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module as Windows loads it: without fcntl."""
    handles = Handles()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=handles.locking))
    monkeypatch.setitem(sys.modules, "fcntl", None)
    spec = importlib.util.spec_from_file_location("lock_of_windows", str(lock.__file__))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.undo()
    same = {name: getattr(os, name) for name in dir(os) if not name.startswith("__")}
    module.os = SimpleNamespace(**{**same, "close": handles.close, "environ": {"COMPUTERNAME": "POSTE-7"}})  # type: ignore[attr-defined]
    return module


def test_windows_locks_by_another_way(tmp_path: Path, of_windows: ModuleType) -> None:
    of_windows.PATIENCE = 0.0  # type: ignore[attr-defined]
    with of_windows.locked(tmp_path):
        assert (tmp_path / LOCK).read_text(encoding="utf-8") == f"{os.getpid()} POSTE-7"
        assert of_windows.is_free(tmp_path / LOCK) is False
        with pytest.raises(OutputError, match=rf"process {os.getpid()} POSTE-7"), of_windows.locked(tmp_path):
            pass
    assert not (tmp_path / LOCK).exists()
    with of_windows.locked(tmp_path):
        pass
