"""Whether each row accepts its own examples, and which rows show none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.acceptance import is_accepted
from generator.check.near_values import accepted_values, near_value
from generator.check.subject import Subject, has_column, is_used
from generator.diagnostics import Diagnostic, finding
from generator.model import AnyMessage, Coded, Field, ObjectType, Ref, Scalar, Simple, Text
from generator.read.details import DetailKind, parse_details
from generator.read.enumerations import strange_code
from generator.read.examples import example_lines, shown_values, tidied
from generator.read.rows import DETAILS, EXAMPLES, OBJECT, WIRE_NAME, Cell, Row

_BETWEEN = " ; "
_NAMED = 8  # fields, in a finding about many
_DATES = frozenset({Scalar.DATE, Scalar.DATETIME})


def refused_examples(subject: Subject) -> Iterator[Diagnostic]:
    """Examples that no perimeter of their row takes, and those that only a person can read.

    Bullets, quotes, `ex. :` and several values in a line are what people write:
    the values in such a line are judged one by one. A date that the spreadsheet
    holds as a date is one, however it is shown.

    Reports: bad-example, untidy-example
    """
    lists = {code_list.id: code_list for code_list in subject.model.code_lists}
    for cell, types in _judged_cells(subject).items():
        if any(map(_is_free, types)) or (cell.is_date and not _DATES.isdisjoint(types)):
            continue
        for line in example_lines(cell.text):
            refused = None if _is_taken(line, types) else _refused(line, types)
            if refused == ():
                read = _BETWEEN.join(_values(line, types))
                yield finding("untidy-example", cell.origin, value=line, read=read)
            elif refused and (accepted := accepted_values(types)):
                near = [near_value(text, types, lists) for text in refused]
                yield finding(
                    "bad-example",
                    cell.origin,
                    value=_BETWEEN.join(refused),
                    proposal=_BETWEEN.join(dict.fromkeys(value for value in near if value)),
                    accepted=accepted,
                )


def _is_free(type_: Simple) -> bool:
    """Whether a type takes any text, or its codes are not known for sure."""
    return type_ == Text() or (isinstance(type_, Coded) and not type_.codes)


def _refused(line: str, types: Iterable[Simple]) -> tuple[str, ...]:
    """The values of a line that none of the types takes."""
    return tuple(text for text in _values(line, types) if not _is_taken(text, types))


def _values(line: str, types: Iterable[Simple]) -> tuple[str, ...]:
    """The values that a person reads in a line: itself without its trimmings, or several."""
    whole = tidied(line)
    if _is_taken(whole, types) or near_value(whole, _with_several_notations(types), {}):
        return (whole,)
    return shown_values(line) or (line,)


def _with_several_notations(types: Iterable[Simple]) -> Iterator[Simple]:
    """The types whose values may hold a comma or a slash when a person writes them: `48,86`, `17/02/1936`."""
    return (type_ for type_ in types if not isinstance(type_, Text | Coded))


def _is_taken(text: str, types: Iterable[Simple]) -> bool:
    return any(is_accepted(text, type_) for type_ in types)


def _judged_cells(subject: Subject) -> Mapping[Cell, tuple[Simple, ...]]:
    """Each cell of examples with the types that its row has in one perimeter or another."""
    judged: dict[Cell, dict[Simple, None]] = {}
    for _, object_type, field in subject.fields():
        if not isinstance(field.type, Ref | AnyMessage):
            type_ = Coded(()) if _has_doubtful_codes(subject, object_type, field) else field.type
            for cell in _cells(subject, object_type, field):
                judged.setdefault(cell, {})[type_] = None
    return {cell: tuple(types) for cell, types in judged.items()}


def _has_doubtful_codes(subject: Subject, object_type: ObjectType, field: Field) -> bool:
    """Whether the row's `ENUM` is reported as doubtful, so that nothing can be said of its examples."""
    row = subject.occurrence(object_type) or subject.row(field)
    details = parse_details(row[DETAILS]) if row is not None else None
    return details is not None and details.kind is DetailKind.ENUM and bool(strange_code(details.text))


def _cells(subject: Subject, object_type: ObjectType, field: Field) -> Iterator[Cell]:
    """Where a field's examples stand; in a `codeAndLabel`, before and behind the ` : ` of its occurrence."""
    row = subject.row(field)
    if row is None:
        pointer = f"{field.origin.pointer}/examples"
        yield Cell("\n".join(field.examples), replace(field.origin, pointer=pointer))
        return
    occurrence = subject.occurrence(object_type)
    if occurrence is None or "\n".join(field.examples) == row[EXAMPLES].text:
        yield row[EXAMPLES]
    if occurrence is not None and field.name in ("code", "label"):
        code, _, label = occurrence[EXAMPLES].text.partition(" : ")
        yield replace(occurrence[EXAMPLES], text=code if field.name == "code" else label)


def missing_examples(subject: Subject) -> Iterator[Diagnostic]:
    """Rows of simple types without example, a finding a sheet.

    Reports: missing-examples
    """
    for sheet in subject.sheets:
        rows = [row for row in sheet.rows if is_used(row) and not row[OBJECT] and _lacks_example(row)]
        if rows:
            first, *others = [row[EXAMPLES].origin for row in rows]
            yield finding("missing-examples", first, related=others[:_NAMED], count=len(rows), names=names_of(rows))


def _lacks_example(row: Row) -> bool:
    return has_column(row, EXAMPLES) and not row[EXAMPLES]


def names_of(rows: Iterable[Row]) -> str:
    """The names of rows, the first few of many."""
    names = [row[WIRE_NAME].text for row in rows]
    return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
