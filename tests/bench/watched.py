"""Saves while `mdd watch` runs: `python -m tests.bench.watched FOLDER ROUND` prints what each of them costs.

The process has generated once, as at the beginning of a watch, so that nothing more is to be loaded.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from generator import rerun
from generator.clock import Clock
from generator.commands.ending import in_one_go
from tests.bench.edits import EDITS, with_cell


def saves(number: int) -> dict[str, float]:
    """CPU seconds by edit, of a release under `specs` in the current folder; between two, it is as it was."""
    _generated()
    spent: dict[str, float] = {}
    for edit in EDITS:
        book = Path("specs") / edit.workbook
        before = book.read_bytes()
        book.write_bytes(with_cell(before, edit.sheet, edit.cell, edit.text.format(number)))
        spent[edit.name] = _generated()
        book.write_bytes(before)
        _generated()
    return spent


def _generated() -> float:
    start = time.process_time()
    with in_one_go():
        rerun.run(
            rerun.Request(Path("specs")), Path("generated"), Clock(), rerun.cache(is_wanted=True), is_written=True
        )
    return time.process_time() - start


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    print(json.dumps(saves(int(sys.argv[2]))))
