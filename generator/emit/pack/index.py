"""The index of the pack: where each message stands, and what must become of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.catalogue import Language
from generator.emit.pack.samples import JSON, Entry, Sample

Line = dict[str, Any]

FORMAT = 1
"""The form of the lines: another number where an earlier reader would misread them."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")


def lines(entries: Iterable[Entry]) -> Iterator[tuple[Line, bytes]]:
    """A line for each message that there is, and the message, in the order of the entries."""
    taken: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry.sample, Sample):
            identity = _free(_identity(entry), taken)
            yield _line(identity, entry, entry.sample), entry.sample.content


def _line(identity: str, entry: Entry, sample: Sample) -> Line:
    case, document = entry.case, entry.travel.document
    is_json = entry.form == JSON
    return {
        "id": identity,
        "file": f"messages/{identity}",
        "schema": entry.message.name,
        "format": entry.form,
        "wrapping": entry.travel.wrapping,
        "verdict": "refused" if sample.problem else "accepted",
        "constraint": case.constraint,
        "detail": case.detail,
        "problem": sample.problem,
        "path": sample.path,
        "object": entry.holder,
        "field": case.field.name if case.field else "",
        "cell": str(case.origin),
        "label": entry.label,
        "value": sample.value,
        "expected": entry.expected.words(Language.FRENCH) if entry.expected else "",
        "validator": f"json-schema/{document.name}.schema.json" if is_json else f"xsd/{document.name}.xsd",
        "under": entry.travel.under if is_json else "",
    }


def _identity(entry: Entry) -> str:
    """`RC-EDA/createCase.caseId/required.absent.bare.json`."""
    case = entry.case
    place = ".".join(filter(None, (entry.holder or "message", case.field.name if case.field else "")))
    name = ".".join(filter(None, (case.constraint, case.detail, entry.travel.wrapping, entry.form)))
    return "/".join(_UNSAFE.sub("_", step) for step in (entry.message.name, place, name))


def _free(identity: str, taken: dict[str, int]) -> str:
    """The identity, with a number where another differs in nothing but case."""
    folded = identity.casefold()
    taken[folded] = count = taken.get(folded, 0) + 1
    if count == 1:
        return identity
    stem, _, form = identity.rpartition(".")
    return _free(f"{stem}-{count}.{form}", taken)
