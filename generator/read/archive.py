"""An `.xlsx` file as the zip archive it is: unpacked within bounds, or not at all."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from generator.diagnostics import Diagnostic, Origin, finding

MAX_UNPACKED = 128 * 1024 * 1024  # bytes, all parts together
MAX_PARTS = 5_000

_OLE = b"\xd0\xcf\x11\xe0"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what Excel writes, and what unpacks piece by piece
_WORKBOOK = "xl/workbook.xml"
_FOLDERS = ("xl/", "_rels/", "[Content_Types].xml")  # the rest, customXml/ and docProps/, is never read

Parts = Mapping[str, bytes]
"""The XML parts of a workbook, unpacked, by their path in the archive."""


def read_parts(content: bytes, origin: Origin) -> tuple[Parts, tuple[Diagnostic, ...]]:
    """The parts of a workbook, or why it must not be opened.

    Of each part no more is unpacked than the archive declares, and a part that
    holds more than that is refused, so a false size gains nothing.

    Reports: not-a-workbook, encrypted-workbook, oversized-workbook, unsafe-xml
    """
    if content.startswith(_OLE):
        return {}, (finding("encrypted-workbook", origin),)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refusal = _refusal(archive, origin)
            parts = {} if refusal else _unpacked(archive)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        return {}, (finding("not-a-workbook", origin, reason=error),)
    refusal = refusal or _unsafe_part(parts, origin)
    return (parts, ()) if refusal is None else ({}, (refusal,))


def packed(parts: Parts) -> bytes:
    """An archive of exactly these parts, not compressed."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    return content.getvalue()


def _refusal(archive: zipfile.ZipFile, origin: Origin) -> Diagnostic | None:
    """Why nothing is to be unpacked, judged by the archive's directory alone."""
    parts = archive.infolist()
    if any(part.flag_bits & 0x1 for part in parts):
        return finding("encrypted-workbook", origin)
    if len(parts) > MAX_PARTS:
        return finding("oversized-workbook", origin, limit=f"{MAX_PARTS} parts")
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        return finding("oversized-workbook", origin, limit=f"{MAX_UNPACKED // 2**20} MiB")
    if _WORKBOOK not in archive.namelist() or any(part.compress_type not in _METHODS for part in parts):
        return finding("not-a-workbook", origin, reason=_WORKBOOK)
    return None


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Read to the declared size and not `read()`, which unpacks whatever there is before it cuts."""
    parts: dict[str, bytes] = {}
    for part in archive.infolist():
        if part.filename.startswith(_FOLDERS) and part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                parts[part.filename] = stream.read(part.file_size)
    return parts


def _unsafe_part(parts: Parts, origin: Origin) -> Diagnostic | None:
    for path, part in parts.items():
        if b"<!DOCTYPE" in part:
            return finding("unsafe-xml", origin, part=path)
        if b"\0" in part:
            return finding("not-a-workbook", origin, reason=f"{path}: UTF-8")
    return None
