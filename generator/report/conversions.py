"""Conversions as a person reads them: what becomes of each datum, and how."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model import Conversion, Correspondence
from generator.report.folding import folded

_DERIVED = "déduit"


def explanation(conversion: Conversion, width: int | None = None) -> Iterator[str]:
    """The data of each message: the path, what it becomes, how, and whether both models already say so.

    A datum is one line, which a program can search; with a width, in columns, it is broken between words to fit.
    """
    yield f"{conversion.source} → {conversion.target}"
    for message, lines in groupby(conversion.correspondences, key=lambda line: line.message):
        yield ""
        yield message
        for line in lines:
            yield from folded(f"  {_line(line)}", width)


def _line(line: Correspondence) -> str:
    way = f"{line.source or '—'} → {line.target or '—'}"
    how = _DERIVED if line.is_derived else line.operation
    what = " ; ".join(filter(None, [line.detail, line.changes]))
    return f"{way}  [{how}]" + (f"  {what}" if what else "")
