"""How a command works through its task, and which exit status it ends with."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from generator.diagnostics import Diagnostic, has_errors

FAILED = 1
WRONG_USAGE = 2


@contextmanager
def in_one_go() -> Iterator[None]:
    """Work that ends before its garbage matters: looking for it takes a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def status(findings: Sequence[Diagnostic]) -> int:
    """A schema or a sheet that was named and does not exist is a wrong argument, not a fault of the specs."""
    if any(one.code in ("unknown-schema", "unknown-sheet") for one in findings):
        return WRONG_USAGE
    return FAILED if has_errors(findings) else 0
