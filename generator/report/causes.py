"""Which findings come of another one: what a slip breaks in its rows, in its sheet and in messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.catalogue import constraints, rows, spreadsheets, types
from generator.diagnostics import Diagnostic
from generator.read.folder import SAMPLES, SCENARIOS, top_folder

_OF_STRUCTURE = frozenset(
    [
        *(
            "level-skipped",
            "row-at-wrong-level",
            "children-without-object",
            "unreachable-row",
            "two-levels",
            "no-level",
        ),
        *("type-defined-twice", "type-of-another-sheet", "unknown-type", "object-without-type", "misnamed-type"),
        *("empty-object", "empty-schema", "duplicate-field", "details-ignored", "unknown-template-name"),
        *("missing-wire-name", "not-a-narrowing", "unticked-object", "unfillable-object", "endless-object"),
    ]
)
"""Codes about what a row is under, or holds: a row that is gone, or stands elsewhere, changes it for others."""

_OF_A_ROW = frozenset({"no-level", "missing-wire-name", "children-without-object"})
"""Codes of rows that are lost to the tree, by which others lose their place or their type."""

_ROWS = re.compile(r"[A-Z]+([0-9]+):[A-Z]+([0-9]+)|([0-9]+)(?:-([0-9]+))?")


_OF_READING = frozenset({*rows.RULES, *spreadsheets.RULES, *types.RULES, *constraints.RULES})
"""Codes of what is doubtful about a row: messages that the row refuses may be refused for that."""

_ROWS = re.compile(r"[A-Z]+([0-9]+):[A-Z]+([0-9]+)")

Reach = Callable[[Diagnostic, Sequence[Diagnostic]], tuple[Diagnostic, ...]]
"""What may come of a finding, among others."""


def consequences(findings: Iterable[Diagnostic]) -> Mapping[Diagnostic, tuple[Diagnostic, ...]]:
    """The findings that may come of another, by that one; each comes of one at most, and nothing comes of it."""
    left = list(findings)
    found: dict[Diagnostic, tuple[Diagnostic, ...]] = {}
    for code, reach in _REACHES.items():
        for cause in [one for one in left if one.code == code]:
            found[cause] = reach(cause, [one for one in left if one.code != code and one not in found])
            left = [one for one in left if one not in found[cause]]
    for cause in [one for one in left if one.code in _OF_READING]:
        found[cause] = (*found.get(cause, ()), *_of_row(cause, left))
        left = [one for one in left if one not in found[cause]]
    return {cause: coming for cause, coming in found.items() if coming}


def _of_merged(cause: Diagnostic, others: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What was told of the merged rows, and of the tree where one of them fell out of it."""
    merged = _rows(cause)
    direct = [one for one in others if _is_beside(cause, one) and one.origin.row in merged]
    has_lost = any(one.code in _OF_A_ROW for one in direct)
    of_tree = [one for one in others if has_lost and _is_beside(cause, one) and one.code in _OF_STRUCTURE]
    of_entries = [one for one in others if one.code == "name-differs" and _is_beside(cause, one) and direct]
    return tuple(dict.fromkeys((*direct, *of_tree, *of_entries, *_of_messages(cause, others))))


def _of_sheet(cause: Diagnostic, others: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What a changed order or a lost row does to the tree of the sheet, and to messages."""
    of_tree = (one for one in others if _is_beside(cause, one) and one.code in _OF_STRUCTURE)
    return (*of_tree, *_of_messages(cause, others))


def _of_cell(cause: Diagnostic, others: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is told at a place that the finding names."""
    return tuple(one for one in others if one.origin in cause.related and one.code == "duplicate-column")


def _of_messages(cause: Diagnostic, others: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What scenarios and samples are refused for, where the model has it in the sheet of the cause."""
    return tuple(
        one
        for one in others
        if top_folder(one.origin.file) in (SCENARIOS, SAMPLES)
        and any((place.file, place.sheet) == (cause.origin.file, cause.origin.sheet) for place in one.related)
    )


def _of_row(cause: Diagnostic, others: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Messages that are refused for what stands in the row of the finding, or by the name of its field."""
    field = dict(cause.values).get("balise", "")
    row = (cause.origin.file, cause.origin.sheet, cause.origin.row)
    return tuple(
        one
        for one in _of_messages(cause, others)
        if (field and one.origin.pointer.endswith(f"/{field}"))
        or row in [(place.file, place.sheet, place.row) for place in one.related]
    )


_REACHES: Mapping[str, Reach] = {
    "shifted-rows": _of_sheet,
    "rows-of-other-columns": _of_sheet,
    "comment-row": _of_sheet,
    "merged-cells": _of_merged,
    "sorted-column": _of_sheet,
    "rows-out-of-order": _of_sheet,
    "missing-perimeter-column": _of_cell,
    "unreachable-row": _of_messages,
}
"""What may be the cause of other findings, the surest first, with what comes of it."""


def _is_beside(cause: Diagnostic, other: Diagnostic) -> bool:
    return (other.origin.file, other.origin.sheet) == (cause.origin.file, cause.origin.sheet)


def _rows(cause: Diagnostic) -> range:
    """The rows of merged cells: `"K35:K36"`."""
    named = _ROWS.fullmatch(dict(cause.values)["range"])
    return range(int(named[1]), int(named[2]) + 1) if named else range(0)
