"""A real RabbitMQ, laid as that of the hub: what it lets through, what it refuses, and what survives its end."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import ssl
import subprocess
import sys
import warnings
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import aio_pika
import pytest
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from aiormq.exceptions import ChannelAccessRefused, ChannelClosed

from hubsante_kit.exchange import Exchange
from hubsante_kit.hub.delivery import Delivery, Form, Setting
from hubsante_kit.hub.links import LINKS
from hubsante_kit.journal import Connected, Consumed, Denied, Event, Expired, Journal, Published, Refused, read
from hubsante_kit.ways.amqp.address import Address
from hubsante_kit.ways.amqp.broker import Broker
from hubsante_kit.ways.amqp.certificates import make_certificates
from hubsante_kit.ways.amqp.management import Management
from hubsante_kit.ways.amqp.thread import attached
from hubsante_kit.ways.amqp.way import AmqpWay
from hubsante_kit.ways.bounds import MOST_BYTES
from hubsante_models import parse
from tests.kit.messages import FIRE, OTHER_SAMU, SAMU, delivery

LINK = "15-nexsis_v1.9"
T = TypeVar("T")


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def fresh(form: Form = "json", **changes: Any) -> Delivery:
    """A message that does not expire while the test runs, but for those that are to."""
    return delivery(form, **{"sent": now(), **changes})


class Desk:
    """A hub behind the broker."""

    def __init__(self, folder: Path, broker: Broker) -> None:
        node = broker.node
        self.journal = Journal(folder / "journal.jsonl", lambda: datetime.now(UTC))
        setting = Setting(LINKS[LINK], {SAMU: "json", FIRE: "xml", OTHER_SAMU: "json"})
        self.exchange = Exchange(self.journal, setting, lambda: datetime.now(UTC))
        self.way = AmqpWay(
            self.exchange, Address(node.url, node.certificates, LINK), (SAMU, FIRE), lambda: datetime.now(UTC)
        )

    def of(self, kind: type[Event]) -> list[Any]:
        return [record.event for record in self.journal.records if isinstance(record.event, kind)]


@pytest.fixture
def desk(tmp_path: Path, broker: Broker) -> Iterator[Desk]:
    made = Desk(tmp_path, broker)
    with attached(made.way):
        yield made
    with made.journal:
        asyncio.run(emptied(broker))


async def emptied(broker: Broker) -> None:
    """Leave nothing for the next test."""
    for client in (SAMU, FIRE):
        async with await connected(broker, client) as connection:
            channel = await connection.channel()
            for kind in ("message", "ack", "info"):
                queue = await channel.get_queue(f"{client}.{kind}")
                while await queue.get(no_ack=True, fail=False):
                    pass


async def connected(broker: Broker, client: str, certificates: Path | None = None) -> Any:
    folder = certificates or broker.node.certificates
    context = ssl.create_default_context(cafile=str(broker.node.certificates / "ca.pem"))
    if client:
        context.load_cert_chain(folder / f"{client}.pem", folder / f"{client}.key")
    return await aio_pika.connect(f"{broker.node.url}/{LINK}?auth=external", ssl_context=context)


def as_client(broker: Broker, client: str, act: Callable[[AbstractChannel], Awaitable[T]]) -> T:
    """What a client of the broker does on a channel, as its certificate permits."""

    async def run() -> T:
        async with await connected(broker, client) as connection:
            return await act(await connection.channel())

    return asyncio.run(run())


def publishing(given: Delivery, exchange: str = "hubsante", key: str | None = None) -> Callable[[AbstractChannel], Any]:
    async def act(channel: AbstractChannel) -> Any:
        mode = aio_pika.DeliveryMode.PERSISTENT if given.is_persistent else aio_pika.DeliveryMode.NOT_PERSISTENT
        message = aio_pika.Message(given.body, content_type=given.content_type, delivery_mode=mode)
        target = await channel.get_exchange(exchange, ensure=False)
        return await target.publish(message, given.routing_key if key is None else key)

    return act


def reading(
    queue: str, *, acknowledges: bool = True
) -> Callable[[AbstractChannel], Awaitable[AbstractIncomingMessage]]:
    async def act(channel: AbstractChannel) -> AbstractIncomingMessage:
        async with (await channel.get_queue(queue)).iterator(timeout=30) as messages:
            async for message in messages:
                if acknowledges:
                    await message.ack()
                return message
        raise AssertionError(queue)

    return act


def eventually(is_so: Callable[[], bool]) -> None:
    """Wait until something is so, which a machine that is busy may take long for."""

    async def wait() -> None:
        while not is_so():
            await asyncio.sleep(0.05)

    asyncio.run(asyncio.wait_for(wait(), 60))


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_message_goes_through_the_broker_to_its_recipient(desk: Desk, broker: Broker, form: Form) -> None:
    sent = fresh(form)
    as_client(broker, SAMU, publishing(sent))
    got = as_client(broker, FIRE, reading(f"{FIRE}.message"))
    assert (got.content_type, got.delivery_mode) == ("application/xml", aio_pika.DeliveryMode.PERSISTENT)
    assert parse(got.body) == parse(sent.body)
    (published,) = desk.of(Published)
    assert (published.client, published.way, published.is_persistent) == (SAMU, "amqp", True)


@pytest.mark.parametrize("form", ["json", "xml"])
def test_the_hub_answers_in_the_queue_for_information(desk: Desk, broker: Broker, form: Form) -> None:
    as_client(broker, SAMU, publishing(replace(fresh(form), is_persistent=False)))
    got = as_client(broker, SAMU, reading(f"{SAMU}.info"))
    error = parse(got.body).message.content  # type: ignore[attr-defined]
    assert error.error_code.status_code == 100
    assert [refused.check for refused in desk.of(Refused)] == ["persistent"]


def test_what_the_partner_sends_reaches_the_client_at_the_broker(desk: Desk, broker: Broker) -> None:
    desk.exchange.publish(OTHER_SAMU, "partner", fresh(sender=OTHER_SAMU, recipient=SAMU))
    got = as_client(broker, SAMU, reading(f"{SAMU}.message"))
    assert parse(got.body).sender_id == OTHER_SAMU  # type: ignore[attr-defined]


def test_who_reads_a_queue_is_known(desk: Desk, broker: Broker) -> None:
    desk.exchange.publish(OTHER_SAMU, "partner", fresh(sender=OTHER_SAMU, recipient=SAMU))
    as_client(broker, SAMU, reading(f"{SAMU}.message"))
    eventually(lambda: Connected(SAMU, "amqp", f"{SAMU}.message") in desk.of(Connected))


def test_what_is_not_acknowledged_comes_again(desk: Desk, broker: Broker) -> None:
    as_client(broker, SAMU, publishing(fresh()))
    first = as_client(broker, FIRE, reading(f"{FIRE}.message", acknowledges=False))
    again = as_client(broker, FIRE, reading(f"{FIRE}.message"))
    assert (first.redelivered, again.redelivered) == (False, True)
    assert first.body == again.body
    assert len(desk.of(Published)) == 1


def test_what_its_reader_acknowledged_is_known(desk: Desk, broker: Broker, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what a reader only has is not taken for it."""
    looks: list[int | None] = []
    count = Management.count

    def looked(management: Management, link: str, queue: str) -> int | None:
        looks.append(count(management, link, queue))
        return looks[-1]

    monkeypatch.setattr(Management, "count", looked)
    for number in (1, 2):
        as_client(broker, SAMU, publishing(fresh(number=number)))

    async def read_both(channel: AbstractChannel) -> None:
        queue = await channel.get_queue(f"{FIRE}.message")
        first, _ = [await queue.get(timeout=30) for _ in range(2)]
        assert first
        await first.ack()
        for _ in range(600):
            if desk.of(Consumed):
                break
            await asyncio.sleep(0.1)
        before = len(looks)
        for _ in range(600):  # once nothing waits any more, nobody looks again
            if len(looks) >= before + 6:  # what is only read would be counted as gone by now
                break
            await asyncio.sleep(0.1)

    eventually(lambda: len([found for found in desk.exchange.waiting(f"{FIRE}.message") if found.delivered]) == 2)
    as_client(broker, FIRE, read_both)
    (published, _) = [record.number for record in desk.journal.records if isinstance(record.event, Published)]
    assert desk.of(Consumed) == [Consumed(published, f"{FIRE}.message")]


