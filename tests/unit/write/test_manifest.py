"""The manifest of an output folder is known by what it holds; whatever else has its name is somebody else's."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from pathlib import Path

import pytest

from generator.diagnostics import Language
from generator.write import MANIFEST, OutputError, digest_of
from tests.unit.write.test_output import claims, on_disk, run

FOREIGN = (
    '{"name":"My PWA","icons":[]}',
    "{",
    "[]",
    "null",
    '{"files": []}',
    '{"files": 1}',
    '{"files": {"docs": {}}}',
    '{"files": {"docs/a.md": "main.js"}}',
    json.dumps({"files": {"docs/a.md": "0" * 64}, "name": "My PWA"}),
    json.dumps({"format": "webpack 5", "files": {"docs/a.md": "0" * 64}}),
    json.dumps({"format": "hubsante-mdd output 1", "files": {"docs/a.md": "0" * 64}, "before": {"docs/a.md": [1]}}),
    json.dumps({"format": "hubsante-mdd output 1", "files": {}, "before": []}),
    '{\n<<<<<<< HEAD\n "name": "one"\n=======\n "name": "other"\n>>>>>>> theirs\n}',
    "\x00",
    "é",
    "[" * 100_000,
)


def everything(out: Path) -> dict[str, str]:
    return {str(path.relative_to(out)): path.read_text(encoding="utf-8") for path in out.rglob("*") if path.is_file()}


def refused(out: Path) -> str:
    """Why nothing is written there."""
    with pytest.raises(OutputError) as error:
        run({"docs/a.md": "a", "docs/b.md": "b"}, out)
    return error.value.words(Language.ENGLISH)


@pytest.mark.parametrize("content", FOREIGN)
def test_manifest_of_something_else_is_named_and_nothing_is_written(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST).write_text(content, encoding="utf-8")
    before = everything(tmp_path)
    assert refused(tmp_path).startswith(f"{tmp_path / MANIFEST} is not from mdd")
    assert everything(tmp_path) == before


def test_manifest_in_another_encoding_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes('{"files": {}}'.encode("utf-16"))
    assert "is not from mdd" in refused(tmp_path)


def test_manifest_says_what_it_is(tmp_path: Path) -> None:
    run({"docs/a.md": "a"}, tmp_path)
    listed = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert listed == {"format": "hubsante-mdd output 1", "files": {"docs/a.md": digest_of(b"a\n")}}


def test_manifest_of_an_earlier_version_is_known_by_its_form(tmp_path: Path) -> None:
    run({"docs/a.md": "a", "docs/b.md": "b"}, tmp_path)
    files = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))["files"]
    (tmp_path / MANIFEST).write_text(json.dumps({"files": files}, indent=1) + "\n", encoding="utf-8")
    changes = run({"docs/a.md": "other"}, tmp_path)
    assert (len(changes.written), len(changes.stale)) == (1, 1)
    assert on_disk(tmp_path) == {"docs/a.md": "other"}


@pytest.mark.parametrize("content", ["", "\n"])
def test_empty_manifest_claims_nothing_and_is_no_obstacle(tmp_path: Path, content: str) -> None:
    run({"docs/a.md": "a"}, tmp_path)
    (tmp_path / MANIFEST).write_text(content, encoding="utf-8")
    run({"docs/a.md": "a", "docs/b.md": "b"}, tmp_path)
    assert claims(tmp_path) == ["docs/a.md", "docs/b.md"]


def test_manifest_that_a_merge_has_left_in_conflict_claims_what_both_sides_do(tmp_path: Path) -> None:
    """What a team sees that keeps its output in git: the digests differ on both sides, and so do the files."""
    sides = []
    for name, files in (
        ("ours", {"docs/a.md": "ours", "docs/c.md": "c"}),
        ("base", {"docs/a.md": "base", "docs/old.md": "old"}),
        ("theirs", {"docs/a.md": "theirs", "docs/z.md": "z"}),
    ):
        run(files, tmp_path / name)
        sides.append(tmp_path / name / MANIFEST)
    merged = subprocess.run(["git", "merge-file", "-p", "--diff3", *sides], capture_output=True, check=False).stdout
    assert b"\n<<<<<<< " in merged
    out = tmp_path / "ours"
    (out / MANIFEST).write_bytes(merged)
    (out / "docs/a.md").write_text("<<<<<<< ours", encoding="utf-8")
    (out / "docs/z.md").write_text("z\n", encoding="utf-8")
    changes = run({"docs/a.md": "resolved"}, out)
    assert [str(path) for path in changes.stale] == ["docs/c.md", "docs/z.md"]
    assert on_disk(out) == {"docs/a.md": "resolved"}
    assert claims(out) == ["docs/a.md"]


@pytest.mark.parametrize("kind", ["pipe", "folder", "socket", "link to a device"])
def test_what_is_no_file_is_no_manifest_and_is_not_waited_for(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / MANIFEST
    monkeypatch.chdir(tmp_path)  # a socket's path may not be long
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "socket":
            with socket.socket(socket.AF_UNIX) as server:
                server.bind(str(MANIFEST))
        case _:
            path.symlink_to("/dev/zero")
    assert "is not from mdd" in refused(tmp_path)
