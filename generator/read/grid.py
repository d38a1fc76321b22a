"""The cells of a sheet as a table that is read by row and column."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.diagnostics import Origin
from generator.lookup import name_key
from generator.read.rows import Cell
from generator.read.sheet_marks import Marks
from generator.read.values import Value, as_text

_DATES = (datetime.date, datetime.time, datetime.timedelta)


@dataclass(frozen=True)
class Grid:
    """A sheet's cells from A1 on; rows are as long as the sheet is wide."""

    name: str
    origin: Origin
    values: list[list[Value]]  # an error is the text that Excel shows for it, `#REF!`
    marks: Marks
    is_hidden: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a 0-based row and column; empty beyond the sheet's edge."""
        origin = Origin(self.origin.file, self.origin.sheet_position, self.name, row + 1, column + 1)
        value = self.value(row, column)
        return Cell(as_text(value), origin, isinstance(value, _DATES))

    def keyword(self, row: int, column: int) -> Cell:
        """The cell where a word of the layout is looked for, its blanks alike."""
        cell = self.cell(row, column)
        text = name_key(cell.text)
        return cell if text == cell.text else replace(cell, text=text)

    def text(self, row: int, column: int) -> str:
        """The text of a cell alone, where its place does not matter."""
        return as_text(self.value(row, column))

    def filled(self, row: int) -> Iterator[Cell]:
        """The cells of a 0-based row that hold a text, from left to right."""
        for column, value in enumerate(self.values[row]):
            if value != "" and (cell := self.cell(row, column)):
                yield cell

    def value(self, row: int, column: int) -> Value:
        """What the spreadsheet holds at a 0-based row and column."""
        if row >= len(self.values) or column >= len(self.values[row]):
            return ""
        return self.values[row][column]
