"""Enumerations that a code list of the same name says already, or says otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import islice

from generator.catalogue.nearest import nearest
from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, Origin, finding
from generator.lookup import plain
from generator.model import Coded
from generator.read.rows import DETAILS, CodeSheet

_ALIKE = 0.8  # of two names, for a list to be taken for that of a field
_SLIP = 2  # characters that one of them may be longer
_SHARED = 0.5  # of the codes of both, for a difference to be taken for a slip
_MOST_CODES = 200  # of an enumeration that is compared
_MOST_LISTS = 20  # that one enumeration is compared with
_BETWEEN = re.compile(r"[.\-/ ]")
_SHOWN = 6  # differences


def enumerations_beside_lists(subject: Subject) -> Iterator[Diagnostic]:
    """Enumerations whose field has the name of a code list, and its codes or most of them.

    Reports: enumeration-repeats-list, enumeration-differs-from-list
    """
    lists = {sheet.id.text: (sheet, _codes(sheet)) for sheet in subject.sources.code_sheets if sheet.id}
    for place, (name, codes) in _enumerations(subject).items():
        likely = [*islice((entry for entry in lists.values() if _is_named_alike(name, entry[0].id.text)), _MOST_LISTS)]
        if not likely:
            continue
        sheet, listed = max(likely, key=lambda entry: len(entry[1] & codes))
        values = {"list": sheet.id.text, "value": name}
        if listed == codes:
            yield finding("enumeration-repeats-list", place, related=[sheet.id.origin], **values)
        elif _share(codes, listed) >= _SHARED:
            difference = _difference(codes, listed)
            yield finding(
                "enumeration-differs-from-list", place, related=[sheet.id.origin], difference=difference, **values
            )


def enumeration_codes_alike(subject: Subject) -> Iterator[Diagnostic]:
    """Codes of an enumeration that only capitals tell apart, or what nobody sees; readers and databases often do not.

    Reports: codes-alike
    """
    for place, (_, codes) in _enumerations(subject).items():
        folded = {code: plain(code).casefold() for code in codes}
        counts = Counter(folded.values())
        alike = sorted((code for code in codes if counts[folded[code]] > 1), key=lambda code: (folded[code], code))
        if alike:
            yield finding("codes-alike", place, value=", ".join(alike[:_SHOWN]), count=len(alike))


def _enumerations(subject: Subject) -> Mapping[Origin, tuple[str, frozenset[str]]]:
    """The codes of each `ENUM` by its cell, with the name of its field; not what a perimeter narrows."""
    enumerations: dict[Origin, tuple[str, frozenset[str]]] = {}
    for message, object_type, field in subject.fields():
        row = subject.occurrence(object_type) or subject.row(field)
        is_listed = not isinstance(field.type, Coded) or field.type.code_list is not None
        if row is None or is_listed or row.narrowings.get(message.perimeter):
            continue
        codes = frozenset(field.type.codes) if isinstance(field.type, Coded) else frozenset()
        if len(codes) <= _MOST_CODES:
            enumerations[row[DETAILS].origin] = (
                object_type.name if subject.occurrence(object_type) else field.name,
                codes,
            )
    return enumerations


def _codes(sheet: CodeSheet) -> frozenset[str]:
    return frozenset(row.code.text.replace(",", " ").strip() for row in sheet.rows)


def _is_named_alike(name: str, identity: str) -> bool:
    last, wanted = _BETWEEN.split(identity)[-1].casefold(), name.casefold()
    if last == wanted or abs(len(last) - len(wanted)) > _SLIP:
        return last == wanted
    return SequenceMatcher(None, last, wanted).ratio() >= _ALIKE


def _share(codes: frozenset[str], listed: frozenset[str]) -> float:
    """How many codes both have, a slip of the pen counting as the same, out of all."""
    pairs = _slips(codes - listed, listed - codes)
    return (len(codes & listed) + len(pairs)) / (len(codes | listed) - len(pairs))


def _difference(codes: frozenset[str], listed: frozenset[str]) -> str:
    """`EXERCS ≠ EXCERCS, + RESTRC, − TEST`: what the enumeration has otherwise, more, less."""
    slips = _slips(codes - listed, listed - codes)
    more = sorted(codes - listed - slips.keys())
    less = sorted(listed - codes - set(slips.values()))
    differences = [
        *(f"{a} ≠ {b}" for a, b in slips.items()),
        *(f"+ {code}" for code in more),
        *(f"− {code}" for code in less),
    ]
    return ", ".join(differences[:_SHOWN]) + (", …" if len(differences) > _SHOWN else "")


def _slips(ones: frozenset[str], others: frozenset[str]) -> dict[str, str]:
    """Codes that only a letter or two tell apart, the enumeration's first."""
    pairs: dict[str, str] = {}
    for code in sorted(ones):
        near = nearest(code, others - set(pairs.values()))
        if near and SequenceMatcher(None, code, near).ratio() >= _ALIKE:
            pairs[code] = near
    return pairs
