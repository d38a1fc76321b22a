"""A document as a word processor has it: lines and grids in one sequence, each piece kept, inserted or deleted."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from generator.content.blocks import (
    Anchor,
    Block,
    Break,
    Code,
    Diagram,
    Document,
    File,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Page,
    Paragraph,
    PlainText,
    Strong,
    Table,
)
from generator.content.texts import prose
from generator.naming.files import slug


class Mark(enum.Enum):
    """What a revision did to a piece."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


class Style(enum.Enum):
    """The style of a line, by its name in the template; Word shows names of its own in the reader's language."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    CONTENTS_TITLE = "TOC Heading"
    CONTENTS_1 = "toc 1"
    CONTENTS_2 = "toc 2"
    CONTENTS_END = "Fin du sommaire"
    BODY = "Body Text"
    LIST = "List Bullet"
    CELL = "Texte de tableau"
    COLUMN = "Titre de colonne"
    BEFORE_TABLE = "Avant un tableau"
    AFTER_TABLE = "Après un tableau"


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one look; a tab in it is one."""

    text: str
    is_code: bool = False
    is_strong: bool = False
    target: Page | None = None  # where a click leads


@dataclass(frozen=True, slots=True)
class Drawn:
    """A diagram, which stands in a line of its own."""

    diagram: Diagram


Piece = Words | Break | Anchor | Drawn


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line and what a revision did to it."""

    piece: Piece
    mark: Mark = Mark.KEPT


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; the mark is of its end, which makes it one."""

    style: Style
    runs: Runs
    level: int = 0  # of a list, 0-based
    mark: Mark = Mark.KEPT


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one paragraph each."""

    cells: tuple[Runs, ...]
    mark: Mark = Mark.KEPT


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the row of column names, then the others."""

    columns: Row
    rows: tuple[Row, ...]


Unit = Line | Grid
Flow = tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """A whole document: what its header says, then its text."""

    path: str  # without ending, `messages/RC-EDA`
    name: Runs  # of the message
    release: Runs  # the title of the release
    edition: Runs  # the version, and the day where that is known
    units: Flow
    day: str  # on which the release was published, `"2026-11-30"`; empty where that is not known


_HEADINGS = {1: Style.TITLE, 2: Style.HEADING_1}
_CONTENTS = {Style.HEADING_1: Style.CONTENTS_1, Style.HEADING_2: Style.CONTENTS_2}


def annex(document: Document, name: str, release: str, edition: str, day: str = "") -> Annex:
    """A document below its title, edition and table of contents."""
    header = [_runs((PlainText(text),)) for text in (name, release, edition)]
    return Annex(document.path, header[0], header[1], header[2], _flow(document, edition), day)


def _flow(document: Document, edition: str) -> Flow:
    """The units of a document; what stands before the first section introduces it, and stands before the contents."""
    units = _kept_together(unit for block in document.blocks for unit in _units(block))
    start = next((index for index, unit in enumerate(units) if _is_section(unit)), len(units))
    title, introduction, body = units[:1], units[1:start], units[start:]
    subtitle = Line(Style.SUBTITLE, _runs((PlainText(edition),)))
    contents = tuple(_contents(body, document.path))
    heading = Line(Style.CONTENTS_TITLE, _runs(prose("Sommaire")))
    return (*title, subtitle, *introduction, heading, *contents, Line(Style.CONTENTS_END, ()), *body)


def anchors(units: Flow) -> Iterator[tuple[str, Mark]]:
    """The names and marks of all places that links lead to, in order."""
    for unit in units:
        for run in unit.runs if isinstance(unit, Line) else _runs_of(unit):
            if isinstance(run.piece, Anchor):
                yield run.piece.name, run.mark


def _runs_of(grid: Grid) -> Iterator[Run]:
    for row in (grid.columns, *grid.rows):
        for cell in row.cells:
            yield from cell


