"""What the site says of our measurements: `python -m tests.measured` takes it anew from the pages that record them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.emit.json_text import json_text
from tests.codegen.table import BEGIN, END, PAGE
from tests.official import CHECKOUT

VERDICTS = CHECKOUT / "docs" / "verdicts.md"
DATA = CHECKOUT / "templates" / "site" / "measured.json"

_GENERATED = ("file", "generator", "classes", "others", "foreign")
"""The first columns of the table of code generators."""

_HEADING = re.compile(r"#{2,3} (.+)")
_CELL = re.compile(r"(?P<compared>\d*)(?: ?✗ (?P<different>\d+))?(?: ?≈ (?P<known>\d+))?")
_EXCEPTION = re.compile(r"- (?P<mutation>.+) \((?P<pair>[^()]+(?:\([^()]+\))?)\) : (?P<reason>.+)")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page, without its markup."""

    title: str  # of its section
    head: list[str]
    rows: list[list[str]]


def measured(verdicts: str, generators: str) -> dict[str, Any]:
    """The facts of both pages; in each cell of the verdicts what was compared, differs, and differs as is known."""
    tables = list(_tables(of_messages(verdicts)))
    _, _, rest = generators.partition(BEGIN)
    (made,) = _tables(rest.partition(END)[0])
    return {
        "verdicts": {
            "releases": list(dict.fromkeys(table.title for table in tables)),
            "pairs": list(_pairs(tables)),
            "exceptions": list(_exceptions(verdicts)),
        },
        "generators": [dict(zip(_GENERATED, row, strict=False)) for row in made.rows],
    }


def of_messages(page: str) -> str:
    """The sections about verdicts on messages; that of business rules compares a second answer."""
    return page.partition("\n## Règles métier\n")[0]


def _tables(page: str) -> Iterator[Table]:
    title = ""
    lines = page.splitlines()
    for number, line in enumerate(lines):
        heading = _HEADING.fullmatch(line)
        title = heading[1] if heading else title
        if line.startswith("|---"):
            rows = []
            for row in lines[number + 1 :]:
                if not row.startswith("|"):
                    break
                rows.append(_cells(row))
            yield Table(title, _cells(lines[number - 1]), rows)


def _cells(row: str) -> list[str]:
    return [_plain(cell.strip()) for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


def _plain(text: str) -> str:
    return re.sub(r"\\([|<>*_`])", r"\1", text)


def _pairs(tables: list[Table]) -> Iterator[dict[str, Any]]:
    """Each pair of validators with its counts, release by release."""
    for pair in dict.fromkeys(pair for table in tables for pair in table.head[1:]):
        counts = [_count(table, pair) for table in tables if pair in table.head]
        yield {"pair": pair, "counts": counts}


def _count(table: Table, pair: str) -> dict[str, int]:
    column = table.head.index(pair)
    cells = [_CELL.fullmatch(row[column]) for row in table.rows if row[0] != "**total**"]
    return {name: sum(int(cell[name] or 0) for cell in cells if cell) for name in ("compared", "different", "known")}


def _exceptions(page: str) -> Iterator[dict[str, Any]]:
    """What is known to differ, by reason and pair, with the changes that show it."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in page.partition("## Exceptions")[2].splitlines():
        if exception := _EXCEPTION.fullmatch(line):
            key = (exception["pair"], exception["reason"])
            found.setdefault(key, []).append(_plain(exception["mutation"]))
    for (pair, reason), mutations in found.items():
        yield {"pair": pair, "reason": reason, "mutations": mutations}


def text() -> str:
    """The file as it should be."""
    return json_text(measured(VERDICTS.read_text("utf-8"), PAGE.read_text("utf-8")), indent=1) + "\n"


if __name__ == "__main__":
    DATA.write_text(text(), encoding="utf-8")
