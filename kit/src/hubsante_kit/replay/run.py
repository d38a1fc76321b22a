"""A whole run: what is not judged yet is judged, then all parts are counted together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hubsante_kit.replay.archives import PARTITION_BYTES, partitions
from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.engine import judged
from hubsante_kit.replay.job import Job
from hubsante_kit.replay.parts import counts_of, written


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    done: int
    """Partitions that are judged, in this run or one before that was interrupted."""
    all: int
    messages: int
    """Of this run."""


def replay(
    job: Job,
    archives: Sequence[str],
    scheduler: str = "",
    processes: int | None = None,
    partition_bytes: int = PARTITION_BYTES,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Counts:
    """Judge what the report does not have yet, and count all of it; `tell` is called as partitions are done.

    A run that is killed is continued by the same call. Raises: ArchiveError, ReportError.
    """
    wanted = {job.part_name(partition): partition for partition in partitions(archives, partition_bytes)}
    there = written(job.out, job.digest, frozenset(wanted))
    left = [partition for name, partition in wanted.items() if name not in there]
    messages = 0
    tell(Progress(len(there), len(wanted), messages))
    for done, count in enumerate(judged(job, left, scheduler, processes), start=len(there) + 1):
        messages += count
        tell(Progress(done, len(wanted), messages))
    return _summed(job, sorted(wanted))


def _summed(job: Job, names: Sequence[str]) -> Counts:
    whole = Counts()
    for counts in counts_of(job.out, names):
        whole.add(counts, job.question.most_samples)
    return whole
