"""The hub behind a RabbitMQ: it takes what clients publish there, and puts into their queues what is for them."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import datetime

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractExchange, AbstractIncomingMessage
from aio_pika.exceptions import AMQPError

from hubsante_kit.exchange import Exchange
from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.delivery import Delivery
from hubsante_kit.queues import KINDS, Waiting
from hubsante_kit.ways.amqp.address import Address
from hubsante_kit.ways.amqp.layout import DEAD_LETTERS, DISPATCH, DISTRIBUTION, EVENTS_HOST
from hubsante_kit.ways.amqp.management import INTERVAL, Count, Management

_AT_ONCE = 100
"""Messages that the broker hands over before the first is acknowledged."""

_PAUSE = 0.5
"""Seconds after which a broker that is away is tried again, and queues are looked at without news."""

_LOST = (AMQPError, ConnectionError, asyncio.InvalidStateError, asyncio.TimeoutError, RuntimeError)
"""What a broker that goes away in the middle leaves behind; the connection comes back by itself."""

_CONSUMER, _FAILURE = "consumer.created", "user.authentication.failure"


class AmqpWay:
    """The hub at a broker, as long as `run` runs.

    A message is acknowledged to the broker once it is in the journal; one for a client is in
    the broker's queue once the broker confirms it, and then noted as delivered. Whatever ends
    in between is done again: what was published is known by its digest when it comes a
    second time, what was delivered may be there twice.
    """

    def __init__(
        self, exchange: Exchange, address: Address, clients: Iterable[str], now: Callable[[], datetime]
    ) -> None:
        self._exchange, self._address, self._clients, self._now = exchange, address, tuple(clients), now
        self._management = Management.beside(address.certificates)

    async def run(self, end: asyncio.Event, started: Callable[[], None]) -> None:
        """Until `end` is set; `started` is called once the hub listens.

        Raises: AMQPError, OSError where the broker cannot be reached at first, or is not laid as it should be.
        """
        context = self._address.context(HUB)
        news = asyncio.Event()
        loop = asyncio.get_running_loop()
        self._exchange.listen(lambda _: _tell(loop, news))
        connection = await aio_pika.connect_robust(
            self._address.of_host(self._address.link), ssl_context=context, reconnect_interval=_PAUSE
        )
        watching = await aio_pika.connect_robust(
            self._address.of_host(EVENTS_HOST), ssl_context=context, reconnect_interval=_PAUSE
        )
        async with connection, watching:
            channel = await connection.channel()
            await channel.set_qos(_AT_ONCE)
            await self._consume(channel, DISPATCH, self._take)
            await self._consume(channel, DEAD_LETTERS, self._bury)
            await self._watch(await watching.channel())
            queues = await channel.get_exchange(DISTRIBUTION, ensure=False)
            started()
            async with asyncio.TaskGroup() as tasks:
                if self._management:
                    tasks.create_task(self._count(self._management, end))
                while not end.is_set():
                    await self._distribute(queues)
                    await _first_of(end, news)
                    news.clear()

    async def _consume(
        self, channel: AbstractChannel, name: str, take: Callable[[AbstractIncomingMessage], Awaitable[None]]
    ) -> None:
        queue = await channel.get_queue(name, ensure=True)

        async def taken(message: AbstractIncomingMessage) -> None:
            await take(message)
            with suppress(*_LOST):  # it comes again, and is known
                await message.ack()

        await queue.consume(taken)

    async def _take(self, message: AbstractIncomingMessage) -> None:
        """Who publishes is known by the routing key: the broker lets nobody use another than its own."""
        client = message.routing_key or ""
        delivery = _delivery(client, message)
        self._exchange.publish(client, "amqp", delivery, origin=_digest(message), is_first=not message.redelivered)

    async def _bury(self, message: AbstractIncomingMessage) -> None:
        """What the broker took out of a queue: expired, or rejected by its reader."""
        queue, number, reason = _death(message)
        known = {waiting.message: waiting for waiting in self._exchange.waiting(queue)}.get(number)
        if known is None or known.body != message.body:  # of another journal
            return
        if reason == "expired":
            self._exchange.bury(queue, number)
        else:
            self._exchange.consume(queue, number, is_rejected=True)

    async def _distribute(self, queues: AbstractExchange) -> None:
        """Put into the broker's queues what is not there yet."""
        for queue in self._queues:
            for waiting in self._exchange.waiting(queue):
                if waiting.delivered != "amqp":
                    try:
                        await queues.publish(self._message(waiting), queue, timeout=10)
                    except _LOST:
                        await asyncio.sleep(_PAUSE)
                        return
                    self._exchange.deliver(waiting, "amqp")

    async def _count(self, management: Management, end: asyncio.Event) -> None:
        """Note from time to time what is in the broker's queues no more: a reader acknowledged it."""
        counts = {queue: Count() for queue in self._queues}
        while not end.is_set():
            for queue, known in counts.items():
                handed = [waiting for waiting in self._exchange.waiting(queue) if waiting.delivered == "amqp"]
                count = await asyncio.to_thread(management.count, self._address.link, queue) if handed else None
                if count is not None:
                    for waiting in known.gone(handed, count, time.monotonic()):
                        self._exchange.consume(queue, waiting.message)
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(end.wait(), INTERVAL)

    @property
    def _queues(self) -> tuple[str, ...]:
        return tuple(f"{client}.{kind}" for client in self._clients for kind in KINDS)

    def _message(self, waiting: Waiting) -> aio_pika.Message:
        left = max(0, int((waiting.expires - self._now()).total_seconds()))
        return aio_pika.Message(
            waiting.body,
            content_type=waiting.content_type,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
            expiration=left,
            message_id=str(waiting.message),
        )

    async def _watch(self, channel: AbstractChannel) -> None:
        """Hear from the broker who reads which queue, and whom it did not let in."""
        queue = await channel.declare_queue("hubsante-kit.events", exclusive=True, auto_delete=True)
        for event in (_CONSUMER, _FAILURE):
            await queue.bind("amq.rabbitmq.event", event)
        await queue.consume(self._hear, no_ack=True)

    async def _hear(self, message: AbstractIncomingMessage) -> None:
        headers = {name: str(value) for name, value in message.headers.items()}
        user, queue = headers.get("user_who_performed_action", ""), headers.get("queue", "")
        if message.routing_key == _FAILURE:
            self._exchange.deny(headers.get("name", ""), "amqp", "le courtier ne connaît pas ce client")
        elif user in self._clients and headers.get("vhost") == self._address.link:
            self._exchange.connect(user, "amqp", queue)


