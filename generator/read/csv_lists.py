"""Code lists as CSV: the flat files that the ANS publishes, or a code list's sheet saved as CSV."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, finding, finding_of, phrase
from generator.read.code_lists import is_code_list, read_code_list
from generator.read.csv_encoding import decoded
from generator.read.enumerations import text_formula
from generator.read.grid import Grid
from generator.read.list_names import CODE, COMMENT, DESCRIPTION, LABEL
from generator.read.rows import Cell, CodeSheet
from generator.read.sheet_marks import Marks
from generator.read.values import Value
from generator.read.workbook import MAX_CELLS

_TITLES = {"code": CODE, "description": DESCRIPTION, "commentaire": COMMENT, "label": f"{LABEL} 1"}
_LEVEL = re.compile(r"(?:label_n|libell[ée][ _]niveau[ _])([1-9][0-9]?)", re.IGNORECASE)
_TOP = 20  # records in which the titles stand
_DELIMITERS = ",;\t"
_LINE_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # what `str.splitlines` ends a line at

Read = tuple[CodeSheet | None, tuple[Diagnostic, ...]]


def read_csv_list(content: bytes, path: str) -> Read:
    """The code list of a file; its id is the file's name, unless the file says another.

    The columns are found by their titles: `code`, `label_n1` or `Libellé niveau 1`, …,
    `description`, `commentaire`.

    Reports: unreadable-csv, csv-without-codes, guessed-encoding, text-formulas, and what `read_code_list` reports
    """
    origin = Origin(path)
    try:
        text, guess = decoded(content)
    except UnicodeDecodeError as error:
        return None, (finding("unreadable-csv", origin, reason=phrase("csv-encoding", byte=error.start)),)
    try:
        records = _records(text)
    except csv.Error:
        return None, (finding("unreadable-csv", origin, reason=phrase(_slip(text))),)
    if sum(map(len, records)) > MAX_CELLS:
        return None, (finding_of("oversized-file", origin, "too-many-cells", limit=MAX_CELLS),)
    header = next((number for number, record in enumerate(records[:_TOP]) if CODE in _titled(record)), None)
    if header is None:
        return None, (finding("csv-without-codes", origin),)
    records[header] = _titled(records[header])
    name = PurePosixPath(path).stem
    grid = Grid("", origin, _rectangular(records), Marks())
    sheet, findings = read_code_list(grid, None if is_code_list(grid) else Cell(name, origin), name)
    guessed = [finding("guessed-encoding", origin, encoding=guess)] if guess else []
    return sheet, (*guessed, *_formulas(grid, header), *findings)


def _formulas(grid: Grid, header: int) -> Iterator[Diagnostic]:
    """The cells that are texts wrapped as Excel's formulas, but for codes, which a check reports.

    Reports: text-formulas
    """
    codes = next((cell.origin.column for cell in grid.filled(header) if cell.text == CODE), 0)
    cells = [cell for row in range(len(grid.values)) for cell in grid.filled(row) if text_formula(cell.text)]
    wrapped = [cell for cell in cells if cell.origin.row <= header or cell.origin.column != codes]
    if wrapped:
        first, *others = wrapped
        proposal, places = text_formula(first.text), [cell.origin for cell in others]
        yield finding(
            "text-formulas", first.origin, related=places, proposal=proposal, value=first.text, count=len(wrapped)
        )


def _records(text: str) -> list[list[str]]:
    """Raises: csv.Error."""
    lines = text.splitlines(keepends=True)
    return list(csv.reader(lines, delimiter=_delimiter(lines), strict=True))


def _slip(text: str) -> str:
    """The phrase for the first field that no reader of CSV takes."""
    delimiter = _delimiter(text.splitlines(keepends=True))
    field = re.compile(rf'"(?P<quoted>(?:[^"]|"")*+)(?P<end>"?)|[^{delimiter}{_LINE_ENDS}]*+')
    position = 0
    while position <= len(text) and (match := field.match(text, position)):
        position, quoted = match.end() + 1, match["quoted"]
        if len(match[0] if quoted is None else quoted.replace('""', '"')) > csv.field_size_limit():
            return "csv-long-text"
        if quoted is not None and not match["end"]:
            return "csv-open-text"
        if quoted is not None and text[match.end() : position] not in ("", delimiter, "\r", "\n"):
            return "csv-after-quote"
    return "csv-syntax"


def _delimiter(lines: Sequence[str]) -> str:
    return max(_DELIMITERS, key=lambda sign: _width(lines[:_TOP], sign))


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