def test_what_is_not_read_in_time_is_told_to_its_sender(desk: Desk, broker: Broker) -> None:
    """By the clock of the way it has no time left once it is in the queue, however long that took."""
    desk.way._now = lambda: datetime.now(UTC) + timedelta(hours=2)
    as_client(broker, SAMU, publishing(fresh()))
    got = as_client(broker, SAMU, reading(f"{SAMU}.info"))
    assert parse(got.body).message.content.error_code.status_code == 500  # type: ignore[attr-defined]
    assert [expired.queue for expired in desk.of(Expired)] == [f"{FIRE}.message"]


HOSTILE = (
    (b"", "application/json"),
    (b"{" * 100_000, "application/json"),
    (b"\xff\x00", "application/xml"),
    (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "application/xml"),
    (b"<a>" * 100_000, "application/xml"),
    (b"x" * 200, ""),
    (b"[" * MOST_BYTES, "application/json"),
)


def test_hostile_messages_are_answered_and_stop_nothing(desk: Desk, broker: Broker) -> None:
    for body, content_type in HOSTILE:
        as_client(broker, SAMU, publishing(Delivery(SAMU, content_type, body)))
    as_client(broker, SAMU, publishing(fresh()))
    assert as_client(broker, FIRE, reading(f"{FIRE}.message"))
    assert len(desk.of(Refused)) == len(HOSTILE)
    assert len(desk.exchange.waiting(f"{SAMU}.info")) == len(HOSTILE)


