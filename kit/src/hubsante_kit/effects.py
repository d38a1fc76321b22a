"""What a decision of the hub writes to the journal, as a function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from uuid import uuid4

from pydantic import ValidationError

from hubsante_kit.hub.answers import HUB, Complaint, answer, written
from hubsante_kit.hub.delivery import CONTENT_TYPES, HEALTH, Delivery, Form, content_type_of
from hubsante_kit.hub.routing import LONGEST_LIFE, Accepted, Decision, Rejected
from hubsante_kit.hub.versions import Translation
from hubsante_kit.journal import Converted, Event, Expired, Published, Refused, Remark, Routed
from hubsante_kit.queues import Waiting, envelope_of
from hubsante_models.code_lists.hub_sante_code_erreur import HubSanteCodeErreur


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is written: the number that the first event will have, the time, and who has queues then."""

    number: int
    now: datetime
    clients: Mapping[str, Form]


def judged(at: Moment, published: Published, decision: Decision, remarks: tuple[Remark, ...]) -> Iterator[Event]:
    """A message, what the hub decided, and its answer."""
    yield published
    match decision:
        case Accepted(queue, lives, form, translation=None):
            yield Routed(at.number, queue, at.now + lives, content_type_of(form), remarks)
        case Accepted(translation=Translation() as translation):
            yield from _translated(at, decision, translation, remarks)
        case Rejected(check, code, reason, identity, is_answered):
            yield Refused(at.number, check, code.number, reason, remarks)
            if is_answered:
                complaint = Complaint(code, reason, identity, published.body, published.content_type)
                yield from _answer(at, at.number + 2, published.client, complaint, at.number)


def _translated(
    at: Moment, accepted: Accepted, translation: Translation, remarks: tuple[Remark, ...]
) -> Iterator[Event]:
    """A message as its recipient reads it, and those that are made of it besides."""
    content_type, expires = content_type_of(accepted.form), at.now + accepted.lives
    first, *more = translation.bodies
    yield Converted(at.number, translation.source, translation.target, first, translation.losses)
    yield Routed(at.number, accepted.queue, expires, content_type, remarks)
    for number, body in zip(count(at.number + 3, 2), more, strict=False):
        yield Published(HUB, "hub", HUB, content_type, is_persistent=True, body=body, cause=at.number, is_forced=True)
        yield Routed(number, accepted.queue, expires, content_type)


def buried(at: Moment, waiting: Waiting) -> Iterator[Event]:
    """A message that was not read in time, and the word to its sender; of what is in `.info` nobody is told."""
    yield Expired(waiting.message, waiting.queue)
    reader, _, kind = waiting.queue.rpartition(".")
    sender = waiting.published.client
    if kind == "info" or not sender.startswith(HEALTH) or waiting.published.is_forced:
        return
    complaint = Complaint(
        HubSanteCodeErreur.DEAD_LETTER_QUEUED,
        f"Le message n'a pas été lu par {reader} avant son échéance ; il a été retiré de la file {waiting.queue}.",
        envelope_of(waiting.published).distribution_id,
        waiting.published.body,
        waiting.published.content_type,
    )
    yield from _answer(at, at.number + 1, sender, complaint, waiting.message)


def deliverable(decision: Decision, delivery: Delivery) -> Decision:
    """The decision, or a refusal where the form of the recipient has no place for the free content of the message."""
    if isinstance(decision, Rejected) or decision.translation or decision.form == CONTENT_TYPES[delivery.content_type]:
        return decision
    try:
        written(decision.envelope, decision.form)
    except ValidationError:
        return Rejected(
            "conversion",
            HubSanteCodeErreur.MESSAGE_CONVERSION_ERROR,
            f"Le message ne peut pas être écrit en {decision.form.upper()}, que lit son destinataire.",
            decision.envelope.distribution_id,
            delivery.is_of_health,
            decision.envelope,
        )
    return decision


def _answer(at: Moment, number: int, client: str, complaint: Complaint, cause: int) -> Iterator[Event]:
    """The hub's error to a client that has a queue; it will have the number."""
    form = at.clients.get(client)
    if form is None:
        return
    content_type = content_type_of(form)
    body = answer(complaint, client, form, str(uuid4()), at.now)
    yield Published(HUB, "hub", HUB, content_type, is_persistent=True, body=body, cause=cause)
    yield Routed(number, f"{client}.info", at.now + LONGEST_LIFE, content_type)
