"""CPU seconds of a process of its own, which keeps the tool's bytecode as an installed one does."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

from tests.official import CHECKOUT


def seconds(*arguments: str, where: Path = CHECKOUT) -> float:
    """What `python` takes with these arguments, user and system together."""
    before = children()
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**inherited, "PYTHONPATH": str(CHECKOUT)}
    subprocess.run([sys.executable, *arguments], cwd=where, env=environment, capture_output=True, check=True)
    return children() - before


def children() -> float:
    """CPU seconds of all processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
