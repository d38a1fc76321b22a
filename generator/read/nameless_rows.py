"""Rows that a perimeter holds, and that have neither a label nor a Balise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, finding
from generator.read.rows import CARDINALITY, FORMAT, OBJECT, WIRE_NAME, Cell

_MARK = re.compile(r"x|[0-9]{1,5} ?(?:\.\.|…) ?(?:[0-9]{1,5}|n|\*)", re.IGNORECASE)


def nameless_row(cells: Mapping[str, Cell], perimeters: Mapping[str, Cell]) -> Iterator[Diagnostic]:
    """What is left of a field whose name was cleared, or a mark that stands alone; a mere note is neither.

    Reports: missing-wire-name, stray-mark
    """
    marks = [cell for cell in perimeters.values() if _MARK.fullmatch(cell.text)]
    if marks and any(cells[name] for name in (CARDINALITY, OBJECT, FORMAT)):
        yield finding("missing-wire-name", cells[WIRE_NAME].origin)
    elif marks:
        yield finding("stray-mark", marks[0].origin, related=[cell.origin for cell in marks[1:]], value=marks[0].text)
