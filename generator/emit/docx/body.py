"""A flow as WordprocessingML: the paragraphs and tables of a document's body.

Source: ECMA-376 part 1, chapter 17; the order of elements is that of its schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from generator.content.blocks import Anchor, Break, Diagram, Page
from generator.emit.docx.addresses import Addresses, bookmark
from generator.emit.docx.figure import Look, Room, figure
from generator.emit.docx.flow import Drawn, Flow, Grid, Line, Mark, Row, Run, Runs, Style, Unit, Words, anchors
from generator.emit.docx.template import Template
from generator.emit.docx.texts import escaped
from generator.emit.docx.widths import widths

AUTHOR = "mdd"
"""Whom revisions are of."""

_CODE, _LINK, _CODE_LINK = "Code", "Hyperlink", "Code en lien"
_CAPTION = 1_800  # twentieths of a point that what leads to a figure may take above it
_TABLE = "Tableau de l'annexe"
_IN_CONTENTS = frozenset({Style.CONTENTS_1, Style.CONTENTS_2})
_INSTRUCTION = ' TOC \\o "1-2" \\n \\h \\z '  # levels, no page numbers, links, none of them on the web
_WRAPPERS = {Mark.INSERTED: "ins", Mark.DELETED: "del"}


class Body:
    """The body of one document; it numbers bookmarks and revisions as it goes."""

    def __init__(self, template: Template, addresses: Addresses, day: str) -> None:
        self._template, self._addresses, self._day = template, addresses, day
        self._number = self._drawings = 0
        self._open: dict[str, Mark] = {}

    def xml(self, units: Flow) -> str:
        """All units in order, the table of contents as a field around its lines."""
        self._open = _places(units)
        return "".join(self._unit(unit, *edge) for unit, edge in zip(units, _edges(units), strict=True))

    def _unit(self, unit: Unit, opening: str, closing: str) -> str:
        return self._grid(unit) if isinstance(unit, Grid) else self._line(unit, opening, closing)

    # --- paragraphs ------------------------------------------------------------------

    def _line(self, line: Line, opening: str = "", closing: str = "") -> str:
        look = f'<w:pStyle w:val="{self._template.style(line.style.value)}"/>'
        if line.style is Style.LIST:
            number = self._template.list_number(line.style.value)
            look += f'<w:numPr><w:ilvl w:val="{min(line.level, 8)}"/><w:numId w:val="{number}"/></w:numPr>'
        if line.mark is not Mark.KEPT:
            look += f"<w:rPr>{self._revision(line.mark)}</w:rPr>"
        return f"<w:p><w:pPr>{look}</w:pPr>{opening}{self.runs(line.runs)}{closing}</w:p>"

    def runs(self, runs: Runs) -> str:
        """Runs that lead to one place are one link."""
        parts: list[str] = []
        for target, inside in groupby(runs, _target):
            text = "".join(map(self._run, inside))
            attributes = self._addresses.attributes(target) if target else ""
            parts.append(f"<w:hyperlink {attributes}>{text}</w:hyperlink>" if attributes else text)
        return "".join(parts)

    def _run(self, run: Run) -> str:
        match run.piece:
            case Anchor(name):
                return self._bookmark(name, run.mark)
            case Break():
                return self._marked("<w:r><w:br/></w:r>", run.mark)
            case Drawn(diagram):
                return self._marked(self._drawing(diagram), run.mark)
            case Words():
                return self._marked(self._words(run.piece, run.mark), run.mark)

    def _drawing(self, diagram: Diagram) -> str:
        self._drawings += 1
        room = Room(self._template.text_width, self._template.text_height - _CAPTION)
        return figure(diagram, self._drawings, room, Look(self._template.style(_CODE), self._addresses))

    def _words(self, words: Words, mark: Mark) -> str:
        element = "delText" if mark is Mark.DELETED else "t"
        look = self._look(words)
        texts = (f'<w:{element} xml:space="preserve">{escaped(text)}</w:{element}>' for text in words.text.split("\t"))
        return f"<w:r>{look}{'<w:tab/>'.join(texts)}</w:r>"

    def _look(self, words: Words) -> str:
        is_link = words.target is not None and self._addresses.attributes(words.target) != ""
        name = {(True, True): _CODE_LINK, (True, False): _CODE, (False, True): _LINK}.get((words.is_code, is_link))
        style = f'<w:rStyle w:val="{self._template.style(name)}"/>' if name else ""
        strong = "<w:b/>" if words.is_strong else ""
        return f"<w:rPr>{style}{strong}</w:rPr>" if style or strong else ""

    def _bookmark(self, name: str, mark: Mark) -> str:
        """A place once in the document: where it stands now, or else where it stood."""
        if self._open.get(name) is not mark:
            return ""
        del self._open[name]
        number = self._next()
        return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark(name)}"/><w:bookmarkEnd w:id="{number}"/>'

    # --- tables ----------------------------------------------------------------------

    def _grid(self, grid: Grid) -> str:
        sizes = widths(grid, self._template.text_width)
        columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
        look = (
            f'<w:tblStyle w:val="{self._template.style(_TABLE)}"/><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        )
        rows = [self._row(grid.columns, sizes, Style.COLUMN), *(self._row(row, sizes, Style.CELL) for row in grid.rows)]
        return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _row(self, row: Row, sizes: Iterable[int], style: Style) -> str:
        """A row that stays on one page; that of the column names stands again on each page."""
        look = "<w:cantSplit/>" + ("<w:tblHeader/>" if style is Style.COLUMN else "")
        look += self._revision(row.mark)
        lines = (self._line(Line(style, cell, mark=row.mark)) for cell in row.cells)
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{line}</w:tc>'
            for line, size in zip(lines, sizes, strict=True)
        )
        return f"<w:tr><w:trPr>{look}</w:trPr>{cells}</w:tr>"

    # --- revisions -------------------------------------------------------------------

    def _marked(self, run: str, mark: Mark) -> str:
        if mark is Mark.KEPT:
            return run
        return f"{self._revision(mark).removesuffix('/>')}>{run}</w:{_WRAPPERS[mark]}>"

    def _revision(self, mark: Mark) -> str:
        """The element that says whose a revision is, and of which day where that is known."""
        if mark is Mark.KEPT:
            return ""
        day = f' w:date="{self._day}T00:00:00Z"' if self._day else ""
        return f'<w:{_WRAPPERS[mark]} w:id="{self._next()}" w:author="{AUTHOR}"{day}/>'

    def _next(self) -> int:
        self._number += 1
        return self._number


def _target(run: Run) -> Page | None:
    return run.piece.target if isinstance(run.piece, Words) else None


def _places(units: Flow) -> dict[str, Mark]:
    """The mark of each anchor where its bookmark is put: that of the last release, if it has the anchor."""
    found: dict[str, Mark] = {}
    for name, mark in anchors(units):
        if found.get(name, Mark.DELETED) is Mark.DELETED:
            found[name] = mark
    return found


def _edges(units: Flow) -> Iterator[tuple[str, str]]:
    """What stands before and behind the runs of each unit: the field around the table of contents."""
    contents = [index for index, unit in enumerate(units) if isinstance(unit, Line) and unit.style in _IN_CONTENTS]
    for index, unit in enumerate(units):
        is_end = isinstance(unit, Line) and unit.style is Style.CONTENTS_END
        yield _OPENING if index == contents[0] else "", _CLOSING if is_end else ""


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


_FIELD_CODE = f'<w:r><w:instrText xml:space="preserve">{escape(_INSTRUCTION)}</w:instrText></w:r>'
_OPENING = _field("begin") + _FIELD_CODE + _field("separate")
_CLOSING = _field("end")
