"""A message of any version in a whole envelope, whose header is the same in all of them."""

from __future__ import annotations

import copy
from typing import Any

from generator.model import Message

Json = dict[str, Any]

SENT = "2026-03-14T08:23:34+01:00"
ENVELOPE = {
    "distributionID": "fr.health.samu440_1",
    "senderID": "fr.health.samu440",
    "dateTimeSent": SENT,
    "dateTimeExpires": "2026-03-15T08:23:34+01:00",
    "distributionStatus": "Actual",
    "distributionKind": "Report",
    "descriptor": {
        "language": "fr-FR",
        "explicitAddress": {"explicitAddressScheme": "hubex", "explicitAddressValue": "fr.health.samu770"},
    },
}
HEADER: Json = {
    "messageId": "fr.health.samu440_1",
    "sender": {"name": "samu440", "URI": "hubex:fr.health.samu440"},
    "sentAt": SENT,
    "kind": "Report",
    "status": "Actual",
    "recipient": [{"name": "samu770", "URI": "hubex:fr.health.samu770"}],
}


def enveloped(message: Message, use_case: Any, header: Json = HEADER) -> Json:
    """The use case of a message in its envelope, beside a header where the message has one."""
    payload = {**(header if message.has_header else {}), message.root: use_case}
    content = [{"jsonContent": {"embeddedJsonContent": {"message": payload}}}]
    return copy.deepcopy({**ENVELOPE, "content": content})
