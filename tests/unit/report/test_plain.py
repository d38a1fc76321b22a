"""Findings as plain text: two lines each, then how many there are."""

from __future__ import annotations

import pytest

from generator.catalogue import Language
from generator.report import plain
from generator.report.words import count
from tests.unit.report.cases import EACH, ERROR, HOSTILE, INFORMATION, NONE, WARNING, hostile, run, waived


def test_finding_is_its_place_severity_message_and_code_then_its_help() -> None:
    lines = plain.render(run(WARNING)).splitlines()
    assert lines[0].startswith("noms.xlsx canal!A8: alerte ")
    assert lines[0].endswith(" [duplicate-code]")
    assert lines[1].startswith("    → ")
    assert lines[2:] == ["0 erreur, 1 alerte"]


def test_waived_finding_is_only_counted() -> None:
    text = plain.render(run(waived=(waived(WARNING), waived(WARNING))))
    assert text == "0 erreur, 0 alerte, 2 alertes levées"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FRENCH, "2 erreurs, 1 alerte, 1 alerte levée"),
        (Language.ENGLISH, "2 errors, 1 warning, 1 warning waived"),
    ],
)
def test_findings_are_counted_in_good_language(language: Language, words: str) -> None:
    assert count(run(ERROR, ERROR, WARNING, waived=(waived(WARNING),), language=language)) == words


def test_nothing_found_is_said() -> None:
    assert plain.render(NONE) == "0 erreur, 0 alerte"


def test_information_is_counted_and_only_told_when_asked_for() -> None:
    assert plain.render(run(INFORMATION)) == "0 erreur, 0 alerte, 1 information (mdd check -v)"
    assert len(plain.render(run(INFORMATION, is_verbose=True)).splitlines()) == 3


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_line_and_no_control_character(text: str) -> None:
    told = plain.render(hostile(text))
    assert len(told.split("\n")) == 5
    assert all(line.isprintable() for line in told.split("\n"))


def test_every_finding_has_a_line() -> None:
    assert plain.render(EACH).count("\n    → ") == len(EACH.findings)
