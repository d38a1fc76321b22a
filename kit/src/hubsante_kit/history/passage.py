"""One message, from the client that publishes it to the one that reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from pydantic import ValidationError

from hubsante_kit.journal import Converted, Published, Refused, Routed
from hubsante_models import parse
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.message import Message
from hubsante_models.rc_ref import Reference
from hubsante_models.registry import MESSAGES_BY_ROOT, SCHEMA_BY_ROOT

_ROOT = re.compile(rb"[<\"](" + "|".join(MESSAGES_BY_ROOT).encode() + rb")[\">\s/]")
_PARSED = 4_096  # bodies; a message is looked at by many steps


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part: the software that is tried, and those whom the kit plays."""

    editor: str
    partner: str

    def is_editor(self, client: str) -> bool:
        return client == self.editor


@dataclass(frozen=True, slots=True)
class Passage:
    """A message and all that became of it so far."""

    number: int
    """Of the record in which it was published."""
    at: datetime
    published: Published
    outcome: Routed | Refused | None = None
    decided: datetime | None = None
    converted: Converted | None = None
    """What its reader gets in its place, where that speaks another version."""
    delivered: tuple[datetime, ...] = ()
    is_at_broker: bool = False
    """Whether it was put into a queue of a broker, which has not said since what became of it."""
    consumed: datetime | None = None
    is_presumed: bool = False
    """Whether `consumed` is only presumed: a broker tells nobody what a reader acknowledged to it."""
    is_rejected: bool = False
    expired: datetime | None = None

    @property
    def client(self) -> str:
        return self.published.client

    @property
    def queue(self) -> str:
        """The queue of a message that was accepted; empty for another."""
        return self.outcome.queue if isinstance(self.outcome, Routed) else ""

    @property
    def reader(self) -> str:
        """Whose queue it is; empty for a message in none."""
        return self.queue.rpartition(".")[0]

    @property
    def envelope(self) -> EdxlDistribution | None:
        """What was published; None where it is no envelope of the model with one message."""
        return parsed(self.published.body)[0]

    @property
    def message(self) -> Message | None:
        """What the envelope carries."""
        return parsed(self.published.body)[1]

    @property
    def schema(self) -> str:
        """The schema of what it carries, `"RC-EDA"`; empty where that is unknown."""
        message = self.message
        return message.content.wire_schema if message is not None else ""

    @property
    def intended(self) -> str:
        """The schema, or that of the first root in a body that cannot be read: what it was to be."""
        if self.schema:
            return self.schema
        root = _ROOT.search(self.published.body)
        return SCHEMA_BY_ROOT[root[1].decode()] if root else ""

    @property
    def named(self) -> str:
        """The distributionID that it acknowledges; empty where it is no acknowledgement."""
        message = self.message
        return message.content.distribution_id if message and isinstance(message.content, Reference) else ""

    @property
    def distribution_id(self) -> str:
        envelope = self.envelope
        return envelope.distribution_id if envelope is not None else ""

    @property
    def format(self) -> Literal["json", "xml", ""]:
        """By what the body begins with, whatever its content type says."""
        beginning = self.published.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        return "xml" if beginning == b"<" else "json" if beginning in (b"{", b"[") else ""


@lru_cache(maxsize=_PARSED)
def parsed(body: bytes) -> tuple[EdxlDistribution, Message] | tuple[None, None]:
    """The envelope of a body and its message; None for anything else, and for one that carries several."""
    try:
        envelope = parse(body)
    except ValidationError:
        return None, None
    if not isinstance(envelope, EdxlDistribution):
        return None, None
    messages = envelope.messages
    return (envelope, messages[0]) if len(messages) == 1 else (None, None)
