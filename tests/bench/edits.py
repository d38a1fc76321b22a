"""One cell of a workbook edited, all else as it was, as a spreadsheet program would save it."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape

from generator.diagnostics import Origin
from generator.read.archive import read_parts
from generator.read.book import sheet_parts


def with_cell(content: bytes, sheet: str, cell: str, text: str) -> bytes:
    """The workbook with another text in a cell that is there; its style stays."""
    (path,) = (one.path for one in sheet_parts(read_parts(content, Origin("x.xlsx"))[0]) if one.name == sheet)
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
