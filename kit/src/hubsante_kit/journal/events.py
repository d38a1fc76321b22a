"""What may happen to a message and to those who exchange it, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Way: TypeAlias = Literal["folder", "http", "amqp", "partner", "hub"]
"""How a message came: from the software that is tried, by one of three ways; from the partner that the kit plays; or
from the hub itself, which answers with errors."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the specifications say and the hub does not check, where a message does not keep it."""

    rule: str
    """Its name, `"message-id"`, or that of a business rule of the model."""
    severity: Literal["error", "warning"]
    path: str
    """A JSON pointer, `"/content/0/jsonContent…"`; empty where it speaks of the message as a whole."""
    text: str
    """What is wrong, in French."""
    source: str
    """Where the rule stands."""


@dataclass(frozen=True, slots=True)
class Started:
    """A run of the kit begins."""

    kit: str
    model: str
    """The version of the model, `"3.4.1"`."""
    link: str
    """The virtual host, `"15-15_v2.1"`."""


@dataclass(frozen=True, slots=True)
class Connected:
    """A client begins to read one of its queues, or to publish (`queue` is empty)."""

    client: str
    way: Way
    queue: str = ""


@dataclass(frozen=True, slots=True)
class Denied:
    """The broker lets a client not do something, before the hub sees anything of it."""

    client: str
    """Its identifier as far as it is known; empty where a certificate proves none."""
    way: Way
    reason: str
    """What was tried and is not permitted, in French."""


@dataclass(frozen=True, slots=True)
class Published:
    """A client gives a message to the hub, as it came; its record's number is from then on that of the message."""

    client: str
    """Its identifier, as the connection proves it: `"fr.health.samu770"`."""
    way: Way
    routing_key: str
    content_type: str
    is_persistent: bool
    body: bytes
    expiration: str = ""
    """The property of the client in milliseconds, as it gave it; the hub sets another."""
    cause: int | None = None
    """The message that is answered by this one, where the hub or the partner knows it."""
    origin: str = ""
    """What names it where it came from, so that it is not taken twice: a file's name, a delivery's identifier."""
    is_forced: bool = False
    """Whether it was put into the queue past the hub's checks, by the partner, or by the hub itself where a conversion
    makes several messages of one: its body may be anything."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The hub converts a message for a recipient that speaks another version, before it is routed."""

    message: int
    source: str
    """`"3.4.2"`, or `"cisu"` of a message of fire services."""
    target: str
    body: bytes
    """What the recipient reads; each further message is a `Published` of the hub, with this one as its cause."""
    losses: tuple[str, ...] = ()
    """What the result does not hold as it was, in French."""


@dataclass(frozen=True, slots=True)
class Routed:
    """The hub accepts a message and puts it into a queue, until it expires."""

    message: int
    queue: str
    """`"fr.health.samu770.message"`"""
    expires: datetime
    content_type: str
    """In which its reader gets it; where that is not the published one, the body is written anew in the other form."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """The hub refuses a message; its answer, where it sends any, is a `Published` with this message as its cause."""

    message: int
    check: str
    """The check that failed, by its name: `"content-type"`."""
    code: int
    """The number of the error, `101`."""
    reason: str
    """The cause as the hub says it."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivered:
    """A message is handed to the reader of a queue, who has not acknowledged it yet; it may happen again.

    In a folder it is a file then, at a real broker it is in the queue there.
    """

    message: int
    queue: str
    way: Way


@dataclass(frozen=True, slots=True)
class Consumed:
    """The reader of a queue acknowledges a message to the broker, or rejects it for good: it leaves the queue."""

    message: int
    queue: str
    is_rejected: bool = False


@dataclass(frozen=True, slots=True)
class Expired:
    """A message was not read in time and is in the queue no more."""

    message: int
    queue: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A person answers a question that no machine can: does your screen show it?"""

    question: str
    """The identity of the question, which stays the same when the kit starts again."""
    answer: Literal["yes", "so-so", "no"]
    comment: str = ""
    screenshot: str = ""
    """The name of a file beside the journal; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Began:
    """A part of the tests begins, for the first time or again; what happened before counts for it no more."""

    part: str
    """`"3.4"`, a step of a milestone; `"cas:Didier MOREL R1"`; `"scenario:accident-route"`."""


Event: TypeAlias = (
    Started
    | Connected
    | Denied
    | Published
    | Converted
    | Routed
    | Refused
    | Delivered
    | Consumed
    | Expired
    | Answered
    | Began
)


@dataclass(frozen=True, slots=True)
class Record:
    """An event in the journal."""

    number: int
    """From 1 on, without a gap: the line in the file."""
    at: datetime
    """When it was written, with an offset."""
    event: Event
