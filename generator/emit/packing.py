"""Archives that are the same bytes whenever, wherever and by whomever they are made."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Mapping

EPOCH = 315_532_800
"""Seconds since 1970: the first moment that a zip can say, 1980-01-01; every file in every archive is of it."""

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_REGULAR = 0o100644  # a file that its owner writes and everybody reads

Files = Mapping[str, bytes]
"""What an archive holds, by path with forward slashes."""


def _never(_: str) -> bool:
    return False


def zipped(files: Files, is_stored: Callable[[str], bool] = _never) -> bytes:
    """A zip of the files in the order of their paths; those that are stored are not compressed."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _FIRST_MOMENT)
            entry.compress_type = zipfile.ZIP_STORED if is_stored(path) else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _REGULAR << 16
            archive.writestr(entry, files[path])
    return content.getvalue()


def tarred(files: Files) -> bytes:
    """A gzipped tar of the files in the order of their paths, owned by nobody."""
    content = io.BytesIO()
    with (
        gzip.GzipFile("", "wb", compresslevel=9, fileobj=content, mtime=EPOCH) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT, encoding="utf-8") as archive,
    ):
        for path in sorted(files):
            entry = tarfile.TarInfo(path)
            entry.size, entry.mtime, entry.mode = len(files[path]), EPOCH, 0o644
            archive.addfile(entry, io.BytesIO(files[path]))
    return content.getvalue()
