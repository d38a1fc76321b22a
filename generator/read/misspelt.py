"""Headers that are nearly those of the layout, and so lose a column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.grid import Grid
from generator.read.rows import DESCRIPTION, EXAMPLES, LABEL, Cell
from generator.read.values import bare

_CLOSE = 0.82  # "Exemple" and "Exemples"; "Base" stands for no "Balise"
_SHORTEST = 4  # letters of a header that may be the beginning of a name
_EXPECTED = frozenset({DESCRIPTION, EXAMPLES, "header", "xmlns", "automaticGeneration"})


def absent_columns(
    strange: Iterable[Cell],
    required: Iterable[str],
    optional: Iterable[str],
    header: Origin,
    unnamed: Sequence[Cell] = (),
) -> Iterator[Diagnostic]:
    """The columns that are not there, each at the unknown header that may stand for it.

    A column that no header resembles is reported at the only one of the `unnamed` ones, if it
    is the only such column, else at the row of headers; it is reported if it is required or
    its lack would be seen in what is published.

    Reports: misspelt-column, misspelt-optional-column, missing-column, missing-optional-column
    """
    left = {cell.text: cell for cell in strange if cell}
    lost: list[tuple[str, str]] = []
    for name in required:
        cell = left.pop(_standing_for(name, left), None)
        if cell is None:
            lost.append(("missing-column", name))
        else:
            yield finding("misspelt-column", cell.origin, value=cell.text, column=name)
    for name in optional:
        cell = left.pop(_standing_for(name, left), None)
        if cell is None and name in _EXPECTED:
            lost.append(("missing-optional-column", name))
        if cell is not None:
            yield finding("misspelt-optional-column", cell.origin, value=cell.text, column=name)
    place = unnamed[0].origin if len(unnamed) == len(lost) == 1 else header
    yield from (finding(code, place, column=name) for code, name in lost)


def _standing_for(name: str, left: Mapping[str, Cell]) -> str:
    """The header that nearly is a name, or the only one that is its beginning or begins with it: `Format`."""
    close = nearest(name, left, _CLOSE)
    wanted = bare(name)
    longer = [] if close else [name for name in left if len(name) >= _SHORTEST and _is_longer(wanted, bare(name))]
    return close or (longer[0] if len(longer) == 1 else "")


def _is_longer(wanted: str, other: str) -> bool:
    return wanted.startswith(other) or other.startswith(f"{wanted} ")


def unnamed_columns(grid: Grid, header: int, headers: Sequence[Cell]) -> list[Cell]:
    """The empty cells of a 0-based row of headers that stand above something, or between two levels."""
    below = range(header + 1, len(grid.values))
    levels = [cell.text.startswith(LABEL) for cell in headers]
    return [
        cell
        for column, cell in enumerate(headers)
        if not cell and (_parts(levels, column) or any(grid.value(row, column) != "" for row in below))
    ]


def _parts(levels: Sequence[bool], column: int) -> bool:
    """Whether both neighbours of a column are levels."""
    return 0 < column < len(levels) - 1 and levels[column - 1] and levels[column + 1]
