"""The line of a terminal that names the stage under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.status import Status

from generator.catalogue import Language

_FRENCH = {
    "open": "ouverture",
    "read": "lecture",
    "resolve": "résolution",
    "check": "contrôle",
    "docs": "documentation",
    "examples": "exemples",
    "model": "modèle",
    "compare": "comparaison",
    "write": "écriture",
}
"""The stages of a run, but for the targets that have the same name in both languages."""


@contextmanager
def spinner(language: Language) -> Iterator[Callable[[str], None]]:
    """Something that turns, and a way to tell it the stage; gone in the end."""
    words = _FRENCH if language is Language.FRENCH else {}
    console = Console(stderr=True)
    kind = "dots" if console.encoding.startswith("utf") else "line"  # of braille dots, or of ASCII
    with Status("…", console=console, spinner=kind) as status:
        yield lambda stage: status.update(f"{words.get(stage, stage)} …")
