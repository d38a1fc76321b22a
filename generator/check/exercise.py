"""Codes that no example shows: neither a cell of `Exemples` nor a message of a scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, Origin, finding
from generator.model import Coded, Model
from generator.read.examples import example_lines, shown_values, tidied
from generator.read.rows import EXAMPLES
from generator.walk import carried, values

_CODES = range(3, 21)  # how many examples can be asked to show; of two, one says enough
_NAMED = 5  # a line has room for no more
_RELATED = 20


@dataclass
class _Enumeration:
    """The codes of an `ENUM` or of a code list, and those that are shown somewhere."""

    name: str
    codes: frozenset[str]
    place: Origin  # the cell of examples of its first row
    shown: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        return f"{self.name} {len(self.shown)}/{len(self.codes)}"


def unexercised_codes(subject: Subject) -> Iterator[Diagnostic]:
    """Short enumerations of which examples show some codes and not the others; one finding a sheet.

    Those of which no code is shown have no examples at all, which another check reports.

    Reports: unexercised-codes
    """
    by_sheet: dict[str, list[_Enumeration]] = {}
    for enumeration in _enumerations(subject).values():
        if enumeration.shown and enumeration.shown < enumeration.codes:
            by_sheet.setdefault(enumeration.place.sheet, []).append(enumeration)
    for alike in by_sheet.values():
        alike.sort(key=lambda enumeration: enumeration.place)
        first, *others = [enumeration.place for enumeration in alike]
        names = ", ".join(map(str, alike[:_NAMED])) + (", …" if len(alike) > _NAMED else "")
        yield finding("unexercised-codes", first, related=others[:_RELATED], count=len(alike), names=names)


def _enumerations(subject: Subject) -> Mapping[object, _Enumeration]:
    """The short enumerations, those of a code list together wherever it is used."""
    enumerations: dict[object, _Enumeration] = {}
    sent = _sent(subject.model)
    for _, object_type, coded in subject.fields():
        row = subject.occurrence(object_type) or subject.row(coded)
        if row is None or not isinstance(coded.type, Coded) or len(coded.type.codes) not in _CODES:
            continue
        name = coded.type.code_list or (object_type.name if subject.occurrence(object_type) else coded.name)
        key = coded.type.code_list or (row.origin, coded.type.codes)
        known = enumerations.setdefault(key, _Enumeration(name, frozenset(coded.type.codes), row[EXAMPLES].origin))
        known.shown |= known.codes & {*_values(row[EXAMPLES].text), *sent.get((object_type.origin, coded.name), ())}
    return enumerations


def _values(examples: str) -> Iterator[str]:
    for line in example_lines(examples):
        yield from (line, tidied(line), line.partition(" : ")[0], *shown_values(line))


# --- what messages hold -------------------------------------------------------------

_Place = tuple[Origin, str]
"""A field by the origin of its object and its name."""


def _sent(model: Model) -> Mapping[_Place, set[str]]:
    """The texts that the messages of the scenarios hold, by the coded field that they stand in."""
    sent: dict[_Place, set[str]] = {}
    for scenario in model.scenarios:
        for step in scenario.steps:
            for message, document in carried(model, step):
                for value in values(message, document):
                    if isinstance(value.field.type, Coded) and isinstance(value.value, str):
                        sent.setdefault((value.holder.origin, value.field.name), set()).add(value.value)
    return sent
