"""The largest sheet of our own specs alone, so that an edit of it is checked in a moment."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.official import CHECKOUT
from tests.workbooks import saved

MDD = "workbooks/mdd.xlsx"
SHEET = "RC-EDA"
Edit = Callable[[Worksheet], object]


@cache
def table() -> bytes:
    """The workbook with that sheet and the header of messages."""
    book = openpyxl.load_workbook(CHECKOUT / "specs" / MDD)
    for name in book.sheetnames:
        if name not in (SHEET, "RC-DE"):
            del book[name]
    return saved(book)


@cache
def beside() -> dict[str, bytes]:
    """What the release has beside its workbooks of schemas and its scenarios."""
    specs = CHECKOUT / "specs"
    found = (*(specs / "nomenclatures").glob("*.xlsx"), specs / "release.toml")
    return {str(path.relative_to(specs)): path.read_bytes() for path in found}


def edited(content: bytes, edit: Edit) -> bytes:
    """The workbook after an edit of the sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    edit(book[SHEET])
    return saved(book)
