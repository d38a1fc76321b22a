"""What a cold generation costs, stage by stage, beside opening the workbook alone.

Each run is a new process with an empty output folder. The yardstick is real work
on the same input in the same run: openpyxl loading the official workbook.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.official import CHECKOUT, FOLDER

RUNS = 3
TOOLS_OF_THE_FIELD = 73.0
"""CPU seconds that the field's own tools need for the official 3.4.0 messages (measured once, November 2026)."""


def report() -> None:
    """Print the tables; the official one where the release is beside the checkout."""
    for title, specs in (("own specs", CHECKOUT / "specs"), ("official 3.4.0", FOLDER / "3.4.0")):
        if specs.is_dir():
            _table(title, [_cold_run(specs) for _ in range(RUNS)])
    workbook = FOLDER / "3.4.0" / "workbooks" / "model.xlsx"
    if workbook.is_file():
        _ratios(workbook, FOLDER / "3.4.0")


def _cold_run(specs: Path) -> dict[str, dict[str, float]]:
    wall, cpu = time.perf_counter(), _children_cpu()
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.once", str(specs)], cwd=CHECKOUT, capture_output=True, check=True
    )
    stages: dict[str, dict[str, float]] = json.loads(run.stdout)
    total = {"wall": time.perf_counter() - wall, "cpu": _children_cpu() - cpu}
    rest = {kind: total[kind] - sum(spent[kind] for spent in stages.values()) for kind in total}
    return {"start": rest, **stages, "total": total}


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _table(title: str, runs: list[dict[str, dict[str, float]]]) -> None:
    print(f"\nCold generation, {title}: median of {len(runs)} runs, seconds")
    print(f"{'stage':<14}{'wall':>8}{'cpu':>8}{'share':>8}")
    total = median(run["total"]["cpu"] for run in runs)
    for stage in runs[0]:
        wall, cpu = (median(run[stage][kind] for run in runs) for kind in ("wall", "cpu"))
        print(f"{stage:<14}{wall:>8.2f}{cpu:>8.2f}{cpu / total:>8.0%}")


def _ratios(workbook: Path, specs: Path) -> None:
    load = f"import openpyxl, warnings; warnings.simplefilter('ignore'); openpyxl.load_workbook({str(workbook)!r})"
    ours, theirs = [], []
    for _ in range(RUNS):
        before = _children_cpu()
        subprocess.run([sys.executable, "-c", load], check=True)
        theirs.append(_children_cpu() - before)
        ours.append(_cold_run(specs)["total"]["cpu"])
    mine, openpyxl = median(ours), median(theirs)
    print("\nOfficial 3.4.0, all targets, CPU seconds")
    print(f"  whole generation                      {mine:6.2f}")
    print(f"  openpyxl opening the workbook alone   {openpyxl:6.2f}   generation is {mine / openpyxl:.2f} of it")
    share = TOOLS_OF_THE_FIELD / mine
    print(f"  the field's own tools                 {TOOLS_OF_THE_FIELD:6.2f}   generation is 1/{share:.0f} of it")
