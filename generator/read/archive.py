"""An `.xlsx` file as the zip archive it is: whether it may be opened at all."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from generator.diagnostics import Diagnostic, Origin, finding

MAX_UNPACKED = 256 * 1024 * 1024  # bytes, all parts together
MAX_PARTS = 5_000

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OLE = b"\xd0\xcf\x11\xe0"


def unsafe(content: bytes, origin: Origin) -> tuple[Diagnostic, ...]:
    """Why a file must not be opened as a workbook; empty when it may.

    Sizes are those the archive really unpacks to, so a false header gains nothing.

    Reports: not-a-workbook, encrypted-workbook, oversized-workbook, unsafe-xml
    """
    if content.startswith(_OLE):
        return (finding("encrypted-workbook", origin),)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return tuple(_unsafe_parts(archive, origin))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        return (finding("not-a-workbook", origin, reason=error),)


def _unsafe_parts(archive: zipfile.ZipFile, origin: Origin) -> Iterator[Diagnostic]:
    parts = archive.infolist()
    if any(part.flag_bits & 0x1 for part in parts):
        yield finding("encrypted-workbook", origin)
        return
    unpacked = 0
    if len(parts) > MAX_PARTS:
        yield finding("oversized-workbook", origin, limit=f"{MAX_PARTS} parts")
        return
    for part in parts:
        unpacked += part.file_size
        if unpacked > MAX_UNPACKED:
            yield finding("oversized-workbook", origin, limit=f"{MAX_UNPACKED // 2**20} MiB")
            return
    for part in parts:
        if part.filename.endswith((".xml", ".rels")) and _declares_doctype(archive, part):
            yield finding("unsafe-xml", origin, part=part.filename)
            return
    if "xl/workbook.xml" not in archive.namelist():
        yield finding("not-a-workbook", origin, reason="xl/workbook.xml")


def _declares_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """A document type stands before the root element, so the first bytes tell."""
    with archive.open(part) as stream:
        start = stream.read(4096)
    return b"<!DOCTYPE" in start or "<!DOCTYPE".encode("utf-16-le") in start


def formulas_without_value(content: bytes) -> dict[str, frozenset[str]]:
    """Cells that hold a formula nobody has computed, by sheet name: `{"RC-EDA": {"K16"}}`.

    A spreadsheet program stores each formula's last value; a file written by a
    script may lack it, and its cells then read as empty.
    """
    found: dict[str, frozenset[str]] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name, part in _sheet_parts(archive).items():
            text = archive.read(part)
            if b"<f" in text:
                found[name] = frozenset(_uncomputed(text))
    return found


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    relations = {
        element.get("Id"): element.get("Target", "") for element in _xml(archive.read("xl/_rels/workbook.xml.rels"))
    }
    sheets = _xml(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    named = {s.get("name", ""): relations.get(s.get(_REL_ID), "") for s in sheets}
    parts = {name: posixpath.normpath(posixpath.join("/xl", target))[1:] for name, target in named.items()}
    return {name: part for name, part in parts.items() if part in archive.namelist()}


def _xml(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _uncomputed(content: bytes) -> Iterator[str]:
    cells = etree.iterparse(
        io.BytesIO(content), tag=f"{_MAIN}c", resolve_entities=False, no_network=True, huge_tree=True
    )
    for _, cell in cells:
        if cell.find(f"{_MAIN}f") is not None and cell.find(f"{_MAIN}v") is None:
            yield cell.get("r", "")
        cell.clear()
