"""Each code of the catalogue: what gives it, how severe it is and where it points."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.catalogue import ENTRIES
from generator.catalogue.explanation import explanation
from generator.clock import Clock
from generator.diagnostics import Language
from generator.release.demands import demands
from generator.release.standing import standing_of
from tests.causes import CAUSES, cause
from tests.french import french_in
from tests.golden.findings import (
    of_code_lists,
    of_constraints,
    of_conversions,
    of_examples,
    of_files,
    of_head,
    of_list_quality,
    of_patterns,
    of_quality,
    of_releases,
    of_rows,
    of_rules,
    of_samples,
    of_scenarios,
    of_sheets,
    of_types,
    of_unsafe,
    of_waivers,
)
from tests.golden.findings.base import BASE, LISTS, MDD, Case
from tests.workbooks import folder

MODULES = (
    of_files,
    of_sheets,
    of_head,
    of_rows,
    of_types,
    of_constraints,
    of_code_lists,
    of_scenarios,
    of_rules,
    of_waivers,
    of_patterns,
    of_examples,
    of_quality,
    of_list_quality,
    of_samples,
    of_unsafe,
    of_conversions,
)
CASES = tuple(case for module in MODULES for case in module.CASES)
OF_OPTIONS = (*of_sheets.OF_ARGUMENTS, *of_sheets.OF_SKIPPING)
UNREADABLE = Path("/proc/self/mem")  # a file whose reading fails for everybody
ON_DISK = {"unreadable-file", "not-a-file"}  # codes and causes
FIRST_ROW = 9  # of the table of a sheet


def found(
    specs: Path, *schemas: str, today: date = date.min, skipped: tuple[str, ...] = ()
) -> list[tuple[str, str, str]]:
    outcome = pipeline.check(specs, frozenset(schemas), Clock(), today, frozenset(skipped))
    return [(cause(one), str(one.severity), str(one.origin)) for one in outcome.findings]


_OUTCOMES: dict[int, pipeline.Checked] = {}


def checked(case: Case, where: Path) -> pipeline.Checked:
    """What a check finds in one of `CASES`, checked once for all tests of a worker."""
    if id(case) not in _OUTCOMES:
        _OUTCOMES[id(case)] = pipeline.check(folder(where, case.files), frozenset(), Clock(), date.min)
    return _OUTCOMES[id(case)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_finding_is_given_at_its_place_and_no_other_is(case: Case, tmp_path: Path) -> None:
    findings = checked(case, tmp_path).findings
    given = [(one.code, cause(one), str(one.severity), str(one.origin)) for one in findings]
    assert given == [(case.code, case.cause or case.code, case.severity, case.place)]


@pytest.mark.slow
def test_no_french_stands_in_an_english_finding(tmp_path: Path) -> None:
    for case in CASES:
        outcome = checked(case, tmp_path / case.name.replace("/", "-"))
        assert outcome.findings
        for one in outcome.findings:
            own = replace(one, values=tuple((name, "1" if value.isdigit() else "…") for name, value in one.values))
            assert french_in(own.message(Language.ENGLISH)) == [], case.name
            assert french_in(own.help(Language.ENGLISH)) == [], case.name


@pytest.mark.parametrize("case", of_sheets.OF_ARGUMENTS, ids=lambda case: case.name)
def test_unknown_schema_of_the_command_line_is_found(case: Case, tmp_path: Path) -> None:
    specs = folder(tmp_path, case.files)
    assert found(specs, "TEST", "TESTS") == [(case.code, case.severity, case.place)]


@pytest.mark.parametrize("case", of_sheets.OF_SKIPPING, ids=lambda case: case.name)
def test_unknown_sheet_of_the_command_line_is_found(case: Case, tmp_path: Path) -> None:
    specs = folder(tmp_path, case.files)
    assert found(specs, skipped=("TESTS", "kind")) == [
        (case.code, case.severity, case.place),
        ("absent-code-list", "warning", f"{MDD} TEST!N15"),
    ]


@pytest.mark.parametrize("case", of_files.OF_MODELS, ids=lambda case: case.name)
def test_model_that_cannot_be_read_back_is_found(case: Case, tmp_path: Path) -> None:
    assert found(folder(tmp_path, case.files) / "model.json") == [(case.code, case.severity, case.place)]


@pytest.mark.parametrize("case", of_waivers.OF_ITS_DAY, ids=lambda case: case.name)
def test_waiver_expires_after_its_last_day(case: Case, tmp_path: Path) -> None:
    specs = folder(tmp_path, case.files)
    assert (case.code, case.severity, case.place) in found(specs, today=of_waivers.DAY)


@pytest.mark.parametrize("case", of_releases.CASES, ids=lambda case: case.name)
def test_what_a_release_does_not_say_is_found(case: Case, tmp_path: Path) -> None:
    specs = folder(tmp_path, case.files)
    model = pipeline.check(specs, frozenset(), Clock()).model
    standing, problems = standing_of(specs, model)
    assert problems == ()
    given = [(one.code, str(one.severity), str(one.origin)) for one in demands(standing)]
    assert given == [(case.code, case.severity, case.place)]


@pytest.mark.skipif(not UNREADABLE.exists(), reason="needs a file that nobody can read")
def test_unreadable_file_is_found(tmp_path: Path) -> None:
    specs = folder(tmp_path, BASE)
    (specs / LISTS).unlink()
    (specs / LISTS).symlink_to(UNREADABLE)
    assert ("unreadable-file", "error", LISTS) in found(specs)


def test_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    specs = folder(tmp_path, BASE)
    (specs / "gone.xlsx").symlink_to(tmp_path / "nowhere.xlsx")
    (specs / "loop.xlsx").symlink_to(specs / "loop.xlsx")
    assert found(specs) == [("not-a-file", "error", "gone.xlsx"), ("not-a-file", "error", "loop.xlsx")]


@pytest.mark.parametrize("made", of_unsafe.OF_EXCESS)
def test_excess_is_found_at_its_place(made: Callable[[], Case], tmp_path: Path) -> None:
    case = made()
    assert (case.cause or case.code, case.severity, case.place) in found(folder(tmp_path, case.files))


def test_release_that_the_cases_break_has_no_finding(tmp_path: Path) -> None:
    assert found(folder(tmp_path, BASE)) == []


def test_every_code_and_every_cause_has_one_case() -> None:
    cases = (*CASES, *OF_OPTIONS, *of_files.OF_MODELS, *of_waivers.OF_ITS_DAY, *of_releases.CASES)
    causes = [case.cause or case.code for case in cases]
    assert len(causes) == len(set(causes))
    excess = {made.__name__.replace("_", "-") for made in of_unsafe.OF_EXCESS}
    of_causes = {case.code for case in cases if case.cause} - CAUSES
    assert {*causes, *ON_DISK, *excess} == {*ENTRIES, *CAUSES} - of_causes | ON_DISK
    assert {case.code for case in cases} | ON_DISK & set(ENTRIES) == set(ENTRIES) - {"too-many-findings"}


def test_words_of_a_finding_are_one_phrase_without_full_stop() -> None:
    for code, rule in ENTRIES.items():
        for text in (rule.fr.message, rule.fr.help, rule.en.message, rule.en.help):
            assert re.fullmatch(r".*[^.]", text), code


ANYWHERE = {"changed-value", "odd-character", "merged-cells", "contradictory-constraints", "long-name"}
"""Codes of which the example stands in another column than the case, since they are found in several."""


def column_of(place: str) -> str:
    """The column of a cell in the table of a sheet; all levels are one, and all perimeters; empty for other places."""
    found = re.search(r"mdd[.]xlsx [^!]*!([A-Z]+)([0-9]+)$", place)
    if found is None or int(found[2]) < FIRST_ROW:
        return ""
    return "level" if "B" <= found[1] <= "G" else "perimeter" if found[1] > "N" else found[1]


def test_example_of_the_catalogue_stands_in_the_column_of_the_case() -> None:
    for case in (case for case in CASES if column_of(case.place)):
        column = column_of(explanation(case.code, Language.FRENCH).place)
        assert not column or (column == column_of(case.place)) == (case.code not in ANYWHERE), case.name
