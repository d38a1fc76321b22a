"""Templates of texts: names that nobody finds beside them, and an order that the rest of the row contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from generator.check.examples import names_of
from generator.check.subject import Subject, families, is_used
from generator.diagnostics import Diagnostic, Origin, finding, resembling
from generator.read.details import DetailKind, parse_details
from generator.read.examples import example_lines
from generator.read.rows import DESCRIPTION, DETAILS, EXAMPLES, WIRE_NAME, Cell, Row
from generator.read.values import bare

_NAME = re.compile(r"\{([^{}]*)\}")
_JOINED = r"\s*(?:\bet\b|&|\bpuis\b|,|\s)\s*"  # what stands between two names of a label: `Prénom et nom`
_MOST_NAMES = 50  # of one template
_MOST_ORDERED = 4  # names, whose every order is compared


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


def contradicted_templates(subject: Subject) -> Iterator[Diagnostic]:
    """Templates of two names or more whose order the row's description, label or example turns round.

    A description says an order in braces, as the template does; its sentences are not read.

    Reports: template-order
    """
    for sheet in subject.sheets:
        for _, rows in families(sheet):
            siblings = {row[WIRE_NAME].text: row for row in rows}
            for row in filter(is_used, rows):
                names = _names(row[DETAILS])
                if len(set(names)) == len(names) > 1 and (contradiction := _contradiction(row, names, siblings)):
                    place, other, right = contradiction
                    turned = _reordered(parse_details(row[DETAILS]).text, right)
                    values = {"value": parse_details(row[DETAILS]).text, "other": other, "where": place.cell}
                    proposal = f"{DetailKind.TEMPLATE.value}: {turned}"
                    yield finding("template-order", row[DETAILS].origin, related=[place], proposal=proposal, **values)


def _contradiction(
    row: Row, names: Sequence[str], siblings: Mapping[str, Row]
) -> tuple[Origin, str, Sequence[str]] | None:
    """Where another order stands, in what words, and the names in that order."""
    described = [name for name in _braced(row[DESCRIPTION].text) if name in names][: len(names)]
    if sorted(described) == sorted(names) and described != list(names):
        return row[DESCRIPTION].origin, " ".join(f"{{{name}}}" for name in described), described
    for order in permutations(names) if all(name in siblings for name in names) and len(names) <= _MOST_ORDERED else ():
        if order != tuple(names) and (example := _in_order(row, [siblings[name] for name in order])):
            return *example, order
    return None


def _in_order(row: Row, fields: Sequence[Row]) -> tuple[Origin, str] | None:
    """Whether the row's label, or its example, puts together those of fields in this order."""
    label = _JOINED.join(re.escape(bare(row.label)) for row in fields)
    if re.fullmatch(label, bare(row.label)):
        return row.origin, row.label
    examples = [example_lines(part[EXAMPLES].text)[:1] for part in (row, *fields)]
    own, *others = [lines[0] if lines else "" for lines in examples]
    is_put_together = own and all(others) and len(set(others)) == len(others) and own == " ".join(others)
    return (row[EXAMPLES].origin, own) if is_put_together else None


def _reordered(template: str, order: Sequence[str]) -> str:
    """The template with its names in another order, all else in its place."""
    turned = iter(order)
    return _NAME.sub(lambda _: f"{{{next(turned)}}}", template)


def _names(cell: Cell) -> list[str]:
    """The names of a cell's template; none where it has no template."""
    details = parse_details(cell)
    return _braced(details.text) if details.kind is DetailKind.TEMPLATE else []


def _braced(text: str) -> list[str]:
    return [name.strip() for name in _NAME.findall(text)[:_MOST_NAMES]]


def _unknown(cell: Cell, known: Mapping[str, Origin], rows: list[Row]) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(_names(cell)):
        if name not in known:
            candidate = resembling(name, known)
            yield finding("unknown-template-name", cell.origin, proposal=candidate, value=name, known=names_of(rows))
