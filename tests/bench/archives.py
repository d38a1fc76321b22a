"""How many archived messages a second `hubsante replay` judges, and how its cost and memory grow with an archive.

`python -m tests.bench.archives COUNT WAY` measures once and prints it as JSON. BUDGET, a number of messages, adds a
larger archive to those whose growth is shown.
"""

from __future__ import annotations

import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from distributed import Client, LocalCluster

from hubsante_kit.replay.examine import Question
from hubsante_kit.replay.identity import Editors, Pseudonyms
from hubsante_kit.replay.job import Job
from hubsante_kit.replay.judge import Judge
from hubsante_kit.replay.release import Release, load
from hubsante_kit.replay.run import replay
from tests.kit.replay.releases import GENERATED, OLD, write_archive
from tests.official import CHECKOUT

SPEED = 100_000  # enough for the start of processes not to count
GROWTH = (10_000, 100_000)
PARTITION = 4 * 1024 * 1024  # bytes: some seconds' worth of messages is cut into work for two processes
GOAL = 1.1  # of the exponent: a little over 1, for the noise


class Measured(NamedTuple):
    """What judging an archive took."""

    cpu: float  # seconds, of this process alone
    wall: float  # seconds
    megabytes: float  # the most memory at a time, of this process alone


def report() -> None:
    """Print how fast each way is, and how the first way grows."""
    print(f"\nArchives: messages a second, {SPEED} messages of {_size(SPEED) / SPEED / 1000:.1f} kB each in JSON")
    for way in WAYS:
        spent = measured(SPEED, way)
        print(f"{way:<44}{SPEED / spent.wall:>8.0f}/s of the clock{_of_cpu(way, spent)}")
    _print_growth([*GROWTH, *filter(None, [int(os.environ.get("BUDGET") or 0)])])


def measured(count: int, way: str) -> Measured:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.archives", str(count), way]
    run = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True)
    return Measured(*json.loads(run.stdout.splitlines()[-1]))


def _of_cpu(way: str, spent: Measured) -> str:
    return f"{SPEED / spent.cpu:>8.0f}/s of CPU" if way in (BARE, ONE, BOTH) else ""


def _print_growth(counts: list[int]) -> None:
    spent = {count: measured(count, BOTH) for count in counts}
    print("\nGrowth of an archive under two releases, one process: CPU seconds, most memory, exponent")
    for before, count in zip([0, *counts], counts, strict=False):
        line = f"{count:>9} messages{spent[count].cpu:>9.1f} s{spent[count].megabytes:>8.0f} MB"
        exponent = math.log(spent[count].cpu / spent[before].cpu) / math.log(count / before) if before else None
        verdict = f"{exponent:>8.2f}    goal {GOAL}  {'ok' if exponent <= GOAL else 'missed'}" if exponent else ""
        print(f"{line}{verdict}")


# --- one measurement ---------------------------------------------------------------


def _once(count: int, way: str) -> Measured:
    with tempfile.TemporaryDirectory() as where, WAYS[way](Path(where)) as judge:
        log = Path(where, "log.ndjson")
        with log.open("wb") as file:
            file.writelines(lines(count))
        cpu, wall = time.process_time(), time.perf_counter()
        judge(log)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Measured(cpu, wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def lines(count: int) -> Iterator[bytes]:
    """A log of the envelopes among the examples, over and over, each time with identifiers of their own."""
    documents = [json.loads(path.read_bytes()) for path in sorted((GENERATED / "examples").rglob("*.json"))]
    texts = [(each["distributionID"].encode(), json.dumps(each).encode()) for each in documents if "content" in each]
    for number, (identity, text) in enumerate(islice(cycle(texts), count)):
        yield text.replace(identity, b"%b-%d" % (identity, number)) + b"\n"


def _size(count: int) -> int:
    return sum(map(len, lines(count)))


Judging = Callable[[Path], object]


def _releases(folder: Path, *, both: bool) -> tuple[Release, ...]:
    new = load(str(GENERATED))
    return (load(str(write_archive(OLD, folder / "old.zip"))), new) if both else (new,)


def _job(folder: Path, *, both: bool = True) -> Job:
    question = Question(
        _releases(folder, both=both), has_rules=False, conversion=None, most_samples=0, editors=Editors()
    )
    return Job(question, Pseudonyms(b"salt"), "message", str(folder / "report"))


@contextmanager
def _bare(_folder: Path) -> Iterator[Judging]:
    """`json.loads` and the schema of the envelope, as a script of ten lines does it."""
    judge = Judge(load(str(GENERATED)))
    validator = judge.validator("EDXL-DE")

    def judging(log: Path) -> int:
        with log.open("rb") as file:
            return sum(validator.is_valid(json.loads(line)) for line in file)

    yield judging


@contextmanager
def _one(folder: Path) -> Iterator[Judging]:
    job = _job(folder, both=False)
    yield lambda log: replay(job, [str(log)], processes=1, partition_bytes=PARTITION)


@contextmanager
def _both(folder: Path) -> Iterator[Judging]:
    job = _job(folder)
    yield lambda log: replay(job, [str(log)], processes=1, partition_bytes=PARTITION)


@contextmanager
def _two_processes(folder: Path) -> Iterator[Judging]:
    job = _job(folder)
    yield lambda log: replay(job, [str(log)], processes=2, partition_bytes=PARTITION)


@contextmanager
def _scheduler(folder: Path) -> Iterator[Judging]:
    """Two workers that are there before, as those of a cluster are."""
    job = _job(folder)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        with Client(cluster) as client:
            client.wait_for_workers(2)
        yield lambda log: replay(job, [str(log)], cluster.scheduler_address, partition_bytes=PARTITION)


BARE, ONE, BOTH = "json.loads and jsonschema-rs alone", "one release, one process", "two releases, one process"
WAYS: Mapping[str, Callable[[Path], AbstractContextManager[Judging]]] = {
    BARE: _bare,
    ONE: _one,
    BOTH: _both,
    "two releases, two processes": _two_processes,
    "two releases, a scheduler and two workers": _scheduler,
}

if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(json.dumps(_once(int(sys.argv[1]), sys.argv[2])))
    else:
        report()
