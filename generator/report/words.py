"""What the reports call things, in French and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.catalogue import Language, Severity
from generator.catalogue.language import counted
from generator.report.run import Run

_WAIVED = {Language.FRENCH: "levée", Language.ENGLISH: "waived"}
_SHOWN_BY = "mdd check -v"


def count(run: Run) -> str:
    """How many there are of each severity: `"1 erreur, 22 alertes, 3 alertes levées"`."""
    return ", ".join(_counts(run))


def _counts(run: Run) -> Iterator[str]:
    found = Counter(one.severity for one in run.findings)
    waived = Counter(one.finding.severity for one in run.waived)
    for severity in (Severity.ERROR, Severity.WARNING):
        yield _number(found[severity], severity, run.language)
    if found[Severity.INFO]:
        number = _number(found[Severity.INFO], Severity.INFO, run.language)
        yield number if run.is_verbose else f"{number} ({_SHOWN_BY})"
    for severity in Severity:
        if passed := waived[severity]:
            yield f"{_number(passed, severity, run.language)} {_agreed(passed, run.language)}"


def _number(number: int, severity: Severity, language: Language) -> str:
    return counted(number, severity.name_in(language), language)


def _agreed(number: int, language: Language) -> str:
    return _WAIVED[language] + ("s" if language is Language.FRENCH and number > 1 else "")
