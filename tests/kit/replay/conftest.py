"""Two published releases for all tests of a process, and what runs a replay under them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hubsante_kit.replay.conversions import Conversion
from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.examine import Question
from hubsante_kit.replay.identity import Editors, Pseudonyms
from hubsante_kit.replay.job import Job
from hubsante_kit.replay.release import Release, load
from hubsante_kit.replay.run import replay
from tests.conftest import made_once
from tests.kit.replay.releases import GENERATED, OLD, write_archive

NO_EDITORS = Editors()
Replay = Callable[..., Counts]


@pytest.fixture(scope="session")
def old_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "published-3.4.0", lambda path: write_archive(OLD, path))


@pytest.fixture(scope="session")
def old(old_archive: Path) -> Release:
    return load(str(old_archive))


@pytest.fixture(scope="session")
def new() -> Release:
    return load(str(GENERATED))


@pytest.fixture
def replayed(old: Release, new: Release, tmp_path: Path) -> Replay:
    """Judge archives in this process; the report is at `report` below the test's folder."""

    def run(
        *archives: Path | str,
        out: Path = tmp_path / "report",
        samples: int = 0,
        rules: bool = False,
        conversion: Conversion | None = None,
        editors: Editors = NO_EDITORS,
        column: str = "message",
        size: int = 5000,
    ) -> Counts:
        question = Question((old, new), rules, conversion, samples, editors)
        job = Job(question, Pseudonyms(b"salt"), column, str(out))
        return replay(job, [str(archive) for archive in archives], processes=1, partition_bytes=size)

    return run
