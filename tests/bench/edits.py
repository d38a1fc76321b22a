"""One cell of a workbook edited, all else as it was, as a spreadsheet program would save it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from html import escape

from generator.diagnostics import Origin
from generator.read.archive import read_parts
from generator.read.book import sheet_parts
from generator.read.book_parts import book_parts

_MODEL, _TECHNICAL = "workbooks/model.xlsx", "workbooks/model-technical.xlsx"


@dataclass(frozen=True)
class Edit:
    """Another text in a cell of the official release."""

    sheet: str
    cell: str
    what: str
    text: str  # `{}` where it is to be another one each time
    workbook: str = _MODEL  # its path below the specs

    @property
    def name(self) -> str:
        return f"{self.sheet}!{self.cell}, {self.what}"


EDITS = (
    Edit("RC-EDA", "H34", "another description", "Autre description, {}."),
    Edit("RC-EDA", "K29", "another cardinality", "1..1"),
    Edit("RC-EDA", "J29", "another name", "careLevel{}"),
    Edit("EMSI", "H30", "another description", "Autre description, {}."),
    Edit("EMSI", "N31", "another cardinality", "1..1"),
    Edit("TECHNICAL", "H12", "another description", "Autre description, {}.", _TECHNICAL),
)
"""Half of all fields stand in the sheet RC-EDA, and all but a few in its workbook."""


def with_cell(content: bytes, sheet: str, cell: str, text: str) -> bytes:
    """The workbook with another text in a cell that is there; its style stays."""
    parts, _ = read_parts(content, Origin("x.xlsx"))
    book = book_parts(parts)
    (path,) = (one.path for one in (book and sheet_parts(parts, book)) or () if one.name == sheet)
    place = re.compile(rb'<c r="%s"((?: s="[0-9]+")?)[^>]*?(?:/>|>.*?</c>)' % cell.encode())
    new = rb'<c r="%s"\1 t="inlineStr"><is><t>%s</t></is></c>' % (cell.encode(), escape(text).encode())
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in old.infolist():
            xml = old.read(part)
            if part.filename == path:
                xml, count = place.subn(new, xml)
                if count != 1:
                    raise ValueError(f"{sheet}!{cell} is no cell of the workbook")
            archive.writestr(part.filename, xml)
    return made.getvalue()
