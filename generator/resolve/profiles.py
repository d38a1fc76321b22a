"""Profiles: perimeters that restrict another one of their sheet, and may not widen it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, finding
from generator.model import Cardinality
from generator.read.rows import CARDINALITY, Row, Sheet
from generator.resolve.cells import perimeter_cardinality


def widened_cardinalities(sheet: Sheet, perimeter: str) -> Iterator[Diagnostic]:
    """Rows that a profile has more often, or at all, where its base has not.

    A perimeter with a column `Détails de format (<perimeter>)` is a profile of the one
    perimeter of the sheet's schemas that has none.

    Reports: not-a-narrowing
    """
    profiles = {name for row in sheet.rows[:1] for name in row.narrowings}
    bases = {entry.perimeter.text for entry in sheet.entries} - profiles
    if perimeter not in profiles or len(bases) != 1:
        return
    for row in sheet.rows:
        if _is_wider(row, perimeter, *bases):
            mark = row.perimeters[perimeter]
            yield finding("not-a-narrowing", mark.origin, related=[row[CARDINALITY].origin], value=mark.text)


def _is_wider(row: Row, perimeter: str, base: str) -> bool:
    own, whole = (
        perimeter_cardinality(row.perimeters[name], row[CARDINALITY]) if name in row.perimeters else None
        for name in (perimeter, base)
    )
    if not isinstance(own, Cardinality) or isinstance(whole, Diagnostic):
        return False
    if whole is None:
        return True
    return own.low < whole.low or (whole.high is not None and (own.high is None or own.high > whole.high))
