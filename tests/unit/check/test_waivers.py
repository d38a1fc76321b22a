"""What waivers do to the findings of a run, day by day."""

from __future__ import annotations

from datetime import date

import pytest

from generator.check.waivers import Judged, waive
from generator.diagnostics import Diagnostic, Origin, finding
from generator.read.waivers import Waiver

DAY = date(2026, 11, 22)
PLACES = [Origin("mdd.xlsx", 0, "TEST", row, 10) for row in (9, 10)]
DOUBTS = tuple(finding("code-without-label", place, value="A") for place in PLACES)
ERROR = finding("missing-wire-name", PLACES[0])


def waiver(cell: str, until: date | None = None, line: int = 1) -> Waiver:
    return Waiver("code-without-label", cell, "", "connu", until, Origin("release.toml", row=line))


def judged(*waivers: Waiver, findings: tuple[Diagnostic, ...] = DOUBTS, is_whole: bool = True) -> Judged:
    return waive(findings, waivers, DAY, is_whole=is_whole)


def told(judgement: Judged) -> list[tuple[str, str]]:
    return [(one.code, str(one.origin)) for one in judgement.findings]


def test_finding_is_waived_at_its_cell_and_nowhere_else() -> None:
    result = judged(waiver("TEST!J9"))
    assert told(result) == [("code-without-label", "mdd.xlsx TEST!J10")]
    assert [(one.finding, one.waiver.reason) for one in result.waived] == [(DOUBTS[0], "connu")]


def test_without_waivers_nothing_changes() -> None:
    assert judged() == Judged(DOUBTS, ())


@pytest.mark.parametrize(("until", "holds"), [(None, True), (DAY, True), (date(2026, 11, 21), False)])
def test_waiver_holds_to_the_end_of_its_last_day(until: date | None, holds: bool) -> None:
    result = judged(waiver("TEST!J9", until), findings=DOUBTS[:1])
    assert told(result) == (
        [] if holds else [("code-without-label", "mdd.xlsx TEST!J9"), ("expired-waiver", "release.toml:1")]
    )
    assert len(result.waived) == holds


def test_waiver_that_waives_nothing_is_told_at_its_line() -> None:
    assert told(judged(waiver("TEST!J99", line=7), findings=())) == [("unused-waiver", "release.toml:7")]


def test_expired_waiver_is_not_unused_too() -> None:
    assert told(judged(waiver("TEST!J99", date(2026, 1, 1)), findings=())) == [("expired-waiver", "release.toml:1")]


def test_each_of_two_waivers_of_one_finding_is_of_use() -> None:
    result = judged(waiver("TEST!J9"), waiver("mdd.xlsx TEST!J9", line=2), findings=DOUBTS[:1])
    assert (told(result), len(result.waived)) == ([], 1)


def test_run_that_does_not_see_all_findings_tells_of_no_unused_waiver() -> None:
    assert told(judged(waiver("TEST!J99"), findings=(ERROR,))) == [("missing-wire-name", "mdd.xlsx TEST!J9")]
    assert told(judged(waiver("TEST!J99"), findings=(), is_whole=False)) == []


def test_waiver_of_another_code_waives_nothing() -> None:
    other = finding("duplicate-code", PLACES[0], value="A", first="A1")
    assert told(judged(waiver("TEST!J9"), findings=(other,))) == [
        ("duplicate-code", "mdd.xlsx TEST!J9"),
        ("unused-waiver", "release.toml:1"),
    ]


def test_finding_about_waivers_cannot_be_waived() -> None:
    itself = Waiver("unused-waiver", "", "*", "silence", None, Origin("release.toml", row=3))
    assert told(waive((), [itself], DAY, is_whole=True)) == [("unused-waiver", "release.toml:3")]
