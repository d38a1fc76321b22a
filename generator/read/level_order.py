"""Columns of levels that do not stand from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.diagnostics import Diagnostic, finding
from generator.read.rows import Cell

_FEWEST = 2  # levels; of two, either order is one


def levels_out_of_order(levels: Sequence[Cell]) -> Iterator[Diagnostic]:
    """The one level that stands to the left of the one above it; headers are easily put one for another.

    Where several do, the columns were put in another order on purpose.

    Reports: levels-out-of-order
    """
    pairs = [(above, level) for above, level in pairwise(levels) if level.origin.column < above.origin.column]
    if len(pairs) == 1 and len(levels) > _FEWEST:
        ((above, level),) = pairs
        values = {"value": level.text, "above": above.text, "first": above.origin.cell}
        yield finding("levels-out-of-order", level.origin, related=[above.origin], **values)
