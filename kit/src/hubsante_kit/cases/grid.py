"""The texts of an `.xlsx` file, sheet by sheet, read within bounds."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

MAX_BYTES = 16 * 1024 * 1024  # of the file; the published workbooks have 100 kB
MAX_UNPACKED = 64 * 1024 * 1024  # bytes, all parts together
MAX_PARTS = 2_000
MAX_SHEETS = 500
MAX_ROWS = 5_000  # of a sheet
MAX_COLUMNS = 50

_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError),
    *(InvalidFileException, ParseError, SyntaxError),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError),  # openpyxl, where a part is not what it expects
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's texts: rows from the first on, each with its cells from column A on; an empty cell is an empty text."""

    name: str
    rows: tuple[tuple[str, ...], ...]


class UnreadableWorkbookError(Exception):
    """Why a file is not read, as a code of findings and a phrase in French."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """The visible sheets of a workbook in the order of their tabs.

    Raises: UnreadableWorkbookError for a file that is no workbook, is damaged, or is larger than one of tests can be.
    """
    if len(content) > MAX_BYTES:
        raise _oversized(f"{MAX_BYTES >> 20} Mio")
    try:
        parts = _unpacked(content)
        return _sheets(_repacked(parts))
    except _DAMAGED as error:
        raise UnreadableWorkbookError("damaged-workbook", "le fichier n'est pas un classeur .xlsx lisible") from error


def _oversized(limit: str) -> UnreadableWorkbookError:
    return UnreadableWorkbookError("oversized-workbook", f"le classeur dépasse {limit}, plus qu'un cahier de tests")


def _unpacked(content: bytes) -> Mapping[str, bytes]:
    """Every part of the archive, of each no more than it declares; none with a DTD, by which XML grows without end."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        if len(entries) > MAX_PARTS:
            raise _oversized(f"{MAX_PARTS} parties")
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise _oversized(f"{MAX_UNPACKED >> 20} Mio une fois décompressé")
        return {entry.filename: _part(archive, entry) for entry in entries}


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        part = stream.read(entry.file_size)
    if entry.filename.lower().endswith((".xml", ".rels")) and b"<!DOCTYPE" in part.replace(b"\0", b""):
        raise UnreadableWorkbookError("unsafe-workbook", f"la partie {entry.filename} contient une DTD")
    return part


def _repacked(parts: Mapping[str, bytes]) -> io.BytesIO:
    """An archive whose sizes are true."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    packed.seek(0)
    return packed


def _sheets(file: io.BytesIO) -> tuple[Sheet, ...]:
    book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        if len(book.worksheets) > MAX_SHEETS:
            raise _oversized(f"{MAX_SHEETS} feuilles")
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return tuple(
            Sheet(
                sheet.title,
                tuple(
                    tuple(map(_text, row))
                    for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
                ),
            )
            for sheet in visible
        )
    finally:
        book.close()


def _text(value: object) -> str:
    """A cell as the person who fills it sees it, without the spaces around."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\N{NO-BREAK SPACE}", " ").strip()
