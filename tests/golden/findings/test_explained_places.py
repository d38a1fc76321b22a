"""Every place that a finding prints is one that `mdd explain` takes, and says that finding of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.clock import Clock
from generator.commands.explain import place_text
from generator.diagnostics import Language, Origin
from generator.patterns.probe import seconds_to_match
from generator.report import pattern
from generator.report.place import WrittenPlace, place_of
from tests.golden.findings.base import BASE, LISTS, MDD, SHEET, Case
from tests.golden.findings.test_findings import CASES, checked
from tests.workbooks import CodeList, folder, workbook

NAMES = ("Fiche !", "A!B", "L'appel", "'Fiche'", "x.xlsx y", "RC EDA (2)", "a!B9", "a b", "É\xa0t")
"""Names that sheets may have, Excel's own quotes and marks among them."""


def named(name: str) -> dict[str, bytes]:
    """A release whose two sheets have this name, and findings in both."""
    odd = replace(SHEET, name=name).having(K8="Cardinalite")
    return {**BASE, MDD: workbook(odd), LISTS: workbook(CodeList(("K1", "K1"), name))}


def printed(outcome: pipeline.Checked) -> Iterator[tuple[str, str]]:
    """Each place as it is printed, with its file and without, and the code of the finding."""
    for one in outcome.findings:
        for place in (one.origin, *one.related):
            yield str(place), one.code
            if place.sheet:
                yield str(replace(place, file="")).strip(), one.code
                quoted = place.sheet.replace("'", "''")
                yield f"{place.file} '{quoted}'!{place.cell or place.row}" if place.row else str(place), one.code


def verify(outcome: pipeline.Checked) -> None:
    """What is told of a place is made once, however the place is written: an expression is timed on the way."""
    told: dict[WrittenPlace, str] = {}
    for words, code in printed(outcome):
        place = place_of(words, outcome.places)
        assert isinstance(place, WrittenPlace), words
        if place not in told:
            told[place] = place_text(place, outcome, Language.FRENCH)
        assert f"[{code}]" in told[place], words


def briefly(source: str, text: str, limit: float) -> float | None:
    return seconds_to_match(source, text, limit / 10)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_place_of_a_case_is_explained(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slow expressions are tried for a tenth of the time: what is said of them then is not asked here."""
    monkeypatch.setattr(pattern, "seconds_to_match", briefly)
    verify(checked(case, tmp_path))


@pytest.mark.parametrize("name", NAMES)
def test_sheet_may_have_any_name(name: str, tmp_path: Path) -> None:
    verify(pipeline.check(folder(tmp_path, named(name)), frozenset(), Clock(), date.min))


def test_release_itself_is_a_place() -> None:
    assert place_of(".", [Origin(".")]) == WrittenPlace(".", "", 0, 0)
