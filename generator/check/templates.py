"""Templates of texts that name data which nobody finds beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.check.examples import names_of
from generator.check.subject import Subject, families, is_used
from generator.diagnostics import Diagnostic, Origin, finding, resembling
from generator.read.details import DetailKind, parse_details
from generator.read.rows import DETAILS, WIRE_NAME, Cell, Row

_NAME = re.compile(r"\{([^{}]*)\}")
_MOST_NAMES = 50  # of one template


def unknown_template_names(subject: Subject) -> Iterator[Diagnostic]:
    """Names in braces that no field of the same object has.

    Reports: unknown-template-name
    """
    for sheet in subject.sheets:
        for _, rows in families(sheet):
            known = {row[WIRE_NAME].text: row[WIRE_NAME].origin for row in rows if row[WIRE_NAME]}
            for row in filter(is_used, rows):
                for cell in (row[DETAILS], *row.narrowings.values()):
                    yield from _unknown(cell, known, rows)


def _unknown(cell: Cell, known: Mapping[str, Origin], rows: list[Row]) -> Iterator[Diagnostic]:
    details = parse_details(cell)
    if details.kind is not DetailKind.TEMPLATE:
        return
    for name in dict.fromkeys(name.strip() for name in _NAME.findall(details.text)[:_MOST_NAMES]):
        if name not in known:
            meant = resembling(name, known)
            yield finding("unknown-template-name", cell.origin, meant=meant, value=name, known=names_of(rows))
