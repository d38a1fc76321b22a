"""Whatever was changed in what was published is named, file by file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.emit.packing import Files, zipped
from generator.read.archive import MAX_UNPACKED
from generator.release.bundle import digests
from generator.release.provenance import STATEMENT
from generator.release.sums import SUMS, sums_text
from generator.release.unpacking import ArchiveError
from generator.release.verify import Difference, Fault, verify

FILES = {"xsd/a.xsd": b"a", "xsd/b.xsd": b"b"}
PROVENANCE = "provenance.intoto.json"


def statement(files: Files) -> bytes:
    subjects = [{"name": path, "digest": {"sha256": digest}} for path, digest in digests(files).items()]
    return json.dumps({"_type": STATEMENT, "subject": subjects, "predicateType": "x", "predicate": {}}).encode()


def published(files: Files) -> dict[str, bytes]:
    """The files as a bundle has them."""
    stated = {**files, PROVENANCE: statement(files)}
    return {**stated, SUMS: sums_text(digests(stated)).encode()}


BUNDLE = published(FILES)
DIST = published({"m-1.zip": zipped(BUNDLE), "m.whl": b"wheel"})


def archive(folder: Path, files: Files) -> Path:
    path = folder / "m-1.zip"
    path.write_bytes(zipped(files))
    return path


def dist(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def changed(path: str, content: bytes) -> Callable[[Files], Files]:
    return lambda files: {**files, path: content}


def without(path: str) -> Callable[[Files], Files]:
    return lambda files: {name: content for name, content in files.items() if name != path}


def summed_anew(files: Files) -> Files:
    """A file that was changed by who also changed its sum."""
    other = {name: content for name, content in {**files, "xsd/a.xsd": b"A"}.items() if name != SUMS}
    return {**other, SUMS: sums_text(digests(other)).encode()}


CHANGES = [
    (changed("xsd/a.xsd", b"A"), [Difference("xsd/a.xsd", Fault.DIFFERENT)]),
    (without("xsd/b.xsd"), [Difference("xsd/b.xsd", Fault.MISSING)]),
    (changed("xsd/c.xsd", b"c"), [Difference("xsd/c.xsd", Fault.EXTRA)]),
    (summed_anew, [Difference("xsd/a.xsd", Fault.DISOWNED)]),
]


def test_what_was_published_is_as_it_was(tmp_path: Path) -> None:
    assert verify(archive(tmp_path, BUNDLE)).differences == ()
    assert verify(archive(tmp_path, BUNDLE)).count == len(BUNDLE)


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_what_differs_in_a_bundle_is_named(
    tmp_path: Path, change: Callable[[Files], Files], expected: list[Difference]
) -> None:
    assert list(verify(archive(tmp_path, change(BUNDLE))).differences) == expected


def test_a_folder_is_verified_with_the_archive_in_it(tmp_path: Path) -> None:
    assert verify(dist(tmp_path, DIST)).differences == ()
    dist(tmp_path, {"m-1.zip": zipped({**BUNDLE, "xsd/a.xsd": b"A"}), "note.txt": b""})
    (tmp_path / "m.whl").unlink()
    assert verify(tmp_path).differences == (
        Difference("m-1.zip", Fault.DIFFERENT),
        Difference("m.whl", Fault.MISSING),
        Difference("note.txt", Fault.EXTRA),
        Difference("m-1.zip!xsd/a.xsd", Fault.DIFFERENT),
    )


def test_an_archive_that_was_made_anew_as_a_whole_differs_from_the_sums_beside_it(tmp_path: Path) -> None:
    forged = published({**FILES, "xsd/a.xsd": b"A"})
    assert verify(archive(tmp_path, forged)).differences == ()  # by itself
    dist(tmp_path, DIST)
    assert verify(archive(tmp_path, forged)).differences == (Difference("m-1.zip", Fault.DIFFERENT),)


def test_an_archive_that_cannot_be_read_hides_nothing_else(tmp_path: Path) -> None:
    dist(tmp_path, {**DIST, "m-1.zip": DIST["m-1.zip"][:-9], "m.whl": b"other"})
    expected = (Difference("m-1.zip", Fault.DIFFERENT), Difference("m.whl", Fault.DIFFERENT))
    assert verify(tmp_path).differences == expected
    assert verify(tmp_path / "m-1.zip").differences == expected[:1]


@pytest.mark.parametrize("inside", [{"a": b""}, {**BUNDLE, SUMS: b"no sum\n"}], ids=["no sums", "no sum"])
def test_an_archive_that_does_not_belong_there_hides_nothing_else(tmp_path: Path, inside: Files) -> None:
    dist(tmp_path, {**DIST, "a.zip": zipped(inside), "m.whl": b"other"})
    assert verify(tmp_path).differences == (Difference("a.zip", Fault.EXTRA), Difference("m.whl", Fault.DIFFERENT))


def test_an_archive_that_is_as_published_and_cannot_be_read_is_refused(tmp_path: Path) -> None:
    dist(tmp_path, published({"m-1.zip": zipped(BUNDLE)[:-9]}))
    with pytest.raises(ArchiveError):
        verify(tmp_path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "m-1.zip").open("wb") as stream:
        stream.truncate(MAX_UNPACKED + 1)
    for path in (tmp_path, tmp_path / "m-1.zip"):
        with pytest.raises(ArchiveError, match="more than 128 MiB"):
            verify(path)


def test_a_package_is_held_against_the_sums_beside_it(tmp_path: Path) -> None:
    dist(tmp_path, DIST)
    assert verify(tmp_path / "m.whl").differences == ()
    (tmp_path / "m.whl").write_bytes(b"other")
    assert verify(tmp_path / "m.whl").differences == (Difference("m.whl", Fault.DIFFERENT),)


@pytest.mark.parametrize(
    "files",
    [
        without(SUMS)(BUNDLE),
        changed(SUMS, b"\xff")(BUNDLE),
        changed(SUMS, b"no sum\n")(BUNDLE),
        changed(PROVENANCE, b"{")(BUNDLE),
        changed(PROVENANCE, b"[" * 100_000)(BUNDLE),
        changed(PROVENANCE, b'{"_type": "x", "subject": []}')(BUNDLE),
    ],
    ids=["no sums", "no text", "no sum", "no JSON", "deep JSON", "no statement"],
)
def test_where_nothing_says_what_is_due_it_is_refused(tmp_path: Path, files: Files) -> None:
    with pytest.raises(ArchiveError):
        verify(archive(tmp_path, files))


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "m-1.zip"
    os.mkfifo(pipe)
    with pytest.raises(ArchiveError):
        verify(pipe)