def test_a_message_that_is_too_large_is_refused_by_the_broker(desk: Desk, broker: Broker) -> None:
    with pytest.raises((ChannelClosed, ConnectionError)):
        as_client(broker, SAMU, publishing(Delivery(SAMU, "application/json", b" " * (MOST_BYTES + 1))))
    assert desk.of(Published) == []


def test_what_its_reader_rejects_is_gone(desk: Desk, broker: Broker) -> None:
    async def reject(channel: AbstractChannel) -> None:
        async with (await channel.get_queue(f"{FIRE}.message")).iterator(timeout=30) as messages:
            async for message in messages:
                await message.reject(requeue=False)
                return

    as_client(broker, SAMU, publishing(fresh()))
    as_client(broker, FIRE, reject)
    eventually(lambda: bool(desk.of(Consumed)))
    (consumed,) = desk.of(Consumed)
    assert consumed.is_rejected
    assert desk.of(Expired) == []


@pytest.mark.parametrize(
    "act",
    [
        publishing(fresh(), key=FIRE),
        publishing(fresh(), exchange="distribution", key=f"{FIRE}.message"),
        publishing(fresh(), exchange="", key="dispatch"),
        reading(f"{FIRE}.message"),
        reading("dispatch"),
        lambda channel: channel.declare_queue("mine"),
        lambda channel: channel.declare_exchange("mine"),
    ],
)
def test_a_client_may_do_no_more_than_its_own(desk: Desk, broker: Broker, act: Callable[..., Any]) -> None:
    with pytest.raises((ChannelAccessRefused, ChannelClosed)):
        as_client(broker, SAMU, act)
    assert desk.of(Published) == []


def test_a_client_is_met_by_its_certificate_alone(desk: Desk, broker: Broker, tmp_path: Path) -> None:
    """One of another authority, and none at all, do not get as far as AMQP; one of a stranger does, and is named."""
    make_certificates(tmp_path / "others", (SAMU,))
    make_certificates(broker.node.certificates, ("fr.health.stranger",))
    refused = (aio_pika.exceptions.AMQPConnectionError, ConnectionError, ssl.SSLError)
    for client, folder in ((SAMU, tmp_path / "others"), ("", None), ("fr.health.stranger", None)):
        with pytest.raises(refused):
            asyncio.run(asyncio.wait_for(connected(broker, client, folder), 30))
    eventually(lambda: bool(desk.of(Denied)))
    assert [denied.client for denied in desk.of(Denied)] == ["fr.health.stranger"]


