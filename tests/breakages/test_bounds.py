"""Workbooks that are small as files and large when they are read: refused or read, soon and in little memory."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.breakages.base import replaced, with_shared_texts
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET
from tests.workbooks import folder, with_sheet_xml, workbook

MOST_SECONDS, MOST_MEGABYTES = 8.0, 300  # of CPU: on a quiet machine the longest takes 3, what blows up takes minutes
STATUS = Path("/proc/self/status")
_END = b"</sheetData>"
_MEASURED = """
import pathlib, sys, time
from generator.cli import main
sys.argv[0] = "mdd"
try:
    main()
except SystemExit:
    print(pathlib.Path("/proc/self/status").read_text(), "CPU:", time.process_time())
"""


def _cells(form: bytes, rows: range) -> bytes:
    return with_sheet_xml(BASE[MDD], _END, b"".join(form % row for row in rows) + _END)


def one_long_text_in_many_cells() -> bytes:
    """A text of 32,000 characters, in place of the first one; 60,000 cells show it."""
    shared = replaced("xl/sharedStrings.xml", b"<si><t>", b"<si><t>" + b"x" * 32_000, with_shared_texts())
    cells = b"".join(b'<c r="Z%d" t="s"><v>0</v></c>' % row for row in range(20, 60_000))
    return with_sheet_xml(shared, _END, cells + _END)


def blanks() -> bytes:
    return with_sheet_xml(BASE[MDD], _END, b" " * (31 * 2**20) + _END)


def styled_cells() -> bytes:
    return _cells(b'<c r="Z%d" s="0"/>', range(20, 1_000_000))


def filled_cells() -> bytes:
    return _cells(b'<c r="B%d"><v>1</v></c>', range(20, 600_000))


def cells_of_another_prefix() -> bytes:
    return _cells(b'<x:c xmlns:x="urn:x" r="B%d"><x:v>1</x:v></x:c>', range(20, 100_000))


def formulas_without_value() -> bytes:
    return _cells(b'<c r="Z%d"><f>A1</f></c>', range(20, 300_000))


def unknown_errors() -> bytes:
    return _cells(b'<c r="D%d" t="e"><v>#ETRANGE!</v></c>', range(20, 60_000))


def hidden_rows() -> bytes:
    return _cells(b'<row r="%d" hidden="1"/>', range(20, 1_000_000))


def merged_cells() -> bytes:
    return with_sheet_xml(BASE[MDD], b"</worksheet>", b'<mergeCell ref="A9:P1048576"/>' * 200_000 + b"</worksheet>")


def nested_elements() -> bytes:
    return replaced("xl/workbook.xml", b"<sheets>", b"<a>" * 100_000 + b"</a>" * 100_000 + b"<sheets>")


def schemas_in_a1() -> bytes:
    words = " ".join(f"S{number}:15-15:r{number}" for number in range(2_000))
    return workbook(SHEET.having(A1=words, **dict.fromkeys(("A2", "B2", "C2", "D2", "E2", "F2"))))


def columns_to_the_last() -> bytes:
    return _cells(b'<c r="XFD%d"><v>1</v></c>', range(1, 120))


HOGS = (
    *(one_long_text_in_many_cells, blanks, styled_cells, filled_cells, cells_of_another_prefix),
    *(formulas_without_value, unknown_errors, hidden_rows, merged_cells, nested_elements),
    *(schemas_in_a1, columns_to_the_last),
)


@pytest.mark.skipif(not STATUS.exists(), reason="the memory of a process is read from /proc")
@pytest.mark.parametrize("made", HOGS)
def test_reading_takes_little_time_and_memory(made: Callable[[], bytes], tmp_path: Path) -> None:
    specs = folder(tmp_path, {MDD: made(), LISTS: BASE[LISTS]})
    command = [sys.executable, "-c", _MEASURED, "check", "--no-cache", "--specs", str(specs)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    kilobytes, seconds = re.search(r"VmHWM:\s*(\d+)", run.stdout), re.search(r"CPU: ([0-9.]+)", run.stdout)
    assert run.stderr == ""
    assert kilobytes is not None
    assert seconds is not None
    assert int(kilobytes[1]) / 1024 < MOST_MEGABYTES
    assert float(seconds[1]) < MOST_SECONDS
