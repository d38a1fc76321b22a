"""What the reports call things, in French and English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalogue import Language, Severity
from generator.catalogue.language import counted
from generator.diagnostics import Diagnostic, Origin
from generator.read.folder import SAMPLES, SCENARIOS, top_folder
from generator.report.run import Run, spot

_WAIVED = {Language.FRENCH: "levée", Language.ENGLISH: "waived"}
_SHOWN_BY = "mdd check -v"
_MOST_PLACES, _MOST_GONE, _MOST_NAMED = 12, 20, 3


def also_at(findings: Iterable[Diagnostic], language: Language) -> str:
    """The other places of one wording: `"aussi en K18, K20"`."""
    return f"{'aussi en' if language is Language.FRENCH else 'also at'} {_places(findings)}"


def with_line(place: str, origin: Origin, lines: Mapping[Origin, int], language: Language) -> str:
    """A place in a document with its line: `"scenarios/feu.json#/steps/0 (ligne 12)"`; any other as it is."""
    line = lines.get(origin) if origin.pointer else None
    word = "ligne" if language is Language.FRENCH else "line"
    return f"{place} ({word} {line})" if line else place


def other_documents(finding: Diagnostic, lines: Mapping[Origin, int], language: Language) -> str:
    """The first place in each other scenario or sample that one cause stops; empty where there is none."""
    first: dict[str, Origin] = {}
    for place in finding.related:
        if place.file != finding.origin.file and top_folder(place.file) in (SCENARIOS, SAMPLES):
            first.setdefault(place.file, place)
    named = [with_line(at.file if at.pointer else str(at), at, lines, language) for at in first.values()]
    return f"{'aussi en' if language is Language.FRENCH else 'also at'} {', '.join(named)}" if named else ""


def more(findings: Sequence[Diagnostic], language: Language) -> str:
    """What is not shown of a kind that a sheet repeats: `"et 25 autres bad-example : I19, I39, … (mdd check -v)"`."""
    code, places = findings[0].code, _places(findings)
    if language is Language.FRENCH:
        others = "autres" if len(findings) > 1 else "autre"
        return f"et {len(findings)} {others} {code} : {places} ({_SHOWN_BY})"
    return f"and {len(findings)} more {code}: {places} ({_SHOWN_BY})"


def coming(findings: Sequence[Diagnostic], cause: Diagnostic, language: Language) -> str:
    """What may come of a finding: `"d'où peut-être 1 erreur : K36 bad-cardinality (mdd check -v)"`."""
    severities = Counter(finding.severity for finding in findings)
    numbers = ", ".join(
        _counted_findings(severities[severity], severity, language) for severity in Severity if severities[severity]
    )
    codes = Counter(finding.code for finding in findings).most_common()
    is_few = len(findings) <= _MOST_NAMED
    named = (f"{_seen_from(cause.origin, finding.origin)} {finding.code}" for finding in findings)
    listed = ", ".join(named if is_few else (f"{number} {code}" for code, number in codes))
    if language is Language.FRENCH:
        return f"d'où peut-être {numbers} : {listed} ({_SHOWN_BY})"
    return f"which may cause {numbers}: {listed} ({_SHOWN_BY})"


def _seen_from(cause: Origin, origin: Origin) -> str:
    """A cell of the same sheet by its name, of another with the sheet; what is in no sheet, by its file."""
    if not origin.cell:
        return origin.file
    is_near = (cause.file, cause.sheet) == (origin.file, origin.sheet)
    return origin.cell if is_near else f"{origin.sheet}!{origin.cell}"


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
    counts = Counter(finding.severity for finding in (run.findings if run.counted is None else run.counted))
    marked = Counter(finding.severity for finding in (run.findings if run.new is None else run.new))
    waived = Counter(waived.finding.severity for waived in run.waived)
    for severity in (Severity.ERROR, Severity.WARNING):
        yield _counted_findings(counts[severity], severity, run.language)
        if counts[severity] and run.counted is not None:
            yield _of_them(marked[severity], run)
    if counts[Severity.INFO]:
        number = _counted_findings(counts[Severity.INFO], Severity.INFO, run.language)
        yield number if run.is_verbose else f"{number} ({_SHOWN_BY})"
    for severity in Severity:
        if passed := waived[severity]:
            yield f"{_counted_findings(passed, severity, run.language)} {_agreed(passed, run.language)}"


def _counted_findings(number: int, severity: Severity, language: Language) -> str:
    return counted(number, severity.name_in(language), language)


def _of_them(number: int, run: Run) -> str:
    """How many of a severity are shown, and why these."""
    if run.language is Language.FRENCH:
        word = "nouvelle" if run.new is not None else "montrée"
        return f"dont {number} {word}{'s' if number > 1 else ''}" if number else f"aucune {word}"
    word = "new" if run.new is not None else "shown"
    return f"{number} of them {word}" if number else f"none of them {word}"


def gone(run: Run) -> Iterator[str]:
    """A line for each finding that was there before: `"disparu : RC-EDA : … [bad-cardinality]"`."""
    for code, place, words in run.gone[:_MOST_GONE]:
        yield (
            f"disparu : {place} : {words} [{code}]"
            if run.language is Language.FRENCH
            else f"gone: {place}: {words} [{code}]"
        )
    left = len(run.gone) - _MOST_GONE
    if left > 0:
        yield f"… {counted(left, 'autre', run.language)}" if run.language is Language.FRENCH else f"… {left} more"


def _agreed(number: int, language: Language) -> str:
    return _WAIVED[language] + ("s" if language is Language.FRENCH and number > 1 else "")
