"""A replay on all cores: documents are read in turn, judged in other processes, and counted in their order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context

from generator.diff.blame import Blame
from generator.diff.judge import Judgement
from generator.diff.replay import Replay, Replayer
from generator.diff.side import Side
from generator.model import Model
from generator.validate.documents import Document

_BATCH = 500  # documents
_BATCH_BYTES = 2 * 1024 * 1024
_AHEAD = 2
"""So many batches a process are read before the first of them is judged: memory is bounded by these."""

_replayers: list[Replayer] = []
"""Of a process, one: made when it starts."""


def replay_all(
    old: Model,
    new: Model,
    judgements: Sequence[Judgement],
    documents: Iterable[Document],
    processes: int | None = None,
    tell: Callable[[int], None] = lambda _: None,
) -> Replay:
    """What all documents show, the same on any number of processes; `tell` is called with how many are judged."""
    workers = processes or os.cpu_count() or 1
    batches = _batches(documents)
    first = list(islice(batches, 2))
    if workers == 1 or len(first) < 2:
        return _summed(map(_replayer(old, new, judgements).replay, chain(first, batches)), tell)
    with ProcessPoolExecutor(workers, get_context("spawn"), _start, (old, new, judgements)) as pool:
        return _summed(_in_order(pool, chain(first, batches), workers), tell)


def _summed(parts: Iterable[Replay], tell: Callable[[int], None]) -> Replay:
    whole = Replay()
    for part in parts:
        whole.add(part)
        tell(whole.messages)
    return whole


def _in_order(pool: ProcessPoolExecutor, batches: Iterable[list[Document]], workers: int) -> Iterator[Replay]:
    waiting: deque[Future[Replay]] = deque()
    for batch in batches:
        waiting.append(pool.submit(_replayed, batch))
        if len(waiting) >= _AHEAD * workers:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.content)
        if len(batch) == _BATCH or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _start(old: Model, new: Model, judgements: Sequence[Judgement]) -> None:
    _replayers[:] = [_replayer(old, new, judgements)]


def _replayed(batch: list[Document]) -> Replay:
    (replayer,) = _replayers
    return replayer.replay(batch)


def _replayer(old: Model, new: Model, judgements: Sequence[Judgement]) -> Replayer:
    before, after = Side(old), Side(new)
    return Replayer(before, after, Blame.of(before, after, judgements))