def _tell(loop: asyncio.AbstractEventLoop, news: asyncio.Event) -> None:
    with suppress(RuntimeError):  # the way has ended, and its loop is closed
        loop.call_soon_threadsafe(news.set)


async def _first_of(end: asyncio.Event, news: asyncio.Event) -> None:
    """Until one of both is set, or a pause is over."""
    waits = [asyncio.create_task(end.wait()), asyncio.create_task(news.wait())]
    _, others = await asyncio.wait(waits, timeout=_PAUSE, return_when=asyncio.FIRST_COMPLETED)
    for other in others:
        other.cancel()


def _delivery(client: str, message: AbstractIncomingMessage) -> Delivery:
    expiration = "" if message.expiration is None else str(round(float(str(message.expiration)) * 1000))
    return Delivery(
        client,
        message.content_type or "",
        message.body,
        is_persistent=message.delivery_mode == aio_pika.DeliveryMode.PERSISTENT,
        expiration=expiration,
    )


def _digest(message: AbstractIncomingMessage) -> str:
    facts = (message.content_type, message.delivery_mode, message.message_id, message.timestamp)
    return hashlib.sha256(repr(facts).encode() + message.body).hexdigest()


def _death(message: AbstractIncomingMessage) -> tuple[str, int, str]:
    """The queue in which a message was, its number, and why it is there no more."""
    queue, reason = (str(message.headers.get(f"x-first-death-{name}", "")) for name in ("queue", "reason"))
    number = message.message_id or ""
    return queue, int(number) if number.isdecimal() else 0, reason
