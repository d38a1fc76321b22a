"""The decision of the hub on a delivery."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from pydantic import ValidationError

from hubsante_kit.hub.checks import CHECKS, CONTENT_TYPE, READABLE, Received, content_type_problem
from hubsante_kit.hub.delivery import CONTENT_TYPES, Delivery, Form, Setting
from hubsante_kit.hub.versions import Translation, translation
from hubsante_kit.verdict import problems
from hubsante_models.code_lists.hub_sante_code_erreur import HubSanteCodeErreur
from hubsante_models.edxl_de import EdxlDistribution

LONGEST_LIFE = timedelta(hours=24)
"""How long a message stays in a queue at most."""

UNKNOWN_ID = "distributionId_could_not_be_extracted"

_IDENTITIES = (
    re.compile(rb'"distributionID"\s*+:\s*+"([\w.-]++)"'),
    re.compile(rb"<distributionID>([\w.-]++)</distributionID>"),
)
_MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class Accepted:
    """The hub puts the message into a queue."""

    queue: str
    lives: timedelta
    form: Form
    """In which its recipient reads."""
    envelope: EdxlDistribution
    translation: Translation | None = None
    """What the recipient reads in its place, where it speaks another version."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The hub refuses the message and, if a health actor sent it, says why."""

    check: str
    code: HubSanteCodeErreur
    reason: str
    distribution_id: str
    is_answered: bool
    envelope: EdxlDistribution | None = None
    """Where the body could be read."""


Decision: TypeAlias = Accepted | Rejected


def decide(delivery: Delivery, setting: Setting, now: datetime) -> Decision:
    """What the hub does with a delivery."""
    reason = content_type_problem(delivery)
    if reason is not None:
        return _rejected(delivery, CONTENT_TYPE, HubSanteCodeErreur.NOT_ALLOWED_CONTENT_TYPE, reason)
    try:
        envelope = read(delivery)
    except ValidationError as error:
        return _rejected(delivery, READABLE, HubSanteCodeErreur.INVALID_MESSAGE, _why_unreadable(error))
    return _decide(Received(delivery, envelope, setting, now, translation(envelope, setting)))


def read(delivery: Delivery) -> EdxlDistribution:
    """The envelope in a body, in the form of its content type.

    Raises: pydantic.ValidationError; KeyError for another content type.
    """
    is_json = CONTENT_TYPES[delivery.content_type] == "json"
    return (EdxlDistribution.from_json if is_json else EdxlDistribution.from_xml)(delivery.body)


def distribution_id(body: bytes) -> str:
    """The identifier in a body that cannot be read, looked for by an expression as the hub does."""
    found = next(filter(None, (expression.search(body) for expression in _IDENTITIES)), None)
    return found[1].decode() if found else UNKNOWN_ID


def _decide(received: Received) -> Decision:
    for check in CHECKS:
        reason = check.broken(received)
        if reason is not None:
            envelope = received.envelope
            is_answered = received.delivery.is_of_health
            return Rejected(check.name, check.code, reason, envelope.distribution_id, is_answered, envelope)
    lives = min(LONGEST_LIFE, timedelta(seconds=received.remaining))
    form = received.setting.clients[received.recipient]
    found = received.translation
    return Accepted(received.queue, lives, form, received.envelope, found if isinstance(found, Translation) else None)


def _rejected(delivery: Delivery, check: str, code: HubSanteCodeErreur, reason: str) -> Rejected:
    return Rejected(check, code, reason, distribution_id(delivery.body), delivery.is_of_health)


def _why_unreadable(error: ValidationError) -> str:
    """A problem a line; and first, where the envelope itself is wrong, that its identifier is not to be trusted."""
    found = problems(error)
    lines = [str(problem) for problem in found[:_MOST_PROBLEMS]]
    if len(found) > len(lines):
        lines.append(f"… et {len(found) - len(lines)} autre(s)")
    if not all(problem.is_of_message for problem in found):
        lines.insert(0, "Attention : l'enveloppe est illisible, distributionID a été cherché dans le texte.")
    return "\n".join(lines)
