"""Code lists as CSV: the flat files that the ANS publishes, or a code list's sheet saved as CSV."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase
from generator.read.code_lists import is_code_list, read_code_list
from generator.read.list_names import CODE, COMMENT, DESCRIPTION, LABEL
from generator.read.rows import Cell, CodeSheet
from generator.read.sheet_xml import Marks
from generator.read.values import Value
from generator.read.workbook import MAX_CELLS, Grid

_TITLES = {"code": CODE, "description": DESCRIPTION, "commentaire": COMMENT, "label": f"{LABEL} 1"}
_LEVEL = re.compile(r"(?:label_n|libell[ée][ _]niveau[ _])([1-9][0-9]?)", re.IGNORECASE)
_TOP = 20  # records in which the titles stand
_REASONS = {
    "unexpected end of data": "csv-open-text",
    "field larger": "csv-long-text",
    "expected after": "csv-after-quote",
}
"""Phrases by what the words of Python's reader hold."""
_DELIMITERS = ",;\t"

Read = tuple[CodeSheet | None, tuple[Diagnostic, ...]]


def read_csv_list(content: bytes, path: str) -> Read:
    """The code list of a file; its id is the file's name, unless the file says another.

    The columns are found by their titles: `code`, `label_n1` or `Libellé niveau 1`, …,
    `description`, `commentaire`. Texts are UTF-8, or Windows-1252 where they are not.

    Reports: unreadable-csv, csv-without-codes, and what `read_code_list` reports
    """
    origin = Origin(path)
    try:
        records = _records(content)
    except (csv.Error, UnicodeDecodeError) as error:
        return None, (finding("unreadable-csv", origin, reason=_reason(error)),)
    if sum(map(len, records)) > MAX_CELLS:
        return None, (finding("too-many-cells", origin, limit=MAX_CELLS),)
    header = next((number for number, record in enumerate(records[:_TOP]) if CODE in _titled(record)), None)
    if header is None:
        return None, (finding("csv-without-codes", origin),)
    records[header] = _titled(records[header])
    name = PurePosixPath(path).stem
    grid = Grid("", origin, _rectangular(records), Marks())
    sheet, findings = read_code_list(grid, None if is_code_list(grid) else Cell(name, origin), name)
    return sheet, findings


def _reason(error: csv.Error | UnicodeDecodeError) -> Phrase:
    if isinstance(error, UnicodeDecodeError):
        return phrase("csv-encoding", byte=error.start)
    return phrase(next((name for words, name in _REASONS.items() if words in str(error)), "csv-syntax"))


def _records(content: bytes) -> list[list[str]]:
    """Raises: csv.Error, UnicodeDecodeError."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    lines = text.splitlines(keepends=True)
    delimiter = max(_DELIMITERS, key=lambda sign: _width(lines[:_TOP], sign))
    return list(csv.reader(lines, delimiter=delimiter, strict=True))


def _width(lines: Sequence[str], delimiter: str) -> int:
    """How many columns the widest line has that names a code."""
    return max((line.count(delimiter) for line in lines if re.search(r"\bcode\b", line, re.IGNORECASE)), default=0)


def _titled(record: Iterable[str]) -> list[str]:
    """A record with its titles as a workbook has them."""
    return [_title(" ".join(text.split())) for text in record]


def _title(text: str) -> str:
    level = _LEVEL.fullmatch(text)
    return f"{LABEL} {level[1]}" if level else _TITLES.get(text.casefold(), text)


def _rectangular(records: Sequence[Sequence[str]]) -> list[list[Value]]:
    width = max(map(len, records), default=0)
    return [[*record, *[""] * (width - len(record))] for record in records]
