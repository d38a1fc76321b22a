"""What the patterns of a release do that their authors did not mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, islice

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, Origin, finding
from generator.model import Field, Length, Message, ObjectType, Text
from generator.patterns import lengths, parse
from generator.patterns.doubts import case_crossing_classes, is_impossible, may_begin_alike, needless_parts
from generator.patterns.engines import disagreements
from generator.patterns.hazards import hazard
from generator.patterns.nodes import Node
from generator.patterns.portable import MOST_COUNTED
from generator.patterns.typography import as_typed, typographic_sign
from generator.read.details import parse_details
from generator.read.rows import DETAILS

_RELATED = 20  # other places of the same pattern, in one finding
_PARTS = 3  # needless parts of one pattern
_OF_ENGINES = {"line-end": "line-end-pattern", "count": "large-repetition", "half": "counted-characters"}
_SHORTHANDS = ("\\d", "\\w", "\\s", "\\D", "\\W", "\\S")


def doubtful_patterns(subject: Subject) -> Iterator[Diagnostic]:
    """Each pattern once, where it stands first: what is slow, needless or impossible in it.

    Reports: backtracking-pattern, rewritten-pattern, needless-pattern-part,
    case-crossing-class, impossible-pattern, typographic-pattern, line-end-pattern,
    large-repetition, counted-characters
    """
    for source, places in _places(subject).items():
        first, *others = places
        danger = hazard(source)
        if danger:
            code = "rewritten-pattern" if danger.is_mended else "backtracking-pattern"
            yield finding(code, first, related=others[:_RELATED], value=source, attack=danger.attack)
        for code, values in slips_of(source):
            yield finding(code, first, related=others[:_RELATED], **values)


def slips_of(source: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The codes of what a readable pattern says without being meant to, whatever its speed, with their values."""
    node = parse(source).node
    if is_impossible(node):
        yield "impossible-pattern", {"value": source}
    if sign := typographic_sign(source):
        yield "typographic-pattern", {"value": source, "sign": sign, "proposal": as_typed(source)}
    for part in islice(dict.fromkeys(_needless(source, node)), _PARTS):
        yield "needless-pattern-part", {"value": source, "part": part}
    for part in islice(dict.fromkeys(case_crossing_classes(node)), 1):
        proposal = source.replace("A-z", "A-Za-z")
        yield "case-crossing-class", {"value": part, "proposal": proposal if proposal != source else ""}
    for why in disagreements(node):
        yield _OF_ENGINES[why], {"value": source, "most": str(MOST_COUNTED)}


def _needless(source: str, node: Node) -> Iterator[str]:
    """The parts of a pattern that change nothing, or the whole of one that admits all of a line."""
    whole = source.removeprefix("^").removesuffix("$")
    if whole == ".*":
        yield whole
    yield from needless_parts(node)


def shorthand_classes(subject: Subject) -> Iterator[Diagnostic]:
    r"""Patterns with `\d`, `\w` or `\s`, a finding a sheet: what follows the workbook by hand may read them otherwise.

    Reports: shorthand-class
    """
    sheets: dict[tuple[str, str], dict[Origin, str]] = {}
    for source, places in _places(subject).items():
        used = next((shorthand for shorthand in _SHORTHANDS if shorthand in source), "")
        for place in places if used else ():
            sheets.setdefault((place.file, place.sheet), {})[place] = used
    for cells in sheets.values():
        first, *others = sorted(cells)
        yield finding("shorthand-class", first, related=others[:_RELATED], value=cells[first], count=len(cells))


def contradictory_constraints(subject: Subject) -> Iterator[Diagnostic]:
    """Constraints of one field that no text keeps, as lengths and first characters prove.

    Reports: contradictory-constraints
    """
    reported: set[Origin] = set()
    for message, object_type, field in subject.fields():
        if not isinstance(field.type, Text) or (len(field.type.patterns) < 2 and not _has_both(field.type)):
            continue
        place = _last_place(subject, message, object_type, field)
        if place not in reported and _is_contradictory(field.type):
            reported.add(place)
            constraints = [*field.type.patterns, *([str(field.type.length)] if field.type.length else [])]
            yield finding("contradictory-constraints", place, value=" ; ".join(constraints))


def _has_both(type_: Text) -> bool:
    return bool(type_.patterns) and type_.length is not None


def _is_contradictory(type_: Text) -> bool:
    nodes = [parse(source).node for source in type_.patterns]
    spans = [*map(lengths, nodes), *_span(type_.length)]
    least = max(low for low, _ in spans)
    if any(high is not None and high < least for _, high in spans):
        return True
    return not all(may_begin_alike(a, b) for a, b in combinations(nodes, 2))


def _span(length: Length | None) -> Iterator[tuple[int, int | None]]:
    if length is not None:
        yield length.low, length.high


def _last_place(subject: Subject, message: Message, object_type: ObjectType, field: Field) -> Origin:
    """The perimeter's own details where it has some, else the row's."""
    row = subject.occurrence(object_type) or subject.row(field)
    if row is None:
        return field.origin
    own = row.narrowings.get(message.perimeter)
    return own.origin if own else row[DETAILS].origin


def _places(subject: Subject) -> Mapping[str, tuple[Origin, ...]]:
    """Each pattern with the cells that hold it, in the order of the rows; our own are not reported."""
    places: dict[str, dict[Origin, None]] = {}
    for _, object_type, field in subject.fields():
        if isinstance(field.type, Text):
            for source in field.type.patterns:
                place = _place(subject, object_type, field, source)
                if place is not None:
                    places.setdefault(source, {})[place] = None
    return {source: tuple(sorted(origins)) for source, origins in places.items()}


def _place(subject: Subject, object_type: ObjectType, field: Field, source: str) -> Origin | None:
    """The cell of an occurrence, of the row or of a perimeter's column that says the pattern."""
    rows = [row for row in (subject.occurrence(object_type), subject.row(field)) if row is not None]
    if not rows:
        return field.origin
    cells = (cell for row in rows for cell in (row[DETAILS], *row.narrowings.values()))
    return next((cell.origin for cell in cells if parse_details(cell).text == source), None)
