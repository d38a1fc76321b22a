"""What a folder of specs holds, as a run reads it."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.read.folder import contents
from generator.read.sources import Sources, sources_of


def read_folder(specs: Path) -> tuple[Sources, tuple[Diagnostic, ...]]:
    files = contents(specs)
    return sources_of(files.contents, files.findings)
