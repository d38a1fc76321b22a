"""The hub at work: each message is judged, written to the journal, and waits in a queue until its reader has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from threading import RLock

from hubsante_kit.conversations import Conversations
from hubsante_kit.effects import Moment, buried, deliverable, judged
from hubsante_kit.hub.delivery import Delivery, Setting
from hubsante_kit.hub.remarks import Sent, remarks
from hubsante_kit.hub.routing import LONGEST_LIFE, Accepted, Decision, decide
from hubsante_kit.journal import (
    Connected,
    Consumed,
    Delivered,
    Denied,
    Event,
    Journal,
    Published,
    Record,
    Remark,
    Routed,
    Way,
)
from hubsante_kit.queues import Queues, Waiting


class NotPermittedError(Exception):
    """A client tried what the broker does not permit; the words are for its developer, in French."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message."""

    message: int
    """Its number."""
    decision: Decision


class Exchange:
    """The hub of a journal; any thread may use it.

    Whoever listens is called with the records after each change, in the thread that
    made it, and may not take long.
    """

    def __init__(self, journal: Journal, setting: Setting, now: Callable[[], datetime]) -> None:
        self.setting = setting
        self._journal, self._now = journal, now
        self._lock = RLock()
        self._queues = Queues()
        self._origins: set[tuple[str, str]] = set()
        self._listeners: list[Callable[[tuple[Record, ...]], None]] = []
        self._apply(journal.records)
        self._conversations = Conversations(journal.records)

    def listen(self, listener: Callable[[tuple[Record, ...]], None]) -> None:
        """Be called with all that happens from now on."""
        self._listeners.append(listener)

    def publish(
        self,
        client: str,
        way: Way,
        delivery: Delivery,
        *,
        cause: int | None = None,
        origin: str = "",
        is_first: bool = False,
    ) -> Outcome | None:
        """Judge a message and keep it; when this returns, what became of it is on the disk.

        None where the message of this origin was taken before, unless this is known to be
        the first time.

        Raises: NotPermittedError for another routing key than the client's own.
        """
        if delivery.routing_key != client:
            reason = f"la clé de routage est « {delivery.routing_key} », et non {client}, l'identifiant du client"
            raise self.deny(client, way, reason)
        published = Published(
            client,
            way,
            delivery.routing_key,
            delivery.content_type,
            delivery.is_persistent,
            delivery.body,
            delivery.expiration,
            cause,
            origin,
        )
        with self._lock:
            is_known = not is_first and (client, origin) in self._origins
            return None if is_known else self._judge(published, delivery)

    def slip(self, client: str, delivery: Delivery, queue: str, origin: str = "") -> int:
        """Put a message of the partner into a queue past every check, since the hub would refuse it; its number."""
        published = Published(
            client,
            "partner",
            client,
            delivery.content_type,
            delivery.is_persistent,
            delivery.body,
            origin=origin,
            is_forced=True,
        )
        expires = self._now() + LONGEST_LIFE
        with self._lock:
            records = self._write(lambda number: (published, Routed(number, queue, expires, delivery.content_type)))
            self._conversations.add_forced(published)
        return records[0].number

    def waiting(self, queue: str) -> tuple[Waiting, ...]:
        """What is in a queue, oldest first."""
        with self._lock:
            return self._queues.waiting(queue)

    def take(self, queue: str, way: Way, after: int = 0) -> Waiting | None:
        """The oldest message in a queue behind that of a number, which stays there until it is consumed."""
        with self._lock:
            found = self._queues.first(queue, after)
            if found is not None and found.delivered != way:  # one that asks again and again fills no disk
                self.deliver(found, way)
        return found

    def deliver(self, waiting: Waiting, way: Way) -> None:
        """Note that a reader has a message, unless it is gone by now."""
        with self._lock:
            if self._queues.find(waiting.queue, waiting.message) is not None:
                self._write(lambda _: [Delivered(waiting.message, waiting.queue, way)])

    def consume(self, queue: str, message: int, *, is_rejected: bool = False) -> bool:
        """Whether a message was in a queue, where it is no more."""
        with self._lock:
            is_there = self._queues.find(queue, message) is not None
            if is_there:
                self._write(lambda _: [Consumed(message, queue, is_rejected)])
        return is_there

    def expire(self) -> None:
        """Take out of the queues what was not read in time, and tell its senders."""
        with self._lock:
            for waiting in tuple(self._queues.overdue(self._now())):
                self.bury(waiting.queue, waiting.message)

    def bury(self, queue: str, message: int) -> None:
        """Take a message that was not read in time out of its queue, and tell its sender."""
        with self._lock:
            waiting = self._queues.find(queue, message)
            if waiting is not None:
                self._write(lambda number: buried(self._at(number), waiting))

    def connect(self, client: str, way: Way, queue: str = "") -> None:
        """Note that a client begins to read a queue, or to publish."""
        self._write(lambda _: [Connected(client, way, queue)])

    def deny(self, client: str, way: Way, reason: str) -> NotPermittedError:
        """Note that a client tried what it may not; gives the error to raise."""
        self._write(lambda _: [Denied(client, way, reason)])
        return NotPermittedError(reason)

    def _judge(self, published: Published, delivery: Delivery) -> Outcome:
        decision = deliverable(decide(delivery, self.setting, self._now()), delivery)
        found = self._remarks(decision, delivery)
        records = self._write(lambda number: judged(self._at(number), published, decision, found))
        if isinstance(decision, Accepted):
            self._conversations.add(decision.envelope)
        return Outcome(records[0].number, decision)

    def _remarks(self, decision: Decision, delivery: Delivery) -> tuple[Remark, ...]:
        envelope = decision.envelope
        return remarks(Sent(delivery, envelope, self._conversations.before(envelope))) if envelope else ()

    def _at(self, number: int) -> Moment:
        return Moment(number, self._now(), self.setting.clients)

    def _write(self, events: Callable[[int], Iterable[Event]]) -> tuple[Record, ...]:
        with self._lock:
            records = self._journal.write(events)
            self._apply(records)
        for listener in self._listeners:
            listener(records)
        return records

    def _apply(self, records: Iterable[Record]) -> None:
        for record in records:
            self._queues.apply(record)
            if isinstance(record.event, Published) and record.event.origin:
                self._origins.add((record.event.client, record.event.origin))
