"""Whatever is done to the bytes of a workbook gives findings, soon; never an exception."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

import pytest

from generator import pipeline
from generator.clock import Clock
from generator.diagnostics import Language
from generator.read.folder import Files, contents
from tests.golden.findings.base import BASE
from tests.official import CHECKOUT, FOLDER, needs_official_releases
from tests.property.damage import damaged

MOST_SECONDS = 5.0  # of CPU, for a whole release
MOST_FINDINGS = 20_000
SEEDS = range(40)


@cache
def release(specs: Path) -> Mapping[str, bytes]:
    return contents(specs).contents


def survives(files: Mapping[str, bytes], seed: int) -> None:
    """Check a release of which one workbook is damaged."""
    chance = Random(seed)
    name = chance.choice([path for path in files if path.endswith(".xlsx")])
    broken = Files({**files, name: damaged(files[name], chance)}, ())
    started = time.process_time()
    found = pipeline.check_files(broken, frozenset(), Clock()).findings
    assert time.process_time() - started < MOST_SECONDS
    assert len(found) < MOST_FINDINGS
    for one in found:
        assert all(one.message(language) and one.help(language) for language in Language)


@pytest.mark.parametrize("seed", range(100, 250))
def test_small_release_may_be_damaged(seed: int) -> None:
    survives(BASE, seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_own_release_may_be_damaged(seed: int) -> None:
    survives(release(CHECKOUT / "specs"), seed)


@needs_official_releases
@pytest.mark.parametrize("version", ["3.4.0", "3.0.0"])
@pytest.mark.parametrize("seed", range(6))
def test_official_release_may_be_damaged(version: str, seed: int) -> None:
    survives(release(FOLDER / version), seed)


def test_damage_is_the_same_for_the_same_seed() -> None:
    content = BASE["mdd.xlsx"]
    assert damaged(content, Random(5)) == damaged(content, Random(5)) != content
