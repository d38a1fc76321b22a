"""An archive of somebody else's, unpacked in memory within bounds, or not at all."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from generator.catalogue.language import Language, Words
from generator.diagnostics import shown
from generator.emit.packing import Files
from generator.read.archive import MAX_PARTS, MAX_UNPACKED
from generator.write.places import folded_name, is_below, is_portable

_ENTRY = b"PK\x01\x02"  # begins each entry of the directory
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNREADABLE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError)

DAMAGED = b"\0"
"""What stands for a file that cannot be unpacked: no file that is published."""


class ArchiveError(Exception):
    """Why an archive is not unpacked, or not compared."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self._words = Words(fr, en)

    def words(self, language: Language) -> str:
        """A line, whatever the names in it."""
        return self._words.of(language)


def unpacked(content: bytes) -> Files:
    """The files of a zip by path; nothing is unpacked of one that could do harm where it is unpacked.

    Of each file no more is read than the directory declares; one that is damaged is `DAMAGED`.

    Raises: ArchiveError.
    """
    if content.count(_ENTRY) > MAX_PARTS:
        raise ArchiveError(f"plus de {MAX_PARTS} fichiers : refusée", f"more than {MAX_PARTS} files: refused")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _require_harmless(entries)
            return {entry.filename: _content(archive, entry) for entry in entries}
    except _UNREADABLE as error:
        raise ArchiveError("archive illisible ou abîmée", "an unreadable or damaged archive") from error


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(entry) as stream:
            return stream.read(entry.file_size)
    except _UNREADABLE:
        return DAMAGED


def _require_harmless(entries: list[zipfile.ZipInfo]) -> None:
    size = sum(entry.file_size for entry in entries)
    if size > MAX_UNPACKED:
        most = f"{MAX_UNPACKED >> 20} MiB"
        raise ArchiveError(f"plus de {most} une fois décompressée : refusée", f"more than {most} unpacked: refused")
    names: set[str] = set()
    for entry in entries:
        path = PurePosixPath(entry.filename)
        name = shown(entry.filename)
        if str(path) != entry.filename or not is_below(path) or not is_portable(path):
            raise ArchiveError(
                f"« {name} » mène hors de l'archive : refusée", f'"{name}" leads out of the archive: refused'
            )
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise ArchiveError(f"« {name} » est un lien : refusée", f'"{name}" is a link: refused')
        if entry.flag_bits & 0x1 or entry.compress_type not in _METHODS:
            raise ArchiveError(
                f"« {name} » est chiffré ou compressé autrement que par deflate : refusée",
                f'"{name}" is encrypted, or packed by other means than deflate: refused',
            )
        if folded_name(path) in names:
            raise ArchiveError(f"« {name} » s'y trouve deux fois : refusée", f'"{name}" stands in it twice: refused')
        names.add(folded_name(path))
