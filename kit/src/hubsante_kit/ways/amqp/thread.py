"""A way to a broker in a thread of its own, since the rest of the kit does not wait for events."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from threading import Thread

from hubsante_kit.ways.amqp.way import AmqpWay


@contextmanager
def attached(way: AmqpWay) -> Iterator[None]:
    """The way runs from entry, once it listens, to the end.

    Raises: what `AmqpWay.run` raises before it listens; where it ends later, its thread says so.
    """
    started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
    thread = Thread(target=lambda: asyncio.run(_run(way, started)), name="amqp")
    thread.start()
    try:
        loop, end = started.result()
        try:
            yield
        finally:
            with suppress(RuntimeError):  # it ended before
                loop.call_soon_threadsafe(end.set)
    finally:
        thread.join()


async def _run(way: AmqpWay, started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]) -> None:
    end = asyncio.Event()
    try:
        await way.run(end, lambda: started.set_result((asyncio.get_running_loop(), end)))
    except Exception as error:
        if started.done():
            raise
        started.set_exception(error)
