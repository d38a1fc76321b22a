"""Conversions as a person reads them: what becomes of each datum, what is lost, why there is no result."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from generator.model import Conversion, Correspondence
from generator.report.folding import folded
from generator.runtime.conversion import Loss, Refused

_DERIVED = "déduit"
_LONGEST = 80


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


def loss_line(loss: Loss) -> str:
    """`2.4.0 /patient/0/healthMotive/code « M03.04 » : n'existe pas dans le modèle cible`."""
    return f"{loss.version} {loss.path} {_shown(loss.value)} : {loss.reason}"


def refusal_line(refused: Refused) -> str:
    """The reason, the path and the value in one line."""
    where = f" ({refused.path} {_shown(refused.value)})" if refused.path else ""
    return f"{refused.reason}{where}"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return f"« {text if len(text) <= _LONGEST else text[:_LONGEST] + '…'} »"