def _kept_together(units: Iterable[Unit]) -> Flow:
    """The units, the paragraphs that lead to a table or a figure on one page with its beginning."""
    result: list[Unit] = []
    is_leading = False
    for unit in reversed(tuple(units)):
        is_shown = isinstance(unit, Grid) or _is_drawing(unit)
        is_leading = is_shown or (is_leading and isinstance(unit, Line) and unit.style is Style.BODY)
        leads = is_leading and not is_shown
        result.append(replace(unit, style=Style.BEFORE_TABLE) if leads and isinstance(unit, Line) else unit)
    return tuple(reversed(result))


def _is_drawing(unit: Unit) -> bool:
    return isinstance(unit, Line) and any(isinstance(run.piece, Drawn) for run in unit.runs)


def _is_section(unit: Unit) -> bool:
    return isinstance(unit, Line) and unit.style in _CONTENTS


# --- the table of contents ---------------------------------------------------------


def _contents(body: Iterable[Unit], page: str) -> Iterator[Line]:
    """A line a heading, with the number that the heading's style gives it."""
    numbers = [0, 0]
    for unit in body:
        if isinstance(unit, Line) and unit.style in _CONTENTS:
            level = list(_CONTENTS).index(unit.style)
            numbers = [*numbers[:level], numbers[level] + 1, *[0] * (1 - level)]
            number = ".".join(map(str, numbers[: level + 1]))
            yield Line(_CONTENTS[unit.style], _entry(unit.runs, number, page))


def _entry(heading: Runs, number: str, page: str) -> Runs:
    anchor = next(run.piece.name for run in heading if isinstance(run.piece, Anchor))
    target = Page(page, anchor)
    words = [run.piece for run in heading if isinstance(run.piece, Words)]
    return tuple(Run(replace(piece, target=target)) for piece in (Words(f"{number}\t"), *words))


# --- blocks ------------------------------------------------------------------------


def _units(block: Block) -> Iterator[Unit]:
    match block:
        case Heading(level, inlines, anchor):
            style = _HEADINGS.get(level, Style.HEADING_2)
            yield Line(style, _runs(inlines if style is Style.TITLE else _anchored(inlines, anchor)))
        case Paragraph(inlines):
            yield Line(Style.BODY, _runs(inlines))
        case Table(columns, rows):
            yield Grid(_row(columns), tuple(map(_row, rows)))
            yield Line(Style.AFTER_TABLE, ())
        case Items():
            yield from _list(block, 0)
        case Diagram():
            yield Line(Style.BODY, (Run(Drawn(block)),))
        case _:
            assert_never(block)


def _anchored(inlines: Inlines, anchor: str) -> Inlines:
    """A heading behind its anchor; every entry of the contents leads to one."""
    words = "".join(run.piece.text for run in _runs(inlines) if isinstance(run.piece, Words))
    return (Anchor(anchor or f"--{slug(words)}"), *inlines)


def _list(items: Items, level: int) -> Iterator[Unit]:
    for item in items.items:
        yield Line(Style.LIST, _runs(item.inlines), level)
        for block in item.blocks:
            yield from _list(block, level + 1) if isinstance(block, Items) else _units(block)


def _row(cells: Iterable[Inlines]) -> Row:
    return Row(tuple(map(_runs, cells)))


# --- inlines -----------------------------------------------------------------------


def _runs(inlines: Inlines) -> Runs:
    return tuple(Run(piece) for inline in inlines for piece in _pieces(inline, Words("")))


def _pieces(inline: Inline, look: Words) -> Iterator[Piece]:
    """An inline in the look of what stands around it; a file of the output is far from where an annex is read."""
    match inline:
        case PlainText(text):
            yield replace(look, text=text)
        case Code(text):
            yield replace(look, text=text, is_code=True)
        case Strong(inlines):
            yield from (piece for inside in inlines for piece in _pieces(inside, replace(look, is_strong=True)))
        case Link(inlines, target):
            inner = look if isinstance(target, File) else replace(look, target=target)
            yield from (piece for inside in inlines for piece in _pieces(inside, inner))
        case Break() | Anchor():
            yield inline
        case _:
            assert_never(inline)
