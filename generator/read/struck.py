"""Text that is struck through: what people do to drop a row, and what no reader of cells sees."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from lxml import etree

from generator.diagnostics import Diagnostic, finding
from generator.read.rows import Cell

_MARK = b"strike"
_NO = ("0", "false")
_NAMED = 8  # rows


def struck_styles(styles: bytes) -> frozenset[int]:
    """The cell styles whose font is struck through, by their numbers."""
    root = _up_to_cell_formats(styles)
    if root is None:
        return frozenset()
    fonts = [_is_struck(font) for font in root.iterfind("{*}fonts/{*}font")]
    numbers = [style.get("fontId", "") for style in root.iterfind("{*}cellXfs/{*}xf")]
    return frozenset(at for at, number in enumerate(numbers) if number.isdecimal() and _at(fonts, int(number[:6])))


def struck_texts(texts: bytes) -> frozenset[int]:
    """The shared texts that are struck through from end to end, by their numbers."""
    root = _parsed(texts)
    if root is None:
        return frozenset()
    return frozenset(at for at, text in enumerate(root.iterfind("{*}si")) if _are_struck(text.findall("{*}r")))


def struck_rows(cells: Sequence[Cell], struck: frozenset[str]) -> Iterator[Diagnostic]:
    """The cells that name rows in use and are struck through, as one finding at the first.

    Reports: struck-rows
    """
    struck_cells = [cell for cell in cells if cell.origin.cell in struck] if struck else []
    if struck_cells:
        first, *others = struck_cells
        names = ", ".join(cell.text for cell in struck_cells[:_NAMED]) + (", …" if len(struck_cells) > _NAMED else "")
        yield finding(
            "struck-rows", first.origin, related=[cell.origin for cell in others], value=names, count=len(struck_cells)
        )


def _up_to_cell_formats(styles: bytes) -> etree._Element | None:
    """The part's XML as far as the formats of cells; behind them stand those of conditions, a hundred times as long."""
    if _MARK not in styles:
        return None
    ends = etree.iterparse(io.BytesIO(styles), tag="{*}cellXfs", resolve_entities=False, no_network=True)
    try:
        return next((formats.getroottree().getroot() for _, formats in ends), None)
    except etree.XMLSyntaxError:
        return None


def _parsed(part: bytes) -> etree._Element | None:
    """The part's XML; None where nothing in it is struck through, or no parser should follow it."""
    if _MARK not in part:
        return None
    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _is_struck(font: etree._Element) -> bool:
    return any(strike.get("val", "1") not in _NO for strike in font.iterfind("{*}strike"))


def _are_struck(runs: Sequence[etree._Element]) -> bool:
    """Whether each run of a text that shows something is struck through."""
    shown = [run for run in runs if "".join(map(str, run.itertext())).strip()]
    return bool(shown) and all(any(map(_is_struck, run.iterfind("{*}rPr"))) for run in shown)


def _at(flags: Sequence[bool], number: int) -> bool:
    return number < len(flags) and flags[number]
