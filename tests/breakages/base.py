"""A broken release, and the finding that tells a person what to mend."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SHEET
from tests.workbooks import Content, book, saved, with_parts

SHEET_PART = "xl/worksheets/sheet1.xml"
ERROR, WARNING, INFO = "error", "warning", "info"


@dataclass(frozen=True)
class Breakage:
    """What was done to a well-formed release, and one finding that it must give."""

    name: str
    files: Mapping[str, Content]
    code: str
    place: str  # within the MDD, `TEST!K9`; else with its file
    severity: str = ERROR


def cell(where: str, value: object, code: str, severity: str = ERROR, *, at: str = "") -> Breakage:
    """One cell of the model's sheet holds something else; the finding is there, or at another cell."""
    shown = repr(value) if len(repr(value)) < 40 else f"{value!r:.40}…"
    files = {**BASE, MDD: book(SHEET.having(**{where: value}))}
    return Breakage(f"{where} is {shown}", files, code, f"TEST!{at or where}", severity)


def listed(where: str, value: object, code: str, severity: str = ERROR, *, at: str = "") -> Breakage:
    """One cell of the code list holds something else."""
    shown = repr(value) if len(repr(value)) < 40 else f"{value!r:.40}…"
    files = {**BASE, LISTS: book(CODES.having(**{where: value}))}
    return Breakage(f"{where} of the list is {shown}", files, code, f"{LISTS} kind!{at or where}", severity)


def edited(name: str, change: Callable[[Worksheet], object], code: str, place: str, severity: str = ERROR) -> Breakage:
    """The model's sheet, changed as a person would with a spreadsheet program."""
    return Breakage(name, {**BASE, MDD: partial(changed, BASE[MDD], change)}, code, place, severity)


def changed(content: bytes, change: Callable[[Worksheet], object]) -> bytes:
    """A workbook with its first sheet changed."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    return saved(book)


def part(name: str, content: Content, code: str, place: str = MDD, severity: str = ERROR) -> Breakage:
    """The workbook of the model, broken below what a spreadsheet program shows."""
    return Breakage(name, {**BASE, MDD: content}, code, place, severity)


def replaced(path: str, old: bytes, new: bytes, content: bytes = BASE[MDD]) -> bytes:
    """A workbook with the first match of an expression in one of its parts replaced."""

    def change(name: str, one: bytes) -> bytes:
        if name != path:
            return one
        assert re.search(old, one, re.DOTALL), f"{old!r} is not in {path}"
        return re.sub(old, lambda _: new, one, count=1, flags=re.DOTALL)

    return with_parts(content, change)


def without_part(path: str, content: bytes = BASE[MDD]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != path:
                new.writestr(name, old.read(name))
    return made.getvalue()


def with_shared_texts(content: bytes = BASE[MDD]) -> bytes:
    """The same workbook as Excel writes it, its texts in a part of their own."""
    texts: list[bytes] = []

    def shared(match: re.Match[bytes]) -> bytes:
        texts.append(match[2])
        return b'<c r="%s" t="s"><v>%d</v></c>' % (match[1], len(texts) - 1)

    def change(name: str, one: bytes) -> bytes:
        if name != SHEET_PART:
            return one
        return re.sub(rb'<c r="([A-Z0-9]+)" t="inlineStr"><is>(.*?)</is></c>', shared, one)

    made = io.BytesIO(with_parts(content, change))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        namespace = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        items = b"".join(b"<si>%s</si>" % one for one in texts)
        archive.writestr("xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (namespace, items))
    return made.getvalue()
