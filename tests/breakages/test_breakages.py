"""Some three hundred broken releases: each is told at its cell, none breaks the program."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator import pipeline
from generator.catalogue import Severity
from generator.clock import Clock
from generator.diagnostics import Diagnostic, Language, has_errors
from generator.read.folder import Files
from tests.breakages import of_cells, of_lists, of_parts, of_structure
from tests.breakages.base import Breakage
from tests.causes import cause
from tests.effort import calls
from tests.golden.findings.base import BASE, MDD
from tests.workbooks import contents

BREAKAGES = tuple(one for module in (of_cells, of_structure, of_lists, of_parts) for one in module.BREAKAGES)
MOST_FINDINGS = 100


def findings(files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    return pipeline.check_files(Files(files, ()), frozenset(), Clock()).findings


def test_there_are_breakages_of_every_kind() -> None:
    assert len(BREAKAGES) > 300
    assert len({one.name for one in BREAKAGES}) == len(BREAKAGES)


@pytest.mark.parametrize("one", BREAKAGES, ids=lambda one: one.name)
def test_breakage_is_told_at_its_place(one: Breakage) -> None:
    found = findings(contents(one.files))
    assert (one.code, one.severity, one.place) in [
        (cause(each), str(each.severity), str(each.origin).removeprefix(f"{MDD} ")) for each in found
    ]
    assert has_errors(found) is (one.severity == Severity.ERROR)
    assert len(found) < MOST_FINDINGS
    for each in found:
        for language in Language:
            assert each.message(language)
            assert each.help(language)


@pytest.mark.slow
def test_nothing_broken_is_much_more_work_than_what_is_sound() -> None:
    """Ten times as much; the most is twice."""
    sound = max(calls(lambda: findings(BASE)) for _ in range(2))
    broken = [(one.name, contents(one.files)) for one in BREAKAGES]
    assert [name for name, files in broken if calls(lambda files=files: findings(files)) > 10 * sound] == []


def test_release_that_is_broken_has_no_finding_itself() -> None:
    assert findings(BASE) == ()
