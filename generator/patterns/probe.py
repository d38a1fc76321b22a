"""How long a backtracking matcher takes on a text, measured in a process that is killed when it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys

from generator.patterns.reading import parse
from generator.patterns.writing import ecmascript

LIMIT = 2.0  # seconds
_MEMORY = 512 * 2**20  # bytes of address space

_PROGRAM = f"""
import json, re, sys, time
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({_MEMORY}, {_MEMORY}))
except (ImportError, ValueError, OSError):
    pass
expression, text = json.load(sys.stdin)
started = time.perf_counter()
re.match(expression, text)
print(time.perf_counter() - started)
"""


def seconds_to_match(source: str, text: str, limit: float = LIMIT) -> float | None:
    """How long Python's `re` takes to judge the text; None when it has not finished within the limit.

    Raises: PatternError.
    """
    question = json.dumps([ecmascript(parse(source).node), text])
    command = [sys.executable, "-I", "-S", "-c", _PROGRAM]
    try:
        run = subprocess.run(  # noqa: S603  # our own program, what is hostile comes as its input
            command, input=question, capture_output=True, text=True, timeout=limit, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    return float(run.stdout)
