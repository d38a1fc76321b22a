"""Rows that a perimeter holds, and that have neither a label nor a Balise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, finding
from generator.read.rows import CARDINALITY, FORMAT, OBJECT, WIRE_NAME, Cell

_CARDINALITY = re.compile(r"[0-9]{1,5} ?(?:\.\.|…) ?(?:[0-9]{1,5}|n|\*)", re.IGNORECASE)


def is_cardinality(text: str) -> bool:
    """Whether a text is a cardinality and nothing else could be, however it is written."""
    return _CARDINALITY.fullmatch(text) is not None


def is_mark(text: str) -> bool:
    """Whether a text in a perimeter's column marks its row: X, or a cardinality."""
    return text.upper() == "X" or is_cardinality(text)


def nameless_row(
    cells: Mapping[str, Cell], perimeters: Mapping[str, Cell], *, is_comment: bool
) -> Iterator[Diagnostic]:
    """What is left of a field whose name was cleared, or a mark that stands alone; a mere note is neither.

    A comment as a label takes the row out of the model, whatever marks are left on it.

    Reports: missing-wire-name, stray-mark, marked-comment
    """
    marks = [cell for cell in perimeters.values() if is_mark(cell.text)]
    others = [cell.origin for cell in marks[1:]]
    if marks and is_comment:
        yield finding("marked-comment", marks[0].origin, related=others, value=marks[0].text)
    elif marks and any(cells[name] for name in (CARDINALITY, OBJECT, FORMAT)):
        yield finding("missing-wire-name", cells[WIRE_NAME].origin)
    elif marks:
        yield finding("stray-mark", marks[0].origin, related=others, value=marks[0].text)
