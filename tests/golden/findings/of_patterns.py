"""Regular expressions that can be read."""

from __future__ import annotations

from tests.golden.findings.base import sheet

_OWN = "Détails de format (15-15)"

CASES = (
    sheet("impossible-pattern", "error", "!N9", N9="REGEX: ^\\u0001$"),
    sheet("contradictory-constraints", "error", "!P9", N9="REGEX: ^[A-Z]+$", P8=_OWN, Q8="CUT", P9="REGEX: ^[0-9]+$"),
    sheet("backtracking-pattern", "warning", "!N9", N9="REGEX: ^([A-Z]+ ?)*$"),
    sheet("rewritten-pattern", "info", "!N9", N9="REGEX: ^([A-Z]+[.]?){3,10}$"),
    sheet("needless-pattern-part", "warning", "!N9", N9="REGEX: ^[A-Z]{1}BC$"),
    sheet("typographic-pattern", "warning", "!N9", N9="REGEX: ^[A–Z]$", I9="A"),
    sheet("case-crossing-class", "warning", "!N9", N9="REGEX: ^[A-z]+$"),
    sheet("line-end-pattern", "warning", "!N9", N9="REGEX: ^[A-Z][^#]+$"),
    sheet("large-repetition", "warning", "!N9", N9="REGEX: ^A[A-Z]{1,2000}$"),
    sheet("counted-characters", "info", "!N9", N9="REGEX: ^A.{1,20}$"),
    sheet("shorthand-class", "info", "!N9", N9="REGEX: ^\\w+$"),
)
