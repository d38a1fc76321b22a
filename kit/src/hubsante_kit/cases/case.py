"""What a test workbook holds: cases, their steps, and what is not compared; and what is wrong in it, at its cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hubsante_kit.cases.paths import Path


class Direction(Enum):
    """Which way the message of a step goes, seen from the editor."""

    SENT = "Envoi"
    RECEIVED = "Réception"


@dataclass(frozen=True, slots=True)
class CellRef:
    """A cell of a workbook, or a whole sheet or file where `cell` or `sheet` is empty."""

    file: str
    sheet: str = ""
    cell: str = ""  # as the spreadsheet shows it, "K22"

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{self.file} {place}".strip()


@dataclass(frozen=True, slots=True)
class PathRow:
    """A row below a step: a value of its example that the editor's message need not repeat."""

    ref: CellRef
    label: str
    text: str
    """The path as it was typed."""
    path: Path | None
    """None where the text is no path."""
    is_identifier: bool
    """Whether the editor may replace the value, by the same text in every step; else it is not compared at all."""


@dataclass(frozen=True, slots=True)
class Step:
    """One message of a case."""

    ref: CellRef
    name: str
    """As in the first column, `"01a"`."""
    sender: str
    recipient: str
    direction: Direction
    schema: str
    """The schema's name, `"RS-EDA"`."""
    description: str
    example: str
    """The name of the file that holds the example message."""
    rows: tuple[PathRow, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A sheet: one business case, played in one role."""

    ref: CellRef
    name: str
    """The name of the sheet, which is the only one in the workbook."""
    role: str
    version: str
    """Of the model, `"2.0"`."""
    virtual_host: str
    """`"15-15_v2.0"`."""
    perimeter: str
    title: str
    test: str
    description: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class CaseFinding:
    """What is wrong in a workbook of tests, for the person who edits it."""

    code: str
    ref: CellRef
    message: str
    """In French, one phrase."""
    proposal: str = ""
    """What may have been meant; empty where nothing comes near."""
