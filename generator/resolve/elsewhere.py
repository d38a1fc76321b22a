"""Types that a sheet uses and another one defines: each sheet defines its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.rows import FORMAT, OBJECT, WIRE_NAME, Sheet
from generator.resolve.tree import RowNode, descendants, tree

_NAMES = {"unknown-type": "value", "object-without-type": "value", "empty-object": "type"}
"""Findings about an object without fields, each with the value that is its type."""


def defined_elsewhere(findings: Iterable[Diagnostic], sheets: Iterable[Sheet]) -> Iterator[Diagnostic]:
    """The findings, but for types that another sheet alone defines: these are to be copied.

    Reports: type-of-another-sheet
    """
    reported = list(findings)
    definitions = _definitions(sheets) if any(problem.code in _NAMES for problem in reported) else {}
    for problem in reported:
        places = definitions.get(dict(problem.values).get(_NAMES.get(problem.code, ""), ""), ())
        is_own = any(_sheet(place) == _sheet(problem.origin) for place in places)
        yield _of_another(problem, places[0]) if places and not is_own else problem


def _of_another(problem: Diagnostic, place: Origin) -> Diagnostic:
    name = dict(problem.values)[_NAMES[problem.code]]
    values = {"value": name, "sheet": place.sheet, "first": place.seen_from(problem.origin)}
    return finding("type-of-another-sheet", problem.origin, related=[place, *problem.related], **values)


def _definitions(sheets: Iterable[Sheet]) -> Mapping[str, list[Origin]]:
    """Where each type is defined, in the order of the sheets."""
    places: dict[str, list[Origin]] = {}
    for sheet in sheets:
        for node in descendants(tree(sheet.rows)):
            if node.children and node.row[OBJECT]:
                places.setdefault(node.type_name, []).append(_place(node))
    return places


def _place(node: RowNode) -> Origin:
    return (node.row[FORMAT] or node.row[WIRE_NAME]).origin


def _sheet(place: Origin) -> tuple[str, str]:
    return place.file, place.sheet
