"""Some three hundred broken releases: each is told at its cell, none breaks the program."""

from __future__ import annotations

import time

import pytest

from generator import pipeline
from generator.catalogue import Severity
from generator.clock import Clock
from generator.diagnostics import Diagnostic, Language, has_errors
from generator.read.folder import Files
from tests.breakages import of_cells, of_lists, of_parts, of_structure
from tests.breakages.base import Breakage
from tests.golden.findings.base import BASE, MDD
from tests.workbooks import contents

BREAKAGES = tuple(one for module in (of_cells, of_structure, of_lists, of_parts) for one in module.BREAKAGES)
MOST_SECONDS = 5.0  # of CPU; each takes a hundredth of it
MOST_FINDINGS = 100


def findings(one: Breakage) -> tuple[Diagnostic, ...]:
    return pipeline.check_files(Files(contents(one.files), ()), frozenset(), Clock()).findings


def test_there_are_breakages_of_every_kind() -> None:
    assert len(BREAKAGES) > 300
    assert len({one.name for one in BREAKAGES}) == len(BREAKAGES)


@pytest.mark.parametrize("one", BREAKAGES, ids=lambda one: one.name)
def test_breakage_is_told_at_its_place(one: Breakage) -> None:
    started = time.process_time()
    found = findings(one)
    assert time.process_time() - started < MOST_SECONDS
    assert (one.code, one.severity, one.place) in [
        (each.code, str(each.severity), str(each.origin).removeprefix(f"{MDD} ")) for each in found
    ]
    assert has_errors(found) is (one.severity == Severity.ERROR)
    assert len(found) < MOST_FINDINGS
    for each in found:
        for language in Language:
            assert each.message(language)
            assert each.help(language)


def test_release_that_is_broken_has_no_finding_itself() -> None:
    assert findings(Breakage("nothing", BASE, "", "")) == ()
