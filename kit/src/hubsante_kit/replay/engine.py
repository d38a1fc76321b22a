"""Partitions judged on Dask: by this machine's cores, or by a cluster that a scheduler leads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from distributed import Client, Future, LocalCluster, as_completed

from hubsante_kit.replay.job import Job
from hubsante_kit.replay.partition import Partition
from hubsante_kit.replay.work import judge

_AHEAD = 4
"""So many partitions a core are handed out at a time, so that a scheduler holds as many and not all."""

_TRIES = 3
"""So often a partition is judged again whose archive, or report, could not be reached."""


def judged(job: Job, partitions: Sequence[Partition], scheduler: str, processes: int | None) -> Iterator[int]:
    """Judge partitions in any order; the number of messages of each as it is done.

    `scheduler` is the address of a Dask scheduler, `tcp://…`, whose workers have this package and
    reach archive and report; without it this machine's cores work, or as many processes as are
    asked for. What a lost worker had begun is begun again by another.
    """
    processes = processes or os.cpu_count() or 1
    if not scheduler and (processes == 1 or len(partitions) == 1):
        yield from (judge(job, partition) for partition in partitions)
    elif partitions:
        with _client(scheduler, min(processes, len(partitions))) as client:
            yield from _on(client, job, partitions)


@contextmanager
def _client(scheduler: str, processes: int) -> Iterator[Client]:
    if scheduler:
        with Client(scheduler, set_as_default=False) as client:
            yield client
        return
    cluster = LocalCluster(n_workers=processes, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
    with cluster, Client(cluster, set_as_default=False) as client:
        yield client


def _on(client: Client, job: Job, partitions: Iterable[Partition]) -> Iterator[int]:
    """The job travels once, as a result of its own that the scheduler makes again where it is lost."""
    asked = client.submit(_same, job, key=f"job-{job.digest}")
    left = iter(partitions)
    ahead = _AHEAD * max(1, sum(client.nthreads().values()))
    begun = [_submitted(client, asked, job, each) for each in islice(left, ahead)]
    running = as_completed(begun, loop=client.loop)
    for future in running:
        yield future.result()
        for each in islice(left, 1):
            running.add(_submitted(client, asked, job, each))


def _submitted(client: Client, asked: Future[Job], job: Job, partition: Partition) -> Future[int]:
    return client.submit(judge, asked, partition, key=job.part_name(partition), pure=False, retries=_TRIES)


def _same(job: Job) -> Job:
    return job
