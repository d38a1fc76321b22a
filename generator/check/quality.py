"""What readers of a model would miss: descriptions, and what a perimeter leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.check.examples import names_of
from generator.check.subject import Subject, families, has_column, is_used
from generator.diagnostics import Diagnostic, finding
from generator.read.rows import CARDINALITY, DESCRIPTION, WIRE_NAME, Row, Sheet

_RELATED = 20
_PLACE_KEPT = re.compile(
    r"\W*+(?:(?:à|a) (?:définir|compléter|préciser|rédiger|venir)|tb[cd]|todo|lorem ipsum.*|description)?\W*+",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\W_]+")


def doubtful_descriptions(subject: Subject) -> Iterator[Diagnostic]:
    """Rows without description, and rows whose description is their label again; one finding a sheet each.

    Reports: missing-descriptions, description-repeats-label
    """
    kinds: dict[str, Callable[[Row], bool]] = {
        "missing-descriptions": lambda row: has_column(row, DESCRIPTION) and _is_lacking(row[DESCRIPTION].text),
        "description-repeats-label": lambda row: (
            bool(row[DESCRIPTION]) and _plain(row[DESCRIPTION].text) == _plain(row.label)
        ),
    }
    for sheet in subject.sheets:
        for code, is_doubtful in kinds.items():
            rows = [row for row in sheet.rows if is_used(row) and is_doubtful(row)]
            if rows:
                first, *others = [row[DESCRIPTION].origin for row in rows]
                yield finding(code, first, related=others[:_RELATED], count=len(rows), names=names_of(rows))


def _is_lacking(text: str) -> bool:
    """Whether a text is none, or only keeps its place."""
    return not text or _PLACE_KEPT.fullmatch(text) is not None


def _plain(text: str) -> str:
    return _SIGNS.sub("", text).casefold()


def excluded_requirements(subject: Subject) -> Iterator[Diagnostic]:
    """Fields that other perimeters require and that one leaves out of an object it has.

    One finding for a sheet and perimeter, at the mark that is missing first. A row of
    the same name in its stead is no lack. At level 1, where perimeters differ by what they
    leave out, a required object is a lack if all that stands under it is in the perimeter.

    Reports: excluded-requirement
    """
    for sheet in subject.sheets:
        missing: dict[str, list[Row]] = {}
        for perimeter, row in _left_out(sheet):
            missing.setdefault(perimeter, []).append(row)
        for perimeter, rows in missing.items():
            first, *others = [row.perimeters[perimeter].origin for row in rows]
            yield finding(
                "excluded-requirement",
                first,
                related=others[:_RELATED],
                perimeter=perimeter,
                count=len(rows),
                names=names_of(rows),
            )


def _left_out(sheet: Sheet) -> Iterator[tuple[str, Row]]:
    """Each such field with the perimeter, object by object."""
    (_, roots), *objects = families(sheet)
    names = roots[0].perimeters if roots else ()
    lacking_roots = {name: {id(row) for row in _lacking(roots, name)} for name in names}
    for parent, children in objects:
        for perimeter, mark in parent.perimeters.items() if parent else ():
            is_required_root = id(parent) in lacking_roots[perimeter]
            if mark:
                yield from ((perimeter, row) for row in _lacking(children, perimeter))
            elif parent and is_required_root and all(row.perimeters.get(perimeter) for row in children):
                yield perimeter, parent


def _lacking(children: list[Row], perimeter: str) -> Iterator[Row]:
    present = {row[WIRE_NAME].text for row in children if row.perimeters.get(perimeter)}
    if not present:
        return
    for row in children:
        is_required = row[CARDINALITY].text[:1] not in ("0", "")
        if is_required and is_used(row) and row[WIRE_NAME].text not in present:
            yield row
