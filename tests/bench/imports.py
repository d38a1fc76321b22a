"""What it costs to load the published package and every message of it, beside pydantic alone."""

from __future__ import annotations

from statistics import median

from tests.bench.processes import seconds
from tests.official import CHECKOUT

RUNS = 5
GOAL = 3.5
_EVERY = "import sys; sys.path.insert(0, sys.argv[1]); import hubsante_models; list(hubsante_models.MESSAGES.values())"
_PACKAGE = str(CHECKOUT / "generated" / "python" / "src")


def report() -> None:
    """Print the ratio, for the package as it is committed."""
    rounds = [(seconds("-c", _EVERY, _PACKAGE), seconds("-c", "from pydantic import BaseModel")) for _ in range(RUNS)]
    times = median(ours / pydantic for ours, pydantic in rounds)
    verdict = "ok" if times <= GOAL else "missed"
    print(f"\nEvery message loaded: {times:.1f} times pydantic itself    goal {GOAL}  {verdict}")


if __name__ == "__main__":
    report()
