"""Answers to a received envelope: another message back to its sender, or an acknowledgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, TypeVar
from uuid import uuid4

from .envelope import Envelope, carrying, members
from .header import Header
from .message import Message, header_beside
from .messages import MESSAGES
from .registry import MESSAGES_BY_ROOT
from .wire import WireMessage, WireModel

ACKNOWLEDGEMENT = "RC-REF"

_NEEDED = (
    *("distributionID", "senderID", "dateTimeSent", "dateTimeExpires", "distributionStatus", "distributionKind"),
    "descriptor",
)

_ENDINGS = ((ACKNOWLEDGEMENT, "Ack", "an acknowledgement"), ("RS-ERROR", "Error", "an error"))
"""Schema, distributionKind and name of what ends an exchange."""

_NOTHING: Mapping[str, Any] = {}

E = TypeVar("E", bound=Envelope)


def reply(
    received: E,
    content: WireMessage,
    *,
    kind: str = "Report",
    distribution_id: str | None = None,
    at: datetime | None = None,
) -> E:
    """The envelope that takes a message back to the sender of a received one.

    Addresses change places; status, language and life span are those of the
    received envelope. Where the message travels beside a header, that is made too.
    The identifier is new and the time is now unless they are given; a time needs
    an offset and no fraction of a second.

    Raises: ValueError for an envelope that is not EDXL-DE; pydantic.ValidationError
    for what the release does not allow.
    """
    exchange = _Exchange.of(received, kind, distribution_id, at)
    message = Message(content, _header(content.wire_root, received, exchange))
    descriptor: WireModel = members(received)["descriptor"]
    return type(received).model_validate(
        {
            **carrying(received, message),
            "distributionID": exchange.identity,
            "senderID": exchange.us,
            "dateTimeSent": exchange.sent,
            "dateTimeExpires": exchange.expires,
            "distributionKind": kind,
            "descriptor": _descriptor(descriptor, exchange),
        }
    )


def acknowledge(
    received: E,
    *,
    step: str | None = None,
    refused: bool | None = None,
    error_distribution_id: str | None = None,
    distribution_id: str | None = None,
    at: datetime | None = None,
) -> E:
    """The envelope that acknowledges a received one by its distributionID, in an RC-REF.

    An acknowledgement, of kind Ack with an RC-REF, is not acknowledged: two receivers
    would go on for ever. Nor is an error, of kind Error with an RS-ERROR: the hub takes
    no acknowledgements, and would answer with another error.

    Raises: ValueError for these two, for an envelope that is not EDXL-DE, and in a
    release without RC-REF; pydantic.ValidationError for what the release does not allow.
    """
    if ACKNOWLEDGEMENT not in MESSAGES:
        raise ValueError(f"this release has no {ACKNOWLEDGEMENT} to acknowledge with")
    fields = _edxl(received)
    _require_no_end(fields["distributionKind"], received)
    values = {
        "distributionID": fields["distributionID"],
        "refused": refused,
        "errorDistributionID": error_distribution_id,
        "step": step,
    }
    reference = MESSAGES[ACKNOWLEDGEMENT].model_validate({k: v for k, v in values.items() if v is not None})
    return reply(received, reference, kind="Ack", distribution_id=distribution_id, at=at)


def _require_no_end(kind: str, received: Envelope) -> None:
    """Refuse an envelope that ends an exchange: its kind says so, and so does what it carries."""
    for schema, ending, name in _ENDINGS:
        if kind == ending and any(message.content.wire_schema == schema for message in received.messages):
            raise ValueError(f"{name} is not acknowledged: answers to answers would never end")


@dataclass(frozen=True, slots=True)
class _Exchange:
    """Who answers whom, and when."""

    us: str
    them: str
    scheme: str  # in which both are addresses
    identity: str
    kind: str
    status: str
    sent: datetime
    expires: datetime

    @classmethod
    def of(cls, received: Envelope, kind: str, identity: str | None, at: datetime | None) -> _Exchange:
        fields = _edxl(received)
        address = members(members(fields["descriptor"])["explicitAddress"])
        us = address["explicitAddressValue"]
        sent = at or datetime.now().astimezone().replace(microsecond=0)
        return cls(
            us=us,
            them=fields["senderID"],
            scheme=address["explicitAddressScheme"],
            identity=identity or f"{us}_{uuid4()}",
            kind=kind,
            status=fields["distributionStatus"],
            sent=sent,
            expires=_expiry(sent, fields["dateTimeSent"], fields["dateTimeExpires"]),
        )

    def party(self, identity: str) -> dict[str, str]:
        """A sender or recipient of whom nothing but the address is known."""
        return {"name": identity, "URI": f"{self.scheme}:{identity}"}


def _edxl(received: Envelope) -> Mapping[str, Any]:
    fields = members(received)
    missing = [name for name in _NEEDED if name not in fields]
    if missing:
        raise ValueError(f"{type(received).__name__} cannot be answered: it has no {', '.join(missing)}")
    return fields


def _expiry(sent: datetime, received_sent: datetime, received_expires: datetime) -> datetime:
    """The same life span, measured in an offset that does not change on the way; at most the last second."""
    offset = sent.utcoffset()
    fixed = sent if offset is None else sent.replace(tzinfo=timezone(offset))
    try:
        return fixed + (received_expires - received_sent)
    except OverflowError:
        return datetime.max.replace(microsecond=0, tzinfo=fixed.tzinfo)


def _descriptor(received: WireModel, exchange: _Exchange) -> dict[str, Any]:
    """Language and scheme as they were; what is only received, as keywords of the other message, is left out."""
    read_only = {field.alias or name for name, field in type(received).model_fields.items() if field.exclude}
    kept = {name: value for name, value in members(received).items() if name not in read_only}
    return {**kept, "explicitAddress": {**members(kept["explicitAddress"]), "explicitAddressValue": exchange.them}}


def _header(root: str, received: Envelope, exchange: _Exchange) -> Header | None:
    """The fields beside a message; sender and recipient as the received header names them."""
    header = header_beside(root) if root in MESSAGES_BY_ROOT else None
    if header is None:
        return None
    headers = (message.header for message in received.messages if message.header)
    theirs: Mapping[str, Any] = next(map(members, headers), _NOTHING)
    recipients = [members(party) for party in theirs.get("recipient", ())]
    us = next((party for party in recipients if _is_of(exchange.us, party)), exchange.party(exchange.us))
    them = members(theirs["sender"]) if "sender" in theirs else exchange.party(exchange.them)
    return header.model_validate(
        {
            "messageId": exchange.identity,
            "sender": us,
            "sentAt": exchange.sent,
            "kind": exchange.kind,
            "status": theirs.get("status", exchange.status),
            "recipient": [them],
        }
    )


def _is_of(identity: str, party: Mapping[str, Any]) -> bool:
    """Whether a URI, whatever its scheme, is that of an address."""
    uri: str = party.get("URI", "")
    return uri.rpartition(":")[2] == identity
