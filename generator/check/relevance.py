"""What a run that is limited to some schemas tells: the findings of what those schemas need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Origin
from generator.model import Model
from generator.read.folder import SETTINGS
from generator.read.rows import Row, Sheet
from generator.read.sources import Sources

_LOST = frozenset({"unknown-schema", "unknown-code-list", "absent-code-list"})
"""Findings that say that something needed was not found: any sheet or file may hold it."""


def relevant(
    findings: Iterable[Diagnostic], sources: Sources, model: Model, schemas: frozenset[str]
) -> list[Diagnostic]:
    """The findings that the named schemas need, all of them when none is named.

    Of a sheet, those are at its head, and at the rows that the schemas hold; of code
    lists, those that the schemas use. Where something they need was not found, or could
    not be read, nothing is left out that may be the reason. An envelope needs all.
    """
    found = list(findings)
    if not schemas or any(one.is_envelope and one.name in schemas for one in sources.schemas):
        return found
    needs = _Needs(sources, model, schemas, is_lost=any(one.code in _LOST for one in found))
    return [one for one in found if needs.hold(one.origin)]


class _Needs:
    """The places that some schemas depend on."""

    def __init__(self, sources: Sources, model: Model, schemas: frozenset[str], *, is_lost: bool) -> None:
        self._is_lost = is_lost
        self._read = {_whole(one.origin) for one in sources.sheets} | {
            _whole(one.origin) for one in sources.code_sheets
        }
        self._sheets = {
            _whole(sheet.origin): _idle_rows(sheet, schemas)
            for sheet in sources.sheets
            if any(entry.schema.text in schemas for entry in sheet.entries)
        }
        self._lists = {_whole(one.origin) for one in model.code_lists}
        self._documents = {one.origin.file for one in sources.schemas if one.name in schemas}

    def hold(self, place: Origin) -> bool:
        """Whether what stands at a place is needed, or may be."""
        if place.file in (".", SETTINGS) or place.file in self._documents:
            return True
        sheet = _whole(place)
        if sheet in self._sheets:
            return place.row not in self._sheets[sheet]
        return sheet in self._lists or (self._is_lost and sheet not in self._read)


def _whole(place: Origin) -> Origin:
    """The sheet of a place, or the file where it has none."""
    return Origin(place.file, sheet=place.sheet)


def _idle_rows(sheet: Sheet, schemas: frozenset[str]) -> frozenset[int]:
    """The rows of a sheet that none of the schemas holds, and the lines of its table that name others."""
    entries = [entry for entry in sheet.entries if entry.schema.text in schemas]
    others = {entry.schema.origin.row for entry in sheet.entries} - {entry.schema.origin.row for entry in entries}
    perimeters = {entry.perimeter.text for entry in entries}
    return frozenset(others) | {row.origin.row for row in _idle(sheet.rows, perimeters)}


def _idle(rows: tuple[Row, ...], perimeters: set[str]) -> Iterator[Row]:
    """The rows without a mark of the perimeters, of their own or below them: a type may be defined there."""
    depth = 0  # of the marked row that was seen last, or of the nearest one that it stands under
    for row in reversed(rows):
        is_marked = any(row.perimeters.get(name) for name in perimeters)
        if is_marked or row.depth < depth:
            depth = row.depth
        else:
            yield row
