"""What refusing a hostile message costs at most, entrance by entrance: seconds are no matter of tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.official import CHECKOUT
from tests.unit.runtime.measuring import GIVEN, Outcome

GOAL_MS, FLOOD_GOAL_MS = 100, 1000
"""For a document of some megabytes, and for one with a hundred thousand problems."""


def report() -> None:
    """Print the table, for the package as it is committed."""
    print("\nHostile messages: the one that takes longest, milliseconds and megabytes, times as long as its parse")
    for entrance, (documents, floods) in GIVEN.items():
        found = _measured(entrance)
        _print(entrance, {name: found[name] for name in documents}, GOAL_MS)
        _print("", {name: found[name] for name in floods}, FLOOD_GOAL_MS)


def _measured(entrance: str) -> dict[str, Outcome]:
    path = os.pathsep.join([str(CHECKOUT / "generated" / "python" / "src"), str(CHECKOUT)])
    command = [sys.executable, "-m", "tests.unit.runtime.measuring", entrance]
    run = subprocess.run(command, cwd=CHECKOUT, env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=True)
    found: dict[str, Outcome] = json.loads(run.stdout)
    return found


def _print(entrance: str, found: dict[str, Outcome], goal: int) -> None:
    if found:
        name, (_, times, megabytes, spent) = max(found.items(), key=lambda one: one[1][3])
        verdict = "ok" if spent <= goal else "missed"
        print(f"{entrance:<26}{name:<40}{spent:>6.0f} ms{megabytes:>5.0f} MB{times:>6.0f}    goal {goal:<5}{verdict}")


if __name__ == "__main__":
    report()
