"""How a command runs its task, and the exit status that it ends with."""

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
WRONG_USAGE = 2  # an argument is wrong, or an output cannot be written
INTERRUPTED = 130  # by Ctrl-C, as shells have it


def refuse(text: str, status: int = WRONG_USAGE) -> NoReturn:
    """End a command that cannot do what it was asked for; the reason is one line, whatever names are in it."""
    click.echo(f"mdd: {legible(text)}", err=True)
    sys.exit(status)


@contextmanager
def in_one_go() -> Iterator[None]:
    """Work that ends before its garbage matters: collecting it takes a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def collecting_what_comes() -> Iterator[None]:
    """Work on many things beside a large model: what is there is left out of collections, so that these come soon."""
    gc.freeze()
    gc.collect()
    try:
        yield
    finally:
        gc.unfreeze()


def status(findings: Sequence[Diagnostic]) -> int:
    """The exit status of findings; an unknown schema or sheet is a wrong argument, not a fault of the specs."""
    if any(finding.code in ("unknown-schema", "unknown-sheet") for finding in findings):
        return WRONG_USAGE
    return FAILED if has_errors(findings) else 0
