"""Archives are the same bytes in whatever order, and however, their files were made."""

from __future__ import annotations

import os
import tarfile
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from generator.emit.packing import EPOCH, Files, tarred, zipped

FILES = {"b/récit.json": b"{}" * 999, "a.txt": b"", f"{'long' * 40}/x": b"x"}


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_neither_the_order_nor_the_umask_is_in_an_archive(pack: Callable[[Files], bytes]) -> None:
    first = pack(FILES)
    before = os.umask(0o077)
    try:
        assert pack(dict(reversed(FILES.items()))) == first
    finally:
        os.umask(before)
    assert pack({**FILES, "a.txt": b"a"}) != first


def test_a_zip_has_every_file_of_one_moment_for_everybody_to_read() -> None:
    with zipfile.ZipFile(BytesIO(zipped(FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 & 0o777 for entry in archive.infolist()} == {0o644}


def test_a_tar_has_every_file_of_one_moment_owned_by_nobody() -> None:
    with tarfile.open(fileobj=BytesIO(tarred(FILES))) as archive:
        entries = archive.getmembers()
        streams = {entry.name: archive.extractfile(entry) for entry in entries}
        assert {name: stream.read() for name, stream in streams.items() if stream} == FILES
    facts = {(entry.mtime, entry.mode, entry.uid, entry.gid, entry.uname, entry.gname) for entry in entries}
    assert facts == {(EPOCH, 0o644, 0, 0, "", "")}
