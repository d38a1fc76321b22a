"""Which findings are new, and which are gone, wherever their rows stand now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Language

_CELL = re.compile(r"\b[A-Z]{1,3}[1-9][0-9]*\b(?:-[0-9]+)?")
"""A cell's name within words: it moves with inserted rows, the finding does not."""

Key = tuple[str, str, str]
"""Code, sheet or file, and words without cells: what a finding is, wherever its row stands now."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The findings of an earlier state, each with how often it was there."""

    counts: Mapping[Key, int]

    def new(self, findings: Iterable[Diagnostic], language: Language) -> tuple[Diagnostic, ...]:
        """The findings that the earlier state did not have, in their order."""
        left = Counter(self.counts)
        new: list[Diagnostic] = []
        for finding in findings:
            known = key_of(finding, language)
            if left[known] > 0:
                left[known] -= 1
            else:
                new.append(finding)
        return tuple(new)

    def gone(self, findings: Iterable[Diagnostic], language: Language) -> tuple[Key, ...]:
        """What the earlier state had and these findings have not."""
        left = Counter(self.counts) - Counter(key_of(finding, language) for finding in findings)
        return tuple(left.elements())


def key_of(finding: Diagnostic, language: Language) -> Key:
    """What a finding is, independent of the rows above it."""
    return key(finding.code, finding.origin.sheet or finding.origin.file, finding.message(language))


def earlier_of(findings: Iterable[Diagnostic], language: Language) -> Earlier:
    """The state that had these findings."""
    return Earlier(Counter(key_of(finding, language) for finding in findings))


def key(code: str, place: str, words: str) -> Key:
    """What is compared: code, sheet or file, and words."""
    return code, place, _CELL.sub("…", words)
