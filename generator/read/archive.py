"""An `.xlsx` file as the zip archive it is: unpacked within bounds, or not at all."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from generator.diagnostics import Diagnostic, Origin, finding_of
from generator.read.file_kinds import foreign, foreign_kind

MAX_UNPACKED = 128 * 1024 * 1024  # bytes, all parts together
MAX_PARTS = 5_000

_MAX_RATIO = 200  # a sheet packs to a tenth or a thirtieth of its size
_LARGE = 32 * 1024 * 1024  # bytes unpacked, from where on the ratio counts
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what Excel writes, and what unpacks piece by piece
_WORKBOOK, _RELATIONS = "xl/workbook.xml", "_rels/.rels"
_UNREADABLE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError)
_NEVER_READ = ("customxml/", "docprops/")

Parts = Mapping[str, bytes]
"""The XML parts of a workbook, unpacked, by their path in the archive, with forward slashes."""


_OF_CELLS = (".xml", ".rels")
"""Endings of the parts that hold cells and their texts; images and embedded objects have others."""


def read_parts(content: bytes, origin: Origin) -> tuple[Parts, tuple[Diagnostic, ...]]:
    """The parts of a workbook, or why it must not be opened.

    Of each part no more is unpacked than the archive declares, and a part that
    holds more than that is refused, so a false size gains nothing.

    Reports: what `foreign` reports, oversized-file, damaged-workbook
    """
    return _read(content, origin, _is_read)


def read_package(content: bytes, origin: Origin) -> tuple[Parts, tuple[Diagnostic, ...]]:
    """Every part, images and what else there may be, within the same bounds.

    Reports: what `read_parts` reports
    """
    return _read(content, origin, lambda _path: True)


def _read(content: bytes, origin: Origin, is_wanted: Callable[[str], bool]) -> tuple[Parts, tuple[Diagnostic, ...]]:
    problem = foreign(content, origin)
    if problem is None and content.count(_ENTRY) > MAX_PARTS:
        problem = finding_of("oversized-file", origin, "oversized-workbook", limit=f"{MAX_PARTS} parts")
    if problem is not None:
        return {}, (problem,)
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            problem = _refusal(archive, origin) or _unpack(archive, is_wanted, parts, origin)
    except _UNREADABLE:
        problem = finding_of("damaged-workbook", origin, "damaged-workbook", part=".zip")
    problem = problem or _unsafe_part(parts, origin)
    return (parts, ()) if problem is None else ({}, (problem,))


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """An archive of exactly these parts, compressed only where it would be large."""
    content = io.BytesIO()
    is_large = sum(map(len, parts.values())) > _LARGE
    method = zipfile.ZIP_DEFLATED if is_large else zipfile.ZIP_STORED
    with zipfile.ZipFile(content, "w", method, compresslevel=1) as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    content.seek(0)
    return content


def _refusal(archive: zipfile.ZipFile, origin: Origin) -> Diagnostic | None:
    """Why nothing is to be unpacked, judged by the archive's directory alone."""
    parts = archive.infolist()
    if any(part.flag_bits & 0x1 for part in parts):
        return finding_of("not-a-workbook", origin, "encrypted-workbook")
    size, packed_size = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if size > MAX_UNPACKED or size > max(_LARGE, packed_size * _MAX_RATIO):
        limit = f"{(MAX_UNPACKED if size > MAX_UNPACKED else _LARGE) >> 20} MiB"
        largest = max(parts, key=lambda part: part.file_size).filename
        if not largest.lower().endswith(_OF_CELLS):
            return finding_of("oversized-file", origin, "oversized-part", limit=limit, part=largest)
        return finding_of("oversized-file", origin, "oversized-workbook", limit=limit)
    return _ambiguous_part(parts, origin) or _foreign(archive, origin)


def _foreign(archive: zipfile.ZipFile, origin: Origin) -> Diagnostic | None:
    """Why no part can be a workbook; one of another name is found through the relations of the archive."""
    names = {_path(part): part.filename for part in archive.infolist()}
    known = {path.lower() for path in names}
    if _WORKBOOK in known:
        return None
    kind = foreign_kind(archive, names)
    if kind:
        return finding_of("not-a-workbook", origin, "other-format", format=kind)
    return None if _RELATIONS in known else finding_of("not-a-workbook", origin, "not-a-workbook", reason=_WORKBOOK)


def _path(part: zipfile.ZipInfo) -> str:
    """A part's path with forward slashes, from the root: some programs write others."""
    return part.filename.replace("\\", "/").lstrip("/")


def _ambiguous_part(parts: list[zipfile.ZipInfo], origin: Origin) -> Diagnostic | None:
    """A part that two programs may unpack differently: there twice, or by a method that few know."""
    seen: set[str] = set()
    for part in parts:
        name = _path(part).lower()
        if name in seen or part.compress_type not in _METHODS:
            return finding_of("damaged-workbook", origin, "damaged-workbook", part=part.filename)
        seen.add(name)
    return None


def _is_read(path: str) -> bool:
    return path.lower().endswith(_OF_CELLS) and not path.lower().startswith(_NEVER_READ)


def _unpack(
    archive: zipfile.ZipFile, is_wanted: Callable[[str], bool], parts: dict[str, bytes], origin: Origin
) -> Diagnostic | None:
    """Read to the declared size and not `read()`, which unpacks whatever there is before it cuts."""
    for part in archive.infolist():
        path = _path(part)
        if not is_wanted(path):
            continue
        try:
            with archive.open(part) as stream:
                parts[path] = stream.read(part.file_size)
        except _UNREADABLE:
            return finding_of("damaged-workbook", origin, "damaged-workbook", part=part.filename)
    return None


def _unsafe_part(parts: Parts, origin: Origin) -> Diagnostic | None:
    """What an XML part may not hold; of the others nothing is ever parsed."""
    for path, part in parts.items():
        if not (_is_read(path) or path.lower().endswith(".vml")):
            continue
        if b"<!DOCTYPE" in part:
            return finding_of("damaged-workbook", origin, "unsafe-xml", part=path)
        if b"\0" in part:
            return finding_of("damaged-workbook", origin, "damaged-workbook", part=path)
    return None
