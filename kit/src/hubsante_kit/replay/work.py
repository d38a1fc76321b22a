"""One partition judged: its part of the report is written by whichever process judged it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.examine import Examiner, Row
from hubsante_kit.replay.job import Job
from hubsante_kit.replay.partition import Partition
from hubsante_kit.replay.parts import write_part
from hubsante_kit.replay.reading import partition_documents

_last = threading.local()
"""Of a thread, the examiner of its last job and that job's digest: schemas are compiled once, and for that thread."""


def judge(job: Job, partition: Partition) -> int:
    """Judge a partition and write its part; how many messages it has.

    To do so again writes the same bytes in the same place.
    """
    counts = Counts()
    write_part(job.out, job.part_name(partition), _rows(job, partition, counts), counts, job.digest)
    return counts.messages.total()


def _rows(job: Job, partition: Partition, counts: Counts) -> Iterator[Row]:
    examiner = _examiner(job)
    usage = examiner.usage()
    for document in partition_documents(partition, job.column):
        if document.problem:
            counts.documents[document.problem,] += 1
        else:
            yield from examiner.rows(document.content, usage, counts)
    usage.into(counts)


def _examiner(job: Job) -> Examiner:
    if getattr(_last, "digest", "") != job.digest:
        _last.digest, _last.examiner = job.digest, Examiner(job.question, job.pseudonyms)
    examiner: Examiner = _last.examiner
    return examiner
