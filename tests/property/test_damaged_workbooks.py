"""Whatever is done to the bytes of a workbook gives findings, soon; never an exception."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest

from generator import pipeline
from generator.clock import Clock
from generator.diagnostics import Diagnostic, Language
from generator.read.folder import Files, contents
from tests.effort import Yardstick
from tests.golden.findings.base import BASE
from tests.official import CHECKOUT, FOLDER, needs_official_releases
from tests.property.damage import damaged

MOST = 20  # times the work of a release that is sound; the most is about as much
MOST_FINDINGS = 20_000
FEW, MORE = range(3), range(3, 40)


class Release:
    """What a folder holds, and what it takes to check it."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.sound = Yardstick(partial(findings, files))

    def survives(self, seed: int) -> None:
        """Check it with one workbook damaged."""
        chance = Random(seed)
        name = chance.choice([path for path in self.files if path.endswith(".xlsx")])
        broken = {**self.files, name: damaged(self.files[name], chance)}
        found = self.sound.hold(partial(findings, broken), MOST)
        assert len(found) < MOST_FINDINGS
        for one in found:
            assert all(one.message(language) and one.help(language) for language in Language)


def findings(files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    return pipeline.check_files(Files(files, ()), frozenset(), Clock()).findings


@cache
def release(specs: Path) -> Release:
    return Release(contents(specs).contents)


SMALL = Release(BASE)


@pytest.mark.parametrize("seed", range(100, 250))
def test_small_release_may_be_damaged(seed: int) -> None:
    SMALL.survives(seed)


@pytest.mark.parametrize("seed", [*FEW, *(pytest.param(seed, marks=pytest.mark.slow) for seed in MORE)])
def test_own_release_may_be_damaged(seed: int) -> None:
    release(CHECKOUT / "specs").survives(seed)


@pytest.mark.slow
@needs_official_releases
@pytest.mark.parametrize("version", ["3.4.0", "3.0.0"])
@pytest.mark.parametrize("seed", range(6))
def test_official_release_may_be_damaged(version: str, seed: int) -> None:
    release(FOLDER / version).survives(seed)


def test_damage_is_the_same_for_the_same_seed() -> None:
    content = BASE["mdd.xlsx"]
    assert damaged(content, Random(5)) == damaged(content, Random(5)) != content
