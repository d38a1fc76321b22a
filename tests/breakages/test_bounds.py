"""Workbooks that are small as files and large when they are read: refused or read, soon and in little memory."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator import pipeline
from generator.clock import Clock
from generator.diagnostics import Language
from generator.read.folder import Files
from tests.breakages.base import replaced, with_shared_texts
from tests.effort import calls, in_linear_time
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.workbooks import folder, with_sheet_xml, workbook

MOST_MEGABYTES = 400  # two thirds of it are in use
FEW = 200  # of what a hog has many of: they show how the work grows
STATUS = Path("/proc/self/status")
_END = b"</sheetData>"
_MEASURED = """
import pathlib, sys
from generator.cli import main
sys.argv[0] = "mdd"
try:
    main()
except SystemExit:
    print(pathlib.Path("/proc/self/status").read_text())
"""


def _cells(form: bytes, count: int) -> bytes:
    return with_sheet_xml(BASE[MDD], _END, b"".join(form % row for row in range(20, 20 + count)) + _END)


def one_long_text_in_many_cells(count: int) -> bytes:
    """A text of 32,000 characters, in place of the first one; 60,000 cells show it."""
    shared = replaced("xl/sharedStrings.xml", b"<si><t>", b"<si><t>" + b"x" * 32_000, with_shared_texts())
    cells = b"".join(b'<c r="Z%d" t="s"><v>0</v></c>' % row for row in range(20, 20 + count))
    return with_sheet_xml(shared, _END, cells + _END)


def blanks(count: int) -> bytes:
    return with_sheet_xml(BASE[MDD], _END, b" " * count + _END)


def merged_cells(count: int) -> bytes:
    return with_sheet_xml(BASE[MDD], b"</worksheet>", b'<mergeCell ref="A9:P1048576"/>' * count + b"</worksheet>")


def nested_elements(count: int) -> bytes:
    return replaced("xl/workbook.xml", b"<sheets>", b"<a>" * count + b"</a>" * count + b"<sheets>")


def schemas_in_a1(count: int) -> bytes:
    words = " ".join(f"S{number}:15-15:r{number}" for number in range(count))
    return workbook(SHEET.having(A1=words, **dict.fromkeys(("A2", "B2", "C2", "D2", "E2", "F2"))))


HOGS: dict[str, tuple[Callable[[int], bytes], int]] = {
    "one long text in many cells": (one_long_text_in_many_cells, 60_000),
    "blanks": (blanks, 31 * 2**20),
    "styled cells": (partial(_cells, b'<c r="Z%d" s="0"/>'), 999_980),
    "filled cells": (partial(_cells, b'<c r="B%d"><v>1</v></c>'), 600_000),
    "cells of another prefix": (partial(_cells, b'<x:c xmlns:x="urn:x" r="B%d"><x:v>1</x:v></x:c>'), 100_000),
    "formulas without value": (partial(_cells, b'<c r="Z%d"><f>A1</f></c>'), 300_000),
    "unknown errors": (partial(_cells, b'<c r="D%d" t="e"><v>#ETRANGE!</v></c>'), 60_000),
    "hidden rows": (partial(_cells, b'<row r="%d" hidden="1"/>'), 999_980),
    "merged cells": (merged_cells, 200_000),
    "nested elements": (nested_elements, 100_000),
    "schemas in A1": (schemas_in_a1, 2_000),
    "columns to the last": (partial(_cells, b'<c r="XFD%d"><v>1</v></c>'), 120),
}


def check(content: bytes) -> None:
    files = Files({MDD: content, LISTS: BASE[LISTS]}, ())
    for one in pipeline.check_files(files, frozenset(), Clock()).findings:
        assert one.message(Language.FRENCH)


_SLOW = "columns to the last"


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.slow] * (name == _SLOW)) for name in HOGS])
def test_work_grows_as_the_file_does(name: str) -> None:
    """The second half is as many calls as the first; thrice as many where they grow as the square."""
    made, count = HOGS[name]
    few = min(count // 4, FEW)
    least, less, more = (calls(partial(check, made(number))) for number in (1, few, 2 * few))
    assert more - less <= 2 * abs(less - least) + 100


@pytest.mark.slow
@pytest.mark.parametrize("name", HOGS)
def test_reading_takes_little_time(name: str) -> None:
    made, count = HOGS[name]
    in_linear_time(lambda number: partial(check, made(number)), count)


@pytest.mark.slow
@pytest.mark.skipif(not STATUS.exists(), reason="the memory of a process is read from /proc")
@pytest.mark.parametrize("name", HOGS)
def test_reading_takes_little_memory(name: str, tmp_path: Path) -> None:
    made, count = HOGS[name]
    specs = folder(tmp_path, {MDD: made(count), LISTS: BASE[LISTS]})
    command = [sys.executable, "-c", _MEASURED, "check", "--no-cache", "--specs", str(specs)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stderr == ""
    assert int(re.findall(r"VmHWM:\s*(\d+)", run.stdout)[0]) / 1024 < MOST_MEGABYTES
