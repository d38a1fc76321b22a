"""One cold generation in a process that does nothing else: `python -m tests.bench.once SPECS` prints its stages."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from generator import rerun
from generator.clock import Clock
from generator.commands.ending import in_one_go


def generate_once(specs: Path) -> dict[str, dict[str, float]]:
    """What each stage took, `{"read": {"wall": 0.2, "cpu": 0.2}}`."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as out, in_one_go():
        rerun.run(rerun.Request(specs), Path(out), clock, None, is_written=True)
    return {stage: asdict(spent) for stage, spent in clock.spent.items()}


if __name__ == "__main__":
    print(json.dumps(generate_once(Path(sys.argv[1]))))
