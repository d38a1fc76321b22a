"""No text of a cell makes a check slow, however it repeats itself: whatever reads it takes linear time.

The yardstick is a check of ordinary words, as many and in the same cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

import pytest

from generator import pipeline
from generator.clock import Clock
from generator.diagnostics import Language
from generator.read.folder import Files
from tests.effort import Yardstick
from tests.golden.findings.base import BASE, CODES, LISTS, MDD
from tests.workbooks import Sheet, workbook

LENGTH = 32_000  # characters; Excel admits some more
ORDINARY = "un mot "
MOST = 12  # times the yardstick; the longest takes 5, a square far more

UNITS = ("(", "a ", "0..", "ENUM: ")
MORE_UNITS = (
    *(" ", "A, ", "\n", "\xa0", "é", "-", "x (", "- a\n"),
    *("\t", "a", "A", "1", "[", "{", "^", "$", "*", "/", '"', "«", "…"),
    *("A ; ", " ou ", "a=", "1.", "[a", "(a)"),
)
of_every_unit = pytest.mark.parametrize(
    "unit", [*UNITS, *(pytest.param(unit, marks=pytest.mark.slow) for unit in MORE_UNITS)], ids=repr
)

KEYWORDS = ("", "ENUM: ", "REGEX: ^", "NOMENCLATURE: ", "TEMPLATE: {", "LONGUEUR: ", "BORNES: ", "LONGEUR: ")
STARTS = ("", "format ", "A, ", "TEMPLATE: {")
ROWS = tuple((f"field{number}", "0..1", "string") for number in range(len(KEYWORDS)))

Releases = Iterator[Mapping[str, bytes]]


def long(unit: str, start: str = "") -> list[str]:
    """The unit again and again; alone, and with an end that it does not lead to."""
    text = (start + unit * (LENGTH // len(unit)))[:LENGTH]
    return [text, f"{text}x!"]


def with_words(unit: str) -> Releases:
    """Without an error, so that every rule looks at them."""
    for text, form, several, template in zip(*(long(unit, start) for start in STARTS), strict=True):
        cells = {"B9": text, "H9": text, "I9": text, "H10": form, "I10": several, "N11": text, "N12": template}
        yield {MDD: workbook(Sheet(ROWS, cells=cells))}


def with_details(unit: str) -> Releases:
    for texts in zip(*(long(unit, keyword) for keyword in KEYWORDS), strict=True):
        yield {MDD: workbook(Sheet(ROWS, cells={f"N{number}": text for number, text in enumerate(texts, start=9)}))}


def with_names_and_marks(unit: str) -> Releases:
    for text in long(unit):
        row = {"J9": text, "K10": text, "L11": text, "M12": text, "O13": text, "M14": text, "L14": "X"}
        head = {"A1": text, "A3": text, "B3": text, "C3": text, "F3": text}
        for cells in (row, head, {"H8": text}, {"K8": text}, {"O8": text}):
            yield {MDD: workbook(Sheet(ROWS, cells=cells))}


def with_code_lists(unit: str) -> Releases:
    for text in long(unit):
        facts = {f"B{row}": text for row in range(1, 5)}
        for cells in ({"A7": text, "B7": text, "C7": text, "D7": text}, facts, {"A6": text, "B6": text}, {"A1": text}):
            yield {LISTS: workbook(CODES.having(**cells))}


def check(releases: list[Mapping[str, bytes]]) -> None:
    """Find what there is to say, and say it."""
    for files in releases:
        for one in pipeline.check_files(Files({**BASE, **files}, ()), frozenset(), Clock()).findings:
            assert all(one.message(language) + one.help(language) for language in Language)


@cache
def ordinary(made: Callable[[str], Releases]) -> Yardstick:
    return Yardstick(partial(check, list(made(ORDINARY))))


def hold(made: Callable[[str], Releases], unit: str) -> None:
    ordinary(made).hold(partial(check, list(made(unit))), MOST)


@of_every_unit
def test_words_of_a_row_are_read_in_linear_time(unit: str) -> None:
    hold(with_words, unit)


@of_every_unit
def test_details_of_a_row_are_read_in_linear_time(unit: str) -> None:
    hold(with_details, unit)


@of_every_unit
def test_names_and_marks_are_read_in_linear_time(unit: str) -> None:
    hold(with_names_and_marks, unit)


@of_every_unit
def test_code_lists_are_read_in_linear_time(unit: str) -> None:
    hold(with_code_lists, unit)
