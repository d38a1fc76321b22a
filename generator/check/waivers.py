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
    all findings: there, no waiver is told to be unused.

    Reports: expired-waiver, unused-waiver
    """
    found, every = in_reading_order(findings), tuple(waivers)
    expired = [one for one in every if one.until is not None and one.until < today]
    covering = _covering(found, (one for one in every if one.until is None or one.until >= today))
    told = [one for one in found if not covering.get(one)]
    told += [finding("expired-waiver", one.origin, value=one.code, until=one.until) for one in expired]
    if is_whole and not has_errors(found):
        used = {one.origin for several in covering.values() for one in several}
        told += [_unused(one) for one in every if one not in expired and one.origin not in used]
    waived = tuple(Waived(one, covering[one][0]) for one in found if covering.get(one))
    return Judged(in_reading_order(told), waived)


def _covering(findings: Iterable[Diagnostic], waivers: Iterable[Waiver]) -> Mapping[Diagnostic, Sequence[Waiver]]:
    """The waivers of each finding whose code has some."""
    by_code: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        for code in waiver.codes:
            by_code.setdefault(code, []).append(waiver)
    covering: dict[Diagnostic, list[Waiver]] = {}
    for one in findings:
        if one.code in by_code:
            written = spellings(one.origin)
            covering[one] = [waiver for waiver in by_code[one.code] if waiver.covers(written)]
    return covering


def _unused(waiver: Waiver) -> Diagnostic:
    return finding("unused-waiver", waiver.origin, value=waiver.code, place=waiver.place)
