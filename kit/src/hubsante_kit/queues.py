"""What waits in the queues, as a function of the events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from hubsante_kit.hub.answers import written
from hubsante_kit.hub.delivery import CONTENT_TYPES, Delivery
from hubsante_kit.hub.routing import read
from hubsante_kit.journal import Consumed, Converted, Delivered, Expired, Published, Record, Refused, Routed, Way
from hubsante_models.edxl_de import EdxlDistribution

KINDS = ("message", "ack", "info")
"""The queues of a client, each behind its identifier: `fr.health.samu770.info`."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message in a queue."""

    message: int
    queue: str
    published: Published
    expires: datetime
    content_type: str
    """In which its reader gets it."""
    converted: bytes = b""
    """What its reader gets in its place, where the hub converted it; else empty."""
    delivered: Way | None = None
    """How it was handed to a reader, who has not acknowledged it; None where it was not."""

    @property
    def body(self) -> bytes:
        """As its reader gets it; written anew where it was published in the other form."""
        if self.converted:
            return self.converted
        if self.published.content_type == self.content_type:
            return self.published.body
        return written(envelope_of(self.published), CONTENT_TYPES[self.content_type])


def envelope_of(published: Published) -> EdxlDistribution:
    """What was published, of a message that the hub took."""
    return read(Delivery(published.routing_key, published.content_type, published.body))


class Queues:
    """What waits, and who sent it; each record is applied once, in order."""

    def __init__(self) -> None:
        self._published: dict[int, Published] = {}
        self._converted: dict[int, bytes] = {}
        self._queues: dict[str, dict[int, Waiting]] = {}

    def apply(self, record: Record) -> None:
        """What is in the queues after an event."""
        match record.event:
            case Published() as published:
                self._published[record.number] = published
            case Converted(message, body=body):
                self._converted[message] = body
            case Routed(message, queue, expires, content_type):
                published, converted = self._published.pop(message), self._converted.pop(message, b"")
                waiting = Waiting(message, queue, published, expires, content_type, converted)
                self._queues.setdefault(queue, {})[message] = waiting
            case Refused(message):
                self._published.pop(message)
            case Delivered(message, queue, way):
                self._queues[queue][message] = replace(self._queues[queue][message], delivered=way)
            case Consumed(message, queue) | Expired(message, queue):
                del self._queues[queue][message]
            case _:
                pass

    def waiting(self, queue: str) -> tuple[Waiting, ...]:
        """What is in a queue, oldest first."""
        return tuple(self._queues.get(queue, {}).values())

    def find(self, queue: str, message: int) -> Waiting | None:
        """A message in a queue; None where it is there no more, or never was."""
        return self._queues.get(queue, {}).get(message)

    def first(self, queue: str, after: int) -> Waiting | None:
        """The oldest message in a queue behind that of a number."""
        return next((found for number, found in self._queues.get(queue, {}).items() if number > after), None)

    def overdue(self, now: datetime) -> Iterator[Waiting]:
        """What was not handed to anybody before it expired, queue by queue; a reader may keep what it has."""
        for queue in self._queues.values():
            yield from (found for found in queue.values() if found.delivered is None and found.expires <= now)
