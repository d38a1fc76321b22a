"""Findings as JUnit XML: what CI systems read as cases that failed, passed or were skipped."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.catalogue import Severity
from generator.report import junit
from tests.unit.report.cases import EACH, HOSTILE, NONE, WARNING, hostile, run


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def outcomes(root: etree._Element) -> list[tuple[str, str]]:
    return [(str(case.get("name")), case[0].tag if len(case) else "passed") for case in root.iter("testcase")]


def test_each_finding_is_a_case_in_the_suite_of_its_sheet() -> None:
    root = parsed(junit.render(EACH))
    assert [suite.get("name") for suite in root] == [
        "mdd.xlsx RC-EDA",
        "noms.xlsx canal",
        "release.toml",
        "scenarios/a.json",
    ]
    assert outcomes(root) == [
        ("J9 missing-wire-name", "failure"),
        ("A8 duplicate-code", "system-out"),
        ("A9 code-without-label", "skipped"),
        ("7 expired-waiver", "system-out"),
        ("/steps/0/name code-without-label", "system-out"),
    ]


def test_numbers_are_those_of_the_cases() -> None:
    root = parsed(junit.render(EACH))
    keys = ("tests", "failures", "skipped", "errors")
    assert [root.get(key) for key in keys] == ["5", "1", "1", "0"]
    assert [root[1].get(key) for key in keys] == ["2", "0", "1", "0"]


def test_warning_is_a_failure_where_warnings_fail() -> None:
    root = parsed(junit.render(run(WARNING, fails_on=frozenset({Severity.ERROR, Severity.WARNING}))))
    assert outcomes(root) == [("A8 duplicate-code", "failure")]


def test_nothing_found_is_one_case_that_passes() -> None:
    root = parsed(junit.render(NONE))
    assert (outcomes(root), root.get("tests"), root.get("failures")) == ([("mdd check", "passed")], "1", "0")


def test_skipped_case_says_why() -> None:
    assert [one.get("message") for one in parsed(junit.render(EACH)).iter("skipped")] == ["repris de la norme"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    root = parsed(junit.render(hostile(text)))
    assert {one.tag for one in root.iter()} == {"testsuites", "testsuite", "testcase", "system-out", "skipped"}
    assert root.get("tests") == "3"
