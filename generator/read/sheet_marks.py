"""The cells of a sheet of which its XML says more than their values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.diagnostics import column_letters


@dataclass(frozen=True, slots=True)
class Area:
    """Cells from one corner to the other, 1-based, both inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        first = f"{column_letters(self.first_column)}{self.first_row}"
        return f"{first}:{column_letters(self.last_column)}{self.last_row}"


@dataclass(frozen=True, slots=True)
class Marks:
    """Cells of one sheet by their names, `"K16"`."""

    uncomputed: frozenset[str] = frozenset()  # a formula whose value nobody has computed
    errors: Mapping[str, str] = field(default_factory=dict)  # `#REF!` and the like, where Excel knows them for errors
    far: str = ""  # the filled cell that is too far out to be read; "" if there is none
    formulas: frozenset[str] = frozenset()
    linked: Mapping[str, str] = field(default_factory=dict)  # formulas that read another workbook
    unreadable: Mapping[str, str] = field(default_factory=dict)  # stored values that are not of their type
    formats: Mapping[str, str] = field(default_factory=dict)  # of numbers that are shown otherwise than they are
    struck: frozenset[str] = frozenset()  # filled cells whose text is struck through
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()  # 1-based
    hidden_columns: frozenset[int] = frozenset()  # 1-based
    area: int = 0  # cells from A1 to the last row and column
    text_cells: tuple[int, ...] = ()  # the shared texts that cells hold, by their numbers


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sheets of a workbook share."""

    texts: int  # how many there are
    formats: Sequence[str]  # of each cell style, empty where a number is shown as it is
    struck_styles: frozenset[int] = frozenset()  # cell styles by their numbers
    struck_texts: frozenset[int] = frozenset()  # texts by their numbers
