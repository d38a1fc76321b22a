"""Which findings come of another one: what a slip breaks in its rows, in its sheet and in messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.catalogue import FAMILIES
from generator.diagnostics import Diagnostic, Origin
from generator.read.folder import SAMPLES, SCENARIOS, top_folder

_OF_STRUCTURE = frozenset(
    [
        *("level-skipped", "row-at-wrong-level", "children-without-object", "unreachable-row"),
        *("two-levels", "no-level"),
        *("type-defined-twice", "type-of-another-sheet", "unknown-type", "object-without-type", "misnamed-type"),
        *("empty-object", "empty-schema", "duplicate-field", "details-ignored", "unknown-template-name"),
        *("missing-wire-name", "not-a-narrowing", "unticked-object", "endless-object"),
    ]
)
"""Codes about what a row is under, or holds: a row that is gone, or stands elsewhere, changes it for others."""

_OF_A_ROW = frozenset({"no-level", "missing-wire-name", "children-without-object"})
"""Codes of rows that are lost to the tree, by which others lose their place or their type."""

_OF_ROWS = ("rows", "spreadsheets", "types", "constraints")
"""Families of codes about what stands in one row."""

_OF_MESSAGES = (SCENARIOS, SAMPLES)
_OF_RULES = frozenset({"unknown-rule-object", "bad-rule-expression"})
"""Codes of rules that name what a message does not have: it may have been lost."""

_ROWS = re.compile(r"[A-Z]+([0-9]+):[A-Z]+([0-9]+)")

Reach = Callable[[Diagnostic, Sequence[Diagnostic], Sequence[Diagnostic]], Iterable[Diagnostic]]
"""What may come of a finding, among the others of its sheet, messages that are refused for what it says, and rules."""


def consequences(findings: Iterable[Diagnostic]) -> Mapping[Diagnostic, tuple[Diagnostic, ...]]:
    """The findings that may come of another, by that one; each comes of one at most, and nothing comes of it."""
    left: dict[tuple[str, str], dict[Diagnostic, None]] = {}
    for finding in findings:
        left.setdefault(_sheet(finding.origin), {})[finding] = None
    causes_of: dict[Diagnostic, tuple[Diagnostic, ...]] = {}
    messages = {finding: None for several in left.values() for finding in several if _is_of_messages(finding)}
    for codes, reach in (*_REACHES, *(_REACHES_OF_MESSAGES if messages else ())):
        causes = [finding for several in left.values() for finding in several if finding.code in codes]
        for cause in _first_of_each_sheet(causes) if reach is _of_sheet else causes:
            beside = [
                finding
                for finding in left[_sheet(cause.origin)]
                if finding.code not in _SLIPS and finding not in causes_of
            ]
            coming = tuple(dict.fromkeys(reach(cause, beside, _messages(cause, messages))))
            for finding in coming:
                left[_sheet(finding.origin)].pop(finding)
                messages.pop(finding, None)
            if coming:
                causes_of[cause] = (*causes_of.get(cause, ()), *coming)
    return causes_of


def _first_of_each_sheet(causes: Sequence[Diagnostic]) -> Iterable[Diagnostic]:
    """What is wrong with a tree is reported once, whichever of several slips it comes of."""
    return {_sheet(finding.origin): finding for finding in reversed(causes)}.values()


def _is_of_messages(finding: Diagnostic) -> bool:
    return top_folder(finding.origin.file) in _OF_MESSAGES or finding.code in _OF_RULES


def _messages(cause: Diagnostic, messages: Iterable[Diagnostic]) -> Sequence[Diagnostic]:
    """What scenarios, samples and rules are refused for, where the model has it in the sheet of the cause."""
    sheet = _sheet(cause.origin)
    return [finding for finding in messages if any(_sheet(place) == sheet for place in finding.related)]


def _of_merged(cause: Diagnostic, beside: Sequence[Diagnostic], messages: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What was found in the merged rows, and in the tree where one of them fell out of it."""
    merged = _rows(cause)
    direct = [finding for finding in beside if finding.origin.row in merged]
    has_lost = any(finding.code in _OF_A_ROW for finding in direct)
    yield from direct
    yield from (finding for finding in beside if has_lost and finding.code in _OF_STRUCTURE)
    yield from (finding for finding in beside if direct and finding.code == "name-differs")
    yield from messages


def _of_sheet(_: Diagnostic, beside: Sequence[Diagnostic], messages: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What a changed order or a lost row does to the tree of the sheet, and to messages."""
    yield from (finding for finding in beside if finding.code in _OF_STRUCTURE)
    yield from messages


def _of_cell(cause: Diagnostic, beside: Sequence[Diagnostic], _: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The repetition of a column that stands where another was."""
    yield from (finding for finding in beside if finding.origin in cause.related and finding.code == "duplicate-column")


def _of_lost_fields(_: Diagnostic, __: Sequence[Diagnostic], messages: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Messages that have fields which no object has any more."""
    return messages


def _of_row(cause: Diagnostic, _: Sequence[Diagnostic], messages: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Messages that are refused for what stands in the row of the finding."""
    row = (*_sheet(cause.origin), cause.origin.row)
    yield from (finding for finding in messages if row in [(*_sheet(place), place.row) for place in finding.related])


_REACHES: tuple[tuple[frozenset[str], Reach], ...] = (
    (frozenset({"shifted-rows", "rows-of-other-columns", "comment-row"}), _of_sheet),
    (frozenset({"merged-cells"}), _of_merged),
    (frozenset({"sorted-column", "rows-out-of-order"}), _of_sheet),
    (frozenset({"missing-perimeter-column"}), _of_cell),
)
"""What may be the cause of other findings, the surest first, with what comes of it."""

_SLIPS = frozenset(code for codes, _ in _REACHES for code in codes)
"""Codes of what somebody did; none of them comes of another."""

_REACHES_OF_MESSAGES: tuple[tuple[frozenset[str], Reach], ...] = (
    (frozenset({"unreachable-row"}), _of_lost_fields),
    (frozenset(code for family in _OF_ROWS for code in FAMILIES[family].entries), _of_row),
)
"""What may be the cause of messages that are refused: a row that is out of its object, then any doubt about a row."""


def _sheet(origin: Origin) -> tuple[str, str]:
    return origin.file, origin.sheet


def _rows(cause: Diagnostic) -> range:
    """The rows of merged cells: `"K35:K36"`."""
    named = _ROWS.fullmatch(dict(cause.values)["range"])
    return range(int(named[1]), int(named[2]) + 1) if named else range(0)
