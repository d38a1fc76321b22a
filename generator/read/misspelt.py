"""Headers that are nearly those of the layout, and so lose a column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.rows import DESCRIPTION, EXAMPLES, Cell

_CLOSE = 0.82  # "Exemple" and "Exemples"; "Base" stands for no "Balise"
_EXPECTED = frozenset({DESCRIPTION, EXAMPLES, "header", "xmlns", "automaticGeneration"})


def absent_columns(
    strange: Iterable[Cell], required: Iterable[str], optional: Iterable[str], header: Origin
) -> Iterator[Diagnostic]:
    """The columns that are not there, each at the unknown header that may stand for it.

    A column that no header resembles is told at the row of headers, if it is required
    or its lack would be seen in what is published.

    Reports: misspelt-column, misspelt-optional-column, missing-column, missing-optional-column
    """
    left = {cell.text: cell for cell in strange if cell}
    for name in required:
        cell = left.pop(nearest(name, left, _CLOSE), None)
        if cell is None:
            yield finding("missing-column", header, column=name)
        else:
            yield finding("misspelt-column", cell.origin, value=cell.text, column=name)
    for name in optional:
        cell = left.pop(nearest(name, left, _CLOSE), None)
        if cell is None and name in _EXPECTED:
            yield finding("missing-optional-column", header, column=name)
        if cell is not None:
            yield finding("misspelt-optional-column", cell.origin, value=cell.text, column=name)
