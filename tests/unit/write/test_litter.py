"""What a killed run leaves is known by its name and by its lock, which nobody has any more."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.write import replace_file, write_file
from generator.write.litter import litter, sweep, temporary_beside
from generator.write.lock import take
from tests.official import CHECKOUT
from tests.unit.write.test_output import artifacts, on_disk, plan, run

OURS = (".mdd-0123456789abcdef.tmp", ".mdd-12345", ".mdd-lock")
FOREIGN = (
    ".mdd-cache",
    ".mdd-notes.tmp",
    ".mdd-0123456789abcdef.tmp.bak",
    "mdd-12345",
    ".mdd-",
    ".mdd-lock.txt",
    "a.tmp",
)


def test_files_of_ours_are_litter_and_no_others(tmp_path: Path) -> None:
    for name in (*OURS, *FOREIGN):
        (tmp_path / name).touch()
    (tmp_path / ".mdd-99").mkdir()
    (tmp_path / ".mdd-98").symlink_to("a.tmp")
    os.mkfifo(tmp_path / ".mdd-97")
    assert [path.name for path in litter([tmp_path, tmp_path / "nowhere"])] == sorted(OURS)


def test_file_that_is_being_written_is_no_litter(tmp_path: Path) -> None:
    path = temporary_beside(tmp_path / "a")
    with path.open("xb") as stream:
        assert take(stream.fileno())
        assert litter([tmp_path]) == ()
    assert litter([tmp_path]) == (path,)


def test_where_the_disk_knows_no_locks_age_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.write.litter.is_free", lambda _path: None)
    for name in OURS[:2]:
        (tmp_path / name).touch()
    os.utime(tmp_path / OURS[1], (1, 1))
    assert [path.name for path in litter([tmp_path])] == [OURS[1]]


def test_file_that_another_run_sweeps_in_the_wrong_instant_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept: list[Path] = []

    def swept_once(path: Path, target: Path) -> Path:
        if not swept:
            swept.append(path)
            path.unlink()
        return path.rename(target)

    monkeypatch.setattr(Path, "replace", swept_once)
    replace_file(tmp_path / "a", b"content")
    assert len(swept) == 1
    assert (tmp_path / "a").read_bytes() == b"content"
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "nowhere" / "a", b"content")


def test_litter_makes_a_run_of_what_had_nothing_to_do_and_is_gone_after_it(tmp_path: Path) -> None:
    files = {"docs/deep/a.md": "a", "xsd/A.xsd": "a"}
    run(files, tmp_path)
    left = [tmp_path / "docs/deep" / OURS[0], tmp_path / "xsd" / OURS[1], tmp_path / OURS[2]]
    for path in left:
        path.touch()
    changes = plan(artifacts(files), tmp_path, ["docs", "xsd"])
    assert (sorted(changes.litter), changes.is_current) == (sorted(left), False)
    run(files, tmp_path)
    assert on_disk(tmp_path) == files
    assert plan(artifacts(files), tmp_path, ["docs", "xsd"]).is_current


def test_report_sweeps_its_folder_too(tmp_path: Path) -> None:
    (tmp_path / OURS[0]).touch()
    write_file(tmp_path / "report.html", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_sweeping_what_is_gone_or_forbidden_is_no_error(tmp_path: Path) -> None:
    sweep([tmp_path / "gone", tmp_path])
    assert tmp_path.is_dir()


KILLED = """
import sys, time
from pathlib import Path
from generator.write import carry_out, plan
from generator.artifact import Artifact
def wait(path, target):
    if target.name == "b.md":
        print("ready", flush=True)
        time.sleep(600)
    path.rename(target)
Path.replace = wait
out = Path(sys.argv[1])
carry_out(plan([Artifact.text("docs/a.md", "new"), Artifact.text("docs/b.md", "new")], out, ["docs"]), out)
"""


def test_run_that_was_killed_leaves_nothing_behind_the_next(tmp_path: Path) -> None:
    run({"docs/a.md": "old", "docs/b.md": "old", "docs/c.md": "old"}, tmp_path)
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"ready\n"
        killed.send_signal(signal.SIGKILL)
    assert on_disk(tmp_path) != {"docs/a.md": "new", "docs/b.md": "old"}
    assert [path.name for path in litter([tmp_path])] == [".mdd-lock"]
    assert len(litter([tmp_path / "docs"])) == 1
    changes = run({"docs/a.md": "new", "docs/b.md": "newer"}, tmp_path)
    assert (len(changes.litter), changes.released, changes.mended) == (2, (), ())
    assert on_disk(tmp_path) == {"docs/a.md": "new", "docs/b.md": "newer"}
