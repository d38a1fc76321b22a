"""Which findings a release has waived, and which waivers do nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.diagnostics import Diagnostic, finding, has_errors, in_reading_order
from generator.read.waivers import Waived, Waiver, spellings


@dataclass(frozen=True, slots=True)
class Judged:
    """The findings of a run, waived ones apart; both in reading order."""

    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]


def waive(findings: Iterable[Diagnostic], waivers: Iterable[Waiver], today: date, *, is_whole: bool) -> Judged:
    """Take out what is waived on that day, and tell of waivers that expired or waive nothing.

    A run that an error stopped, or that was limited to some schemas, does not see
    all findings: there, no waiver is reported as unused.

    Reports: expired-waiver, unused-waiver
    """
    distinct, every = in_reading_order(findings), tuple(waivers)
    expired = [waiver for waiver in every if waiver.until is not None and waiver.until < today]
    covering = _covering(distinct, (waiver for waiver in every if waiver.until is None or waiver.until >= today))
    judged = [finding for finding in distinct if not covering.get(finding)]
    judged += [finding("expired-waiver", waiver.origin, value=waiver.code, until=waiver.until) for waiver in expired]
    if is_whole and not has_errors(distinct):
        used = {waiver.origin for several in covering.values() for waiver in several}
        judged += [_unused(waiver) for waiver in every if waiver not in expired and waiver.origin not in used]
    waived = tuple(Waived(finding, covering[finding][0]) for finding in distinct if covering.get(finding))
    return Judged(in_reading_order(judged), waived)


def _covering(findings: Iterable[Diagnostic], waivers: Iterable[Waiver]) -> Mapping[Diagnostic, Sequence[Waiver]]:
    """The waivers of each finding whose code has some."""
    by_code: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        for code in waiver.codes:
            by_code.setdefault(code, []).append(waiver)
    covering: dict[Diagnostic, list[Waiver]] = {}
    for problem in findings:
        if problem.code in by_code:
            written = spellings(problem.origin)
            covering[problem] = [waiver for waiver in by_code[problem.code] if waiver.covers(written)]
    return covering


def _unused(waiver: Waiver) -> Diagnostic:
    return finding("unused-waiver", waiver.origin, value=waiver.code, place=waiver.place)
