"""How fast the published package and `mdd validate` take messages, beside what else reads, judges and writes them.

Package and schemas are made of the official 3.4.0 release in the same run.
`python -m tests.bench.messages [ROUNDS SECONDS]` prints these tables alone, with a budget of one's own.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from generator import rerun
from generator.clock import Clock
from tests.bench import contenders
from tests.bench.rounds import Budget, Standing, compare
from tests.bench.samples import SCHEMAS, SPECS, Kind, kinds

BUDGET = Budget(rounds=7, slice=0.03)

CONTESTS = {
    "JSON: parse and validate": contenders.json_readers,
    "JSON: parse by its root": contenders.json_parsers,
    "JSON: verdict": contenders.json_verdicts,
    "JSON: write": contenders.json_writers,
    "XML: parse and validate": contenders.xml_readers,
    "XML: verdict": contenders.xml_verdicts,
    "XML: write": contenders.xml_writers,
}


def report(budget: Budget = BUDGET) -> None:
    """Print the tables, where the official release is beside the checkout."""
    if not SPECS.is_dir():
        return
    with tempfile.TemporaryDirectory() as folder:
        _generate(Path(folder))
        sys.path[:0] = [str(Path(folder, "python", "src")), folder]  # the package, and what the field's tools make
        _print_all(kinds(), Path(folder), budget)


def _generate(folder: Path) -> None:
    request = rerun.Request(SPECS, tuple(SCHEMAS), ("json-schema", "xsd", "python"))
    rerun.run(request, folder, Clock(), None, is_written=True)


def _print_all(timed: list[Kind], folder: Path, budget: Budget) -> None:
    print("\nOfficial 3.4.0, messages a second of CPU; beside it, ours is so many times as fast")
    for kind in timed:
        size = sum(map(len, kind.xml)) / len(kind.xml) / 1000
        print(f"  {kind.title:<10} {len(kind.xml)} of {kind.schema}, {size:.1f} kB each in XML")
    for title, contest in CONTESTS.items():
        _print_table(title, timed, [compare(contest(kind, folder), budget) for kind in timed])


def _print_table(title: str, timed: list[Kind], columns: list[list[Standing]]) -> None:
    heads = "".join(f"{kind.title:>18}" for kind in timed)
    print(f"\n{title:<30}{heads}    goal")
    for row in zip(*columns, strict=True):
        numbers = "".join(f"{one.speed:>9.0f}/s {one.ratio:>6.2f}" for one in row)
        print(f"{row[0].contender.name:<30}{numbers}{_verdict(row, timed)}")


def _verdict(row: tuple[Standing, ...], timed: list[Kind]) -> str:
    """The goal beside a contender, and the kinds of message on which ours misses it."""
    goal = row[0].contender.goal
    if goal is None:
        return ""
    missed = [kind.title for kind, one in zip(timed, row, strict=True) if one.ratio < goal]
    return f"  {goal:>6.2f} " + (f"missed: {', '.join(missed)}" if missed else "ok")


if __name__ == "__main__":
    report(Budget(int(sys.argv[1]), float(sys.argv[2])) if len(sys.argv) > 2 else BUDGET)
