"""The kit asks for conversions as `mdd convert` does; neither may import the other."""

from __future__ import annotations

from tests.official import CHECKOUT

JOBS = "commands/conversion_jobs.py"


def test_jobs_are_read_and_refused_as_mdd_convert_does() -> None:
    kit, tool = CHECKOUT / "kit" / "src" / "hubsante_kit" / JOBS, CHECKOUT / "generator" / JOBS
    assert kit.read_text(encoding="utf-8") == tool.read_text(encoding="utf-8").replace("four cells, ", "")
