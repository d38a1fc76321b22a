"""The bar of a terminal that counts messages as they are judged."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.catalogue import Language

_WORDS = {Language.FRENCH: "messages rejoués", Language.ENGLISH: "messages replayed"}


@contextmanager
def counter(language: Language) -> Iterator[Callable[[int], None]]:
    """A way to tell how many messages are judged; on a terminal alone it is shown, and gone in the end."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  # rich takes longer to load than a comparison
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415  # as above

    columns = (BarColumn(), TextColumn("{task.completed:,} {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(_WORDS[language], total=None)
        yield lambda count: progress.update(task, completed=count)
