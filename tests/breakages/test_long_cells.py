"""No text of a cell makes a check slow, however it repeats itself: whatever reads it takes linear time."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from generator import pipeline
from generator.clock import Clock
from generator.diagnostics import Language
from generator.read.folder import Files
from tests.golden.findings.base import BASE, CODES, LISTS, MDD
from tests.workbooks import Sheet, workbook

LENGTH = 32_000  # characters; Excel admits some more
SECONDS = 5.0  # of CPU; one run takes a twentieth, what is not linear takes minutes
UNITS = (
    *(" ", "\n", "\xa0", "\t", "a", "A", "1", "é", "-", "(", "[", "{", "^", "$", "*", "/", '"', "«", "…"),
    *("a ", "A, ", "A ; ", " ou ", "x (", "a=", "0..", "1.", "[a", "(a)", "ENUM: ", "- a\n"),
)
KEYWORDS = ("", "ENUM: ", "REGEX: ^", "NOMENCLATURE: ", "TEMPLATE: {", "LONGUEUR: ", "BORNES: ", "LONGEUR: ")
STARTS = ("", "format ", "A, ", "TEMPLATE: {")
ROWS = tuple((f"field{number}", "0..1", "string") for number in range(len(KEYWORDS)))


class TooSlowError(Exception):
    """A run that took longer than it may."""


@contextmanager
def bounded() -> Iterator[None]:
    def end(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def checked(files: Mapping[str, bytes]) -> list[str]:
    with bounded():
        found = pipeline.check_files(Files({**BASE, **files}, ()), frozenset(), Clock()).findings
        return [one.message(language) + one.help(language) for one in found for language in Language]


def long(unit: str, start: str = "") -> list[str]:
    """The unit again and again; alone, and with an end that it does not lead to."""
    text = (start + unit * (LENGTH // len(unit)))[:LENGTH]
    return [text, f"{text}x!"]


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_words_of_a_row_are_read_in_linear_time(unit: str) -> None:
    """Without an error, so that every rule looks at them."""
    for text, form, several, template in zip(*(long(unit, start) for start in STARTS), strict=True):
        cells = {"B9": text, "H9": text, "I9": text, "H10": form, "I10": several, "N11": text, "N12": template}
        checked({MDD: workbook(Sheet(ROWS, cells=cells))})


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_details_of_a_row_are_read_in_linear_time(unit: str) -> None:
    for texts in zip(*(long(unit, keyword) for keyword in KEYWORDS), strict=True):
        cells = {f"N{number}": text for number, text in enumerate(texts, start=9)}
        checked({MDD: workbook(Sheet(ROWS, cells=cells))})


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_names_and_marks_are_read_in_linear_time(unit: str) -> None:
    for text in long(unit):
        row = {"J9": text, "K10": text, "L11": text, "M12": text, "O13": text, "M14": text, "L14": "X"}
        head = {"A1": text, "A3": text, "B3": text, "C3": text, "F3": text}
        for cells in (row, head, {"H8": text}, {"K8": text}, {"O8": text}):
            checked({MDD: workbook(Sheet(ROWS, cells=cells))})


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_code_lists_are_read_in_linear_time(unit: str) -> None:
    for text in long(unit):
        facts = {f"B{row}": text for row in range(1, 5)}
        for cells in ({"A7": text, "B7": text, "C7": text, "D7": text}, facts, {"A6": text, "B6": text}, {"A1": text}):
            checked({LISTS: workbook(CODES.having(**cells))})


def test_what_is_too_slow_is_seen() -> None:
    def forever() -> None:
        while True:
            pass

    with pytest.raises(TooSlowError), bounded():
        forever()
