"""How wide the columns of a grid are: as their texts need, within the width of the page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

from generator.content.blocks import Break
from generator.emit.docx.flow import Grid, Runs, Words

_SIGN = 104  # twentieths of a point that a sign of a cell's text takes, at most on the average
_MARGINS = 260  # the same, left and right of the text together
_SHORT = 20  # signs; a line of no more stands on one
_WORD = 18  # signs; a longer word is broken where a column has texts
_NAME = 26  # signs; a longer word is broken where a column has one word a cell
_STRETCH = 1.4  # of what a grid of little text needs; it leaves the rest of the page free


def widths(grid: Grid, page: int) -> list[int]:
    """The width of each column in twentieths of a point, together no more than that of the page.

    A column gets what its longest word needs, or its longest line where that is short; what is left,
    columns share as they have more to say, so that descriptions take most of it.
    """
    columns = [[_lines(cell) for cell in cells] for cells in zip(*_cells(grid), strict=True)]
    least = [_MARGINS + _SIGN * _need(cells) for cells in columns]
    wanted = [_MARGINS + _SIGN * max(_longest(cells), _SHORT) for cells in columns]
    total = min(page, round(_STRETCH * sum(wanted)))
    if sum(least) >= total:
        return _shares(least, total)
    return [
        need + more for need, more in zip(least, _shares(list(map(_weight, columns)), total - sum(least)), strict=True)
    ]


def _cells(grid: Grid) -> list[tuple[Runs, ...]]:
    return [row.cells for row in (grid.columns, *grid.rows)]


def _need(cells: Sequence[list[str]]) -> int:
    """Signs that a column needs at least."""
    longest = _longest(cells)
    if longest <= _SHORT:
        return longest
    words = [line.split() for lines in cells for line in lines]
    limit = _NAME if all(len(line) <= 1 for line in words) else _WORD
    return min(limit, max(len(word) for line in words for word in line))


def _longest(cells: Sequence[list[str]]) -> int:
    return max((len(line) for lines in cells for line in lines), default=0)


def _weight(cells: Sequence[list[str]]) -> float:
    """How much of the page a column takes beside others: less than in proportion to what it says beyond short lines."""
    beyond = sum(max(0, len(line) - _SHORT) for lines in cells for line in lines)
    return math.pow(1 + beyond, 0.7)


def _shares(weights: Sequence[float], total: int) -> list[int]:
    """A total in parts as the weights are; rounding leaves nothing over."""
    ends = [round(total * end / sum(weights)) for end in accumulate(weights, initial=0)]
    return [end - start for start, end in pairwise(ends)]


def _lines(runs: Runs) -> list[str]:
    pieces = (run.piece for run in runs if isinstance(run.piece, Words | Break))
    return "".join("\n" if isinstance(piece, Break) else piece.text for piece in pieces).split("\n")
