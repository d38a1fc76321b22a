"""Code lists as CSV: the flat files that the ANS publishes, or a code list's sheet saved as CSV."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, refusal
from generator.read.code_lists import is_code_list, read_code_list
from generator.read.csv_encoding import decoded
from generator.read.enumerations import text_formula
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
    `description`, `commentaire`.

    Reports: unreadable-csv, csv-without-codes, guessed-encoding, text-formulas, and what `read_code_list` reports
    """
    origin = Origin(path)
    try:
        text, guess = decoded(content)
        records = _records(text)
    except (csv.Error, UnicodeDecodeError) as error:
        return None, (finding("unreadable-csv", origin, reason=_reason(error)),)
    if sum(map(len, records)) > MAX_CELLS:
        return None, (refusal("oversized-file", origin, "too-many-cells", limit=MAX_CELLS),)
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
    """The cells that are texts wrapped as Excel's formulas, but for codes, of which a rule tells.

    Reports: text-formulas
    """
    codes = next((cell.origin.column for cell in grid.filled(header) if cell.text == CODE), 0)
    cells = [cell for row in range(len(grid.values)) for cell in grid.filled(row) if text_formula(cell.text)]
    told = [cell for cell in cells if cell.origin.row <= header or cell.origin.column != codes]
    if told:
        first, *others = told
        meant, places = text_formula(first.text), [cell.origin for cell in others]
        yield finding("text-formulas", first.origin, related=places, meant=meant, value=first.text, count=len(told))


def _reason(error: csv.Error | UnicodeDecodeError) -> Phrase:
    if isinstance(error, UnicodeDecodeError):
        return phrase("csv-encoding", byte=error.start)
    return phrase(next((name for words, name in _REASONS.items() if words in str(error)), "csv-syntax"))


def _records(text: str) -> list[list[str]]:
    """Raises: csv.Error."""
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
