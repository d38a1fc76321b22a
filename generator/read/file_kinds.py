"""What a file is that is called `.xlsx`, by its first bytes and the parts of its archive."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping

from generator.diagnostics import Diagnostic, Origin, finding_of

_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_END_OF_ZIP = b"PK\x05\x06"
_SHORTEST_END = 22  # bytes
_LONGEST_END = _SHORTEST_END + 65_535  # with a comment
_BEGINNINGS = (
    (re.compile(rb"\s*(<!doctype html|<html|<head|<table|<meta)", re.IGNORECASE), ".html"),
    (re.compile(rb"\s*<\?xml[^>]*>(\s|<\?[^>]*>)*<[^>]*urn:schemas-microsoft-com:office:spreadsheet"), ".xml"),
    (re.compile(rb"\s*<(\?xml|[A-Za-z])"), ".xml"),
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"\{\\rtf"), ".rtf"),
    (re.compile(rb"ID;P"), ".slk"),
    (re.compile(rb"\x1f\x8b"), ".gz"),
    (re.compile(rb"7z\xbc\xaf"), ".7z"),
    (re.compile(rb"Rar!"), ".rar"),
    (re.compile(rb"\s*[\[{]\s*[\"{\[]"), ".json"),
    (re.compile(rb"version https://git-lfs"), "Git LFS"),
    (re.compile(rb"[\x20-\x2b\x2d-\x3a\x3c-\xff]*[;,\t][\t\r\n\x20-\xff]*\Z"), ".csv"),
)
_PARTS = (
    ("xl/workbook.bin", ".xlsb"),
    ("word/document.xml", ".docx"),
    ("ppt/presentation.xml", ".pptx"),
    ("Index/Document.iwa", ".numbers"),
)
_SEEN = 1_000  # bytes of a file's beginning


def foreign(content: bytes, origin: Origin) -> Diagnostic | None:
    """Why a file is no zip archive, and so no workbook.

    Reports: damaged-workbook, not-a-workbook
    """
    if not content:
        return finding_of("damaged-workbook", origin, "empty-workbook")
    if content.startswith(_OLE):
        return _compound(content, origin)
    if not content.startswith((_ZIP, _END_OF_ZIP)):
        return _unzipped(content, origin)
    end = content.rfind(_END_OF_ZIP, max(0, len(content) - _LONGEST_END))
    is_cut = end < 0 or len(content) - end < _SHORTEST_END
    return finding_of("damaged-workbook", origin, "truncated-workbook") if is_cut else None


def foreign_kind(archive: zipfile.ZipFile, names: Mapping[str, str]) -> str:
    """The ending of the program's files that an archive without `xl/workbook.xml` is one of; "" where it is unknown.

    `names` are those of the archive by their paths.
    """
    kind = next((kind for part, kind in _PARTS if part in names), "")
    if not kind and "mimetype" in names:
        kind = ".ods" if b"opendocument.spreadsheet" in archive.open(names["mimetype"]).read(100) else ".odt"
    return kind


def _compound(content: bytes, origin: Origin) -> Diagnostic:
    """Microsoft's container before 2007, which still wraps encrypted workbooks."""
    if "EncryptedPackage".encode("utf-16-le") not in content:
        for stream, kind in (("Workbook", ".xls"), ("Book", ".xls"), ("WordDocument", ".doc")):
            if stream.encode("utf-16-le") in content:
                return finding_of("not-a-workbook", origin, "other-format", format=kind)
    return finding_of("not-a-workbook", origin, "encrypted-workbook")


def _unzipped(content: bytes, origin: Origin) -> Diagnostic:
    beginning = content[:_SEEN].removeprefix(b"\xef\xbb\xbf")
    kind = next((kind for form, kind in _BEGINNINGS if form.match(beginning)), "")
    if kind:
        return finding_of("not-a-workbook", origin, "other-format", format=kind)
    return finding_of(
        "not-a-workbook", origin, "not-a-workbook", reason=beginning[:20].decode("ascii", "backslashreplace")
    )
