"""Text that is struck through, by its cell or run by run."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from generator.read.struck import struck_styles, struck_texts
from tests.golden.findings.base import BASE, LISTS, MDD
from tests.workbooks import compiled, saved, with_parts

STRUCK = Font(strike=True)
STYLES = b"""<styleSheet xmlns="x"><fonts><font/><font><strike/></font><font><strike val="0"/></font>
<font><b/><strike val="1"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs>
<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf/><xf fontId="99"/></cellXfs>
</styleSheet>"""
TEXTS = b"""<x:sst xmlns:x="y"><x:si><x:t>strike</x:t></x:si>
<x:si><x:r><x:rPr><x:strike/></x:rPr><x:t>a</x:t></x:r><x:r><x:t> </x:t></x:r></x:si>
<x:si><x:r><x:rPr><x:strike/></x:rPr><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:si></x:sst>"""


def found(
    fonts: Mapping[str, Font] = {}, values: Mapping[str, object] = {}, file: str = MDD
) -> list[str]:  # are only read
    book = openpyxl.load_workbook(io.BytesIO(BASE[file]))
    for cell, value in values.items():
        book.worksheets[0][cell] = value
    for cell, font in fonts.items():
        book.worksheets[0][cell].font = font
    return compiled({**BASE, file: saved(book)})[1]


def runs(*texts: tuple[str, bool]) -> CellRichText:
    return CellRichText(*(TextBlock(InlineFont(strike=is_struck), text) for text, is_struck in texts))


@pytest.mark.parametrize("cell", ["B10", "J10"])
def test_row_whose_name_is_struck_through_is_told(cell: str) -> None:
    assert found({cell: STRUCK}) == [f"struck-rows TEST!{cell}"]


def test_rows_are_told_together_at_the_first() -> None:
    assert found({"B10": STRUCK, "J10": STRUCK, "C12": STRUCK, "J13": STRUCK}) == ["struck-rows TEST!B10"]


def test_text_that_is_struck_through_run_by_run_is_told_if_all_of_it_is() -> None:
    assert found(values={"B10": runs(("Sta", True), ("tut", True))}) == ["struck-rows TEST!B10"]
    assert found(values={"B10": runs(("Ancien ", True), ("statut", False))}) == []


@pytest.mark.parametrize("cell", ["H10", "K10", "A1"])
def test_strike_elsewhere_is_a_note(cell: str) -> None:
    assert found({cell: STRUCK}) == []


def test_row_that_is_in_no_perimeter_is_dropped_already() -> None:
    assert found({"B10": STRUCK}, {"O10": None}) == []


def test_code_that_is_struck_through_is_told() -> None:
    assert found({"A8": STRUCK}, file=LISTS) == [f"struck-rows {LISTS} kind!A8"]


def test_styles_and_shared_texts_are_read_whatever_their_prefix() -> None:
    assert struck_styles(STYLES) == {1, 3}
    assert struck_texts(TEXTS) == {1}


def test_styles_are_read_as_far_as_those_of_cells() -> None:
    conditions = b"<dxfs>" + b"<dxf><font><strike/></font></dxf>" * 10_000
    assert struck_styles(STYLES.replace(b"</styleSheet>", conditions)) == {1, 3}
    assert struck_styles(STYLES.replace(b"</cellXfs>", conditions)) == frozenset()


@pytest.mark.parametrize("part", [b"", b"<strike", b"<a>strike</a>", b"<fonts><strike/></fonts>"])
def test_part_that_is_something_else_strikes_nothing(part: bytes) -> None:
    assert struck_styles(part) == struck_texts(part) == frozenset()


def test_shared_rich_text_counts_as_an_inline_one() -> None:
    """Excel writes rich texts into the shared ones."""

    def strike(_name: str, part: bytes) -> bytes:
        return re.sub(rb"(<t>Libell[^<]* de status</t>)", rb"<r><rPr><strike/></rPr>\1</r>", part)

    assert compiled({**BASE, MDD: with_parts(BASE[MDD], strike)})[1] == ["struck-rows TEST!B10"]
