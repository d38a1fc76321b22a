"""The line of a terminal that names the stage under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.status import Status


@contextmanager
def spinner() -> Iterator[Callable[[str], None]]:
    """Something that turns, and a way to tell it the stage; gone in the end."""
    with Status("…", console=Console(stderr=True)) as status:
        yield lambda stage: status.update(f"{stage} …")
