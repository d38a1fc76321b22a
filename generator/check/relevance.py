"""What a run that is limited to some schemas reports: the findings of what those schemas need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, Origin
from generator.model import Model
from generator.read.folder import SETTINGS
from generator.read.rows import Row, Sheet
from generator.read.sources import Sources

_LOST = frozenset({"unknown-schema", "unknown-code-list", "absent-code-list"})
"""Findings that say that something needed was not found: any sheet or file may hold it."""

_OF_PERIMETERS = frozenset({"lost-value", "duplicate-column"})
"""Findings about a header that may be a perimeter's."""

_OF_MANY = frozenset({"formula-value", "hidden-columns", "merged-cells"})
"""Findings that stand at the first of several cells, which need not be in a row or column of the schemas."""


def relevant(
    findings: Iterable[Diagnostic], sources: Sources, model: Model, schemas: frozenset[str]
) -> list[Diagnostic]:
    """The findings that the named schemas need, all of them when none is named.

    Of a sheet, those are at its head, and at the rows that the schemas hold, in the
    columns of their perimeters; of code lists, those that the schemas use. Where
    something they need was not found, or could not be read, nothing is left out that
    may be the reason. A schema is not unknown that may stand in what cannot be read.
    An envelope needs all.
    """
    every = list(findings)
    if not schemas or any(message.is_envelope and message.name in schemas for message in sources.schemas):
        return every
    needs = _Needs(sources, model, schemas, is_lost=any(problem.code in _LOST for problem in every))
    kept = [problem for problem in every if needs.hold(problem)]
    is_damaged = any(problem.severity is Severity.ERROR and needs.may_hide_all(problem.origin) for problem in kept)
    return [problem for problem in kept if not (is_damaged and problem.code == "unknown-schema")]


class _Needs:
    """The places that some schemas depend on."""

    def __init__(self, sources: Sources, model: Model, schemas: frozenset[str], *, is_lost: bool) -> None:
        self._is_lost = is_lost
        self._read = {_whole(sheet.origin) for sheet in sources.sheets} | {
            _whole(sheet.origin) for sheet in sources.code_sheets
        }
        self._sheets = {
            _whole(sheet.origin): _Idle(sheet, schemas)
            for sheet in sources.sheets
            if any(entry.schema.text in schemas for entry in sheet.entries)
        }
        self._lists = {_whole(code_list.origin) for code_list in model.code_lists}
        self._documents = {message.origin.file for message in sources.schemas if message.name in schemas}

    def hold(self, finding: Diagnostic) -> bool:
        """Whether a finding is about what is needed, or may be."""
        if finding.origin.file in (".", SETTINGS) or finding.origin.file in self._documents:
            return True
        sheet = _whole(finding.origin)
        if sheet in self._sheets:
            return not self._sheets[sheet].holds(finding)
        return sheet in self._lists or self.may_hide_all(finding.origin)

    def may_hide_all(self, place: Origin) -> bool:
        """Whether something was not found that may stand at a place, which could not be read."""
        is_read = _whole(place) in self._read or place.file in (".", SETTINGS)
        return self._is_lost and not is_read


class _Idle:
    """What a sheet holds for none of some schemas: rows, lines of its table, columns of other perimeters."""

    def __init__(self, sheet: Sheet, schemas: frozenset[str]) -> None:
        entries = [entry for entry in sheet.entries if entry.schema.text in schemas]
        lines = {entry.schema.origin.row for entry in sheet.entries}
        self._perimeters = {entry.perimeter.text for entry in entries}
        self._others = {entry.perimeter.text for entry in sheet.entries} - self._perimeters
        self._rows = lines - {entry.schema.origin.row for entry in entries}
        self._rows |= {row.origin.row for row in _idle(sheet.rows, self._perimeters)}
        self._columns = set(_columns(sheet.rows[:1], self._others))
        self._is_complete = self._perimeters <= {name for row in sheet.rows[:1] for name in row.perimeters}
        self._head = range(max(lines) + 1, min((row.origin.row for row in sheet.rows), default=0))

    def holds(self, finding: Diagnostic) -> bool:
        """Whether a finding is about none of the schemas."""
        place = finding.origin
        if finding.code in _OF_MANY:
            return False
        if place.row in self._rows:
            return True
        if place.row in self._head and finding.code in _OF_PERIMETERS:
            is_repeated = dict(finding.values).get("column") in self._others
            return is_repeated or (finding.cause == "date-value" and self._is_complete)
        return place.row >= self._head.start and place.column in self._columns


def _columns(rows: tuple[Row, ...], perimeters: set[str]) -> Iterator[int]:
    """The columns of perimeters, and of their narrower details."""
    for row in rows:
        for name in perimeters:
            yield from (cells[name].origin.column for cells in (row.perimeters, row.narrowings) if name in cells)


def _whole(place: Origin) -> Origin:
    """The sheet of a place, or the file where it has none."""
    return Origin(place.file, sheet=place.sheet)


def _idle(rows: tuple[Row, ...], perimeters: set[str]) -> Iterator[Row]:
    """The rows without a mark of the perimeters, of their own or below them: a type may be defined there."""
    depth = 0  # of the marked row that was seen last, or of the nearest one that it stands under
    for row in reversed(rows):
        is_marked = any(row.perimeters.get(name) for name in perimeters)
        if is_marked or row.depth < depth:
            depth = row.depth
        else:
            yield row
