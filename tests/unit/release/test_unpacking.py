"""An archive of somebody else's does no harm: it is unpacked in memory, within bounds, or not at all."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable

import pytest

from generator.emit.packing import zipped
from generator.read.archive import MAX_PARTS, MAX_UNPACKED
from generator.release.unpacking import DAMAGED, ArchiveError, unpacked

FILES = {"SHA256SUMS": b"", "xsd/RC-EDA.xsd": b"<x/>"}


def archive(fill: Callable[[zipfile.ZipFile], object]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", b"a")
        fill(made)
    return content.getvalue()


def link(made: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    made.writestr(entry, "/etc/passwd")


def bomb(made: zipfile.ZipFile) -> None:
    part = b"\0" * (MAX_UNPACKED // 8)
    for number in range(9):
        made.writestr(f"{number}", part)


def many(made: zipfile.ZipFile) -> None:
    for number in range(MAX_PARTS + 1):
        made.writestr(f"{number}", b"")


def encrypted(content: bytes) -> bytes:
    """The archive, whose first entry says that it is encrypted, in both places."""
    local, central = content.index(b"PK\x03\x04") + 6, content.index(b"PK\x01\x02") + 8
    changed = bytearray(content)
    changed[local] |= 1
    changed[central] |= 1
    return bytes(changed)


def damaged(content: bytes) -> bytes:
    """The archive, whose last file has another checksum than the directory says."""
    changed = bytearray(content)
    changed[content.rindex(b"PK\x01\x02") + 16] ^= 1
    return bytes(changed)


HOSTILE = {
    "parent": archive(lambda made: made.writestr("../outside", b"")),
    "parent inside": archive(lambda made: made.writestr("xsd/../../outside", b"")),
    "absolute": archive(lambda made: made.writestr("/etc/passwd", b"")),
    "drive": archive(lambda made: made.writestr("C:outside", b"")),
    "device": archive(lambda made: made.writestr("xsd/NUL.xsd", b"")),
    "two spellings": archive(lambda made: made.writestr("A.TXT", b"")),
    "not the shortest path": archive(lambda made: made.writestr("x//y", b"")),
    "link": archive(link),
    "bomb": archive(bomb),
    "too many": archive(many),
    "method": archive(lambda made: made.writestr("b", b"b", zipfile.ZIP_BZIP2)),
    "encrypted": encrypted(archive(lambda _made: None)),
    "cut": zipped(FILES)[:-10],
    "text": b"no archive",
}


def test_an_archive_is_what_was_packed() -> None:
    assert unpacked(zipped(FILES)) == FILES


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_what_would_do_harm_is_refused(content: bytes) -> None:
    with pytest.raises(ArchiveError):
        unpacked(content)


def test_a_damaged_file_stands_as_such_among_the_others() -> None:
    assert unpacked(damaged(zipped(FILES))) == {**FILES, "xsd/RC-EDA.xsd": DAMAGED}


def test_a_false_size_gains_nothing() -> None:
    """A directory that declares less than there is."""
    content = bytearray(archive(lambda made: made.writestr("big", b"\0" * 1000)))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    assert unpacked(bytes(content)) == {"a.txt": b"a", "big": DAMAGED}
