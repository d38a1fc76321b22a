"""The findings of one message, and when they are too many to look for more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator.diagnostics import Diagnostic, finding, has_errors
from generator.read.rows import Row

T = TypeVar("T")

MOST_SUGGESTIONS = 100  # findings of a message; beyond, a typo is not what is wrong, and comparing takes time
MOST_FINDINGS = 1_000  # of a message that has errors; beyond, they have one cause


class Findings:
    """What has been found so far, in the order of the search."""

    def __init__(self) -> None:
        self.every: list[Diagnostic] = []
        self._harmless = 0  # findings, from the first on, that are known to be no errors

    def add(self, *findings: Diagnostic) -> None:
        self.every += findings

    def worth_suggesting(self, known: Mapping[str, T]) -> Mapping[str, T]:
        """The words to compare an unknown one with: none when little is as it should be."""
        return known if len(self.every) < MOST_SUGGESTIONS else {}

    def are_too_many(self, row: Row) -> bool:
        """Whether there are so many errors already that the rows from this one on are not looked at.

        Reports: too-many-findings
        """
        if len(self.every) < MOST_FINDINGS:
            return False
        if not has_errors(self.every[self._harmless :]):
            self._harmless = len(self.every)
            return False
        if self.every[-1].code != "too-many-findings":
            self.add(finding("too-many-findings", replace(row.origin, column=0), count=MOST_FINDINGS))
        return True
