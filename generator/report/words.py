"""What the reports call things, in French and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.catalogue import Language, Severity
from generator.catalogue.language import counted
from generator.diagnostics import Diagnostic
from generator.report.run import Run, spot

_WAIVED = {Language.FRENCH: "levée", Language.ENGLISH: "waived"}
_SHOWN_BY = "mdd check -v"
_MOST_PLACES = 12


def also_at(findings: Iterable[Diagnostic], language: Language) -> str:
    """The other places of one wording: `"aussi en K18, K20"`."""
    return f"{'aussi en' if language is Language.FRENCH else 'also at'} {_places(findings)}"


def more(findings: Sequence[Diagnostic], language: Language) -> str:
    """What is not shown of a kind that a sheet repeats: `"et 25 autres bad-example : I19, I39, … (mdd check -v)"`."""
    code, places = findings[0].code, _places(findings)
    if language is Language.FRENCH:
        others = "autres" if len(findings) > 1 else "autre"
        return f"et {len(findings)} {others} {code} : {places} ({_SHOWN_BY})"
    return f"and {len(findings)} more {code}: {places} ({_SHOWN_BY})"


def _places(findings: Iterable[Diagnostic]) -> str:
    places = list(dict.fromkeys(spot(finding.origin) for finding in findings))
    return ", ".join(places[:_MOST_PLACES]) + (", …" if len(places) > _MOST_PLACES else "")


def kinds(run: Run) -> Iterator[str]:
    """How many there are of each code, the most frequent first; nothing where no kind, or only one, is repeated."""
    codes = Counter(finding.code for finding in run.findings if finding.severity is not Severity.INFO)
    if 1 < len(codes) < codes.total():
        yield ", ".join(f"{number} {code}" for code, number in codes.most_common())


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
