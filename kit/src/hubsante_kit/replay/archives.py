"""Archives cut into partitions: folders, logs, compressed files, zip archives and tables, wherever fsspec reaches."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import fsspec
import pyarrow
import pyarrow.parquet

from hubsante_kit.replay.partition import Kind, Partition, Piece

PARTITION_BYTES = 32 * 1024 * 1024
"""About so much of an archive is judged at a time: some seconds of work."""

_MOST_FILES = 2000  # in a partition of small files
_PACKED = frozenset({".gz", ".zst"})
_KINDS: Mapping[str, Kind] = {
    ".json": "file", ".xml": "file", ".ndjson": "log", ".jsonl": "log", ".zip": "zip", ".parquet": "parquet",
}  # fmt: skip
_DAMAGED = (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, pyarrow.ArrowException)


class ArchiveError(Exception):
    """Nothing is found by the name of an archive; the words are for the person who gave it."""


@dataclass(frozen=True, slots=True)
class _File:
    url: str
    size: int
    version: str
    kind: Kind
    is_packed: bool


def partitions(archives: Sequence[str], size: int = PARTITION_BYTES) -> Iterator[Partition]:
    """The partitions of all archives, in the order of their names.

    Raises: ArchiveError.
    """
    small: list[Piece] = []
    room = size
    for file in (found for archive in archives for found in _files(archive)):
        if not _is_small(file, size):
            yield from (Partition((piece,)) for piece in _pieces(file, size))
            continue
        if file.size > room or len(small) == _MOST_FILES:
            yield Partition(tuple(small))
            small, room = [], size
        small.append(Piece(file.url, file.kind, file.version))
        room -= file.size
    if small:
        yield Partition(tuple(small))


def entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of a zip archive that hold messages, in the archive's order."""
    return [entry for entry in archive.infolist() if not entry.is_dir() and kind_of(entry.filename) in ("file", "log")]


def kind_of(name: str) -> Kind | None:
    """What a file holds by the ending of its name, whether compressed or not; None for what is no archive."""
    path = PurePosixPath(name.lower())
    path = path.with_suffix("") if path.suffix in _PACKED else path
    return None if path.name.startswith(".") else _KINDS.get(path.suffix)


def _files(archive: str) -> Iterator[_File]:
    system, path = fsspec.core.url_to_fs(archive)
    if not system.exists(path):
        raise ArchiveError(f"{archive} : il n'y a pas de tel fichier ni dossier")
    if system.isfile(path):
        yield _file(system, path, system.info(path), kind_of(path) or "file")
        return
    found: Mapping[str, Mapping[str, Any]] = system.find(path, detail=True)
    for name in sorted(found):
        kind = kind_of(name)
        if kind:
            yield _file(system, name, found[name], kind)


def _file(system: fsspec.AbstractFileSystem, path: str, facts: Mapping[str, Any], kind: Kind) -> _File:
    marks = [str(facts[name]) for name in ("size", "ETag", "mtime") if facts.get(name) is not None]
    is_packed = PurePosixPath(path.lower()).suffix in _PACKED
    return _File(system.unstrip_protocol(path), int(facts["size"] or 0), " ".join(marks), kind, is_packed)


def _is_small(file: _File, size: int) -> bool:
    return file.kind in ("file", "log") and file.size <= size // 2


def _pieces(file: _File, size: int) -> Iterator[Piece]:
    """A file on its own, in as many pieces as can be read apart."""
    match file.kind:
        case "log" if not file.is_packed:
            bounds = range(0, file.size, size)
            yield from (Piece(file.url, "lines", file.version, at, min(at + size, file.size)) for at in bounds)
        case "zip" | "parquet":
            sizes = _zip_sizes(file.url) if file.kind == "zip" else _table_sizes(file.url)
            yield from (Piece(file.url, file.kind, file.version, *ends) for ends in _grouped(sizes, size))
        case _:
            yield Piece(file.url, file.kind, file.version)


def _grouped(sizes: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """Ranges of neighbours that are not larger together, or are one alone; an empty range where there is none."""
    start, total = 0, 0
    for index, size in enumerate(sizes):
        if index > start and (total + size > most or index - start == _MOST_FILES):
            yield start, index
            start, total = index, 0
        total += size
    yield start, len(sizes)


def _zip_sizes(url: str) -> list[int]:
    """The unpacked size of each entry; none of an archive that is damaged, which is found again when it is judged."""
    try:
        with fsspec.open(url, "rb") as stream, zipfile.ZipFile(stream) as archive:
            return [entry.file_size for entry in entries(archive)]
    except _DAMAGED:
        return []


def _table_sizes(url: str) -> list[int]:
    """The unpacked size of each row group."""
    try:
        with fsspec.open(url, "rb") as stream:
            facts = pyarrow.parquet.read_metadata(stream)
            return [facts.row_group(index).total_byte_size for index in range(facts.num_row_groups)]
    except _DAMAGED:
        return []
