"""How a command works through its task, and which exit status it ends with."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import click

from generator.diagnostics import Diagnostic, has_errors
from generator.report.legible import legible

FAILED = 1  # the specs or a message have errors, or an output is not what it should be
WRONG_USAGE = 2  # what was asked for cannot be done: an argument is wrong, or an output cannot be written


def refuse(words: str, status: int = WRONG_USAGE) -> NoReturn:
    """End a command that cannot do what it was asked for; why is told in one line, whatever names are in it."""
    click.echo(f"mdd: {legible(words)}", err=True)
    sys.exit(status)


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
