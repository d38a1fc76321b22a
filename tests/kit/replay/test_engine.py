"""One process, two, a cluster that loses a worker, a run that is killed: the same report, byte by byte."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow.parquet
import pytest
from distributed import Client

from tests.kit.replay.archives import as_log, sent
from tests.kit.replay.commands import arguments, begun, files, run
from tests.kit.replay.releases import GENERATED

COUNT = 300


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return as_log(sent(COUNT), tmp_path_factory.mktemp("archive") / "log")


@pytest.fixture
def call(archive: Path, old_archive: Path, tmp_path: Path) -> list[str]:
    return arguments(archive, old_archive, GENERATED, tmp_path / "report", tmp_path / "salt")


@pytest.fixture(scope="module")
def expected(archive: Path, old_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The report of one process."""
    folder = tmp_path_factory.mktemp("expected")
    run([*arguments(archive, old_archive, GENERATED, folder / "report", folder / "salt"), "--processes", "1"])
    found = files(folder / "report")
    assert len(found) > 40, "many partitions"
    assert pyarrow.parquet.read_table(folder / "report").num_rows == COUNT * 3 // 10
    return found


def test_two_processes(call: list[str], expected: dict[str, bytes], tmp_path: Path) -> None:
    run([*call, "--processes", "2"])
    assert files(tmp_path / "report") == expected


def test_a_run_that_is_killed_is_continued(call: list[str], expected: dict[str, bytes], tmp_path: Path) -> None:
    """What was judged is not judged again: its files stay the ones that the killed run wrote."""
    with begun([*call, "--processes", "1"]) as (process, progress):
        assert any(done >= 5 for done, _ in progress)
        process.send_signal(signal.SIGKILL)
    written = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "report").glob("part-*")}
    (tmp_path / "report" / ".part-x.parquet.y").write_bytes(b"what a process that is killed may leave")
    assert 5 <= len(written) < len(expected) - 2
    run([*call, "--processes", "1"])
    assert files(tmp_path / "report") == expected
    assert {
        path.name: path.stat().st_mtime_ns for path in (tmp_path / "report").glob("part-*")
    }.items() >= written.items()


@contextmanager
def begun_quietly(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process of a cluster; it is gone in the end."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """The address of a Dask scheduler that is a process."""
    where = tmp_path / "scheduler.json"
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard", "--host", "tcp://127.0.0.1:0"]
    with begun_quietly([*command, "--scheduler-file", str(where)]) as process:
        with Client(scheduler_file=str(where), timeout=60) as client:
            yield client.scheduler.address
        process.terminate()


def test_a_cluster_that_loses_a_worker(
    call: list[str], expected: dict[str, bytes], scheduler: str, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "distributed.cli.dask_worker", scheduler, "--nthreads", "1", "--no-nanny"]
    command += ["--no-dashboard", "--local-directory", str(tmp_path / "dask")]
    with begun_quietly(command) as lost, begun_quietly(command) as kept:
        with Client(scheduler) as client:
            client.wait_for_workers(2, timeout=60)
        with begun([*call, "--scheduler", scheduler]) as (process, progress):
            assert any(done >= 5 for done, _ in progress)
            lost.send_signal(signal.SIGKILL)
            last = list(progress)[-1]
            assert process.wait() == 0
        kept.terminate()
    assert lost.wait() == -signal.SIGKILL
    assert last[0] == last[1] == len(expected) - 2
    assert files(tmp_path / "report") == expected
