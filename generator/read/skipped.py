"""Sheets that are set aside by name: in `release.toml` for good, on the command line for one run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.lookup import name_key
from generator.read.toml_lines import line_of_key

KEY = "skip_sheets"
MOST = 1_000  # sheets


@dataclass(frozen=True, slots=True)
class Skipped:
    """A sheet that is not read, in whatever workbook it stands."""

    name: str  # as it is written
    origin: Origin  # where it is set aside


def read_skipped(value: object, text: str, file: str) -> tuple[Skipped, ...] | None:
    """The sheets of a settings file, from its key and its text, which has the lines; None where it is no list."""
    if not isinstance(value, list) or len(value) > MOST or not all(isinstance(name, str) for name in value):
        return None
    line = line_of_key(KEY, text)
    origin = Origin(file, row=line) if line else Origin(file, pointer=f"/{KEY}")
    return tuple(Skipped(name, origin) for name in value)


def unknown_skipped(skipped: Iterable[Skipped], asked: Collection[str], known: Collection[str]) -> Iterator[Diagnostic]:
    """Names that no sheet has, of those that the settings set aside and those that are asked for.

    Reports: unknown-skipped-sheet, unknown-sheet
    """
    keys = set(map(name_key, known))
    for entry in skipped:
        if name_key(entry.name) not in keys:
            yield finding("unknown-skipped-sheet", entry.origin, value=entry.name, proposal=nearest(entry.name, known))
    for name in sorted(name for name in set(asked) if name_key(name) not in keys):
        yield finding("unknown-sheet", Origin("."), value=name, proposal=nearest(name, known))
