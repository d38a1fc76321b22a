"""A place that a person writes: as findings print it, or as spreadsheets do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Origin, Phrase, column_number, phrase, shown
from generator.lookup import name_key
from generator.read.waivers import spellings

_CELL = r"\$?(?P<column>[A-Z]{0,3})\$?(?P<row>[0-9]{1,7})"
_AT = re.compile(_CELL, re.IGNORECASE)
_PLACE = re.compile(
    rf"(?:(?P<file>.+?\.xlsx)\s+)?(?P<quote>'?)(?P<sheet>[^!]+)(?P=quote)!{_CELL}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenPlace:
    """A cell or a whole row of a sheet, a sheet, a line or a pointer of a file, or a file."""

    file: str  # as it was asked for, with or without its folders; empty: any
    sheet: str
    row: int  # 1-based; 0: the whole sheet or file
    column: int  # 1-based; 0: the whole row
    pointer: str = ""  # RFC 6901, for JSON sources


def place_of(words: str, known: Iterable[Origin] = ()) -> WrittenPlace | Phrase:
    """`RC-EDA!N9`, `workbooks/mdd.xlsx RC-EDA!N9`, a row `RC-EDA!9`, whatever findings print; or why it is none.

    The `known` places say which sheets and files there are, since their names may hold any sign.
    """
    text, places = words.strip().removesuffix(":"), list(known)
    place = _printed(text, places) or _of_a_sheet(text, places) or _of_a_file(text, places)
    if place:
        return place
    match = _PLACE.fullmatch(text)
    if match is None:
        return phrase("no-place", value=shown(words))
    return WrittenPlace(match["file"] or "", match["sheet"], *_indices(match))


def is_in(asked_file: str, file: str) -> bool:
    """Whether one path ends in the other: `mdd.xlsx`, and `specs/workbooks/mdd.xlsx`, are `workbooks/mdd.xlsx`."""
    wanted, known = (PurePosixPath(name_key(path.replace("\\", "/"))).parts for path in (asked_file, file))
    length = min(len(wanted), len(known))
    return not length or wanted[-length:] == known[-length:]


def _printed(text: str, places: Iterable[Origin]) -> WrittenPlace | None:
    """The place that findings print so, with its file or without."""
    for origin in places:
        if name_key(text) in map(name_key, filter(None, spellings(origin)[:2])):
            return WrittenPlace(origin.file, origin.sheet, origin.row, origin.column, origin.pointer)
    return None


def _of_a_sheet(text: str, places: Iterable[Origin]) -> WrittenPlace | None:
    """A cell behind the last `!`, of the sheet whose name stands before it."""
    before, _, cell = text.rpartition("!")
    at = _AT.fullmatch(cell)
    if at is None:
        return None
    for origin in places:
        for name in (origin.sheet, shown(origin.sheet), "'" + origin.sheet.replace("'", "''") + "'"):
            file, is_named = _without(name_key(before), name_key(name))
            if origin.sheet and is_named and is_in(file, origin.file):
                return WrittenPlace(file, origin.sheet, *_indices(at))
    return None


def _without(text: str, name: str) -> tuple[str, bool]:
    """What stands before a name and a blank, and whether the name stands at the end at all."""
    return text.removesuffix(name).strip(), text == name or text.endswith(f" {name}")


def _of_a_file(text: str, places: Iterable[Origin]) -> WrittenPlace | None:
    """A cell or a line behind the last `:` of a file that has no sheets: `TEST.kind.csv:A2`."""
    file, _, cell = text.rpartition(":")
    at = _AT.fullmatch(cell)
    known = (origin.file for origin in places if not origin.sheet)
    return (
        WrittenPlace(file, "", *_indices(at))
        if at and file and any(is_in(file, known_file) for known_file in known)
        else None
    )


def _indices(match: re.Match[str]) -> tuple[int, int]:
    return int(match["row"]), column_number(match["column"].upper())
