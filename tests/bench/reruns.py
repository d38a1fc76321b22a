"""What a run costs that has little or nothing to do, beside the first run with the same command."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.edits import EDITS, Edit, with_cell
from tests.bench.processes import seconds
from tests.official import CHECKOUT, FOLDER

RUNS = 5
SPECS = FOLDER / "3.4.0"
_FIRST, _NOTHING, _HELP = "mdd generate, for the first time", "mdd generate, nothing is new", "mdd --help"
_PASS = "python -c pass"


@dataclass(frozen=True)
class Row:
    """One kind of run."""

    name: str
    seconds: float  # of CPU
    share: float  # of a first run
    times: float  # the bare interpreter
    goal: str  # `"30%"` of a first run, `"6 ×"` the bare interpreter, or nothing

    @property
    def is_reached(self) -> bool:
        if self.goal.endswith("%"):
            return self.share <= float(self.goal[:-1]) / 100
        return self.times <= float(self.goal.removesuffix(" ×"))


def report() -> None:
    """Print the table, where the official release is beside the checkout."""
    if SPECS.is_dir():
        with tempfile.TemporaryDirectory() as folder:
            _print(_measured(Path(folder)))


def _measured(where: Path) -> list[Row]:
    """Round by round, so that the machine's noise hits a run and the first one alike."""
    specs = where / "specs"
    shutil.copytree(SPECS, specs, ignore=shutil.ignore_patterns("official", "samples"))
    for path in (*specs.rglob("*"), specs):
        path.chmod(0o755)
    rounds = [_round(where, number) for number in range(RUNS)]
    goals = {_HELP: "4 ×", _NOTHING: "6 ×", _FIRST: "", _PASS: "", **dict.fromkeys(map(_watch_of, EDITS), "15%")}
    return [_row(name, rounds, goals.get(name, "30%")) for name in rounds[0]]


def _watch_of(edit: Edit) -> str:
    return f"{edit.name}, watched"


def _row(name: str, rounds: list[dict[str, float]], goal: str) -> Row:
    share, times = (median(spent[name] / spent[yardstick] for spent in rounds) for yardstick in (_FIRST, _PASS))
    return Row(name, median(spent[name] for spent in rounds), share, times, goal)


def _round(where: Path, number: int) -> dict[str, float]:
    """Seconds of each kind of run; between two edits, the workbook is as it was."""
    for name in (".mdd-cache", "generated"):
        shutil.rmtree(where / name, ignore_errors=True)
    spent = {_PASS: seconds("-c", "pass", where=where), _FIRST: _mdd(where, "generate")}
    spent |= {_NOTHING: _mdd(where, "generate"), _HELP: _mdd(where, "--help")}
    for edit in EDITS:
        book = where / "specs" / edit.workbook
        before = book.read_bytes()
        book.write_bytes(with_cell(before, edit.sheet, edit.cell, edit.text.format(number)))
        spent[edit.name] = _mdd(where, "generate")
        book.write_bytes(before)
        _mdd(where, "generate")
    return spent | _watched(where, number)


def _watched(where: Path, number: int) -> dict[str, float]:
    """The same edits, saved while one process watches; other texts, since the cache knows those."""
    command = [sys.executable, "-m", "tests.bench.watched", str(where), f"{RUNS + number}"]
    run = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True)
    spent: dict[str, float] = json.loads(run.stdout)
    return {_watch_of(edit): spent[edit.name] for edit in EDITS}


def _mdd(where: Path, *arguments: str) -> float:
    return seconds("-m", "generator", *arguments, where=where)


def _print(rows: list[Row]) -> None:
    print(f"\nOfficial 3.4.0, runs after the first: median of {RUNS} rounds, CPU seconds")
    print(f"{'':<51}{'share of the first':>20}{'times the interpreter':>23}")
    for row in rows:
        goal = f"    goal {row.goal:<7}{'ok' if row.is_reached else 'missed'}" if row.goal else ""
        print(f"{row.name:<44}{row.seconds:>7.2f}{row.share:>20.0%}{row.times:>23.1f}{goal}")


if __name__ == "__main__":
    report()
