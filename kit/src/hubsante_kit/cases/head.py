"""What stands above the columns of a sheet of tests: role, version, virtual host, and what the case is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hubsante_kit.cases.columns import Row, folded

_LINK = re.compile(r"(?:(?P<version>[0-9]+(?:\.[0-9]+)*)\s*/\s*)?(?P<host>[0-9]{2}-[0-9A-Za-z]+_v[0-9.]+)")


@dataclass(frozen=True, slots=True)
class Head:
    """The texts above the columns; empty where the sheet has none."""

    role: str
    version: str
    virtual_host: str
    perimeter: str
    title: str
    test: str
    description: str


def read_head(rows: Sequence[Row]) -> Head:
    """The head of a sheet, of the rows above its columns."""
    version, host = _link(rows)
    return Head(
        role=_beginning(rows, "role"),
        version=version,
        virtual_host=host,
        perimeter=_beside(rows, "perimetre"),
        title=_beside(rows, "cas metier"),
        test=_beside(rows, "test"),
        description=_beside(rows, "description"),
    )


def _link(rows: Sequence[Row]) -> tuple[str, str]:
    """Version of the model and virtual host, `2.0 / 15-15_v2.0`."""
    for text in (text for row in rows for text in row):
        link = _LINK.search(text)
        if link:
            return link["version"] or link["host"].rpartition("_v")[2], link["host"]
    return "", ""


def _beginning(rows: Sequence[Row], word: str) -> str:
    return next((text for row in rows for text in row if folded(text).startswith(word) and len(text) < 20), "")


def _beside(rows: Sequence[Row], label: str) -> str:
    """The first text behind a label in its row."""
    for row in rows:
        filled = [text for text in row if text]
        if filled and folded(filled[0]) == label:
            return filled[1] if len(filled) > 1 else ""
    return ""
