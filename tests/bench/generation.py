"""What a cold generation costs, stage by stage, beside opening the workbooks alone.

Each run is a new process with an empty output folder. The yardsticks are real work
on the same input in the same run: openpyxl loading both workbooks of messages,
and what no generation can do without.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.processes import children, seconds
from tests.official import CHECKOUT, FOLDER

RUNS = 3
GOAL = 0.3
"""A generation of all targets, of openpyxl opening the two workbooks of the same release."""


def report() -> None:
    """Print the tables; the official one where the release is beside the checkout."""
    for title, specs in (("own specs", CHECKOUT / "specs"), ("official 3.4.0", FOLDER / "3.4.0")):
        if specs.is_dir():
            _table(title, [_cold_run(specs) for _ in range(RUNS)])
    if (FOLDER / "3.4.0").is_dir():
        _ratios(FOLDER / "3.4.0")


def _cold_run(specs: Path) -> dict[str, dict[str, float]]:
    wall, cpu = time.perf_counter(), children()
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.once", str(specs)], cwd=CHECKOUT, capture_output=True, check=True
    )
    stages: dict[str, dict[str, float]] = json.loads(run.stdout)
    total = {"wall": time.perf_counter() - wall, "cpu": children() - cpu}
    rest = {kind: total[kind] - sum(spent[kind] for spent in stages.values()) for kind in total}
    return {"start": rest, **stages, "total": total}


def _table(title: str, runs: list[dict[str, dict[str, float]]]) -> None:
    print(f"\nCold generation, {title}: median of {len(runs)} runs, seconds")
    print(f"{'stage':<14}{'wall':>8}{'cpu':>8}{'share':>8}")
    total = median(run["total"]["cpu"] for run in runs)
    for stage in runs[0]:
        wall, cpu = (median(run[stage][kind] for run in runs) for kind in ("wall", "cpu"))
        print(f"{stage:<14}{wall:>8.2f}{cpu:>8.2f}{cpu / total:>8.0%}")


def _ratios(specs: Path) -> None:
    """Round by round, so that the machine's noise hits each alike."""
    loads = "; ".join(f"openpyxl.load_workbook({str(path)!r})" for path in sorted((specs / "workbooks").glob("*.xlsx")))
    load = f"import openpyxl, warnings; warnings.simplefilter('ignore'); {loads}"
    rounds: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "generated"))
        for _ in range(RUNS):
            ours = seconds("-m", "generator", "generate", "--no-cache", "--specs", str(specs), "--out", out)
            rounds.append((ours, seconds("-c", load), seconds("-m", "tests.bench.floor", str(specs), out)))
            out = str(Path(folder, f"generated{len(rounds)}"))
    print("\nOfficial 3.4.0, all targets, CPU seconds")
    print(f"  whole generation                                {median(one[0] for one in rounds):6.2f}")
    for column, what, goal in (
        (1, "openpyxl opening both workbooks of messages", GOAL),
        (2, "imports, calamine and writing", None),
    ):
        share = median(one[0] / one[column] for one in rounds)
        verdict = "" if goal is None else f"    goal {goal}  {'ok' if share <= goal else 'missed'}"
        spent = median(one[column] for one in rounds)
        print(f"  {what:<48}{spent:6.2f}   generation is {share:.2f} of it{verdict}")


if __name__ == "__main__":
    report()
