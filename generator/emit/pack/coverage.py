"""How much of the Model the pack puts to the test, and what it leaves out for which reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.emit.pack.meanings import MEANINGS
from generator.emit.pack.reasons import Reason
from generator.emit.pack.samples import JSON, XML, Entry, Sample

Tree = dict[str, Any]


def coverage(entries: Iterable[Entry], version: str) -> Tree:
    """Constraints and messages counted; of what is left out for no general reason, each by its place."""
    known = tuple(entries)
    samples = [entry.sample for entry in known if isinstance(entry.sample, Sample)]
    refused = sum(bool(sample.problem) for sample in samples)
    every, shown = {entry.constraint for entry in known}, _shown(known)
    kinds: dict[str, list[Entry]] = {}
    for entry in known:
        kinds.setdefault(entry.case.constraint, []).append(entry)
    return {
        "version": version,
        "constraints": len(every),
        "covered": len(shown),
        "refused": refused,
        "accepted": len(samples) - refused,
        "byConstraint": {name: _of_constraint(name, kinds[name]) for name in sorted(kinds)},
        "reasons": {reason.name: reason.value for reason in Reason if any(entry.sample is reason for entry in known)},
        "leftOut": list(_left_out(known)),
    }


def _of_constraint(name: str, own: Sequence[Entry]) -> Tree:
    """One kind of constraint: how many there are, how many are shown in each form, why not in the others."""
    reasons = Counter((entry.form, entry.sample.name) for entry in own if isinstance(entry.sample, Reason))
    return {
        "meaning": MEANINGS[name],
        "constraints": len({entry.constraint for entry in own}),
        **{form: len(_shown(entry for entry in own if entry.form == form)) for form in (JSON, XML)},
        "leftOut": {f"{form}: {reason}": count for (form, reason), count in sorted(reasons.items())},
    }


def _shown(entries: Iterable[Entry]) -> set[tuple[str, str, str, str]]:
    """The constraints that a message puts to the test."""
    return {entry.constraint for entry in entries if isinstance(entry.sample, Sample)}


def _left_out(entries: Iterable[Entry]) -> Iterator[Tree]:
    """What a reader could expect to find, once whatever the document is."""
    known: set[tuple[str, ...]] = set()
    for entry in entries:
        reason = entry.sample
        if isinstance(reason, Reason) and not reason.is_general:
            schema, holder, field, constraint = entry.constraint
            key = (*entry.constraint, entry.case.detail, entry.form)
            if key not in known:
                known.add(key)
                yield {
                    "schema": schema,
                    "object": holder,
                    "field": field,
                    "constraint": constraint,
                    "detail": entry.case.detail,
                    "format": entry.form,
                    "reason": reason.name,
                    "cell": str(entry.case.origin),
                }