def tls(broker: Broker, version: ssl.TLSVersion) -> str:
    """The version in which the broker agrees to talk, where a client knows this one alone."""
    context = ssl.create_default_context(cafile=str(broker.node.certificates / "ca.pem"))
    context.load_cert_chain(broker.node.certificates / f"{SAMU}.pem", broker.node.certificates / f"{SAMU}.key")
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = version
    with (
        socket.create_connection(("localhost", broker.node.port), timeout=30) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as secured,
    ):
        return str(secured.version())


def test_tls_is_1_2_or_later(broker: Broker) -> None:
    for version, name in ((ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")):
        assert tls(broker, version) == name
    with pytest.raises(ssl.SSLError, match="PROTOCOL_VERSION"):  # it is the broker that says so
        tls(broker, ssl.TLSVersion.TLSv1_1)


def test_what_the_hub_took_is_not_lost_when_the_broker_is_killed(desk: Desk, broker: Broker) -> None:
    """Before, while it is away, and with a message that its reader has and did not acknowledge."""
    bodies = [fresh(number=number).body for number in range(6)]
    for body in bodies[:4]:
        as_client(broker, SAMU, publishing(replace(fresh(), body=body)))
    as_client(broker, FIRE, reading(f"{FIRE}.message", acknowledges=False))
    eventually(lambda: len(desk.exchange.waiting(f"{FIRE}.message")) == 4)
    broker.kill()
    for body in bodies[4:]:
        desk.exchange.publish(SAMU, "http", replace(fresh(), body=body))
    broker.start()
    got = set()
    while len(got) < len(bodies):
        got.add(as_client(broker, FIRE, reading(f"{FIRE}.message")).body)
    assert {parse(body).distribution_id for body in got} == {f"{SAMU}_{number}" for number in range(6)}  # type: ignore[attr-defined]
    assert len(desk.of(Published)) == len(bodies)


@contextmanager
def served(folder: Path, broker: Broker) -> Iterator[subprocess.Popen[str]]:
    """The hub as a process of its own, killed at the end."""
    node = broker.node
    arguments = ["--folder", str(folder), "--port", "0", "--amqp", node.url, "--certificates", str(node.certificates)]
    arguments += ["--link", LINK, "--client", SAMU, "--client", FIRE, "--partner", OTHER_SAMU]
    command = [sys.executable, "-m", "hubsante_kit", "recette", "serve", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    assert process.stdout
    with process, process.stdout:
        try:
            assert process.stdout.readline().startswith("HTTP")
            yield process
        finally:
            process.kill()


def test_a_hub_that_is_killed_in_the_middle_takes_every_message_once(broker: Broker, tmp_path: Path) -> None:
    bodies = [fresh(number=number).body for number in range(40)]

    async def publish_all(channel: AbstractChannel) -> None:
        for body in bodies:
            await publishing(replace(fresh(), body=body))(channel)

    journal = tmp_path / "journal.jsonl"
    with served(tmp_path, broker) as process, ThreadPoolExecutor() as threads:
        publishing_all = threads.submit(as_client, broker, SAMU, publish_all)
        eventually(lambda: journal.read_bytes().count(b'"routed"') > 4)
        process.send_signal(signal.SIGKILL)
        process.wait()
        publishing_all.result()
    with served(tmp_path, broker):
        got = set()
        while len(got) < len(bodies):
            got.add(as_client(broker, FIRE, reading(f"{FIRE}.message")).body)
    events = [record.event for record in read(journal)]
    published = [event for event in events if isinstance(event, Published) and event.client == SAMU]
    assert sorted(event.body for event in published) == sorted(bodies)
    asyncio.run(emptied(broker))
