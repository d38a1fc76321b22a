"""How the cost of a generation grows with the workbook: the exponent, which is 1 where it grows as the rows do.

`python -m tests.bench.growth ROWS` prints one run on so many rows, stage by stage, as JSON.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

from generator import rerun
from generator.clock import Clock
from generator.commands.ending import in_one_go
from tests.official import CHECKOUT
from tests.workbooks import Row, Sheet, folder, workbook

ROWS = 240
FACTORS = (10, 50, 200)
GOAL = 1.1  # a little over 1, for the noise

_FIELDS = (
    ("text", "0..1", "string"),
    ("when", "1..1", "datetime"),
    ("many", "0..n", "string", "REGEX: ^[A-Z]{2,5}$"),
    ("how", "0..1", "string", "ENUM: A, B, C"),
    ("count", "0..1", "integer"),
)


def report() -> None:
    """Print the seconds at each size, and how they grow from the second to the third."""
    sizes = [ROWS * factor for factor in FACTORS]
    spent = [_measured(size) for size in sizes]
    print(f"\nGrowth of a synthetic workbook: CPU seconds, and the exponent from {sizes[1]} to {sizes[2]} rows")
    print(f"{'stage':<14}" + "".join(f"{size:>8}" for size in sizes) + f"{'exponent':>11}")
    for stage in spent[0]:
        exponent = _exponent(spent, stage)
        numbers = "".join(f"{one[stage]:>8.2f}" for one in spent)
        print(f"{stage:<14}{numbers}{exponent:>11.2f}    goal {GOAL}  {'ok' if exponent <= GOAL else 'missed'}")


def _exponent(spent: list[dict[str, float]], stage: str) -> float:
    """Less than a hundredth of a second is no measure."""
    smaller, larger = (max(one[stage], 0.01) for one in spent[1:])
    return math.log(larger / smaller) / math.log(FACTORS[2] / FACTORS[1])


def _measured(rows: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.growth", str(rows)]
    run = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True)
    spent: dict[str, float] = json.loads(run.stdout)
    return spent


def _generated_once(rows: int) -> dict[str, float]:
    clock = Clock()
    with tempfile.TemporaryDirectory() as where, in_one_go():
        specs, out = (
            folder(Path(where, "specs"), {"mdd.xlsx": workbook(Sheet(synthetic_rows(rows)))}),
            Path(where, "out"),
        )
        rerun.run(rerun.Request(specs), out, clock, None, is_written=True)
    return {stage: spent.cpu for stage, spent in clock.spent.items()}


def synthetic_rows(number: int) -> tuple[Row, ...]:
    """Objects of a dozen rows, one inside the other by twos."""
    rows: list[Row] = []
    for part in range(number // 12):
        rows.append((f"part{part}", "0..1", f"X part{part}"))
        rows += [(f"  {name}{part}", *rest) for name, *rest in _FIELDS]
        rows.append((f"  deep{part}", "0..n", f"X deep{part}"))
        rows += [(f"    {name}Deep{part}", *rest) for name, *rest in _FIELDS]
    return tuple(rows)


if __name__ == "__main__":
    print(json.dumps(_generated_once(int(sys.argv[1]))))
