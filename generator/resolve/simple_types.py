"""The simple types of one message: what `Format (ou type)` names, with all that `Détails de format` puts on it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Diagnostic, finding
from generator.lookup import name_key
from generator.model import Coded, CodeList, Scalar, Simple, Text
from generator.read.details import DetailKind, Details, parse_details
from generator.read.rows import Cell
from generator.resolve.cells import PHONE_NUMBER
from generator.resolve.constraints import constrained, narrowed
from generator.resolve.findings import Findings
from generator.resolve.proposed_lists import proposed_list

LIST_SOURCE = re.compile(r"[A-Za-z][\w ]*[-.](?=\w)")
"""What the ids of the code lists of one source begin with: `HubSante.`, `EMSI-`, `ISO 3166-`."""

SIMPLE_TYPES: Mapping[str, Simple] = {
    "string": Text(),
    "phoneNumber": Text((PHONE_NUMBER,)),
    **{scalar.value: scalar for scalar in Scalar},
}
"""The simple types a `Format (ou type)` cell may name."""


class SimpleTypes:
    """The simple types that cells ask for, with the code lists that these may name."""

    def __init__(self, code_lists: Mapping[str, CodeList], findings: Findings) -> None:
        self._code_lists = code_lists
        self._findings = findings

    def resolved(self, name: str, details: Cell, narrowing: Cell | None) -> Simple | None:
        """One of the simple types with what its cells put on it; None when they cannot be read.

        Reports: what `constrained` and `narrowed` report
        """
        type_, problems = constrained(SIMPLE_TYPES[name], parse_details(details), self._code_list)
        self._findings.add(*problems)
        return type_ if narrowing is None or type_ is None else self.narrowed(type_, narrowing)

    def suggestion(self, details: Cell) -> str:
        """The id of the code list that a cell recommends, where the release has it."""
        parsed = parse_details(details)
        known = self._code_lists.get(name_key(parsed.text)) if parsed.kind is DetailKind.SUGGESTED else None
        return known.id if known else ""

    def narrowed(self, base: Simple, narrowing: Cell) -> Simple | None:
        """A type with what a perimeter's own cell puts on it; None when that cannot be read.

        Reports: what `narrowed` reports
        """
        type_, problems = narrowed(base, parse_details(narrowing), self._code_list)
        self._findings.add(*problems)
        return type_

    def _code_list(self, details: Details) -> Coded | Diagnostic:
        known = self._code_lists.get(name_key(details.text))
        if known is not None:
            return Coded(tuple(code.code for code in known.codes), known.id)
        candidate = proposed_list(details.text, self._findings.worth_suggesting(self._code_lists))
        code = "unknown-code-list" if candidate or not self._may_be_absent(details.text) else "absent-code-list"
        return finding(code, details.cell.origin, value=details.text, proposal=candidate)

    def _may_be_absent(self, identity: str) -> bool:
        """Whether a code list may stand elsewhere: the release has none at all, or none of the list's source."""
        source = LIST_SOURCE.match(identity)
        return source is not None and not any(known.startswith(source[0]) for known in self._code_lists)
