"""A part of the project's own specs, for what is done to a whole folder time and again."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.read.folder import CONVERSIONS
from generator.read.workbook import ASIDE
from tests.official import CHECKOUT
from tests.workbooks import with_parts

SPECS = CHECKOUT / "specs"
WORKBOOK, RULES = "workbooks/mdd.xlsx", "regles.xlsx"
HUB = ("RC-DE", "RC-REF", "RS-ERROR")
"""The sheets that every scenario needs: the header, acknowledgements and errors."""


def own_specs(where: Path, scenario: str, sheets: Sequence[str]) -> Path:
    """Folder of our specs with one scenario; of the workbook of messages, the other sheets are set aside.

    What was published of all sheets says nothing of these, and business rules and conversions speak of all.
    """
    others = [path.name for path in (SPECS / "scenarios").iterdir() if path.stem != scenario]
    folder = Path(shutil.copytree(SPECS, where, ignore=shutil.ignore_patterns(*others, "releases", CONVERSIONS, RULES)))
    (folder / WORKBOOK).write_bytes(_workbook((*HUB, *sheets)))
    return folder


@cache
def _workbook(sheets: tuple[str, ...]) -> bytes:
    kept = {f'name="{name}"'.encode() for name in sheets}

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return part
        before, *entries = part.split(b"<sheet ")
        return b"<sheet ".join([before, *(one if _named(one, kept) else _aside(one) for one in entries)])

    return with_parts((SPECS / WORKBOOK).read_bytes(), change)


def _named(entry: bytes, kept: set[bytes]) -> bool:
    return any(name in entry for name in kept)


def _aside(entry: bytes) -> bytes:
    return entry.replace(b' name="', f' name="{ASIDE}'.encode(), 1)
