"""Which difference between two releases is why one of them refuses what the other accepts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hubsante_kit.replay.facts import FieldFacts
from hubsante_kit.replay.finding import Finding
from hubsante_kit.replay.places import Place, Places

_FITTING: Mapping[str, frozenset[str]] = {
    "missing": frozenset({"field-required", "field-optional", "field-added", "field-removed"}),
    "outside-list": frozenset({"codes-removed", "codes-added", "codes-replaced", "type-kind"}),
    "unknown-field": frozenset({"field-added", "field-removed", "object-opened", "object-closed"}),
    "wrong-count": frozenset({"list-sizes"}),
    "wrong-type": frozenset({"field-list", "field-single", "type-kind"}),
    "wrong-form": frozenset({"type-form", "type-kind"}),
    "wrong-length": frozenset({"type-form"}),
    "out-of-bounds": frozenset({"type-form"}),
}
"""By the code of a finding, the differences that would explain it at its own place."""


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two releases."""

    code: str
    """Of `codes.CHANGES`."""
    schema: str
    path: str

    def __str__(self) -> str:
        return f"{self.code} {self.schema} {self.path}"


def change_of(finding: Finding, schema: str, places: Places) -> Change | None:
    """The difference that explains a finding, the innermost on its way; None where none is known.

    `schema` is that of the message in the release that accepts it.
    """
    for place in reversed(places.along(finding.schema or schema, finding.steps)):
        differences = tuple(_differences(place))
        fitting = [code for code in differences if code in _FITTING.get(finding.code, ())]
        if differences:
            return Change((fitting or differences)[0], place.schema, place.path)
    return None


def _differences(place: Place) -> Iterator[str]:
    """What differs between the first release and the last."""
    if place.fields:
        yield from _of_fields(place.fields[0], place.fields[-1])
    before, after = place.holders[0], place.holders[-1]
    if not place.fields and (before is None or after is None):
        yield "message-added" if before is None else "message-removed"
    if before and after and before[1].is_open != after[1].is_open:
        yield "object-opened" if after[1].is_open else "object-closed"
    if not place.fields and before and after and before[0].has_header != after[0].has_header:
        yield "message-header"


def _of_fields(before: FieldFacts | None, after: FieldFacts | None) -> Iterator[str]:
    if before is None or after is None:
        yield "field-added" if before is None else "field-removed"
        return
    if before.kind != after.kind:
        yield "type-kind"
    if before.codes != after.codes:
        yield _of_codes(before.codes, after.codes)
    if before.form != after.form:
        yield "type-form"
    if before.is_list != after.is_list:
        yield "field-list" if after.is_list else "field-single"
    if before.is_required != after.is_required:
        yield "field-required" if after.is_required else "field-optional"
    elif (before.least, before.most) != (after.least, after.most) and before.is_list == after.is_list:
        yield "list-sizes"


def _of_codes(before: frozenset[str], after: frozenset[str]) -> str:
    if before < after:
        return "codes-added"
    return "codes-removed" if after < before else "codes-replaced"
